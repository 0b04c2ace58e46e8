import BinaryNode
import Model
import Sandbox
import Testing
import WAProto

struct ReactingTests {
    @Test func `a contact reacts to a text in a chat, and takes it back`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            _ = try await client.say("hello", id: "3EB0C1", to: lid)
            for emoji in ["👍", ""] {
                try await server.react(emoji, to: "3EB0C1", from: ada.number, in: "15550100001")
            }
            for emoji in ["👍", ""] {
                let node = try await client.next("message")
                #expect(node.string("type") == "reaction")
                let reaction = try await client.message(in: node).reactionMessage
                #expect(reaction.text == emoji)
                #expect(reaction.key.id == "3EB0C1")
                #expect(!reaction.key.fromMe)
                let own = try #require(await client.lid).bare
                #expect(reaction.key.remoteJID == "\(own)")
            }
        }
    }

    @Test func `a reaction to what nobody sent is refused`() async throws {
        try await withClient { server, _ in
            let ada = try await server.addContact("Ada", script: .silent)
            await #expect(throws: SandboxError.self) {
                try await server.react("👍", to: "3EB0", from: ada.number, in: "15550100001")
            }
        }
    }

    @Test func `a reaction in a group names its author`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let bo = try await server.addContact("Bo", script: .silent)
            let group = try await server.addGroup(
                GroupSketch("Birds", creator: ada.number, members: [bo.number, "15550100001"])
            )
            let id = try await server.send("look!", from: ada.number, toGroup: group.jid)
            #expect(try await client.hearGroup().message.conversation == "look!")
            try await server.react("🦜", to: id, from: bo.number, in: group.jid)
            let (node, message) = try await client.hearGroup()
            #expect(node.jid("participant") == JID(bo.lid))
            #expect(message.reactionMessage.text == "🦜")
            #expect(message.reactionMessage.key.participant == ada.lid)
            let seen = try #require(try await server.arrivals(ada.number).last)
            #expect(seen.content == "reaction")
            #expect(seen.text == "🦜")
            #expect(seen.target == id)
        }
    }
}
