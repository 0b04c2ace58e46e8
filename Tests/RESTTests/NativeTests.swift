import Commands
import Foundation
import HTTP
import Model
import REST
import Synchronization
import Testing

/// Answers commands from a script, so that the pure functions of the endpoints are seen alone.
private final class Script: Performer {
    let asked = Mutex<[String]>([])
    let reply: @Sendable (any Sendable) throws(CommandError) -> any Sendable

    init(_ reply: @escaping @Sendable (any Sendable) throws(CommandError) -> any Sendable) {
        self.reply = reply
    }

    func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        asked.withLock { $0.append("\(account): \(command)") }
        guard let reply = try reply(command) as? C.Reply else { throw .unsupported }
        return reply
    }
}

private let key = "0123456789abcdef"

private func ask(
    _ performer: Script,
    _ method: String,
    _ path: String,
    body: String = "",
    key presented: String? = key
) async -> (Int, String) {
    let api = API(performer: performer, key: key, account: "default")
    var request = HTTPRequest(method: method, target: path)
    request.body = Array(body.utf8)
    if let presented { request.headers["Authorization"] = "Bearer \(presented)" }
    let response = await api.respond(to: request)
    return (response.status, response.text ?? "")
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

    @Test func `health needs no key and asks nobody`() async {
        let script = Script { _ throws(CommandError) in throw .unsupported }
        #expect(await ask(script, "GET", "/health", key: nil) == (200, #"{"status":"ok"}"#))
        #expect(script.asked.withLock { $0 } == [])
    }

    @Test(arguments: [nil, "", "0123456789abcdeF", "0123456789abcdef0"])
    func `everything else needs the key`(presented: String?) async {
        let script = Script { [status] _ in status }
        #expect(await ask(script, "GET", "/status", key: presented).0 == 401)
        #expect(script.asked.withLock { $0 } == [])
    }

    @Test func `status says how things stand`() async {
        let script = Script { [status] _ in status }
        let (code, text) = await ask(script, "GET", "/status")
        #expect(code == 200)
        #expect(text == #"{"connection":"pairing","linked":false,"queued":2}"#)
    }

    @Test func `the code is there only while linking`() async {
        let script = Script { [status] _ in status }
        #expect(await ask(script, "GET", "/qr") == (200, "2@x,y\n"))
        var other = status
        other.pairing = nil
        let idle = Script { [other] _ in other }
        #expect(await ask(idle, "GET", "/qr").0 == 404)
        other.jid = JID("15550100001:1@s.whatsapp.net")
        let linked = Script { [other] _ in other }
        #expect(await ask(linked, "GET", "/qr").0 == 409)
    }

    @Test func `a text becomes a command for the named account`() async {
        let script = Script { _ in
            Message(
                row: 1,
                chat: .lid("200"),
                id: MessageID("3EB0"),
                sender: .lid("100"),
                isFromMe: true,
                time: Timestamp(milliseconds: 0),
                content: .text("hi"),
                state: .queued
            )
        }
        let (code, text) = await ask(
            script,
            "POST",
            "/messages/text?account=work",
            body: #"{"to": "+1 (555) 011-0001", "text": "hi"}"#
        )
        #expect(code == 202)
        #expect(text == #"{"chat":"200@lid","id":"3EB0","state":"queued"}"#)
        let asked = script.asked.withLock { $0 }
        #expect(asked.count == 1)
        #expect(asked.first?.hasPrefix("work: SendText") == true)
        #expect(asked.first?.contains("15550110001") == true)
    }

    @Test func `new codes can be asked for`() async {
        let script = Script { _ in Done() }
        #expect(await ask(script, "POST", "/codes").0 == 202)
        #expect(script.asked.withLock { $0 } == ["default: RequestNewCodes()"])
    }

    @Test(arguments: [
        (CommandError.notLinked, 409), (.offline, 503), (.timedOut, 504), (.noSuchRecipient, 404),
        (.noSuchAccount("x"), 404), (.refused(code: 403, text: "no"), 502), (.storage("x"), 500),
        (.invalid("x"), 400), (.unsupported, 501),
    ])
    func `each error has its status and a sentence`(error: CommandError, status: Int) async {
        let script = Script { _ throws(CommandError) in throw error }
        let (code, text) = await ask(script, "GET", "/status")
        #expect(code == status)
        #expect(text.contains(#"{"error":""#))
    }
}
