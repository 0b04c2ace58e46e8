import Crypto
import Foundation
import Model
import Store

/// The terminal client, the very program that is installed, in a pseudo-terminal.
enum TerminalBench {
    static func run() async throws {
        let program = Scratch.program
            .deletingLastPathComponent().appendingPathComponent("martlet").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw Problem("\(program) is missing")
        }
        let nothing = try await median(of: 20) {
            let terminal = try Pseudoterminal("/bin/echo", ["ready"])
            defer { terminal.end() }
            return try await terminal.milliseconds(until: ["ready"])
        }
        for size in [10, 1_000_000] {
            let home = try await self.home(size)
            let names = try await firstNames(home)
            for screen in [Screen.small, .large] {
                let start = try await median(of: 10) {
                    let terminal = try Pseudoterminal(program, arguments(home), screen)
                    defer { terminal.end() }
                    return try await terminal.milliseconds(until: names)
                }
                Report.time(
                    "start to first complete frame, \(size) messages, \(screen)",
                    start,
                    aim: 20,
                    baseline: ("/bin/echo", nothing)
                )
            }
        }
        for screen in [Screen.small, .large] { try await idle(program, screen) }
    }

    private static func idle(_ program: String, _ screen: Screen) async throws {
        let cat = try Pseudoterminal("/bin/cat", [])
        let echo = try await median(of: 50) { try await cat.milliseconds(after: "x\n") }
        cat.end()
        let home = try await home(1_000_000)
        let terminal = try Pseudoterminal(program, arguments(home), screen)
        defer { terminal.end() }
        _ = try await terminal.milliseconds(until: firstNames(home))
        try await Task.sleep(for: .seconds(3))
        Report.memory(
            "resident memory, idle, 1000000 messages, \(screen)",
            terminal.memory,
            aim: 22.9
        )
        let key = try await median(of: 50) { try await terminal.milliseconds(after: "j") }
        Report.time("key press to changed screen, \(screen)", key, baseline: ("/bin/cat", echo))
        Report.memory("resident memory, after 50 keys, \(screen)", terminal.memory, aim: 22.9)
    }

    static func arguments(_ home: String) -> [String] {
        // Nobody answers there: what is measured is the program alone.
        [
            "--home", home, "--server", "ws://127.0.0.1:9/ws/chat", "--server-root-key",
            String(repeating: "09", count: 32),
        ]
    }

    /// The names of the first chats in the list: when all are written, the frame is complete.
    private static func firstNames(_ home: String) async throws -> [String] {
        let database = try Database.open(home + "/data/default/martlet.db")
        let chats = try await database.read { try $0.chats(limit: 10) }
        await database.close()
        return chats.compactMap(\.name)
    }

    /// A home directory with a linked account and a history; the large one is kept for next time.
    static func home(_ size: Int) async throws -> String {
        let home = "\(Scratch.path)/home-\(size)"
        let path = home + "/data/default/martlet.db"
        if FileManager.default.fileExists(atPath: path) {
            let database = try Database.open(path)
            let (counts, credentials) = try await database.read {
                (try $0.counts(), try $0.credentials)
            }
            // What is measured is a client at rest, not one that still fills the index of a new history.
            try await database.finishSearchIndex()
            await database.close()
            if counts.messages == size, credentials != nil { return home }
        }
        _ = try Scratch.fresh("home-\(size)")
        let database = try Database.open(path)
        try await History.fill(database, count: size)
        try await database.write { try $0.setCredentials(try credentials()) }
        try await database.finishSearchIndex()
        await database.close()
        return home
    }

    private static func credentials() throws -> Credentials {
        let identity = KeyPair.generate()
        let signed = KeyPair.generate()
        let signature = try XEdDSA.sign(
            signed.publicKey.serialized,
            with: identity.privateKey,
            random64: Randomness.system.bytes(64)
        )
        var result = Credentials(
            noiseKey: .generate(),
            identityKey: identity,
            signedPreKey: SignedPreKey(id: 1, keyPair: signed, signature: signature),
            registrationID: 1,
            advSecret: Randomness.system.bytes(32),
            createdAt: Timestamp(seconds: 1_700_000_000)
        )
        result.jid = .phone("15550100001", device: 1)
        result.lid = .lid("100", device: 1)
        return result
    }

    private static func median(
        of count: Int,
        _ body: () async throws -> Double
    ) async throws -> Double {
        var times: [Double] = []
        for _ in 0..<count { times.append(try await body()) }
        return martlet_bench.median(times)
    }
}
