import HTTP
import JSON

/// Reads what a client gave from a request, whichever of the forms it chose.
///
/// What a body is follows from its type, and where that says nothing, from the body: `curl -d` calls JSON
/// a form. A `GET` may have a body as well.
struct InputReader {
    let request: HTTPRequest
    let limit: Int
    /// Whether a JSON body may name something twice.
    let allowsRepeats: Bool

    func read() async throws(Refusal) -> Input {
        var input = try await fields()
        input.queryNames = request.query.map { $0.0 }
        return input
    }

    private func fields() async throws(Refusal) -> Input {
        let query = Self.gathered(request.query.map { ($0.0, JSON.string($0.1)) })
        if MultipartParser(contentType: request.headers["Content-Type"]) != nil {
            return try await multipart(query)
        }
        let bytes = try await body()
        guard !bytes.isEmpty else { return Input(query: query) }
        if isForm, !Self.looksLikeJSON(bytes) {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .badBody("the form is not UTF-8")
            }
            let pairs = Percent.pairs(text).map { ($0.0, JSON.string($0.1)) }
            return Input(Self.gathered(pairs), query: query, hasBody: true)
        }
        let json = try parse(bytes)
        let members = json.object?.members.map { ($0.name, $0.value) } ?? []
        return Input(members, query: query, body: json, hasBody: true)
    }

    private func body() async throws(Refusal) -> [UInt8] {
        do throws(HTTPBody.Failure) {
            return try await request.body.collect(upTo: limit)
        } catch {
            throw refusal(error)
        }
    }

    private func multipart(_ query: [(String, JSON)]) async throws(Refusal) -> Input {
        var pairs: [(String, JSON)] = []
        var files: [(String, MultipartPart)] = []
        for part in try await parts() {
            guard let name = part.head.name else { continue }
            guard part.head.filename == nil else {
                files.append((name, part))
                continue
            }
            guard let text = String(validating: part.bytes, as: UTF8.self) else {
                throw .badBody("a field of the form is not UTF-8")
            }
            pairs.append((name, .string(text)))
        }
        return Input(Self.gathered(pairs), query: query, files: files, hasBody: true)
    }

    private func parts() async throws(Refusal) -> [MultipartPart] {
        do throws(FormFailure) {
            return try await request.parts(upTo: limit)
        } catch {
            switch error {
            case .body(let failure): throw refusal(failure)
            case .malformed(let reason): throw .badBody("the form cannot be read: \(reason)")
            case .noForm: throw .badBody("the body is no form")
            }
        }
    }

    private func refusal(_ failure: HTTPBody.Failure) -> Refusal {
        if case .tooLarge = failure { .tooLarge(limit: limit) } else { .bodyCut }
    }

    private var isForm: Bool {
        let type = request.headers["Content-Type"]?.lowercased() ?? ""
        return type.hasPrefix("application/x-www-form-urlencoded")
    }

    private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { !" \t\r\n".utf8.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private func parse(_ bytes: [UInt8]) throws(Refusal) -> JSON {
        do throws(JSONError) {
            let limits = JSON.Limits(bytes: limit, allowsRepeats: allowsRepeats)
            return try JSON(parsing: bytes, limits: limits)
        } catch {
            throw .badBody("the body is not valid JSON: \(error)")
        }
    }

    /// Fields in which what came several times, or by a name that ends in `[]`, is a list.
    private static func gathered(_ pairs: [(String, JSON)]) -> [(String, JSON)] {
        var names: [String] = []
        var values: [String: (isList: Bool, all: [JSON])] = [:]
        for (name, value) in pairs {
            let isList = name.hasSuffix("[]")
            let name = isList ? String(name.dropLast(2)) : name
            if values[name] == nil { names.append(name) }
            values[name, default: (isList, [])].all.append(value)
        }
        return names.compactMap { name in
            guard let (isList, all) = values[name], let first = all.first else { return nil }
            return (name, isList || all.count > 1 ? .array(all) : first)
        }
    }
}
