import Model
import Sandbox
import Support
import System

/// Whom and what deeds are about.
struct Cast: Sendable {
    let own: PersonState
    let contact: PersonState
    /// Somebody who is in no group at first.
    let other: PersonState
    /// A group of the client's own account, who made it, and the contact.
    let group: GroupState
    /// A group of the contact's that the account is not in, and the code of the link into it.
    let foreign: GroupState
    let code: String
    /// Another group of the contact's, into which the account is invited.
    let inviting: GroupState
    /// A community of the account's own, and a group of it that is in none at first.
    let community: GroupState
    let flock: GroupState
    /// A message of the contact's to the account, and one in the group.
    var heard = ""
    var heardInGroup = ""
    /// A voice note and a poll of the contact's.
    var voice = ""
    var poll = ""
    /// The contact's invitation.
    var invitation = ""
    /// A call of the contact's, which rings.
    var call = ""
    /// A text of the account's own to the contact.
    var told = ""
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
            foreign: foreign,
            code: try await server.group(foreign.jid).code ?? "",
            inviting: try await server.addGroup(
                GroupSketch("Kites", creator: contact.number, members: [])
            ),
            community: try await server.addGroup(
                GroupSketch("Forest", creator: Scene.first, members: [], isCommunity: true)
            ),
            flock: try await server.addGroup(
                GroupSketch("Wrens", creator: Scene.first, members: [contact.number])
            )
        )
        for sample in Sample.allCases { try Files.write(sample.bytes, to: cast.path(of: sample)) }
        return cast
    }

    /// Has the contact and a client that is linked say what later deeds are about.
    mutating func speak(in server: SandboxServer, with player: some Player) async throws {
        voice = try await server.send(
            MediaSketch("voice", content: Sample.voice.bytes),
            from: contact.number,
            to: Scene.first
        )
        poll = try await server.say(
            SpeechSketch(.poll, text: "What?", options: ["Tea", "Milk"]),
            from: contact.number,
            in: Scene.first
        )
        invitation = try await server.invite(
            Scene.first,
            into: inviting.jid,
            by: contact.number
        )
        heardInGroup = try await server.send(
            "said to all",
            from: contact.number,
            toGroup: group.jid
        )
        try await player.received("said to all")
        heard = try await server.send("said", from: contact.number, to: Scene.first)
        try await player.received("said")
        told = try await player.send("told", to: contact.lid)
        try await player.send("told to all", to: group.jid)
        call = try await server.call(from: contact.number, to: Scene.first)
    }

    /// Where a file lies.
    func path(of sample: Sample) -> String { folder.path(of: sample.rawValue) }

    /// The address of the chat with the contact.
    var contactJID: JID { lid(contact) }
    /// What stands behind an @ for somebody.
    func user(of person: PersonState) -> String { lid(person).user }
    /// The address of the account's group.
    var groupJID: JID { JID(group.jid) ?? .lid("0") }
    /// The address of the contact's group.
    var foreignJID: JID { JID(foreign.jid) ?? .lid("0") }
    /// The address of the group into which the account is invited.
    var invitingJID: JID { JID(inviting.jid) ?? .lid("0") }
    /// The address of the community.
    var communityJID: JID { JID(community.jid) ?? .lid("0") }
    /// The address of the group that goes into it.
    var flockJID: JID { JID(flock.jid) ?? .lid("0") }
    /// The address of somebody in a group.
    func lid(_ person: PersonState) -> JID { JID(person.lid) ?? .lid("0") }
}
