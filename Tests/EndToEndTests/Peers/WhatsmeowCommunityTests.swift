import Commands
import Engine
import Model
import Sandbox
import Support
import System
import Testing

/// whatsmeow and martlet do the same in communities, with pictures and with calls, and say it in the same words.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct WhatsmeowCommunityTests {
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5, 6, 7, 8]

    /// The last stanza of an account's client that holds this, as its sorted words without what differs from run
    /// to run.
    private func sent(
        _ mark: String,
        by account: String,
        _ scene: Scene
    ) async throws -> [String] {
        let number = try await scene.connection(of: account)
        let stanza = await scene.server.stanzas().last {
            $0.direction == .fromClient && $0.connection == number && $0.xml.contains(mark)
        }
        let own = try await scene.server.person(account)
        let xml = try #require(stanza?.xml, "\(mark) by \(account)")
            .replacing(/\sid="[^"]*"/, with: "").replacing(/120363[0-9]{12}/, with: "GROUP")
            .replacing(own.number, with: "OWN").replacing(own.lid, with: "OWN@lid")
            .replacing(/\scall-id="[^"]*"/, with: "")
        return xml.split { " <>/\n".contains($0) }.map(String.init).sorted()
    }

    private func compare(_ mark: String, _ scene: Scene) async throws {
        let theirs = try await sent(mark, by: Scene.first, scene)
        let ours = try await sent(mark, by: Scene.second, scene)
        #expect(theirs == ours, "\(mark)")
    }

    @Test func `communities, settings and pictures`() async throws {
        let violations = try await Scene.play { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            let martlet = try await scene.martlet()
            let theirs = try await Theirs(peer, kim)
            let ours = try await Ours(martlet.account, kim)

            try await theirs.call("linkGroup")
            let linked = try await ours.perform { LinkGroups(jid: $0, groups: [$1]) }
            #expect(linked.map(\.error) == [nil])
            try await compare("<links", scene)
            let groups = try await theirs.call("subGroups").list ?? []
            #expect(groups.count == 2)
            #expect(groups.count { $0["isAnnouncements"] == .flag(true) } == 1)
            #expect(try await ours.perform { group, _ in ListSubGroups(jid: group) }.count == 2)
            try await compare("<sub_groups", scene)
            #expect(try await theirs.call("communityMembers").number == 2)
            let members = try await ours.perform { group, _ in ListCommunityMembers(jid: group) }
            #expect(members.count == 2)
            try await compare("<linked_groups_participants", scene)
            try await theirs.call("unlinkGroup")
            _ = try await ours.perform { UnlinkGroups(jid: $0, groups: [$1]) }
            try await compare("<unlink", scene)

            try await theirs.call("announce", ["isOn": .flag(true)])
            try await theirs.call("lock", ["isOn": .flag(true)])
            for setting in [GroupSetting.announcement, .locked] {
                _ = try await ours.perform {
                    SetGroupSetting(jid: $1, setting: setting, isOn: true)
                }
            }
            try await compare("<announcement", scene)
            try await compare("<locked", scene)

            let folder = TemporaryDirectory()
            try Files.write(Self.jpeg, to: folder.path(of: "bird.jpg"))
            let hex = Self.jpeg.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            try await theirs.call("setPhoto", ["jpeg": .text(hex)])
            let path = folder.path(of: "bird.jpg")
            _ = try await ours.perform { SetGroupPicture(jid: $1, path: path) }
            try await compare("xmlns=\"w:profile:picture\"", scene)
            let found = try await theirs.call("photo")
            #expect(found["url"]?.text?.hasPrefix("data:image/jpeg") == true)
            _ = try await ours.perform { GetGroupPicture(jid: $1) }
            try await compare("query=\"url\"", scene)
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `calls are turned down`() async throws {
        let violations = try await Scene.play { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            let martlet = try await scene.martlet()
            let first = try await scene.server.call(from: kim.number, to: Scene.first)
            let rings = try await peer.event("call") { $0["id"] == .text(first) }
            #expect(rings["from"]?.text == kim.lid)
            try await peer.call(
                "rejectCall",
                ["from": rings["from"] ?? .null, "id": .text(first)]
            )
            let second = try await scene.server.call(from: kim.number, to: Scene.second)
            _ = try await martlet.account.perform(
                RejectCall(from: try #require(JID(kim.lid)), call: MessageID(second))
            )
            for id in [first, second] {
                try await scene.until("the refusal") { try await $0.callState(id) == "rejected" }
            }
            try await compare("<reject", scene)
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }
}

/// whatsmeow, with a community and a group.
private struct Theirs {
    let peer: Peer
    let community: PeerValue
    let group: PeerValue

    init(_ peer: Peer, _ kim: PersonState) async throws {
        self.peer = peer
        let made = try await peer.call("createCommunity", ["subject": "Forest"])
        community = made["jid"] ?? .null
        let members: PeerValue = .list([.text(kim.lid)])
        let birds = try await peer.call("createGroup", ["subject": "Birds", "members": members])
        group = birds["jid"] ?? .null
    }

    @discardableResult
    func call(_ name: String, _ more: [String: PeerValue] = [:]) async throws -> PeerValue {
        try await peer.call(
            name,
            ["community": community, "group": group].merging(more) { $1 }
        )
    }
}

/// martlet, with a community and a group.
private struct Ours {
    let account: Account
    let community: JID
    let group: JID

    init(_ account: Account, _ kim: PersonState) async throws {
        self.account = account
        community = try await account.perform(CreateCommunity(subject: "Forest")).jid
        let members = [try #require(JID(kim.lid))]
        group = try await account.perform(CreateGroup(subject: "Birds", members: members)).group.jid
    }

    func perform<C: Command>(_ command: (JID, JID) -> C) async throws -> C.Reply {
        try await account.perform(command(community, group))
    }
}
