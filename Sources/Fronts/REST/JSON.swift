import Commands
import FoundationEssentials
import HTTP

extension HTTPResponse {
    /// A JSON answer.
    static func json(status: Int = 200, _ value: some Encodable) -> HTTPResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            return HTTPResponse(status: 500)
        }
        return .json(Array(data), status: status)
    }
}

extension Call {
    /// Reads the body as JSON of this form.
    func json<T: Decodable>(_ type: T.Type) throws(CommandError) -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(request.body))
        } catch let DecodingError.keyNotFound(key, _) {
            throw .invalid("\(key.stringValue) is missing")
        } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(
            _,
            context
        )
        {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw .invalid("\(path.isEmpty ? "the body" : path) has the wrong type")
        } catch {
            throw .invalid("the body is not valid JSON")
        }
    }
}
