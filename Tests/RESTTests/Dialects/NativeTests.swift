import Commands
import HTTP
import JSON
import Model
import REST
import Testing

private func ask(
    _ performer: Script,
    _ method: String,
    _ path: String,
    body: String = "",
    key: String? = ownerKey
) async throws -> (Int, String) {
    let headers: Headers = key.map { ["Authorization": "Bearer \($0)"] } ?? [:]
    return try await Site(Native(), performer).ask(method, path, body, headers: headers)
}

@Suite struct NativeTests {
    private let status = AccountStatus(
        connection: .pairing,
        pairing: .code(
            text: "2@x,y",
            index: 1,
            count: 6,
            expires: Timestamp(milliseconds: 0)
        ),
        jid: nil,
        lid: nil,
        pushName: nil,
        queued: 2
    )

    @Test func `health needs no key`() async throws {
        let script = Script { [status] _ in status }
        #expect(try await ask(script, "GET", "/health", key: nil) == (200, #"{"status":"ok"}"#))
    }

    @Test(arguments: [CommandError.noSuchAccount("default"), .ending, .timedOut])
    func `health says that the account is not there`(error: CommandError) async throws {
        let script = Script { _ throws(CommandError) in throw error }
        let health = try await ask(script, "GET", "/health", key: nil)
        #expect(health == (503, #"{"status":"account"}"#))
    }

    @Test func `health is about the listener's own account, whatever is asked`() async throws {
        let script = Script { [status] _ in status }
        for query in ["account=work", "account=default&account=work"] {
            #expect(try await ask(script, "GET", "/health?\(query)", key: nil).0 == 200)
        }
        #expect(script.asked == ["default: GetStatus()", "default: GetStatus()"])
    }

    @Test func `health and status say that nothing can be stored`() async throws {
        var full = status
        full.storageFault = "the disk is full"
        let script = Script { [full] _ in full }
        let health = try await ask(script, "GET", "/health", key: nil)
        #expect(health == (503, #"{"status":"storage"}"#))
        let (code, text) = try await ask(script, "GET", "/status")
        #expect(code == 200)
        #expect(text.hasSuffix(#""storageFault":"the disk is full"}"#))
    }

    @Test func `status has the version that is claimed, and from when on it is refused`()
        async throws
    {
        var expiring = status
        expiring.client = ClaimedVersion(
            version: "2.3000.1",
            origin: "built in",
            expires: Timestamp(seconds: 2)
        )
        let script = Script { [expiring] _ in expiring }
        let (_, text) = try await ask(script, "GET", "/status")
        let client = #""client":{"version":"2.3000.1","origin":"built in","expires":2000}"#
        #expect(text.contains(client))
    }

    @Test func `an account that is named twice is neither`() async throws {
        let script = Script { [status] _ in status }
        for query in ["account=default&account=work", "account=work&account=work"] {
            let (code, text) = try await ask(script, "GET", "/status?\(query)")
            #expect(code == 400)
            #expect(text == #"{"error":"account is given more than once"}"#)
        }
        #expect(script.asked == [])
    }

    @Test func `a full disk is said with what to do`() async throws {
        let script = Script { _ throws(CommandError) in throw CommandError(.storageFull) }
        let (code, text) = try await ask(script, "GET", "/status")
        #expect(code == 507)
        #expect(text.contains("the disk is full; make room and try again"))
    }

    @Test(arguments: [nil, "", "0123456789abcdeF", "0123456789abcdef0"])
    func `everything else needs the key`(presented: String?) async throws {
        let script = Script { [status] _ in status }
        #expect(try await ask(script, "GET", "/status", key: presented).0 == 401)
        #expect(script.asked == [])
    }

    @Test func `status says how things stand`() async throws {
        let script = Script { [status] _ in status }
        let (code, text) = try await ask(script, "GET", "/status")
        #expect(code == 200)
        #expect(text == #"{"connection":"pairing","linked":false,"queued":2}"#)
    }

    @Test func `status says in words why nothing goes on`() async throws {
        var stopped = status
        stopped.connection = .stopped(.temporarilyBanned(code: 101, seconds: 60))
        let script = Script { [stopped] _ in stopped }
        let text = try await ask(script, "GET", "/status").1
        let words = "restricted for 60 s (101); nothing is sent; see WhatsApp on the phone"
        #expect(text.hasSuffix(#""detail":"\#(words)"}"#))
    }

    @Test func `no message is called as the path is where it is posted`() async throws {
        let script = Script { [status] _ in status }
        let body = #"{"to":"15550110001","text":"hello","id":"text"}"#
        let answer = try await ask(script, "POST", "/messages/text", body: body)
        #expect(answer == (400, #"{"error":"id cannot be text"}"#))
        #expect(script.asked == [])
    }

    @Test func `the code is there only while linking`() async throws {
        let script = Script { [status] _ in status }
        #expect(try await ask(script, "GET", "/qr") == (200, "2@x,y\n"))
        var other = status
        other.pairing = nil
        let idle = Script { [other] _ in other }
        let none = try await ask(idle, "GET", "/qr")
        #expect(none.0 == 404)
        #expect(
            none.1
                == #"{"error":"there is no code on show; POST /codes for new ones","code":"notFound"}"#
        )
        other.pairing = .passkey(options: [:], expires: Timestamp(milliseconds: 0))
        let asked = Script { [other] _ in other }
        let passkey = try await ask(asked, "GET", "/qr")
        #expect(passkey.0 == 404 && passkey.1.contains("/martlet/v1/commands/answer-passkey takes"))
        other.jid = JID("15550100001:1@s.whatsapp.net")
        let linked = Script { [other] _ in other }
        #expect(try await ask(linked, "GET", "/qr").0 == 409)
    }

    @Test(arguments: ["reader-key", "sender-key"])
    func `a key for less than the account sees no code, whichever way it asks`(
        key: String
    ) async throws {
        var typed = status
        typed.pairing = .phoneCode(code: "2@x,y", expires: Timestamp(milliseconds: 0))
        let pairing = PairingChanged(try #require(status.pairing))
        let entry = JournalEntry(sequence: 1, time: Timestamp(milliseconds: 0), event: pairing)
        var asked = status
        asked.pairing = .passkey(
            options: ["challenge": "2@x,y"],
            expires: Timestamp(milliseconds: 0)
        )
        for shown in [status, typed, asked] {
            let script = Script { command in
                if command is GetStatus { return shown }
                return EventPage(entries: [entry], through: 1)
            }
            for (method, path) in [
                ("GET", "/status"), ("POST", "/martlet/v1/commands/status"),
                ("GET", "/martlet/v1/events"), ("POST", "/martlet/v1/commands/list-events"),
            ] {
                let (code, text) = try await ask(script, method, path, key: key)
                #expect(code == 200, "\(path): \(text)")
                #expect(!text.contains("2@x"), "\(path)")
            }
            #expect(try await ask(script, "GET", "/qr", key: key).0 == 403)
            let whole = try await ask(script, "POST", "/martlet/v1/commands/status")
            #expect(whole.1.contains("2@x,y"))
        }
    }

    private let message: @Sendable (DeliveryState) -> Message = { state in
        Message(
            row: 1,
            chat: .lid("200"),
            id: MessageID("3EB0"),
            sender: .lid("100"),
            isFromMe: true,
            time: Timestamp(milliseconds: 0),
            content: .text("hi"),
            state: state
        )
    }

    @Test func `a text becomes a command for the named account`() async throws {
        let script = Script { [message] _ in message(.queued) }
        let (code, text) = try await ask(
            script,
            "POST",
            "/messages/text?account=work",
            body: #"{"to": "+1 (555) 011-0001", "text": "hi"}"#
        )
        #expect(code == 202)
        #expect(text == #"{"id":"3EB0","chat":"200@lid","state":"queued"}"#)
        let asked = script.asked
        #expect(asked.count == 1)
        #expect(asked.first?.hasPrefix("work: SendText") == true)
        #expect(asked.first?.contains("15550110001") == true)
    }

    @Test func `a repeated request can be told by its key`() async throws {
        let script = Script { [message] _ in message(.queued) }
        let body = #"{"to": "15550110001", "text": "hi", "id": "3EB0", "key": "k1"}"#
        #expect(try await ask(script, "POST", "/messages/text", body: body).0 == 202)
        #expect(script.asked.first?.contains(#"key: Optional("k1")"#) == true)
        #expect(script.asked.first?.contains("3EB0") == true)
    }

    @Test(arguments: [
        #","link":{"url":"https://a.example","title":"A"}"#,
        #","link":"{\"url\":\"https://a.example\",\"title\":\"A\"}""#,
    ])
    func `a text takes all that the command takes`(link: String) async throws {
        let script = Script { [message] _ in message(.queued) }
        let body = #"""
            {"to": "15550110001", "text": "hi @15550110003", "quoted": "3EB7",
            "quotedSender": "15550110002", "quotedChat": "status@broadcast",
            "mentions": ["+1 555 011 0003", "77@lid"]\#(link)}
            """#
        #expect(try await ask(script, "POST", "/messages/text", body: body).0 == 202)
        let command = SendText(
            to: .phone("15550110001"),
            text: "hi @15550110003",
            quoted: MessageID("3EB7"),
            quotedSender: .phone("15550110002"),
            quotedChat: JID("status@broadcast"),
            mentions: [.phone("15550110003"), .lid("77")],
            link: LinkPreview(url: "https://a.example", title: "A")
        )
        #expect(script.asked == ["default: \(command)"])
    }

    /// Whatever it gets: nothing that a request may give is passed over.
    @Test func `a text reads every field that the command has, also from a form`() async throws {
        let script = Script { [message] _ in message(.queued) }
        let form =
            "to=%2B15550110001&text=hi&id=3EB1&key=k&quoted=3EB7&quotedSender=15550110002"
            + "&quotedChat=status%40broadcast&mentions=15550110003"
            + "&link=%7B%22url%22%3A%22https%3A%2F%2Fa.example%22%2C%22title%22%3A%22A%22%7D"
        let fields = try Catalogue.description(of: "send-text").fields.map(\.name)
        #expect(Percent.pairs(form).map { $0.0 } == fields)
        let answer = await (try Site(Native(), script)).ask(
            "POST",
            "/messages/text",
            form,
            headers: [
                "Authorization": "Bearer \(ownerKey)",
                "Content-Type": "application/x-www-form-urlencoded",
            ]
        )
        #expect(answer.status == 202, "\(answer)")
        let command = SendText(
            to: .phone("15550110001"),
            text: "hi",
            id: MessageID("3EB1"),
            key: "k",
            quoted: MessageID("3EB7"),
            quotedSender: .phone("15550110002"),
            quotedChat: JID("status@broadcast"),
            mentions: [.phone("15550110003")],
            link: LinkPreview(url: "https://a.example", title: "A")
        )
        #expect(script.asked == ["default: \(command)"])
    }

    @Test(arguments: [#""quoted":7.5"#, #""mentions":["x"]"#, #""link":{"title":"A"}"#])
    func `what cannot be read in a text sends nothing`(member: String) async throws {
        let script = Script { [message] _ in message(.queued) }
        let body = #"{"to": "15550110001", "text": "hi", \#(member)}"#
        #expect(try await ask(script, "POST", "/messages/text", body: body).0 == 400)
        #expect(script.asked == [])
    }

    @Test(arguments: [
        ("/messages/text?to=15550100011", "", "to is given twice"),
        ("/messages/text", #","to":"15550110002""#, "to: is given twice"),
        ("/messages/text?acount=work", "", "did you mean account?"),
        ("/messages/text?Account=work", "", "did you mean account?"),
        ("/messages/text?account[]=work", "", "did you mean account?"),
        ("/messages/text", #","account":"work""#, "is taken from the query alone"),
        ("/messages/text", #","acount":"work""#, "acount"),
        ("/messages/text", #","txt":"b""#, "did you mean text?"),
        ("/messages/text", ",\"\\u001b[2J\":1", #"\u001b[2J"#),
    ])
    func `a slip in a name sends nothing`(
        path: String,
        member: String,
        words: String
    ) async throws {
        let script = Script { [message] _ in message(.queued) }
        let body = #"{"to": "15550110001", "text": "hi"\#(member)}"#
        let (code, text) = try await ask(script, "POST", path, body: body)
        #expect(code == 400)
        #expect(text.contains(words), "\(text)")
        #expect(script.asked == [])
    }

    @Test(arguments: ["GET /status", "GET /qr", "GET /qr.png", "POST /codes", "GET /messages/3EB0"])
    func `what takes nothing but the account says so`(request: String) async throws {
        let parts = request.split(separator: " ").map(String.init)
        let (code, text) = try await ask(.silent, parts[0], parts[1] + "?profile=work")
        #expect(code == 400, "\(text)")
        #expect(text.contains("account"))
    }

    @Test func `what became of a message is told by its id, and why it failed`() async throws {
        let report = MessageReport(message: message(.failed), failure: "nobody there")
        let script = Script { _ in report }
        let (code, text) = try await ask(script, "GET", "/messages/3EB0")
        #expect(code == 200)
        #expect(
            text == #"{"id":"3EB0","chat":"200@lid","state":"failed","reason":"nobody there"}"#
        )
        #expect(script.asked.first?.contains("GetMessage") == true)
        let none = Script { _ throws(CommandError) in throw .notFound("there is no message 3EB1") }
        #expect(try await ask(none, "GET", "/messages/3EB1").0 == 404)
    }

    @Test(arguments: ["GET /messages/text", "DELETE /messages/text", "PUT /codes"])
    func `a path that takes another method says which`(request: String) async throws {
        let parts = request.split(separator: " ").map(String.init)
        let answer = await (try Site(Native(), Script.silent)).respond(
            to: HTTPRequest(
                method: parts[0],
                target: parts[1],
                headers: ["Authorization": "Bearer \(ownerKey)"]
            )
        )
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "POST")
    }

    @Test(arguments: ["", "?account=work"])
    func `whoever is not linked is sent to the codes of the same account`(
        query: String
    ) async throws {
        let script = Script { _ throws(CommandError) in throw .notLinked("work") }
        let body = #"{"to": "15550110001", "text": "hi"}"#
        let (code, text) = try await ask(script, "POST", "/messages/text\(query)", body: body)
        #expect(code == 409)
        #expect(text.contains("the code of /qr\(query), or POST /codes\(query) for"), "\(text)")
    }

    @Test func `new codes can be asked for`() async throws {
        let script = Script { _ in Done() }
        #expect(try await ask(script, "POST", "/codes").0 == 202)
        let body = #"{"anotherNumber": true}"#
        #expect(try await ask(script, "POST", "/codes", body: body).0 == 202)
        let asked = [nil, true].map { RequestNewCodes(anotherNumber: $0) }
        #expect(script.asked == asked.map { "default: \($0)" })
    }

    @Test func `a phone with another number is said in place of a code`() async throws {
        let refused = PairingState.anotherNumber(
            owner: .phone("15550100001"),
            scanned: .phone("15550100002")
        )
        let script = Script { _ in AccountStatus(pairing: refused) }
        let (status, text) = try await ask(script, "GET", "/qr")
        #expect(status == 404)
        #expect(text.contains("belongs to +15550100001"), "\(text)")
        #expect(text.contains("anotherNumber"), "\(text)")
    }

    @Test(arguments: [
        (CommandError.notLinked, 409), (.offline, 503), (.timedOut, 504), (.init(.keyInUse), 409),
        (.noSuchRecipient, 404), (.noSuchAccount("x"), 404), (.storage("x"), 500),
        (.refused(code: 403, text: "no"), 502), (.invalid("x"), 400), (.unsupported, 501),
    ])
    func `each error has its status and a sentence`(error: CommandError, status: Int) async throws {
        let script = Script { _ throws(CommandError) in throw error }
        let (code, text) = try await ask(script, "GET", "/status")
        #expect(code == status)
        #expect(text.contains(#"{"error":""#))
    }

    @Test func `an account that a command names is the one that is not there`() async throws {
        let script = Script { _ throws(CommandError) in throw .noSuchAccount("desk") }
        let other = try await ask(
            script,
            "POST",
            "/martlet/v1/commands/get-webhook",
            body: #"{"dialect":"onwapp","account":"desk"}"#
        )
        #expect(other.0 == 404 && other.1.contains("there is no account desk"), "\(other)")
    }

    @Test func `a failure of the system says nothing of its files`() async throws {
        let error = CommandError.storage("open /home/ada/data/martlet.db: permission denied")
        let script = Script { _ throws(CommandError) in throw error }
        let (code, text) = try await ask(script, "GET", "/status")
        #expect(code == 500)
        #expect(text == #"{"error":"the database failed","code":"storage"}"#)
    }
}
