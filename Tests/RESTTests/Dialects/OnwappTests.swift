import Commands
import HTTP
import JSON
import Model
import REST
import Testing

@Suite struct OnwappTests {
    /// The sessions desk and shop, of which one is connected.
    private func onwapp() -> Script {
        Script { command throws(CommandError) in
            switch command {
            case is GetStatus: AccountStatus(connection: .online, jid: JID("15550001111:3@c.us"))
            case let command as SendText:
                Message(
                    row: 1,
                    chat: command.to,
                    id: MessageID("3EB0ABC123"),
                    sender: .lid("100"),
                    isFromMe: true,
                    time: Timestamp(milliseconds: 1_701_619_200_900),
                    content: .text(command.text),
                    state: .queued
                )
            case let command as SetPresence:
                SetPresence.Reply(presence: command.presence, isAnnounced: true, name: "Ada")
            default: throw .unsupported
            }
        }
    }

    private func ask(
        _ performer: Script? = nil,
        _ method: String = "POST",
        _ target: String = "/desk/message/send/text",
        _ body: String = #"{"phone":"5511999999999","text":"Hello!"}"#,
        key: String? = ownerKey
    ) async throws -> (Int, String) {
        let headers: Headers = key.map { ["Authorization": $0] } ?? [:]
        let site = try Site(Onwapp(), performer ?? onwapp())
        return await site.ask(method, target, body, headers: headers)
    }

    private let sent = (200, #"{"messageId":"3EB0ABC123","timestamp":1701619200}"#)

    @Test func `a text is answered as the reference prints it`() async throws {
        let script = onwapp()
        #expect(try await ask(script) == sent)
        let asked = script.asked
        #expect(asked.last?.hasPrefix("desk: SendText(") == true)
        #expect(asked.last?.contains("Hello!") == true)
    }

    @Test func `what the reference does not name is passed over`() async throws {
        let body = #"{"phone":"5511999999999","text":"Hello!","linkPreview":true}"#
        #expect(try await ask(nil, "POST", "/desk/message/send/text?x=1", body) == sent)
    }

    @Test(arguments: [
        (#"{"available":true}"#, 200, #"{"status":"available"}"#),
        (#"{"available":false}"#, 200, #"{"status":"unavailable"}"#),
        ("{}", 400, #"{"error":"available is required"}"#),
    ])
    func `a session is shown as available, or not`(
        body: String,
        status: Int,
        answer: String
    ) async throws {
        #expect(try await ask(nil, "POST", "/desk/presence", body) == (status, answer))
    }

    @Test func `the key of a session is good for it alone`() async throws {
        #expect(try await ask(key: "desk-key") == sent)
        #expect(try await ask(key: "Bearer desk-key") == sent)
        let denied = (403, #"{"error":"access denied to this session"}"#)
        let script = onwapp()
        #expect(try await ask(script, key: "shop-key") == denied)
        #expect(try await ask(script, "GET", "/desk/status", "", key: "shop-key") == denied)
        #expect(script.asked == [])
    }

    @Test func `without a key, or with a wrong one, nothing is done`() async throws {
        let script = onwapp()
        let missing = (401, #"{"error":"missing Authorization header"}"#)
        #expect(try await ask(script, key: nil) == missing)
        #expect(try await ask(script, key: "") == missing)
        let wrong = (401, #"{"error":"invalid authorization token"}"#)
        for key in ["x", "desk-key2", "Bearer", "Basic desk-key"] {
            #expect(try await ask(script, key: key) == wrong, "\(key)")
        }
        #expect(script.asked == [])
    }

    @Test func `an unknown session is another refusal for another endpoint`() async throws {
        let script = Script { _ throws(CommandError) in throw .noSuchAccount("desk") }
        let body = #"{"error":"session desk not found"}"#
        #expect(try await ask(script) == (500, body))
        #expect(try await ask(script, "GET", "/desk/status", "") == (404, body))
    }

    @Test(arguments: [ConnectionState.offline, .connecting, .pairing])
    func `while the session is not connected nothing is taken`(state: ConnectionState) async throws
    {
        let script = Script { _ in AccountStatus(connection: state) }
        let refused = (500, #"{"error":"session desk is not connected"}"#)
        #expect(try await ask(script) == refused)
        #expect(script.asked == ["desk: GetStatus()"])
    }

    @Test(arguments: [
        ("", #"{"error":"phone is required"}"#),
        (#"{"text":"x"}"#, #"{"error":"phone is required"}"#),
        (#"{"phone":"5511999999999"}"#, #"{"error":"text is required"}"#),
        (#"{"phone":"5511999999999","text":7}"#, #"{"error":"text must be text"}"#),
        (
            #"{"phone":"x","text":"x"}"#,
            #"{"error":"phone is neither an address nor a phone number with country code"}"#
        ),
        (
            #"{"phone":"5511999999999","text":"x","quoted":1}"#,
            #"{"error":"quoted must be an object"}"#
        ),
    ])
    func `what is missing or does not fit is named`(body: String, answer: String) async throws {
        let script = onwapp()
        #expect(try await ask(script, "POST", "/desk/message/send/text", body) == (400, answer))
        #expect(script.asked == [])
    }

    @Test(arguments: ["{", "nonsense", "[", #"{"phone":"1" "text":"x"}"#, "\u{0}"])
    func `bad JSON is refused in the dialect's form`(body: String) async throws {
        let (status, text) = try await ask(onwapp(), "POST", "/desk/message/send/text", body)
        #expect(status == 400)
        let json = try JSON(parsing: Array(text.utf8))
        #expect(json.object?.members.map(\.name) == ["error"])
        #expect(json["error"]?.string?.hasPrefix("the body is not valid JSON") == true)
    }

    @Test func `unknown paths and wrong methods are refused in the dialect's form`() async throws {
        #expect(try await ask(nil, "GET", "/a/b/c/d", "") == (404, #"{"error":"not found"}"#))
        #expect(try await ask(nil, "GET", "/a/b/c/d", "", key: nil).0 == 404)
        let wrong = (405, #"{"error":"method not allowed"}"#)
        #expect(try await ask(nil, "GET", "/desk/message/send/text", "") == wrong)
    }

    @Test(arguments: [
        "5511999999999", "+5511999999999", "+55 11 99999-9999", " 5511999999999 ",
        "5511999999999@s.whatsapp.net", "5511999999999@c.us", "+5511999999999@c.us",
        "5511999999999:2@s.whatsapp.net",
    ])
    func `a number is taken in every form`(phone: String) async throws {
        let script = onwapp()
        let body = #"{"phone":"\#(phone)","text":"x"}"#
        #expect(try await ask(script, "POST", "/desk/message/send/text", body) == sent)
        let asked = script.asked.last
        #expect(asked == "desk: \(SendText(to: .phone("5511999999999"), text: "x"))")
    }

    @Test func `a hidden id and a group are taken as they are`() async throws {
        for address in ["123456789@lid", "120363000000000000@g.us"] {
            let script = onwapp()
            let body = #"{"Phone":"\#(address)","Text":"x"}"#
            #expect(try await ask(script, "POST", "/desk/message/send/text", body) == sent)
            let asked = script.asked.last
            #expect(asked?.contains("\(SendText(to: JID(address) ?? .server, text: "x"))") == true)
        }
    }

    @Test func `every answer has the reference's header fields`() async throws {
        let site = try Site(Onwapp(), onwapp())
        for path in ["/health", "/nonsense/x/y", "/desk/status"] {
            let response = await site.respond(to: HTTPRequest(path: path))
            #expect(response.headers["X-Content-Type-Options"] == "nosniff")
            #expect(response.headers["X-Frame-Options"] == "DENY")
            #expect(response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin")
        }
    }

    @Test func `health says whether the database can be used`() async throws {
        let healthy = (
            200,
            #"{"status":"healthy","version":"0.2.11","database":"connected","time":"2024-12-03T10:30:00Z"}"#
        )
        for path in ["/", "/health"] {
            #expect(try await ask(nil, "GET", path, "", key: nil) == healthy)
        }
        let full = Script { _ in AccountStatus(storageFault: "no space left") }
        let failing = Script { _ throws(CommandError) in throw .storage("/home/x: I/O error") }
        let gone = Script { _ throws(CommandError) in throw .noSuchAccount("default") }
        for script in [full, failing, gone] {
            let (status, text) = try await ask(script, "GET", "/health", "", key: nil)
            #expect(status == 200)
            #expect(text.hasPrefix(#"{"status":"degraded","version":"0.2.11","database":"disconn"#))
        }
    }

    @Test func `a session's status has its number`() async throws {
        let (status, text) = try await ask(nil, "GET", "/desk/status", "")
        #expect(status == 200)
        #expect(text.contains(#""session":"desk","deviceJid":"15550001111@s.whatsapp.net","#))
        #expect(text.contains(#""phone":"15550001111","status":"connected""#))
    }

    @Test func `a webhook is set, shown, changed and deleted`() async throws {
        let hook = Webhook(
            id: "7b0c6f9e",
            account: "desk",
            dialect: "onwapp",
            url: "https://example.test/hook",
            events: ["message.received"],
            isEnabled: true,
            isSigned: true
        )
        let script = Script { command in command is RemoveWebhook ? Done() as any Sendable : hook }
        let shown = (
            200,
            #"{"id":"7b0c6f9e","sessionId":"desk","url":"https://example.test/hook","#
                + #""events":["message.received"],"enabled":true}"#
        )
        let path = "/desk/webhook"
        let body =
            #"{"url":"https://example.test/hook","events":["message.received"],"secret":"s"}"#
        #expect(try await ask(script, "POST", path, body) == shown)
        #expect(try await ask(script, "GET", path, "") == shown)
        #expect(try await ask(script, "PUT", path, #"{"enabled":"false"}"#) == shown)
        let deleted = (200, #"{"message":"webhook deleted"}"#)
        #expect(try await ask(script, "DELETE", path, "", key: "desk-key") == deleted)
        let commands: [any Command] = [
            SetWebhook(
                account: "desk",
                dialect: "onwapp",
                url: "https://example.test/hook",
                events: ["message.received"],
                secret: "s"
            ),
            GetWebhook(account: "desk", dialect: "onwapp"),
            ChangeWebhook(account: "desk", dialect: "onwapp", isEnabled: false),
            RemoveWebhook(account: "desk", dialect: "onwapp"),
        ]
        #expect(script.asked == commands.map { "desk: \($0)" })
    }

    @Test func `where there is no webhook that is said in the reference's words`() async throws {
        let none = Script { _ throws(CommandError) in throw .notFound("there is no webhook") }
        let shown = (200, #"{"sessionId":"desk","enabled":false}"#)
        #expect(try await ask(none, "GET", "/desk/webhook", "") == shown)
        let missing = (404, #"{"error":"webhook not found for this session"}"#)
        #expect(try await ask(none, "DELETE", "/desk/webhook", "") == missing)
        #expect(try await ask(none, "PUT", "/desk/webhook", "{}") == missing)
        let unknown = Script { _ throws(CommandError) in throw .noSuchAccount("desk") }
        let nobody = (404, #"{"error":"session not found"}"#)
        #expect(try await ask(unknown, "GET", "/desk/webhook", "") == nobody)
        #expect(
            try await ask(nil, "POST", "/desk/webhook", "{}") == (
                400, #"{"error":"url is required"}"#
            )
        )
    }

    @Test func `all sixty-one events are listed for any key`() async throws {
        let (status, text) = try await ask(nil, "GET", "/events", "", key: "desk-key")
        #expect(status == 200)
        let json = try JSON(parsing: Array(text.utf8))
        #expect(json["all"]?.array?.count == 61)
        #expect(json["categories"]?["session"]?.array?.count == 13)
        #expect(json["categories"]?.object?.members.first?.name == "session")
        #expect(try await ask(nil, "GET", "/events", "", key: nil).0 == 401)
    }

    @Test func `what the engine refuses is a 500, its pace a 429`() async throws {
        let answers: [(CommandError, Int)] = [
            (.noSuchRecipient, 500), (.refused(code: 429, text: "rate-overlimit"), 429),
            (.refused(code: 403, text: "no"), 500), (.invalid("the text is empty"), 400),
        ]
        for (error, status) in answers {
            let script = Script { command throws(CommandError) in
                guard command is GetStatus else { throw error }
                return AccountStatus(connection: .online)
            }
            #expect(try await ask(script).0 == status, "\(error)")
        }
    }
}
