import Crypto
import Model
import Protobuf
import Stanzas
import Store
import Testing
import WAProto

@testable import Engine

@Suite struct ContentTests {
    private static let file = MediaFile(
        mimeType: "image/jpeg",
        size: 1234,
        sha256: String(repeating: "0f", count: 32)
    )
    private static let samples: [Model.Message.Content] = [
        .text("hello"),
        .init(LocationContent(latitude: 1.5, longitude: -2.25)),
        .init(LocationContent(latitude: 0, longitude: 0, name: "Null Island", address: "Gulf")),
        .init(ContactCardContent(cards: [.init(name: "Ada", vcard: "BEGIN:VCARD")])),
        .init(
            ContactCardContent(cards: [
                .init(name: "Ada", vcard: "BEGIN:VCARD"), .init(name: "Eve", vcard: "x"),
            ])
        ),
        .init(
            GroupInviteContent(
                group: JID(user: "120363", server: .group),
                subject: "Chess",
                code: "abc",
                expires: Timestamp(seconds: 1_700_000_000),
                caption: "join us"
            )
        ),
        .init(ImageContent(file: file, caption: "nest", width: 3, height: 2)),
        .init(ImageContent(file: MediaFile(mimeType: ""), isViewOnce: true)),
        .init(VideoContent(file: file, caption: "waves", seconds: 0)),
        .init(VideoContent(file: file, form: .gif, width: 3, height: 2, isViewOnce: true)),
        .init(VideoContent(file: file, form: .round, seconds: 7)),
        .init(AudioContent(file: file, seconds: 3)),
        .init(AudioContent(file: file, isVoice: true, waveform: [0, 50, 100], isViewOnce: true)),
        .init(DocumentContent(file: file, name: "a.pdf", title: "A", pages: 2)),
        .init(DocumentContent(file: file, name: "a.pdf", caption: "read this")),
        .init(StickerContent(file: file, width: 512, height: 512, isAnimated: true)),
        .init(AlbumContent(images: 2, videos: 1)),
    ]

    @Test(arguments: samples)
    func `what is written is read back`(content: Model.Message.Content) throws {
        let message = try #require(content.value as? any WireContent).message(random: .seeded(1))
        let read = try WAMessage(serializedBytes: message.serializedBytes())
        #expect(Model.Message.Content(read) == content)
        #expect(Model.Message.Content(read.unwrapped) == content)
        #expect(read.messageContextInfo.messageSecret.count == 32)
    }

    @Test(arguments: [(Double.nan, 0), (0, .infinity), (90.5, 0), (0, -180.5)])
    func `what is nowhere on Earth is no place`(latitude: Double, longitude: Double) {
        let message = WAMessage.with {
            $0.locationMessage = .with {
                $0.degreesLatitude = latitude
                $0.degreesLongitude = longitude
            }
        }
        #expect(LocationContent(message) == nil)
    }

    private static let answers: [@Sendable (inout WAMessage, WAContextInfo) -> Void] = [
        { $0.extendedTextMessage.contextInfo = $1 }, { $0.locationMessage.contextInfo = $1 },
        { $0.contactMessage.contextInfo = $1 }, { $0.contactsArrayMessage.contextInfo = $1 },
        { $0.groupInviteMessage.contextInfo = $1 },
    ]

    @Test(arguments: answers.indices)
    func `whatever answers a message says which`(index: Int) {
        let message = WAMessage.with {
            Self.answers[index](&$0, WAContextInfo.with { $0.stanzaID = "QUOTED" })
        }
        #expect(message.quoted == MessageID("QUOTED"))
        #expect(WAMessage.with { Self.answers[index](&$0, WAContextInfo()) }.quoted == nil)
    }

    @Test(arguments: samples)
    func `every kind says how long it stays, and is what it was`(
        content: Model.Message.Content
    ) throws {
        let message = try #require(content.value as? any WireContent).message(random: .seeded(1))
        let timer = ChatTimer(seconds: 86_400, time: Timestamp(seconds: 1_700_000_000))
        let disappearing = message.disappearing(by: timer)
        let read = try WAMessage(serializedBytes: disappearing.serializedBytes())
        #expect(message.timer == nil)
        #expect(read.timer == timer)
        #expect(Model.Message.Content(read) == content)
        #expect(read.traits == message.traits)
        #expect(read.messageContextInfo.messageSecret.count == 32)
    }

    @Test func `an answer that disappears is still an answer`() {
        let message = WAMessage.with {
            $0.extendedTextMessage.text = "yes"
            $0.extendedTextMessage.contextInfo.stanzaID = "QUOTED"
        }
        let timer = ChatTimer(seconds: 86_400, time: Timestamp(seconds: 0))
        let disappearing = message.disappearing(by: timer)
        #expect(disappearing.quoted == MessageID("QUOTED"))
        #expect(!disappearing.extendedTextMessage.contextInfo.hasEphemeralSettingTimestamp)
    }

    @Test func `every kind that travels is a kind that is stored`() {
        let stored = Set(Model.Message.Content.kinds.map { $0.kind })
        #expect(WireContents.kinds.allSatisfy { stored.contains($0.kind) })
        #expect(Set(WireContents.kinds.map { $0.kind }).count == WireContents.kinds.count)
    }

    @Test func `placeholders do not travel`() {
        #expect(!(Model.Message.Content.waiting.value is any WireContent))
        #expect(!(Model.Message.Content.securityCodeChanged.value is any WireContent))
    }

    @Test(arguments: [
        (86, "stickerPackMessage"), (49, "pollCreationMessage"),
        (129, "musicMessage"), (3000, "field 3000"),
    ])
    func `what is not read has the protocol's name`(number: Int, name: String) throws {
        var writer = WireWriter()
        writer.bytes(UInt32(number) << 3 | 2, [])
        let message = try WAMessage(serializedBytes: writer.output)
        #expect(Model.Message.Content(message) == .unsupported(type: name))
    }

    @Test func `machinery is nothing to see`() {
        let keys = WAMessage.with {
            $0.senderKeyDistributionMessage.groupID = "120363@g.us"
            $0.messageContextInfo.messageSecret = [1]
        }
        #expect(Model.Message.Content(keys) == nil)
        #expect(Model.Message.Content(WAMessage.with { $0.protocolMessage.type = .revoke }) == nil)
        #expect(Model.Message.Content(WAMessage()) == nil)
    }

    @Test func `wrappers are looked through, however many`() {
        var message = WAMessage.with { $0.conversation = "inside" }
        for _ in 0..<5 {
            let inner = message
            message = WAMessage.with { $0.ephemeralMessage.message = inner }
        }
        message = WAMessage.with { $0.spoilerMessage.message = message }
        #expect(Model.Message.Content(message.unwrapped) == .text("inside"))
    }

    @Test func `the stanza says what is in it`() {
        func traits(_ fill: (inout WAMessage) -> Void) -> StanzaTraits {
            WAMessage.with(fill).traits
        }
        #expect(traits { $0.conversation = "hello" } == .text)
        #expect(
            traits { $0.reactionMessage.text = "👍" }
                == StanzaTraits(type: "reaction", hidesFailure: true)
        )
        #expect(
            traits { $0.reactionMessage.text = "" }
                == StanzaTraits(type: "reaction", edit: .senderRevoke, hidesFailure: true)
        )
        #expect(
            traits { $0.protocolMessage.type = .messageEdit }
                == StanzaTraits(edit: .messageEdit, hidesFailure: true)
        )
        #expect(traits { $0.protocolMessage.type = .revoke }.edit == .adminRevoke)
        #expect(
            traits {
                $0.protocolMessage.type = .revoke
                $0.protocolMessage.key.fromMe = true
            } == StanzaTraits(edit: .senderRevoke)
        )
        #expect(
            traits { $0.locationMessage.degreesLatitude = 1 }
                == StanzaTraits(type: "media", mediaType: "location")
        )
    }
}
