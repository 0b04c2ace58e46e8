import Crypto
import Foundation
import HTTP
import JSON
import Model
import Sandbox
import Store
import Support
import Synchronization
import Testing
import Transport

/// `martlet serve` with a webhook, killed again and again while contacts talk.
@Suite struct HookTests {
    private static let kills = 60

    @Test func `kills while events go out lose none, and each has one id`() async throws {
        let scene = try await HookScene()
        var cursor: Int64 = 0
        for round in 1...Self.kills {
            try await scene.talk(round)
            let place = try await scene.place()
            #expect(place.cursor >= cursor, "a cursor never goes back")
            #expect(place.undelivered == [], "a cursor never skips")
            cursor = place.cursor
        }
        try await scene.finish()

        let arrivals = scene.receiver.arrivals
        let first = HookScene.first(arrivals)
        #expect(Set(first.map(\.text)) == scene.said)
        #expect(arrivals.count > first.count, "the kills did hit: some came again")
        let ids = Dictionary(grouping: arrivals, by: \.text).mapValues { Set($0.map(\.id)) }
        #expect(
            ids.values.allSatisfy { $0.count == 1 },
            "an event has one id however often it comes"
        )
        #expect(Set(ids.values.flatMap(\.self)).count == first.count)
        for (chat, texts) in Dictionary(grouping: first, by: \.chat) {
            let places = texts.map(\.place)
            #expect(places == places.sorted(), "out of order in \(chat)")
        }
        #expect(arrivals.allSatisfy { $0.isSigned })
    }

    @Test func `a hook is set and shown with the key of its session alone`() async throws {
        let scene = try await HookScene()
        let serving = try await scene.serve()
        let (status, text) = try await curl(
            "\(serving.address)/default/webhook",
            headers: ["Authorization: \(try scene.ownerKey())"]
        )
        #expect(status == 200)
        #expect(text.contains(#""url":"\#(scene.receiver.url)","events":["message.received"]"#))
        #expect(!text.contains(HookScene.secret))
        #expect(try await curl("\(serving.address)/default/webhook").status == 401)
        let refused = try await curl(
            "\(serving.address)/default/webhook",
            headers: ["Authorization: \(try scene.ownerKey())"],
            body: #"{"url":"file:///etc/passwd"}"#
        )
        #expect(refused.status == 400)
        try await serving.stop()
    }
}

/// Somebody else's program that is told what happens.
private final class HookReceiver: Sendable {
    struct Arrival: Sendable {
        let text: String
        let chat: String
        let id: String
        let isSigned: Bool

        /// The round and the number in `in 12.3`, as one number that grows.
        var place: Int {
            let numbers = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
            return numbers.reduce(0) { $0 * 10_000 + $1 }
        }
    }

    let url: String
    private let listener: Listener
    private let state: State

    private final class State: Sendable {
        let arrivals = Mutex<[Arrival]>([])
    }

    var arrivals: [Arrival] { state.arrivals.withLock { $0 } }

    init(secret: String) async throws {
        let state = State()
        self.state = state
        listener = try await Listener.start { request in
            guard let body = try? await request.body.collect(upTo: 1 << 20),
                let arrival = Self.read(request, body, secret)
            else { return HTTPResponse(status: 400) }
            state.arrivals.withLock { $0.append(arrival) }
            return HTTPResponse(status: 200)
        }
        url = "http://127.0.0.1:\(listener.port)/hook"
    }

    private static func read(
        _ request: HTTPRequest,
        _ body: [UInt8],
        _ secret: String
    ) -> Arrival? {
        guard let json = try? JSON(parsing: body),
            let text = json["Message"]?["conversation"]?.string,
            let chat = json["Info"]?["Chat"]?.string, let id = request.headers["X-Webhook-Event-Id"]
        else { return nil }
        let code = Hex.encode(HMAC.sha256(key: Array(secret.utf8), body))
        let isSigned = request.headers["X-Webhook-Signature"] == "sha256=\(code)"
        return Arrival(text: text, chat: chat, id: id, isSigned: isSigned)
    }
}

/// An account whose events go to a receiver, and contacts that talk.
private final class HookScene: Sendable {
    static let secret = "open sesame"
    let sandbox: SandboxServer
    let receiver: HookReceiver
    private let contacts = ["15550110001", "15550110002", "15550110003"]
    private let account = "15550100001"
    private let home = TemporaryDirectory()
    private let state = Mutex<Set<String>>([])

    /// What the contacts said.
    var said: Set<String> { state.withLock { $0 } }

    /// `serve`, and where its listener is.
    struct Serving {
        let process: ChildProcess
        let address: String

        func stop() async throws {
            process.send(signal: SIGTERM)
            #expect(await process.end() == .exit(0))
        }
    }

    init() async throws {
        sandbox = try await SandboxServer.start()
        receiver = try await HookReceiver(secret: Self.secret)
        for number in contacts {
            try await sandbox.addContact("C\(number.suffix(1))", script: .silent, number: number)
        }
        let linking = try start("link", ["--text"])
        let code = try await within("pairing string") { await linking.output.next() }
        _ = try await sandbox.scan(code ?? "")
        let end = try await within("end of linking") { await linking.end() }
        #expect(end == .exit(0))
        let serving = try await serve()
        let body: JSON = [
            "url": .string(receiver.url), "events": ["message.received"],
            "secret": .string(Self.secret),
        ]
        let set = try await curl(
            "\(serving.address)/default/webhook",
            headers: ["Authorization: \(try ownerKey())"],
            body: body.text()
        )
        #expect(set.status == 200, "\(set.text)")
        serving.process.send(signal: SIGKILL)
        #expect(await serving.process.end() == .signal(SIGKILL))
    }

    /// The key of all sessions.
    func ownerKey() throws -> String {
        try String(contentsOfFile: home.path(of: "data/api-key"), encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func start(_ verb: String, _ arguments: [String]) throws -> ChildProcess {
        let place = [
            "--home", home.path, "--server", sandbox.url, "--server-root-key",
            Hex.encode(sandbox.rootKey.bytes),
        ]
        return try ChildProcess(Program.path("martlet"), [verb] + arguments + place)
    }

    func serve() async throws -> Serving {
        let process = try start(
            "serve",
            [
                "--listen", "127.0.0.1:0", "-o", "onwapp.listen=127.0.0.1:0", "-o",
                "hooks.allow_private=on",
            ]
        )
        let output = process.output
        let line = try await within("address of onwapp") {
            await output.next { $0.hasPrefix("onwapp on ") }
        }
        return Serving(process: process, address: String(line?.dropFirst(10) ?? ""))
    }

    /// Starts the listener, lets the contacts talk, and kills it.
    func talk(_ round: Int) async throws {
        let serving = try await serve()
        let talking = Task {
            for number in 0... {
                let contact = contacts[number % contacts.count]
                let text = "in \(round).\(number)"
                state.withLock { _ = $0.insert(text) }
                try await sandbox.send(text, from: contact, to: account)
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        let errors = serving.process.errors
        if round.isMultiple(of: 2) {
            _ = try await within("login") { await errors.next { $0.hasSuffix("online") } }
        }
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...300)))
        serving.process.send(signal: SIGKILL)
        #expect(await serving.process.end() == .signal(SIGKILL))
        talking.cancel()
        do { try await talking.value } catch is CancellationError {}
    }

    /// The hook's cursor as the killed process left it, and what it has passed that never arrived.
    func place() async throws -> (cursor: Int64, undelivered: [String]) {
        let database = try Database.open(home.path(of: "data/default/martlet.db"))
        let name = try hookName()
        let cursor = try await database.journal.consumer(named: name).cursor
        var follower = database.journal.follow(after: 0)
        var passed: [String] = []
        while follower.position < min(cursor, database.journal.last),
            let batch = try await follower.next()
        {
            for entry in batch.entries where entry.sequence <= cursor {
                guard let event = entry.event as? MessageAdded, !event.message.isFromMe else {
                    continue
                }
                passed.append(event.message.content.text ?? "")
            }
        }
        await database.close()
        let arrived = Set(receiver.arrivals.map(\.text))
        return (cursor, passed.filter { !arrived.contains($0) })
    }

    private func hookName() throws -> String {
        let path = home.path(of: "data/default/host.json")
        let json = try JSON(parsing: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        return "hook-\(json["hooks"]?[0]?["webhook"]?["id"]?.string ?? "")"
    }

    /// Serves once more, until everything has arrived.
    func finish() async throws {
        let serving = try await serve()
        let (receiver, said) = (receiver, said)
        try await within("everything", seconds: 90) {
            while !said.isSubset(of: Set(receiver.arrivals.map(\.text))) {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        try await serving.stop()
    }

    /// What arrived, without repetitions.
    static func first(_ arrivals: [HookReceiver.Arrival]) -> [HookReceiver.Arrival] {
        var seen: Set<String> = []
        return arrivals.filter { seen.insert($0.text).inserted }
    }
}
