import Commands
import Engine
import Model
import Sandbox
import Support
import Testing

/// The peers besides whatsmeow in groups and with reactions, as far as each can; `Tests/Peers/README.md` says how far.
struct PeerGroupTests {
    @Test(.enabled(if: PeerKind.tryx.isWanted, PeerKind.tryx.absence))
    func `tryx talks in a group with martlet, and runs it`() async throws {
        let violations = try await Scene.play { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let noa = try await scene.server.addContact("Noa", script: .silent)
            let made = try await scene.server.addGroup(
                GroupSketch("Birds", creator: Scene.first, members: [kim.number, Scene.second])
            )
            let jid = try #require(JID(made.jid))
            let group: [String: PeerValue] = ["group": .text(made.jid), "chat": .text(made.jid)]
            let peer = try await scene.linked(.tryx)
            let martlet = try await scene.martlet()

            let said = try await exchange(peer, martlet, kim, jid, in: scene)
            let edit = group.merging(["to": .text(said.text), "text": "better by tryx"]) { $1 }
            try await peer.call("edit", edit)
            #expect(try await martlet.text("better by tryx").id == said)
            try await peer.call("revoke", group.merging(["to": .text(said.text)]) { $1 })
            try await until("deletion") {
                try await martlet.account.perform(GetMessage(id: said, chat: jid))
                    .message.content.kind == DeletedContent.kind
            }

            try await peer.call("renameGroup", group.merging(["subject": "Swifts"]) { $1 })
            try await scene.server.change(
                group: made.jid,
                GroupChange(actor: Scene.first, settings: ["approval": true])
            )
            try await scene.server.change(
                group: made.jid,
                GroupChange(actor: noa.number, request: [noa.number])
            )
            #expect(try await peer.call("joinRequests", group).texts == [noa.lid])
            try await peer.call("admit", group.merging(["people": .list([.text(noa.lid)])]) { $1 })
            try await peer.call("text", ["to": .text(made.jid), "text": "welcome"])
            _ = try await martlet.text("welcome")
            try await scene.until("welcome at Noa") { server in
                try await server.arrivals(noa.number).contains { $0.text == "welcome" }
            }
            try await until("the new name and member") {
                let here = try await martlet.account.perform(GetGroup(jid: jid))
                return here.subject == "Swifts" && here.members.count == 4
            }
            try await peer.call(
                "changeParticipants",
                group.merging(["change": "remove", "people": .list([.text(noa.lid)])]) { $1 }
            )
            #expect(try await scene.server.group(made.jid).members.count == 3)
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test(.enabled(if: PeerKind.pywhats.isWanted, PeerKind.pywhats.absence))
    func `pywhats talks in a group that names people by number`() async throws {
        let violations = try await Scene.play { scene in
            for account in [Scene.first, Scene.second] {
                try await scene.server.setMigrated(false, account)
            }
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let made = try await scene.server.addGroup(
                GroupSketch(
                    "Birds",
                    creator: Scene.first,
                    members: [kim.number, Scene.second],
                    usesPhoneAddress: true
                )
            )
            let jid = try #require(JID(made.jid))
            let peer = try await scene.linked(.pywhats)
            let martlet = try await scene.martlet()
            try await peer.call("text", ["to": .text(made.jid), "text": "by pywhats"])
            #expect(try await martlet.text("by pywhats").chat == jid)
            _ = try await martlet.account.perform(SendText(to: jid, text: "by martlet"))
            let heard = try await peer.event("message") { $0["text"] == "by martlet" }
            #expect(heard["chat"]?.text == made.jid)
            try await scene.until("both texts at Kim") { server in
                try await server.arrivals(kim.number).map(\.text) == ["by pywhats", "by martlet"]
            }
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(Set(violations.map(\.rule)) == PeerKind.pywhats.brokenRules)
    }

    @Test(.enabled(if: PeerKind.pywhats.isWanted, PeerKind.pywhats.absence))
    func `pywhats reacts, and hears a reaction`() async throws {
        let violations = try await Scene.play(seed: PeerKind.seed) { scene in
            for account in [Scene.first, Scene.second] {
                try await scene.server.setMigrated(false, account)
            }
            let peer = try await scene.linked(.pywhats)
            let martlet = try await scene.martlet()
            let sent = try await peer.call(
                "text",
                ["to": .text("\(JID.phone(Scene.second))"), "text": "look"]
            )
            let theirs = try await martlet.text("look")
            let ours = try await martlet.account.perform(SendText(to: theirs.chat, text: "seen"))
            let heard = try await peer.event("message") { $0["text"] == "seen" }
            _ = try await martlet.account.perform(
                SendReaction(chat: theirs.chat, message: theirs.id, emoji: "🦜")
            )
            try await peer.event("message") {
                $0["reaction"] == "🦜" && $0["to"] == sent["id"]
            }
            try await peer.call(
                "react",
                [
                    "chat": heard["chat"] ?? .null, "sender": heard["sender"] ?? .null,
                    "to": .text(ours.id.text), "emoji": "🦉",
                ]
            )
            try await until("pywhats's reaction") {
                try await martlet.account.perform(GetMessage(id: ours.id, chat: ours.chat))
                    .message.reactions.map(\.emoji) == ["🦉"]
            }
            try await peer.stop()
            await martlet.account.close()
        }
        #expect(Set(violations.map(\.rule)) == PeerKind.pywhats.brokenRules)
    }

    /// Both say something in a group and react to what the other said; returns the peer's message.
    private func exchange(
        _ peer: Peer,
        _ martlet: Martlet,
        _ kim: PersonState,
        _ jid: JID,
        in scene: Scene
    ) async throws -> MessageID {
        let chat = PeerValue.text("\(jid)")
        try await peer.call("text", ["to": chat, "text": "by a peer"])
        let theirs = try await martlet.text("by a peer")
        #expect(theirs.chat == jid)
        let ours = try await martlet.account.perform(SendText(to: jid, text: "by martlet"))
        let heard = try await peer.event("message") { $0["text"] == "by martlet" }
        #expect(heard["chat"] == chat)
        _ = try await martlet.account.perform(
            SendReaction(chat: jid, message: theirs.id, emoji: "🦜")
        )
        try await peer.event("message") { $0["reaction"] == "🦜" }
        try await peer.call(
            "react",
            [
                "chat": chat, "sender": heard["sender"] ?? .null, "to": .text(ours.id.text),
                "emoji": "🦉",
            ]
        )
        try await until("the peer's reaction") {
            try await martlet.account.perform(GetMessage(id: ours.id, chat: jid))
                .message.reactions.map(\.emoji) == ["🦉"]
        }
        try await scene.until("all of it at Kim") { server in
            try await server.arrivals(kim.number).compactMap(\.text)
                == ["by a peer", "by martlet", "🦜", "🦉"]
        }
        return theirs.id
    }
}
