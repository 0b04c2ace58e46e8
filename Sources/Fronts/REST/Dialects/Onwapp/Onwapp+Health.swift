import HTTP
import JSON

extension Onwapp {
    /// Health & Status.
    static var health: Section<Family> {
        Section(
            .session,
            [
                Endpoint(.get, "/", .open, health, help: "the same as /health"),
                Endpoint(
                    .get,
                    "/health",
                    .open,
                    health,
                    help: "whether the database can be used"
                ),
            ]
        )
    }

    /// Degraded while the database cannot be used, or there is no account with one; 200 all the same.
    private static func health(_ call: Call) async -> HTTPResponse {
        let isDown = await call.health() != .well
        return .json([
            "status": isDown ? "degraded" : "healthy",
            "version": .string(version),
            "database": isDown ? "disconnected" : "connected",
            "time": .string(call.now.rfc3339),
        ])
    }

    /// The version of the program that is spoken like.
    private static let version = "0.2.11"
}
