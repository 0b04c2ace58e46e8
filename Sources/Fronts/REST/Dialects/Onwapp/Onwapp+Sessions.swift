import Commands
import HTTP
import JSON
import Model

extension Onwapp {
    /// Sessions.
    static var sessions: Section<Family> {
        Section(
            .session,
            [
                Endpoint(
                    .get,
                    "/{session}/status",
                    .session(.reader),
                    status,
                    help: "whether the account is connected, and its number"
                )
            ]
        )
    }

    private static func status(_ call: Call) async throws(Refusal) -> HTTPResponse {
        let status = try await call.perform(GetStatus())
        var session: JSON.Object = ["session": .string(call.session)]
        if let jid = status.jid {
            session["deviceJid"] = .string(jid.bare.description)
            session["phone"] = .string(jid.user)
        }
        session["status"] = .string(word(for: status.connection))
        return .json(.object(session))
    }

    private static func word(for connection: ConnectionState) -> String {
        switch connection {
        case .online: "connected"
        case .connecting, .pairing: "connecting"
        case .offline, .waiting, .stopped, .hostGone: "disconnected"
        }
    }
}
