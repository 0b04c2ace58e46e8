import Crypto
import Encodings
import Foundation
import HTTP
import Sandbox
import Support
import Testing
import Transport

struct ControlTests {
    private struct Control {
        let server: SandboxServer

        func ask(
            _ method: String,
            _ path: String,
            _ body: String? = nil
        ) async throws -> (
            status: Int, json: Any
        ) {
            let answer = try await HTTPClient.request(
                method,
                (server.controlURL ?? "") + path,
                body: body.map { Array($0.utf8) } ?? []
            )
            let data = Data(answer.bytes ?? [])
            return (
                answer.status,
                try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            )
        }
    }

    private func withControl(_ body: (Control) async throws -> Void) async throws {
        let server = try await SandboxServer.start()
        try await body(Control(server: server))
        await server.stop()
    }

    @Test func `the world says where it is and whom to trust`() async throws {
        try await withControl { control in
            let (status, json) = try await control.ask("GET", "/world")
            let world = try #require(json as? [String: Any])
            #expect(status == 200)
            #expect(world["url"] as? String == control.server.url)
            #expect(world["rootKey"] as? String == Hex.encode(control.server.rootKey.bytes))
        }
    }

    @Test func `a contact is made, given habits and listed`() async throws {
        try await withControl { control in
            let (status, json) = try await control.ask(
                "POST",
                "/people",
                #"{"name":"Cy","script":{"kind":"delayed","milliseconds":5},"companions":2}"#
            )
            #expect(status == 200)
            let person = try #require(json as? [String: Any])
            #expect((person["devices"] as? [Any])?.count == 3)
            let number = try #require(person["number"] as? String)
            let habits = try await control.ask(
                "POST",
                "/people/\(number)/habits",
                #"{"isOnline":false}"#
            )
            #expect(habits.status == 200)
            let (_, again) = try await control.ask("GET", "/people/\(number)")
            #expect((again as? [String: Any])?["isOnline"] as? Bool == false)
            for body in [
                #"{"hidesLID":true,"keyList":"forged","corrects":"15550990001"}"#,
                #"{"keyList":"right"}"#,
            ] {
                let (status, _) = try await control.ask("POST", "/people/\(number)/habits", body)
                #expect(status == 200)
            }
            let (wrong, _) = try await control.ask(
                "POST",
                "/people/\(number)/habits",
                #"{"keyList":"upside down"}"#
            )
            #expect(wrong == 400)
            let path = "/people/\(number)/companions"
            for body in ["", #"{"proven":false}"#, #"{"hosted":true}"#] {
                #expect(try await control.ask("POST", path, body).status == 200)
            }
            #expect(try await control.ask("POST", path, #"{"hosted":true}"#).status == 409)
        }
    }

    @Test(arguments: [
        ("POST", "/people", "{", 400, "JSON"),
        ("POST", "/people", "{}", 400, "name: is missing"),
        (
            "POST", "/people/Ada/token", #"{"person":"Ada","age":-9223372036854775808}"#, 400,
            "ten years at most"
        ),
        ("POST", "/people", #"{"name":7}"#, 400, "name: expected a string"),
        ("POST", "/people", #"{"name":"A","scrpt":{}}"#, 400, "scrpt: nothing has this name here"),
        (
            "POST", "/people", #"{"name":"A","script":{"kind":"echo","txts":[]}}"#, 400,
            "script.txts: nothing has this name here; there are kind, texts, milliseconds"
        ),
        ("POST", "/people", #"{"name":"A","script":{"kind":"sings"}}"#, 400, "not sings"),
        ("POST", "/people", #"{"name":"A","number":"12"}"#, 400, "7 to 15 digits"),
        ("POST", "/people", #"{"name":"A","number":"15550100001"}"#, 409, "exists already"),
        ("POST", "/scan", #"{"text":"a,b"}"#, 400, "4 or 5 fields"),
        ("POST", "/code", #"{"code":"AB"}"#, 400, "8 characters"),
        ("GET", "/people/nobody", nil, 404, "nobody"),
        ("POST", "/people/15550100001/props", #"{"values":{"a":"1"}}"#, 400, "by its number"),
        ("POST", "/people/15550100001/limits", #"{"lock":{}}"#, 400, "lock.ends: is missing"),
        ("POST", "/connections/x/ping", nil, 400, "number"),
        ("POST", "/connections/9/ping", nil, 404, "no connection 9"),
        ("POST", "/connections/9/end", #"{"how":"softly"}"#, 400, "how"),
        ("DELETE", "/world", nil, 405, "does not take DELETE"),
        ("GET", "/nowhere", nil, 404, "there is no /nowhere"),
    ])
    func `a wrong request is told what is wrong`(
        method: String,
        path: String,
        body: String?,
        status: Int,
        words: String
    ) async throws {
        try await withControl { control in
            let answer = try await control.ask(method, path, body)
            let error = (answer.json as? [String: String])?["error"] ?? ""
            #expect(answer.status == status)
            #expect(error.contains(words), "\(error)")
        }
    }
}
