import Commands
import HTTP
import JSON
import Model
import REST
import Testing

private let formType = "application/x-www-form-urlencoded"

struct NativeCommandsTests {
    private func ask(
        _ script: Script,
        _ method: String,
        _ path: String,
        _ body: String = "",
        _ headers: Headers = [:]
    ) async throws -> (status: Int, text: String) {
        var headers = headers
        headers["Authorization"] = "Bearer \(ownerKey)"
        return try await Site(Native(), script).ask(method, path, body, headers: headers)
    }

    private static let chats = [
        Chat(jid: .lid("7"), unreadCount: 2, lastActivity: Timestamp(milliseconds: 0))
    ]

    @Test func `a command is carried out by its name`() async throws {
        let script = Script { _ in Self.chats }
        let path = "/martlet/v1/commands/list-chats"
        let answer = try await ask(script, "POST", path + "?account=work", #"{"limit": 3}"#)
        #expect(answer.status == 200)
        #expect(answer.text == #"[{"jid":"7@lid","unreadCount":2,"lastActivity":0}]"#)
        #expect(script.asked.first?.hasPrefix("work: ListChats(limit: 3") == true)
        #expect(try await ask(script, "POST", path).status == 200)
    }

    @Test func `what does not fit is refused with a code and words`() async throws {
        let path = "/martlet/v1/commands/list-chats"
        let wrong = try await ask(.silent, "POST", path, #"{"limt": 3}"#)
        #expect(wrong.status == 400)
        #expect(wrong.text.contains(#""code":"invalid""#))
        #expect(wrong.text.contains("has no field"))
        #expect(try await ask(.silent, "POST", path, "{").status == 400)
        #expect(try await ask(.silent, "POST", "/martlet/v1/commands/fly").status == 404)
        let near = try await ask(.silent, "POST", "/martlet/v1/commands/list-chat")
        #expect(near.status == 404 && near.text.contains("did you mean list-chats?"))
        let method = try await ask(.silent, "GET", path)
        #expect(method.status == 405 && method.text.contains("this path takes POST"))
    }

    @Test func `a slip in the query or the form of the body is refused`() async throws {
        let path = "/martlet/v1/commands/list-chats"
        let slip = try await ask(.silent, "POST", path + "?acount=work")
        #expect(slip.status == 400)
        #expect(slip.text.contains("did you mean account?"), "\(slip.text)")
        #expect(try await ask(.silent, "POST", path + "?limit=3").status == 400)
        let form = try await ask(.silent, "POST", path, "limit=3", ["Content-Type": formType])
        #expect(form.status == 400)
        #expect(form.text.contains("JSON object"))
        let events = try await ask(.silent, "GET", "/martlet/v1/events?afer=7")
        #expect(events.status == 400 && events.text.contains("did you mean after?"))
    }

    @Test func `catalogue and OpenAPI name every command, and OpenAPI every path`() async throws {
        let list = try await ask(.silent, "GET", "/martlet/v1/commands")
        let names = try JSON(parsing: Array(list.text.utf8)).array?.compactMap {
            $0["name"]?.string
        }
        #expect(names == Catalogue.all.map { $0.name })
        let written = try await ask(.silent, "GET", "/martlet/v1/openapi.json").text
        let document = try JSON(parsing: Array(written.utf8))
        #expect(document["openapi"] == "3.1.0")
        let paths = try #require(document["paths"]?.object?.members)
        let own = [
            "/health", "/status", "/qr", "/qr.png", "/codes", "/messages/text", "/messages/{id}",
            "/martlet/v1/commands", "/martlet/v1/openapi.json", "/martlet/v1/events",
        ]
        #expect(paths.map(\.name) == own + Catalogue.all.map { "/martlet/v1/commands/\($0.name)" })
        for path in paths {
            for operation in path.value.object?.members ?? [] {
                let summary = operation.value["summary"]?.string
                #expect(summary?.isEmpty == false, "\(operation.name) \(path.name)")
            }
        }
        let text = document["paths"]?["/messages/text"]?["post"]
        let schema = text?["requestBody"]?["content"]?["application/json"]?["schema"]
        let fields = schema?["properties"]?.object?.members.map(\.name)
        let taken = try Catalogue.description(of: "send-text").fields.map(\.name)
        #expect(fields == taken)
        let message = document["paths"]?["/messages/{id}"]?["get"]?["parameters"]?.array
        #expect(message?.last?["in"] == "path" && message?.last?["name"] == "id")
    }

    @Test func `events come as a page from a place on`() async throws {
        let script = Script { _ in EventPage(through: 9) }
        let answer = try await ask(
            script,
            "GET",
            "/martlet/v1/events?after=7&areas=message,chat&wait=1000"
        )
        #expect(answer.status == 200)
        #expect(answer.text == #"{"entries":[],"through":9}"#)
        #expect(script.asked.first?.contains("after: Optional(7)") == true)
        #expect(script.asked.first?.contains("wait: 1000") == true)
        #expect(try await ask(script, "GET", "/martlet/v1/events?areas=weather").status == 400)
    }

    @Test(arguments: ["abc", "-1", "99999999999999999999", "1 2"])
    func `a stream does not go on after what is no place`(last: String) async throws {
        let script = Script { _ in EventPage(through: 9) }
        let request = HTTPRequest(
            method: "GET",
            target: "/martlet/v1/events",
            headers: [
                "Authorization": "Bearer \(ownerKey)", "Accept": "text/event-stream",
                "Last-Event-ID": last,
            ]
        )
        let response = try await Site(Native(), script).respond(to: request)
        #expect(response.status == 400)
        #expect(response.text?.contains("Last-Event-ID") == true)
        let before = try await Site(Native(), script).ask(
            "GET",
            "/martlet/v1/events?after=-1",
            headers: ["Authorization": "Bearer \(ownerKey)"]
        )
        #expect(before.status == 400 && before.text.contains("after is the number of an event"))
        #expect(script.asked.isEmpty)
    }

    @Test func `a stream of events begins where the last one broke off, and goes on`() async throws
    {
        let failed = SendingFailed(id: MessageID("A"), chat: .lid("7"), reason: "two\nlines")
        let entry = JournalEntry(sequence: 8, time: Timestamp(milliseconds: 5), event: failed)
        let script = Script { command throws(CommandError) in
            guard (command as? ListEvents)?.after == 7 else { throw .ending }
            return EventPage(entries: [entry], through: 8)
        }
        let request = HTTPRequest(
            method: "GET",
            target: "/martlet/v1/events?after=3",
            headers: [
                "Authorization": "Bearer \(ownerKey)", "Accept": "text/event-stream",
                "Last-Event-ID": "7",
            ]
        )
        let response = try await Site(Native(), script).respond(to: request)
        #expect(response.bytes == nil, "no stream, but \(response.status)")
        let bytes = try await response.body.collect(upTo: 10_000)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.first == "id: 8")
        #expect(lines.dropFirst().first == "event: \(SendingFailed.name)")
        #expect(lines.dropFirst(2).first?.hasPrefix("data: {\"sequence\":8") == true)
        #expect(lines.suffix(2) == ["event: failed", "data: the account is being closed"])
        #expect(script.asked.last?.contains("after: Optional(8)") == true)
    }
}
