import Commands
import Engine
import Model
import Sandbox

/// Something that clients of both kinds are asked to do, so that what they send for it can be compared.
struct Deed: Sendable {
    /// Its name in the list of differences.
    let name: String
    /// whatsmeow's part: a function of `Tests/Peers/whatsmeow.py`, and its arguments.
    let call: @Sendable (Cast) -> (function: String, arguments: [String: PeerValue])
    /// martlet's part.
    let perform: @Sendable (Account, Cast) async throws -> Void

    /// Creates a deed that is one command of martlet.
    init(
        _ name: String,
        _ function: String,
        _ arguments: @escaping @Sendable (Cast) -> [String: PeerValue] = { _ in [:] },
        as command: @escaping @Sendable (Cast) -> some Command
    ) {
        self.name = name
        call = { (function, arguments($0)) }
        perform = { account, cast in _ = try await account.perform(command(cast)) }
    }

    /// Every deed, in the order in which they are done.
    static let all = groups
}

/// Whom and what deeds are about.
struct Cast: Sendable {
    let own: PersonState
    let contact: PersonState
    /// Somebody who is in no group at first.
    let other: PersonState
    /// A group of the client's own account, who made it, and the contact.
    let group: GroupState
    /// The code of the link into a group of the contact's that the account is not in.
    let code: String

    /// Puts people and groups into a sandbox, before any client is linked.
    static func make(in server: SandboxServer) async throws -> Cast {
        let contact = try await server.addContact("Kim", script: .silent)
        let other = try await server.addContact("Noa", script: .silent)
        let sketch = GroupSketch("Birds", creator: Scene.first, members: [contact.number])
        let foreign = try await server.addGroup(
            GroupSketch("Swifts", creator: contact.number, members: [])
        )
        try await server.change(
            group: foreign.jid,
            GroupChange(actor: contact.number, resetLink: true)
        )
        return Cast(
            own: try await server.person(Scene.first),
            contact: contact,
            other: other,
            group: try await server.addGroup(sketch),
            code: try await server.group(foreign.jid).code ?? ""
        )
    }

    /// The address of the account's group.
    var groupJID: JID { JID(group.jid) ?? .lid("0") }
    /// The address of somebody in a group.
    func lid(_ person: PersonState) -> JID { JID(person.lid) ?? .lid("0") }
}
