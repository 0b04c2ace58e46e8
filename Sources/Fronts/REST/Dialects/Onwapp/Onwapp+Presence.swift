import Commands
import HTTP
import JSON
import Model

extension Onwapp {
    /// Presence.
    static var presence: Section<Family> {
        Section(
            .talking,
            needsConnection: true,
            [
                Endpoint(
                    .post,
                    "/{session}/presence",
                    .session(.sender),
                    setPresence,
                    shown,
                    help: "shows the account as available, or not: available is true or false"
                )
            ]
        )
    }

    private static func setPresence(_ call: Call) throws(Refusal) -> SetPresence {
        SetPresence(try call.input.read("available", as: Bool.self) ? .available : .unavailable)
    }

    private static func shown(_ reply: SetPresence.Reply) -> HTTPResponse {
        .json(["status": .string(reply.presence.name)])
    }
}
