import BinaryNode
import Crypto
import Model
import Protobuf
import Testing
import WAProto

@testable import Sandbox

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
                #expect(Self.holds(message, kind), "\(kind)")
                let edits: [SpeechSketch.Kind: String] = [.edit: "1", .revoke: "7", .pin: "2"]
                #expect(node.string("edit") == edits[kind], "\(kind)")
                if kind == .vote { #expect(node.child("meta")?.string("polltype") == "vote") }
            }
        }
    }

    /// Whether a message has what its kind is in.
    private static func holds(_ message: WAMessage, _ kind: SpeechSketch.Kind) -> Bool {
        switch kind {
        case .text: message.extendedTextMessage.contextInfo.stanzaID != ""
        case .edit:
            message.protocolMessage.type == .messageEdit
                && message.protocolMessage.editedMessage.conversation == "words"
        case .revoke: message.protocolMessage.type == .revoke
        case .pin: message.pinInChatMessage.type == .pinForAll
        case .keep: message.keepInChatMessage.keepType == .keepForAll
        case .poll: message.pollCreationMessage.options.map(\.optionName) == ["yes"]
        case .vote: !message.pollUpdateMessage.vote.encPayload.isEmpty
        case .event: message.eventMessage.name == "words"
        case .response: !message.encEventResponseMessage.encPayload.isEmpty
        case .location: message.locationMessage.name == "words"
        case .liveLocation: message.liveLocationMessage.caption == "words"
        case .contacts: message.contactsArrayMessage.contacts.map(\.displayName) == ["yes"]
        case .groupInvite: message.groupInviteMessage.groupName == "words"
        case .comment: !message.encCommentMessage.encPayload.isEmpty
        case .encryptedReaction: !message.encReactionMessage.encPayload.isEmpty
        case .phoneNumberRequest: message.hasRequestPhoneNumberMessage
        case .phoneNumberShare: message.protocolMessage.type == .sharePhoneNumber
        case .memberTag: message.protocolMessage.memberLabel.label == "words"
        case .buttons: message.buttonsMessage.buttons.map(\.buttonText.displayText) == ["yes"]
        case .list: message.listMessage.sections.first?.rows.map(\.title) == ["yes"]
        case .template: message.templateMessage.hydratedTemplate.hydratedButtons.count == 1
        case .interactive: message.interactiveMessage.nativeFlowMessage.buttons.count == 1
        case .carousel: message.interactiveMessage.carouselMessage.cards.count == 1
        case .choice: message.buttonsResponseMessage.selectedDisplayText == "words"
        case .product: message.productMessage.product.title == "words"
        case .order: message.orderMessage.orderTitle == "words"
        case .channelInvite: message.newsletterAdminInviteMessage.newsletterName == "words"
        case .callLog: message.callLogMesssage.callOutcome == .missed
        case .stickerPack: message.stickerPackMessage.name == "words"
        case .pollResult: message.pollResultSnapshotMessage.pollVotes.count == 1
        case .raw: message.conversation == "a"
        }
    }

    @Test func `a client's text can be commented on`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            let secret = [UInt8](repeating: 7, count: 32)
            let text = WAMessage.with {
                $0.conversation = "hello"
                $0.messageContextInfo.messageSecret = secret
            }
            _ = try await client.say(text, id: "3EB0C1", to: lid)
            try await server.say(
                SpeechSketch(.comment, text: "indeed", target: "3EB0C1"),
                from: ada.number,
                in: "15550100001"
            )
            let node = try await client.next("message")
            let comment = try await client.message(in: node).encCommentMessage
            let own = try #require(await client.lid).bare
            let cipher = AddOnCipher(
                use: "Enc Comment",
                secret: secret,
                id: "3EB0C1",
                author: own
            )
            let bytes = cipher.open(comment.encPayload, iv: comment.encIV, by: lid)
            let opened = try WAMessage(serializedBytes: try #require(bytes))
            #expect(opened.conversation == "indeed")
        }
    }

    @Test func `what a phone keeps of a message goes when the message does`() async throws {
        var options = SandboxServer.Options()
        options.limits.arrivals = 2
        try await withClient(options) { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            let own = try #require(await client.lid).bare
            let secret = [UInt8](repeating: 7, count: 32)
            try await client.startSessions([lid])
            func send(_ content: WAMessage, _ kind: Value, id: String) async throws -> String? {
                let claims = Claims(type: "poll", poll: kind, hides: kind == "vote")
                try await client.send(
                    try await client.message(content, claims, id: id, to: lid, devices: [lid])
                )
                _ = try await client.next { $0.tag == "ack" && $0.string("id") == id }
                return try await server.arrivals(ada.number).last?.text
            }
            func vote(on id: String) async throws -> String? {
                let cipher = AddOnCipher(use: "Poll Vote", secret: secret, id: id, author: own)
                let vote = WAPollVoteMessage.with {
                    $0.selectedOptions = [SHA256.hash(Array("yes".utf8))]
                }
                let (sealed, iv) = cipher.seal(vote.serializedBytes(), by: own, .system)
                let content = WAMessage.with {
                    $0.pollUpdateMessage.pollCreationMessageKey.id = id
                    $0.pollUpdateMessage.vote.encPayload = sealed
                    $0.pollUpdateMessage.vote.encIV = iv
                }
                return try await send(content, "vote", id: "V\(id)")
            }
            let poll = WAMessage.with {
                $0.pollCreationMessage.name = "Tea?"
                $0.pollCreationMessage.options = [.with { $0.optionName = "yes" }]
                $0.messageContextInfo.messageSecret = secret
            }
            for number in 1...5 { _ = try await send(poll, "creation", id: "3EB0C\(number)") }
            #expect(try await vote(on: "3EB0C5") == "yes")
            #expect(try await vote(on: "3EB0C1") == nil)
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
