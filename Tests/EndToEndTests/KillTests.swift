import Crypto
import Foundation
import HTTP
import Model
import Sandbox
import Store
import Support
import Synchronization
import Testing
import Transport

/// `martlet serve`, killed again and again in the middle of a conversation.
@Suite struct KillTests {
    private static let kills = 200

    @Test func `two hundred kills lose nothing and double nothing`() async throws {
        let scene = try await Conversation()
        for round in 1...Self.kills {
            try await scene.talk(round)
        }
        try await scene.finish()
        let sent = scene.sent
        #expect(sent.accepted.count > Self.kills)

        // What the listener took arrived once; what it was killed over, at most once.
        let arrivals = try await scene.sandbox.arrivals(scene.echo)
        let heard = Dictionary(grouping: arrivals, by: { $0.text ?? "undecryptable" })
        #expect(arrivals.allSatisfy { $0.copies == 1 && $0.failures == 0 && $0.retries == 0 })
        #expect(heard.values.allSatisfy { $0.count == 1 })
        #expect(sent.accepted.subtracting(heard.keys) == [])
        #expect(Set(heard.keys).subtracting(sent.offered) == [])

        // In the order in which it was taken.
        let places = arrivals.compactMap { Self.place($0.text ?? "") }
        #expect(places == places.sorted())

        // What the contacts said is stored once, in their own words.
        let stored = try await scene.stored()
        #expect(stored.fromOthers.count == Set(stored.fromOthers).count)
        #expect(Set(stored.fromOthers) == Set(heard.keys).union(sent.byContact))
        #expect(stored.own.count == Set(stored.own).count)
        #expect(Set(stored.own) == Set(heard.keys))
        #expect(stored.queued == 0)

        // And nobody had to ask twice.
        let device = try await scene.sandbox.tally(device: scene.device)
        #expect(device.queued == 0)
        #expect(device.tally.retries == 0)
        // The kills did hit: things had to be sent again, both ways.
        #expect(device.tally.sentAgain > 0)
        #expect(device.tally.receivedAgain > 0)
        #expect(device.tally.refused == 0)
        #expect(await scene.sandbox.violations().isEmpty)
        for person in [scene.echo, scene.talker] {
            #expect(try await scene.sandbox.tally(person).undecryptable == 0)
            #expect(try await scene.sandbox.tally(person).resent == 0)
        }
    }

    /// The round and the number in `out 12.3`, as one number that grows.
    private static func place(_ text: String) -> Int? {
        let numbers = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        return numbers.count == 2 ? numbers[0] * 10_000 + numbers[1] : nil
    }
}

/// An account in a process of its own, one contact that echoes and one that talks by itself.
private final class Conversation: Sendable {
    struct Sent {
        /// What the listener was asked to send.
        var offered: Set<String> = []
        /// What it said it would.
        var accepted: Set<String> = []
        /// What the talking contact said.
        var byContact: Set<String> = []
    }

    let sandbox: SandboxServer
    let device: String
    let echo = "15550110001"
    let talker = "15550110002"
    private let home = TemporaryDirectory()
    private let account: String
    private let state = Mutex(Sent())

    var sent: Sent { state.withLock { $0 } }

    init() async throws {
        sandbox = try await SandboxServer.start()
        try await sandbox.addContact("Echo", script: .echo, number: echo)
        try await sandbox.addContact("Talker", script: .silent, number: talker)
        account = "15550100001"
        let linking = try Self.start("link", ["--text"], home, sandbox)
        let code = try await within("pairing string") { await linking.output.next() }
        device = "\(try await sandbox.scan(code ?? ""))"
        let end = try await within("end of linking") { await linking.end() }
        #expect(end == .exit(0))
    }

    private static func start(
        _ verb: String,
        _ arguments: [String],
        _ home: TemporaryDirectory,
        _ sandbox: SandboxServer
    ) throws -> ChildProcess {
        let place = [
            "--home", home.path, "--server", sandbox.url, "--server-root-key",
            Hex.encode(sandbox.rootKey.bytes),
        ]
        return try ChildProcess(Program.path("martlet"), [verb] + arguments + place)
    }

    /// Starts the listener, talks both ways, and kills it.
    ///
    /// Half of the lives end on the way to the login, half in the middle of the talk.
    func talk(_ round: Int) async throws {
        let serving = try start()
        let talking = Task {
            for number in 0... {
                let text = "in \(round).\(number)"
                try await sandbox.send(text, from: talker, to: account)
                state.withLock { _ = $0.byContact.insert(text) }
                try await Task.sleep(for: .milliseconds(25))
            }
        }
        let sending = Task {
            guard let address = await Self.address(of: serving) else { return }
            var number = 0
            while await offer("out \(round).\(number)", to: address) {
                number += 1
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        let errors = serving.errors
        if round.isMultiple(of: 2) {
            _ = try await within("login") { await errors.next { $0.hasSuffix("online") } }
        }
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...200)))
        serving.send(signal: SIGKILL)
        #expect(await serving.end() == .signal(SIGKILL))
        talking.cancel()
        try await sending.value
        do { try await talking.value } catch is CancellationError {}
    }

    /// Runs the listener once more, until everything has arrived everywhere.
    func finish() async throws {
        let serving = try start()
        _ = await Self.address(of: serving)
        let (sandbox, device, echo) = (sandbox, device, echo)
        let accepted = sent.accepted
        try await within("everything", seconds: 90) {
            while true {
                let heard = Set(try await sandbox.arrivals(echo).compactMap(\.text))
                let queued = try await sandbox.tally(device: device).queued
                let answers = try await sandbox.sendings(echo)
                let delivered = answers.allSatisfy { !$0.receipts.isEmpty }
                if heard.isSuperset(of: accepted), queued == 0, delivered,
                    answers.count >= heard.count
                {
                    return
                }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    private func start() throws -> ChildProcess {
        try Self.start("serve", ["--listen", "127.0.0.1:0"], home, sandbox)
    }

    /// Where the listener is; nil when it was killed before it said so.
    private static func address(of serving: ChildProcess) async -> String? {
        await serving.output.next()?.split(separator: " ").last.map(String.init)
    }

    /// Asks for a text to be sent; false when nobody answers any more.
    private func offer(_ text: String, to address: String) async -> Bool {
        state.withLock { _ = $0.offered.insert(text) }
        let key =
            (try? String(contentsOfFile: home.path(of: "data/api-key"), encoding: .utf8)) ?? ""
        let answer = try? await HTTPClient.request(
            "POST",
            "\(address)/messages/text",
            headers: ["Authorization": "Bearer \(key.prefix { !$0.isNewline })"],
            body: Array(json(["to": echo, "text": text]).utf8)
        )
        guard answer?.status == 202 else { return false }
        state.withLock { _ = $0.accepted.insert(text) }
        return true
    }

    /// What the killed account's database holds.
    func stored() async throws -> (own: [String], fromOthers: [String], queued: Int) {
        let data = home.path(of: "data")
        let names = try FileManager.default.subpathsOfDirectory(atPath: data)
        let file = try #require(names.first { $0.hasSuffix("martlet.db") })
        let database = try Database.open("\(data)/\(file)")
        let (messages, queued) = try await database.read { reader in
            let chats = try reader.chats(limit: 100)
            return (
                try chats.flatMap { try reader.messages(chat: $0.jid, limit: 100_000) },
                try reader.queuedCount()
            )
        }
        await database.close()
        func texts(_ isOwn: Bool) -> [String] {
            messages.filter { $0.isFromMe == isOwn }.map {
                $0.content.text ?? "\($0.content)"
            }
        }
        return (texts(true), texts(false), queued)
    }
}
