import HTTP
import JSON
import Model
import REST
import Synchronization
import Testing

@Suite struct InputTests {
    private func read<T: Sendable>(
        _ target: String = "/",
        _ body: String = "",
        type: String? = nil,
        _ read: @escaping @Sendable (Input) throws(Refusal) -> T
    ) async throws -> T {
        let result = Box<T>()
        let row = Endpoint(.get, "/", .open) { (call) async throws(Refusal) in
            result.value = try read(call.input)
            return .text("")
        }
        let echo = Echo(sections: [Section(.plain, [row])], bodyLimit: 1000)
        let site = try Site(echo, Script.silent)
        let headers: Headers = type.map { ["Content-Type": $0] } ?? [:]
        let (_, text) = await site.ask("GET", target, body, headers: headers)
        return try #require(result.value, "\(text)")
    }

    @Test(
        arguments: [
            ("/?phone=1", "", nil), ("/?PHONE=1", "", nil), ("/", #"{"phone":"1"}"#, nil),
            ("/", #"{"Phone":"1"}"#, "application/json"), ("/", "phone=1", form),
            ("/?phone=2", #"{"phone":"1"}"#, nil), ("/?phone=2", "phone=1", form),
            ("/", #"{"PHONE":"2","phone":"1"}"#, nil), ("/", #"{"to":"1"}"#, nil),
            ("/", #"{"phone":null,"to":"1"}"#, nil), ("/", #" {"phone":"1"}"#, form),
            ("/?phone=2", part("phone", "1"), multipart), ("/", part("Phone", "1"), multipart),
            ("/", part("to", "1"), multipart),
        ] as [(String, String, String?)]
    )
    func `a value is found by name and alias, in any case, wherever it is`(
        target: String,
        body: String,
        type: String?
    ) async throws {
        let text = try await read(target, body, type: type) { input throws(Refusal) in
            try input.read("phone", or: "to", as: String.self)
        }
        #expect(text == "1")
    }

    @Test func `text stands for numbers and flags`() async throws {
        let query = "/?limit=50&on=1&off=false&ratio=0.5"
        let values = try await read(query) { input throws(Refusal) in
            [
                "\(try input.read("limit", as: Int.self))",
                "\(try input.read("on", as: Bool.self))",
                "\(try input.read("off", as: Bool.self))",
                "\(try input.read("ratio", as: Double.self))",
            ]
        }
        #expect(values == ["50", "true", "false", "0.5"])
        let json = #"{"limit":50,"on":1,"off":0}"#
        let flags = try await read("/", json) { input throws(Refusal) in
            [try input.read("on", as: Bool.self), try input.read("off", as: Bool.self)]
        }
        #expect(flags == [true, false])
    }

    @Test(
        arguments: [
            ("/?p=1&p=2", "", nil), ("/?p[]=1&p[]=2", "", nil), ("/", "p=1&p=2", form),
            ("/", #"{"p":["1","2"]}"#, nil),
            ("/", "--b\r\n\(field("p", "1"))\r\n\(part("p", "2"))", multipart),
        ] as [(String, String, String?)]
    )
    func `a list comes in every form`(target: String, body: String, type: String?) async throws {
        let list = try await read(target, body, type: type) { input throws(Refusal) in
            try input.read("p", as: [String].self)
        }
        #expect(list == ["1", "2"])
    }

    @Test func `a multipart form has files besides`() async throws {
        let file = "\"image\"; filename=\"a.png\"\r\nContent-Type: image/png"
        let body = "--b\r\n\(field("x", "y"))\r\n--b\r\n\(head)\(file)\r\n\r\n12\r\n--b--"
        let (found, text) = try await read("/", body, type: multipart) { input throws(Refusal) in
            (input.file("IMAGE"), try input.read("x", as: String.self))
        }
        #expect(found?.bytes == Array("12".utf8))
        #expect(found?.head.filename == "a.png")
        #expect(found?.head.type == "image/png")
        #expect(text == "y")
    }

    @Test func `a form that breaks off is refused`() async throws {
        let row = Endpoint(.post, "/", .open) { (_) async throws(Refusal) in .text("taken") }
        let site = try Site(Echo(sections: [Section(.plain, [row])]), Script.silent)
        let headers: Headers = ["Content-Type": multipart]
        let cut = String(part("x", "y").dropLast(2))
        let (status, text) = await site.ask("POST", "/", cut, headers: headers)
        #expect(status == 400)
        #expect(text.contains("the last part is cut off"))
        let long = part("x", String(repeating: "y", count: 100))
        #expect(await site.ask("POST", "/", long, headers: headers).0 == 413)
    }

    @Test func `one value is a list of one`() async throws {
        let list = try await read("/?p=1") { input throws(Refusal) in
            try input.read("p", as: [Int].self)
        }
        #expect(list == [1])
    }

    @Test func `objects are read in the same way`() async throws {
        let id = try await read("/", #"{"Quoted":{"MessageID":"3EB0"}}"#) { input throws(Refusal) in
            try input.read("quoted", as: Input.self).read("messageId", as: String.self)
        }
        #expect(id == "3EB0")
    }

    @Test(arguments: [
        (#"{}"#, InputProblem("n", .missing)),
        (#"{"n":"x"}"#, InputProblem("n", .mismatch(expected: "a whole number"))),
        (#"{"n":1.5}"#, InputProblem("n", .mismatch(expected: "a whole number"))),
        (#"{"n":[1]}"#, InputProblem("n", .mismatch(expected: "a whole number"))),
        (#"{"n":99999999999999999999}"#, InputProblem("n", .mismatch(expected: "a whole number"))),
    ])
    func `what is missing or of another type is named`(
        body: String,
        problem: InputProblem
    ) async throws {
        let refusal = try await read("/", body) { input throws(Refusal) in
            do throws(Refusal) {
                _ = try input.read("n", as: Int.self)
                return nil as Refusal?
            } catch {
                return error
            }
        }
        #expect(refusal == .badInput(problem))
    }

    @Test(arguments: [
        ("5511999999999", "5511999999999@s.whatsapp.net"),
        ("+55 11 99999-9999", "5511999999999@s.whatsapp.net"),
        (" 5511999999999\n", "5511999999999@s.whatsapp.net"),
        ("5511999999999@s.whatsapp.net", "5511999999999@s.whatsapp.net"),
        ("5511999999999:3@s.whatsapp.net", "5511999999999@s.whatsapp.net"),
        ("5511999999999@c.us", "5511999999999@s.whatsapp.net"),
        ("+55 11 99999-9999@c.us", "5511999999999@s.whatsapp.net"),
        ("123456@lid", "123456@lid"),
        ("120363000000000000@g.us", "120363000000000000@g.us"),
        ("120363-1600000000@g.us", "120363-1600000000@g.us"),
        ("120363000000000000@newsletter", "120363000000000000@newsletter"),
    ])
    func `an address is read in every form`(text: String, address: String) throws {
        #expect(try Recipient(text).jid.description == address)
    }

    @Test(arguments: ["", " ", "x", "12345", "@", "+"])
    func `what is no address is refused`(text: String) {
        #expect(throws: InputProblem.Fault.self) { try Recipient(text) }
    }
}

private let multipart = "multipart/form-data; boundary=b"
private let head = "Content-Disposition: form-data; name="

private func field(_ name: String, _ text: String) -> String {
    "\(head)\"\(name)\"\r\n\r\n\(text)"
}

/// A body of one field.
private func part(_ name: String, _ text: String) -> String {
    "--b\r\n\(field(name, text))\r\n--b--"
}

private let form = "application/x-www-form-urlencoded; charset=utf-8"

/// Carries a value out of a handler; each test has one request.
private final class Box<T: Sendable>: Sendable {
    private let stored = Mutex<T?>(nil)
    var value: T? {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }
}
