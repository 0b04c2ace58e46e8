import BinaryNode
import Model
import Sandbox
import Testing

struct FaultTests {
    private let account = "15550100001"

    @Test(arguments: [400, 421, 463, 475, 479, 503])
    func `messages to somebody are refused by code`(code: Int) async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let bo = try await server.addContact("Bo", script: .silent)
            let order = FaultOrder("refuse-message", times: 2, code: code, to: ada.number)
            try await server.order([order], for: account)
            let (toAda, toBo) = (try #require(JID(ada.lid)), try #require(JID(bo.lid)))
            var errors: [String?] = []
            for (index, to) in [toBo, toAda, toAda, toAda].enumerated() {
                let ack = try await client.say("x", id: "3EB0\(index)", to: to)
                errors.append(ack.string("error"))
            }
            #expect(errors == [nil, "\(code)", "\(code)", nil])
            #expect(try await server.faults(account).isEmpty)
        }
    }

    @Test func `a key fetch is refused for a while`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let order = FaultOrder("refuse-request", code: 429, namespace: "encrypt")
            try await server.order([order], for: account)
            let user = Node("user", ["jid": JID(ada.lid).map { .jid($0) }])
            let body = [Node("key", content: .nodes([user]))]
            let refused = try await client.ask("encrypt", "get", body)
            #expect(refused.child("error")?.string("code") == "429")
            #expect(refused.child("error")?.string("text") == "rate-overlimit")
            let answered = try await client.ask("encrypt", "get", body)
            #expect(answered.child("list")?.children.count == 1)
        }
    }

    @Test func `a request is never answered, the next one is`() async throws {
        try await withClient { server, client in
            let order = FaultOrder("ignore-request", namespace: "privacy")
            try await server.order([order], for: account)
            try await client.send(
                Node(
                    "iq",
                    ["id": "lost", "xmlns": "privacy", "type": "get", "to": .jid(.server)]
                ) { Node("privacy") }
            )
            let answer = try await client.ask("privacy", "get", [Node("privacy")])
            #expect(answer.child("privacy")?.children.isEmpty == false)
        }
    }

    @Test func `a device is unlinked some time after its login`() async throws {
        try await withClient { server, client in
            let order = FaultOrder("remove-after-login", milliseconds: 20)
            try await server.order([order], for: account)
            await client.close()
            try await client.logIn()
            _ = try await client.next("success")
            let error = try await client.next("stream:error")
            #expect(error.child("conflict")?.string("type") == "device_removed")
            #expect(try await server.person(account).devices.count == 1)
        }
    }

    @Test func `a login fails for one device`() async throws {
        try await withClient { server, client in
            let lid = try #require(await client.lid)
            try await server.failNextLogin(lid, reason: 503)
            await client.close()
            try await client.logIn()
            #expect(try await client.next("failure").string("reason") == "503")
            try await client.logIn()
            _ = try await client.next("success")
        }
    }

    @Test(arguments: [
        FaultOrder("rain"), FaultOrder("refuse-message"), FaultOrder("damage", times: 0),
        FaultOrder("refuse-message", code: 7),
    ])
    func `an order that cannot be carried out is refused`(order: FaultOrder) async throws {
        let server = try await SandboxServer.start()
        await #expect(throws: SandboxError.self) { try await server.order([order], for: account) }
        await server.stop()
    }
}
