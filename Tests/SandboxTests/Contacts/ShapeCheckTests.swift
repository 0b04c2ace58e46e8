import BinaryNode
import Model
import Sandbox
import Protobuf
import Testing
import WAProto

/// What a stanza says of its content, and what the content is.
struct ShapeCheckTests {
    private static let poll = WAMessage.with { $0.pollCreationMessageV6.name = "Tea?" }
    private static let image = WAMessage.with { $0.imageMessage.mimetype = "image/jpeg" }
    private static let voice = WAMessage.with { $0.audioMessage.ptt = true }
    private static let album = WAMessage.with { $0.albumMessage.expectedImageCount = 2 }
    private static let reaction = WAMessage.with { $0.reactionMessage.text = "👍" }
    private static let undone = WAMessage.with { $0.reactionMessage.text = "" }

    /// Sends something to a contact alone.
    private func send(_ content: WAMessage, _ claims: Claims, finds rules: [String]) async throws {
        try await withClient(violations: rules) { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            try await client.startSessions([lid])
            try await client.send(
                try await client.message(content, claims, id: "3EB0A1", to: lid, devices: [lid])
            )
            let ack = try await client.next { $0.tag == "ack" && $0.string("id") == "3EB0A1" }
            #expect(ack.string("error") == nil)
        }
    }

    @Test(arguments: [
        (poll, Claims()), (poll, Claims(type: "poll")), (image, Claims(media: "image")),
        (image, Claims(type: "media")), (voice, Claims(type: "media", media: "audio")),
        (album, Claims()), (album, Claims(type: "media", media: "image")),
        (reaction, Claims(hides: true)), (reaction, Claims(type: "reaction")),
        (undone, Claims(type: "reaction", hides: true)),
    ])
    func `what is belied is a violation`(_ content: WAMessage, _ claims: Claims) async throws {
        try await send(content, claims, finds: ["content.shape"])
    }

    @Test(arguments: [
        (poll, Claims(type: "poll", poll: "creation")),
        (image, Claims(type: "media", media: "image")),
        (voice, Claims(type: "media", media: "ptt")), (album, Claims(type: "media")),
        (reaction, Claims(type: "reaction", hides: true)),
        (undone, Claims(type: "reaction", edit: "7", hides: true)),
    ])
    func `what is said as it is is none`(_ content: WAMessage, _ claims: Claims) async throws {
        try await send(content, claims, finds: [])
    }
}
