import Commands
import Engine
import Model
import Sandbox
import Store
import Testing

/// whatsmeow in groups of the sandbox.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct WhatsmeowGroupTests {
    @Test func `makes a group and talks in it`() async throws {
        let violations = try await Scene.play { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            let members: PeerValue = .list([.text(kim.jid), "19999999999@s.whatsapp.net"])
            let group = try await peer.call(
                "createGroup",
                ["subject": "Birds", "members": members]
            )
            let jid = try #require(group["jid"]?.text)
            #expect(group["members"]?.list?.compactMap { $0["error"]?.number } == [0, 0, 404])

            try await peer.call("text", ["to": .text(jid), "text": "hello birds"])
            try await scene.until("text in the group") { server in
                try await server.arrivals(kim.number).contains {
                    $0.text == "hello birds" && $0.chat == jid && $0.kind == "skmsg"
                }
            }
            try await scene.server.send("hello whatsmeow", from: kim.number, toGroup: jid)
            let heard = try await peer.event("message") { $0["text"] == "hello whatsmeow" }
            #expect(heard["chat"]?.text == jid)
            #expect(heard["sender"]?.text == kim.lid)
            try await peer.stop()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `asks about groups, changes and leaves one`() async throws {
        let violations = try await Scene.play { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let noa = try await scene.server.addContact("Noa", script: .silent)
            let made = try await scene.server.addGroup(
                GroupSketch("Birds", creator: Scene.first, members: [kim.number])
            )
            let peer = try await scene.linked(.whatsmeow)
            let group: [String: PeerValue] = ["group": .text(made.jid)]
            #expect(try await peer.call("group", group)["subject"] == "Birds")
            #expect(try await peer.call("groups").list?.count == 1)
            try await peer.call("renameGroup", group.merging(["subject": "Swifts"]) { $1 })
            for change in ["add", "promote", "remove"] {
                var call = group
                call["change"] = .text(change)
                call["people"] = .list([.text(noa.lid)])
                let changed = try await peer.call("changeParticipants", call)
                #expect(changed.list?.compactMap { $0["error"]?.number } == [0], "\(change)")
            }
            let state = try await scene.server.group(made.jid)
            #expect(state.subject == "Swifts")
            #expect(state.members.count == 2)
            try await peer.call("leaveGroup", group)
            #expect(try await scene.server.group(made.jid).members.map(\.number) == [kim.number])
            try await peer.stop()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `martlet makes a group, talks and reacts in it`() async throws {
        let violations = try await Scene.play { scene in
            let peer = try await scene.linked(.whatsmeow)
            try await peer.call("confirm")
            let martlet = try await scene.martlet()
            let group = try await martlet.account.perform(
                CreateGroup(subject: "Birds", members: [.phone(Scene.first)])
            ).group
            let ours = try await martlet.account.perform(
                SendText(to: group.jid, text: "from martlet")
            )
            let heard = try await peer.event("message") { $0["text"] == "from martlet" }
            #expect(heard["chat"]?.text == "\(group.jid)")
            try await martlet.state(.delivered, of: ours.id)

            let chat = PeerValue.text("\(group.jid)")
            try await peer.call("text", ["to": chat, "text": "from whatsmeow"])
            let theirs = try await martlet.text("from whatsmeow")
            #expect(theirs.chat == group.jid)
            #expect(!theirs.isFromMe)
            let name = try await martlet.account.database.read { try $0.name(of: theirs.sender) }
            #expect(name?.isEmpty == false)
            _ = try await martlet.account.perform(
                SendReaction(chat: group.jid, message: theirs.id, emoji: "🦜")
            )
            try await peer.event("message") {
                $0["reaction"] == "🦜" && $0["to"] == .text(theirs.id.text)
            }
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `reacts, and hears reactions`() async throws {
        let violations = try await Scene.play { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let made = try await scene.server.addGroup(
                GroupSketch("Birds", creator: kim.number, members: [Scene.first])
            )
            let peer = try await scene.linked(.whatsmeow)
            let id = try await scene.server.send("look!", from: kim.number, toGroup: made.jid)
            let heard = try await peer.event("message") { $0["id"] == .text(id) }
            try await peer.call(
                "react",
                [
                    "chat": .text(made.jid), "sender": heard["sender"] ?? .null, "to": .text(id),
                    "emoji": "🦜",
                ]
            )
            try await scene.until("reaction") { server in
                try await server.arrivals(kim.number).contains {
                    $0.content == "reaction" && $0.text == "🦜" && $0.target == id
                }
            }
            try await scene.server.react("👍", to: id, from: kim.number, in: made.jid)
            try await peer.event("message") { $0["reaction"] == "👍" && $0["to"] == .text(id) }
            try await peer.stop()
        }
        #expect(violations.isEmpty, "\(violations)")
    }
}
