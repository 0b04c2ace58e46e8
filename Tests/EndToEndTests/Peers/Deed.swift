import Commands
import Engine
import Model
import Sandbox
import Support
import System

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
    static let all = groups + communities
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
    /// A community of the account's own, and a group of it that is in none at first.
    let community: GroupState
    let flock: GroupState
    private let folder = TemporaryDirectory()

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
        let cast = Cast(
            own: try await server.person(Scene.first),
            contact: contact,
            other: other,
            group: try await server.addGroup(sketch),
            code: try await server.group(foreign.jid).code ?? "",
            community: try await server.addGroup(
                GroupSketch("Forest", creator: Scene.first, members: [], isCommunity: true)
            ),
            flock: try await server.addGroup(
                GroupSketch("Wrens", creator: Scene.first, members: [contact.number])
            )
        )
        try Files.write(picture, to: cast.picturePath)
        return cast
    }

    /// What is taken for a picture: the beginning of a JPEG.
    static let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5, 6, 7, 8]
    /// A file with it.
    var picturePath: String { folder.path(of: "bird.jpg") }

    /// The address of the account's group.
    var groupJID: JID { JID(group.jid) ?? .lid("0") }
    /// The address of the community.
    var communityJID: JID { JID(community.jid) ?? .lid("0") }
    /// The address of the group that goes into it.
    var flockJID: JID { JID(flock.jid) ?? .lid("0") }
    /// The address of somebody in a group.
    func lid(_ person: PersonState) -> JID { JID(person.lid) ?? .lid("0") }
}
