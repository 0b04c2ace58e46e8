import BinaryNode
import Model
import Sandbox
import Testing
import WAProto

struct SayingTests {
    @Test func `a contact says and does every kind of thing`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let text = try await server.say(
                SpeechSketch(.text, text: "hello"),
                from: ada.number,
                in: "15550100001"
            )
            let poll = try await server.say(
                SpeechSketch(.poll, text: "Tea?", options: ["yes", "no"]),
                from: ada.number,
                in: "15550100001"
            )
            let event = try await server.say(
                SpeechSketch(.event, text: "Chess"),
                from: ada.number,
                in: "15550100001"
            )
            for _ in 0..<3 { _ = try await client.next("message") }
            for kind in SpeechSketch.Kind.allCases {
                var sketch = SpeechSketch(kind, text: "words", options: ["yes"])
                sketch.target =
                    switch kind {
                    case .vote, .comment, .encryptedReaction: poll
                    case .response: event
                    default: text
                    }
                sketch.bytes = "CgFh"
                try await server.say(sketch, from: ada.number, in: "15550100001")
                let node = try await client.next("message")
                let message = try await client.message(in: node)
                #expect(message != WAMessage(), "\(kind)")
                let edits: [SpeechSketch.Kind: String] = [.edit: "1", .revoke: "7", .pin: "2"]
                #expect(node.string("edit") == edits[kind], "\(kind)")
                if kind == .vote { #expect(node.child("meta")?.string("polltype") == "vote") }
            }
        }
    }

    @Test func `what nobody knows cannot be changed`() async throws {
        try await withClient { server, _ in
            let ada = try await server.addContact("Ada", script: .silent)
            for kind in [SpeechSketch.Kind.edit, .revoke, .pin, .vote, .raw] {
                await #expect(throws: SandboxError.self) {
                    var sketch = SpeechSketch(kind, target: "NOSUCH")
                    sketch.bytes = "no Base64"
                    try await server.say(
                        sketch,
                        from: ada.number,
                        in: "15550100001"
                    )
                }
            }
        }
    }
}
