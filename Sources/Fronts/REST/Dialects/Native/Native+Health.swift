import HTTP
import JSON

extension Native {
    /// Whether it is worth asking anything.
    static var health: Section<Void> {
        Section([
            Endpoint(
                .get,
                "/health",
                .open,
                tellHealth,
                help: "whether it is worth asking anything",
                taken: .anything
            )
        ])
    }

    /// Not well while nothing can be stored or there is no account; why is for those who may ask for the status.
    private static func tellHealth(_ call: Call) async -> HTTPResponse {
        switch await call.health() {
        case .well: .json(["status": "ok"])
        case .storage: .json(["status": "storage"], status: 503)
        case .account: .json(["status": "account"], status: 503)
        }
    }
}
