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
        .init(TextContent("see https://example.org", link: link)),
        .init(PollContent(name: "When?", options: ["now", "later"])),
        .init(PollContent(name: "Which?", options: ["one", "two"], selectable: 1)),
        .init(
            PollContent(
                name: "2 + 2?",
                options: ["4", "5"],
                selectable: 1,
                correct: "4",
                isQuiz: true,
                ends: Timestamp(seconds: 1_700_000_000),
                hidesVoters: true
            )
        ),
        .init(
            EventContent(
                name: "Chess",
                about: "bring a clock",
                place: LocationContent(latitude: 1, longitude: 2, name: "Club"),
                link: "https://example.org/call",
                begins: Timestamp(seconds: 1_700_000_000),
                ends: Timestamp(seconds: 1_700_003_600),
                allowsGuests: true
            )
        ),
        .init(LiveLocationContent(latitude: 1, longitude: 2, accuracy: 5, caption: "on my way")),
        .init(PhoneNumberRequestContent()),
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

    private static let link = LinkPreview(
        url: "https://example.org",
        title: "Example",
        summary: "A page"
    )

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
        { $0.groupInviteMessage.contextInfo = $1 }, { $0.pollCreationMessage.contextInfo = $1 },
        { $0.pollCreationMessageV3.contextInfo = $1 }, { $0.eventMessage.contextInfo = $1 },
        { $0.liveLocationMessage.contextInfo = $1 },
        { $0.requestPhoneNumberMessage.contextInfo = $1 }, { $0.buttonsMessage.contextInfo = $1 },
        { $0.listMessage.contextInfo = $1 }, { $0.templateMessage.contextInfo = $1 },
        { $0.interactiveMessage.contextInfo = $1 },
        { $0.buttonsResponseMessage.contextInfo = $1 },
        { $0.listResponseMessage.contextInfo = $1 },
        { $0.templateButtonReplyMessage.contextInfo = $1 },
        { $0.interactiveResponseMessage.contextInfo = $1 },
        { $0.productMessage.contextInfo = $1 }, { $0.orderMessage.contextInfo = $1 },
    ]

    private func context(of message: WAMessage) -> MessageContext? {
        MessageContext(message, in: .lid("200")) { $0 }
    }

    @Test(arguments: answers.indices)
    func `whatever answers a message says which`(index: Int) {
        let message = WAMessage.with {
            Self.answers[index](&$0, WAContextInfo.with { $0.stanzaID = "QUOTED" })
        }
        #expect(context(of: message)?.quote?.id == MessageID("QUOTED"))
        #expect(context(of: .with { Self.answers[index](&$0, WAContextInfo()) }) == nil)
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
        #expect(context(of: disappearing)?.quote?.id == MessageID("QUOTED"))
        #expect(!disappearing.extendedTextMessage.contextInfo.hasEphemeralSettingTimestamp)
    }

    @Test func `every kind that travels is a kind that is stored`() {
        let stored = Set(Model.Message.Content.kinds.map { $0.kind })
        #expect(WireContents.kinds.allSatisfy { stored.contains($0.kind) })
        #expect(Set(WireContents.kinds.map { $0.kind }).count == WireContents.kinds.count)
    }

    @Test func `what an answer says is read`() throws {
        let message = WAMessage.with {
            $0.extendedTextMessage.text = "@300 yes"
            $0.extendedTextMessage.contextInfo = .with {
                $0.stanzaID = "QUOTED"
                $0.participant = "200@lid"
                $0.quotedMessage.conversation = "well?"
                $0.remoteJID = "status@broadcast"
                $0.mentionedJID = ["300@lid", "nonsense"]
                $0.isForwarded = true
                $0.externalAdReply.title = "Buy"
                $0.externalAdReply.sourceURL = "https://example.org"
            }
        }
        let told = try #require(context(of: message))
        #expect(
            told.quote
                == Quote(
                    id: MessageID("QUOTED"),
                    sender: .lid("200"),
                    chat: .status,
                    kind: "text",
                    preview: "well?"
                )
        )
        #expect(told.mentions == [.lid("300")])
        #expect(told.forwards == 1)
        #expect(told.advertisement?.url == "https://example.org")
    }

    private static let offers: [(@Sendable (inout WAMessage) -> Void, Model.Message.Content)] = [
        (
            {
                $0.buttonsMessage.contentText = "Size?"
                $0.buttonsMessage.buttons = [.with { $0.buttonText.displayText = "L" }]
            }, .init(InteractiveContent(form: .buttons, text: "Size?", choices: ["L"]))
        ),
        (
            {
                $0.listMessage.title = "Menu"
                $0.listMessage.description = "Today"
                $0.listMessage.sections = [.with { $0.rows = [.with { $0.title = "Soup" }] }]
            },
            .init(InteractiveContent(form: .list, title: "Menu", text: "Today", choices: ["Soup"]))
        ),
        (
            {
                $0.templateMessage.hydratedTemplate.hydratedContentText = "Hi"
                $0.templateMessage.hydratedTemplate.hydratedButtons = [
                    .with { $0.urlButton.displayText = "Open" }
                ]
            }, .init(InteractiveContent(form: .template, text: "Hi", choices: ["Open"]))
        ),
        (
            {
                $0.interactiveMessage.body.text = "Pay"
                $0.interactiveMessage.nativeFlowMessage.buttons = [
                    .with { $0.buttonParamsJSON = #"{"display_text":"Now"}"# },
                    .with { $0.name = "later" },
                ]
            }, .init(InteractiveContent(form: .nativeFlow, text: "Pay", choices: ["Now", "later"]))
        ),
        (
            {
                $0.interactiveMessage.carouselMessage.cards = [.with { $0.header.title = "One" }]
            }, .init(InteractiveContent(form: .carousel, text: "", choices: ["One"]))
        ),
        (
            { $0.listResponseMessage.title = "Soup" }, .init(ChoiceContent(text: "Soup", id: ""))
        ),
        (
            {
                $0.productMessage.product.title = "Hat"
                $0.productMessage.businessOwnerJID = "200@s.whatsapp.net"
            }, .init(ProductContent(title: "Hat", seller: .phone("200")))
        ),
        (
            { $0.orderMessage.itemCount = 2 }, .init(OrderContent(title: "", count: 2))
        ),
        (
            {
                $0.newsletterAdminInviteMessage.newsletterJID = "120363@newsletter"
                $0.newsletterAdminInviteMessage.newsletterName = "News"
            },
            .init(
                ChannelInviteContent(
                    channel: JID(user: "120363", server: .newsletter),
                    name: "News",
                    isForAdmin: true
                )
            )
        ),
        (
            {
                $0.callLogMesssage.callOutcome = .missed
                $0.callLogMesssage.isVideo = true
            }, .init(CallLogContent(outcome: .missed, isVideo: true))
        ),
        (
            { $0.stickerPackMessage.name = "Birds" },
            .init(StickerPackContent(name: "Birds", publisher: ""))
        ),
        (
            { $0.protocolMessage.type = .sharePhoneNumber },
            .init(PhoneNumberSharedContent())
        ),
        (
            {
                $0.pollResultSnapshotMessage.name = "When?"
                $0.pollResultSnapshotMessage.pollVotes = [
                    .with {
                        $0.optionName = "now"
                        $0.optionVoteCount = 3
                    }
                ]
            }, .init(PollResultContent(name: "When?", counts: [.init(option: "now", votes: 3)]))
        ),
    ]

    @Test(arguments: offers.indices)
    func `what others send and martlet does not is read`(index: Int) {
        let (fill, content) = Self.offers[index]
        let message = WAMessage.with(fill)
        #expect(Model.Message.Content(message) == content)
        #expect(!content.preview.isEmpty || content.kind == InteractiveContent.kind)
    }

    @Test func `placeholders do not travel`() {
        #expect(!(Model.Message.Content.waiting.value is any WireContent))
        #expect(!(Model.Message.Content.securityCodeChanged.value is any WireContent))
    }

    @Test(arguments: [
        (22, "requestPaymentMessage"), (129, "musicMessage"), (3000, "field 3000"),
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

    @Test func `of parts by the thousand only so many are taken as people send`() {
        let cards = WAMessage.with {
            $0.contactsArrayMessage.contacts = [WAContactMessage](
                repeating: .init(),
                count: 100_000
            )
        }
        let poll = WAMessage.with {
            $0.pollCreationMessage.options = [WAPollCreationMessage.Option](
                repeating: .init(),
                count: 100_000
            )
        }
        let list = WAMessage.with {
            let rows = [WAListMessage.Row](repeating: .init(), count: 1000)
            $0.listMessage.sections = [WAListMessage.Section](
                repeating: .with { $0.rows = rows },
                count: 1000
            )
        }
        let content = Model.Message.Content.init(_:)
        #expect(content(cards)?.as(ContactCardContent.self)?.cards.count == Parts.most)
        #expect(content(poll)?.as(PollContent.self)?.options.count == Parts.most)
        #expect(content(list)?.as(InteractiveContent.self)?.choices.count == Parts.most)
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
