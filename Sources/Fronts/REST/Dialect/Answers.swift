public import HTTP
public import JSON

extension HTTPResponse {
    /// A JSON answer, its members in the order given.
    public static func json(_ value: JSON, status: Int = 200) -> HTTPResponse {
        .json(value.bytes(), status: status)
    }

    /// A JSON answer in the form that the type itself has.
    public static func json(
        encoding value: some Encodable,
        status: Int = 200
    ) throws(Refusal) -> HTTPResponse {
        do throws(JSONError) {
            return .json(try JSON.encode(value), status: status)
        } catch {
            throw .broken
        }
    }
}
