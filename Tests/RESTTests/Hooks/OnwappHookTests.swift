import HTTP
import Model
import REST
import Testing

@Suite struct OnwappHookTests {
    private func entry(_ event: any Event) -> JournalEntry {
        JournalEntry(sequence: 7, time: Timestamp(milliseconds: 0), event: event)
    }

    private func message(
        _ text: String = "x",
        isFromMe: Bool = false,
        state: DeliveryState? = nil
    ) -> Message {
        Message(
            row: 1,
            chat: .lid("200"),
            id: MessageID("3EB0ABC123"),
            sender: .lid(isFromMe ? "100" : "200"),
            isFromMe: isFromMe,
            time: Timestamp(seconds: 1_733_221_800),
            content: .text(text),
            state: state
        )
    }

    private func word(
        _ event: any Event,
        events: [String] = [],
        secret: String? = nil
    ) throws -> HookMessage? {
        let target = HookTarget(account: "desk", events: events, secret: secret)
        return try OnwappHook().message(for: entry(event), to: target)
    }

    @Test func `a message is sent byte for byte as the program would`() throws {
        let sent = try #require(try word(MessageAdded(message("hé/\"there\"\n"))))
        #expect(
            String(decoding: sent.body, as: UTF8.self) == #"""
                {"event":"message.received","sessionId":"desk","Info":{"ID":"3EB0ABC123",\#
                "Chat":"200@lid","Sender":"200@lid","IsFromMe":false,"IsGroup":false,"PushName":"",\#
                "Timestamp":"2024-12-03T10:30:00Z","Type":"text"},\#
                "Message":{"conversation":"hé/\"there\"\n"}}
                """#
        )
        #expect(sent.headers["Content-Type"] == "application/json")
        #expect(sent.headers["User-Agent"] == "OnWapp-Webhook/1.0")
        #expect(sent.headers["X-Webhook-Signature"] == nil)
    }

    @Test func `a line that nobody wrote is no message`() throws {
        var line = message()
        line.content = Message.Content(SecurityCodeChangedContent())
        #expect(try word(MessageAdded(line)) == nil)
    }

    /// The code was computed by Python's `hmac`.
    @Test func `the body is signed when there is a secret`() throws {
        let event = MessageAdded(message("hé/\"there\"\n"))
        let sent = try #require(try word(event, secret: "open sesame"))
        #expect(
            sent.headers["X-Webhook-Signature"]
                == "sha256=988cba076c3c248b6d8d4b10420b81706ac3db044b4ed0d2a7250aaf9410d0e6"
        )
    }

    @Test func `own messages and the connection have names of their own`() throws {
        let own = MessageAdded(message(isFromMe: true, state: .queued))
        #expect(try word(own)?.event == "message.sent")
        #expect(try word(ConnectionChanged(.online))?.event == "session.connected")
        #expect(try word(ConnectionChanged(.offline))?.event == "session.disconnected")
        #expect(try word(ConnectionChanged(.connecting)) == nil)
        #expect(
            try word(ConnectionChanged(.stopped(.loggedOut)))?.event == "session.logged_out"
        )
        let code = PairingState.code(
            text: "2@x",
            index: 0,
            count: 6,
            expires: Timestamp(milliseconds: 0)
        )
        let shown = try #require(try word(PairingChanged(code)))
        #expect(shown.event == "session.qr")
        #expect(!String(decoding: shown.body, as: UTF8.self).contains("2@x"))
    }

    @Test func `what it says that it sends is what it sends, by names that OnWapp has`() throws {
        let stops: [StopReason] = [
            .loggedOut, .replaced, .clientOutdated(VersionRefusal()), .banned(code: 1),
            .serverNotTrusted("x"), .cannotLogIn("x"),
        ]
        let code = PairingState.code(text: "x", index: 0, count: 6, expires: Timestamp(seconds: 0))
        let linked = PairingState.linked(jid: .phone("15550001111"), lid: nil)
        let receipt = ReceiptReceived(
            chat: .lid("200"),
            ids: [MessageID("A")],
            member: .lid("200"),
            state: .read,
            time: Timestamp(seconds: 0)
        )
        var unread = message()
        unread.content = .waiting
        var events: [any Event] = [
            MessageAdded(message()), MessageAdded(message(isFromMe: true)), MessageAdded(unread),
            receipt, reaction(), revoked(by: "200"),
            MessageEdited(message: message(), previous: .text("y"), time: Timestamp(seconds: 0)),
        ]
        let connections = [.online, .offline] + stops.map { ConnectionState.stopped($0) }
        events += connections.map { ConnectionChanged($0) as any Event }
        events += [code, linked, .failed("x")].map { PairingChanged($0) as any Event }
        let names = try events.compactMap { try word($0)?.event }
        #expect(Set(names) == Set(OnwappHook().sends))
        #expect(Set(names).isSubset(of: OnwappHook().names))
    }

    @Test func `a receipt has its own time, and a message that changed otherwise is none`() throws {
        for state in [DeliveryState.sent, .delivered, .read] {
            #expect(try word(MessageChanged(message(isFromMe: true, state: state))) == nil)
        }
        for (state, type) in [(DeliveryState.delivered, ""), (.read, "read"), (.played, "played")] {
            let receipt = ReceiptReceived(
                chat: .lid("200"),
                ids: [MessageID("A"), MessageID("B")],
                member: .lid("200"),
                state: state,
                time: Timestamp(seconds: 1_733_221_860)
            )
            let sent = try #require(try word(receipt))
            #expect(
                String(decoding: sent.body, as: UTF8.self) == #"""
                    {"event":"message.receipt","sessionId":"desk","Chat":"200@lid",\#
                    "MessageIDs":["A","B"],"Timestamp":"2024-12-03T10:31:00Z","Type":"\#(type)"}
                    """#
            )
        }
    }

    private func reaction(
        _ emoji: String = "x",
        in chat: JID = .lid("200"),
        by sender: String = "200",
        isFromMe: Bool = false
    ) -> ReactionChanged {
        ReactionChanged(
            chat: chat,
            message: MessageID("3EB0ABC123"),
            author: .lid("200"),
            sender: .lid(sender),
            isFromMe: isFromMe,
            emoji: emoji,
            time: Timestamp(milliseconds: 1_733_221_800_250)
        )
    }

    /// Of two people this account is 100.
    private func revoked(by sender: String) -> MessageRevoked {
        MessageRevoked(
            chat: .lid("200"),
            id: MessageID("3EB0ABC123"),
            author: .lid("200"),
            by: .lid(sender),
            isFromMe: sender == "100",
            time: Timestamp(seconds: 1_733_221_860)
        )
    }

    private func body(_ event: any Event) throws -> String? {
        try word(event).map { String(decoding: $0.body, as: UTF8.self) }
    }

    private func said(_ content: some MessageContent) throws -> String? {
        var message = message()
        message.content = Message.Content(content)
        let text = try body(MessageAdded(message))
        return text?.firstMatch(of: /"Message":(.*)}$/).map { String($0.1) }
    }

    @Test func `each kind of message is said as the protocol says it`() throws {
        #expect(
            try said(LocationContent(latitude: 59.5, longitude: -10, name: "Sea", address: nil))
                == #"{"locationMessage":{"degreesLatitude":59.5,"degreesLongitude":-10,"name":"Sea"}}"#
        )
        let ada = ContactCardContent.Card(name: "Ada", vcard: "BEGIN:VCARD")
        let card = #"{"displayName":"Ada","vcard":"BEGIN:VCARD"}"#
        #expect(try said(ContactCardContent(cards: [ada])) == #"{"contactMessage":\#(card)}"#)
        #expect(
            try said(ContactCardContent(cards: [ada, ada]))
                == #"{"contactsArrayMessage":{"contacts":[\#(card),\#(card)]}}"#
        )
        let group = try #require(JID("120363000000000000@g.us"))
        let invite = GroupInviteContent(
            group: group,
            subject: "Team",
            code: "abc",
            expires: Timestamp(seconds: 1_733_221_800),
            caption: "Come"
        )
        #expect(
            try said(invite) == #"""
                {"groupInviteMessage":{"groupJID":"120363000000000000@g.us","inviteCode":"abc",\#
                "inviteExpiration":1733221800,"groupName":"Team","caption":"Come"}}
                """#
        )
        #expect(try said(UnsupportedContent(type: "imageMessage")) == #"{"imageMessage":{}}"#)
    }

    @Test func `no kind of message says nothing`() throws {
        let file = MediaFile(mimeType: "x/y")
        for kind in Message.Content.kinds where !kind.isSystem {
            let content: (any MessageContent)? =
                switch kind.kind {
                case TextContent.kind: TextContent("x")
                case WaitingContent.kind: WaitingContent()
                case UnavailableContent.kind: UnavailableContent(reason: "view_once")
                case UnsupportedContent.kind: UnsupportedContent(type: "stickerMessage")
                case DeletedContent.kind: DeletedContent(by: .lid("200"))
                case LocationContent.kind: LocationContent(latitude: 0, longitude: 0)
                case ContactCardContent.kind: ContactCardContent(cards: [])
                case GroupInviteContent.kind:
                    GroupInviteContent(group: .lid("1"), subject: "", code: "")
                case PollContent.kind: PollContent(name: "x", options: ["a", "b"])
                case PollResultContent.kind: PollResultContent(name: "x", counts: [])
                case EventContent.kind: EventContent(name: "x")
                case LiveLocationContent.kind: LiveLocationContent(latitude: 0, longitude: 0)
                case PhoneNumberRequestContent.kind: PhoneNumberRequestContent()
                case PhoneNumberSharedContent.kind: PhoneNumberSharedContent()
                case InteractiveContent.kind: InteractiveContent(form: .list, text: "x")
                case ChoiceContent.kind: ChoiceContent(text: "x", id: "1")
                case ProductContent.kind: ProductContent(title: "x")
                case OrderContent.kind: OrderContent(title: "x", count: 1)
                case ChannelInviteContent.kind:
                    ChannelInviteContent(channel: .lid("1"), name: "x")
                case CallLogContent.kind: CallLogContent(outcome: .missed)
                case StickerPackContent.kind: StickerPackContent(name: "x", publisher: "")
                case ImageContent.kind: ImageContent(file: file)
                case VideoContent.kind: VideoContent(file: file)
                case AudioContent.kind: AudioContent(file: file)
                case DocumentContent.kind: DocumentContent(file: file)
                case StickerContent.kind: StickerContent(file: file)
                case AlbumContent.kind: AlbumContent(images: 2, videos: 0)
                default: nil
                }
            let sample = try #require(content, "\(kind.kind) is new: say it here")
            let text = try said(sample)
            #expect(text != "{}", "\(kind.kind)")
        }
    }

    @Test func `what cannot be read has a name of its own`() throws {
        for (content, isUnavailable, reason) in [
            (Message.Content.waiting, false, ""),
            (.unavailable(kind: "view_once"), true, "view_once"),
        ] {
            var message = message()
            message.content = content
            let sent = try #require(try word(MessageAdded(message)))
            #expect(sent.event == "message.undecryptable")
            let text = String(decoding: sent.body, as: UTF8.self)
            #expect(text.contains(#""Info":{"ID":"3EB0ABC123""#))
            let rest = #""IsUnavailable":\#(isUnavailable),"UnavailableType":"\#(reason)"}"#
            #expect(text.hasSuffix(rest))
        }
        var gone = message()
        gone.content = .deleted(by: .lid("200"))
        #expect(try word(MessageAdded(gone)) == nil)
    }

    @Test(arguments: [("👍", "100", true), ("", "200", false)])
    func `a reaction is told with what it is to`(
        emoji: String,
        sender: String,
        isFromMe: Bool
    ) throws {
        #expect(
            try body(reaction(emoji, by: sender, isFromMe: isFromMe)) == #"""
                {"event":"message.reaction","sessionId":"desk","Info":{"Chat":"200@lid",\#
                "Sender":"\#(sender)@lid","IsFromMe":\#(isFromMe),"IsGroup":false,"PushName":"",\#
                "Timestamp":"2024-12-03T10:30:00Z","Type":"reaction"},\#
                "Message":{"reactionMessage":{"key":{"remoteJID":"200@lid",\#
                "fromMe":\#(!isFromMe),"ID":"3EB0ABC123"},"text":"\#(emoji)",\#
                "senderTimestampMS":1733221800250}}}
                """#
        )
    }

    @Test func `in a group a reaction names the author`() throws {
        let group = try #require(JID("120363000000000000@g.us"))
        let text = try #require(try body(reaction(in: group, by: "300")))
        #expect(text.contains(#""Sender":"300@lid","IsFromMe":false,"IsGroup":true"#))
        #expect(text.contains(#""fromMe":false,"ID":"3EB0ABC123","participant":"200@lid"}"#))
    }

    @Test func `an edit is told with the new words`() throws {
        let edited = MessageEdited(
            message: message("now this"),
            previous: .text("that"),
            time: Timestamp(milliseconds: 1_733_221_860_500)
        )
        #expect(
            try body(edited) == #"""
                {"event":"message.edited","sessionId":"desk","Info":{"Chat":"200@lid",\#
                "Sender":"200@lid","IsFromMe":false,"IsGroup":false,"PushName":"",\#
                "Timestamp":"2024-12-03T10:31:00Z","Type":"text"},\#
                "Message":{"protocolMessage":{"key":{"remoteJID":"200@lid","fromMe":true,\#
                "ID":"3EB0ABC123"},"type":14,"editedMessage":{"conversation":"now this"},\#
                "timestampMS":1733221860500}},"IsEdit":true}
                """#
        )
    }

    @Test(arguments: [true, false])
    func `a deletion is told with what is gone`(isOwn: Bool) throws {
        let text = try #require(try body(revoked(by: isOwn ? "200" : "100")))
        #expect(text.hasPrefix(#"{"event":"message.deleted","sessionId":"desk","Info":{"#))
        #expect(text.contains(#""IsFromMe":\#(!isOwn),"IsGroup":false"#))
        #expect(text.contains(#""Timestamp":"2024-12-03T10:31:00Z""#))
        let key = #"{"remoteJID":"200@lid","fromMe":\#(isOwn),"ID":"3EB0ABC123"}"#
        #expect(text.hasSuffix(#""Message":{"protocolMessage":{"key":\#(key),"type":0}}}"#))
    }

    @Test func `why there is no connection is said in words`() throws {
        let banned = StopReason.temporarilyBanned(code: 101, seconds: 60)
        let sent = try #require(try word(ConnectionChanged(.stopped(banned))))
        let body = String(decoding: sent.body, as: UTF8.self)
        #expect(body.contains(#""Reason":"restricted for 60 s (101)""#))
    }

    @Test(arguments: [
        ([], true), (["all"], true), (["*"], true), (["message.received"], true),
        (["message.sent"], false), (["message.sent", "message.received"], true),
    ])
    func `what nobody wants is not sent`(events: [String], isSent: Bool) throws {
        #expect(try (word(MessageAdded(message()), events: events) != nil) == isSent)
    }
}
