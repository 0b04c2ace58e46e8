import HTTP
import JSON

extension Native {
    /// Whether it is worth asking anything.
    static var health: Section<Void> {
        Section([Endpoint(.get, "/health", .open, tellHealth)])
    }

    /// Not well while nothing can be stored; why is for those who may ask for the status.
    private static func tellHealth(_ call: Call) async -> HTTPResponse {
        await call.isStorageDown()
            ? .json(["status": "storage"], status: 503) : .json(["status": "ok"])
    }
}
