import Crypto
import Encodings
import Foundation
import JSON
import Model
import Sandbox
import Support
import Synchronization
import Testing

/// `martlet serve` with a webhook, killed again and again while contacts talk.
@Suite struct HookTests {
    @Test func `kills while events go out lose none, and each has one id`() async throws {
        let scene = try await HookScene()
        var cursor: Int64 = 0
        for round in 1...Kills.count {
            try await scene.talk(round)
            let place = try await scene.place(after: cursor)
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
                // A pace, so that a life has as much to tell as a kill can interrupt, and not more.
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        let errors = serving.process.errors
        if round.isMultiple(of: 2) {
            _ = try await within("login") { await errors.next { $0.hasSuffix("online") } }
        }
        // A kill comes at any moment: there is no event to wait for.
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...300)))
        serving.process.send(signal: SIGKILL)
        #expect(await serving.process.end() == .signal(SIGKILL))
        talking.cancel()
        do { try await talking.value } catch is CancellationError {}
    }

    /// The hook's cursor as the killed process left it, and what it has passed since that never arrived.
    func place(after last: Int64) async throws -> (cursor: Int64, undelivered: [String]) {
        let place = try await HookPlace.read(home, after: last) { !$0.isFromMe }
        let arrived = Set(receiver.arrivals.map(\.id))
        return (place.cursor, place.passed.filter { !arrived.contains($0) })
    }

    /// Serves once more, until everything has arrived.
    func finish() async throws {
        let serving = try await serve()
        let said = said
        try await receiver.wait(90) { said.isSubset(of: Set($0.map(\.text))) }
        try await serving.stop()
    }

    /// What arrived, without repetitions.
    static func first(_ arrivals: [HookReceiver.Arrival]) -> [HookReceiver.Arrival] {
        var seen: Set<String> = []
        return arrivals.filter { seen.insert($0.text).inserted }
    }
}
