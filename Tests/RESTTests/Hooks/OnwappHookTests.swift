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
            .loggedOut, .replaced, .clientOutdated, .banned(code: 1), .serverNotTrusted("x"),
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
        var events: [any Event] = [
            MessageAdded(message()), MessageAdded(message(isFromMe: true)), receipt,
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
