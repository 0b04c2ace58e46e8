import Crypto
import Encodings
import Foundation
import Model
import Sandbox
import Store

/// Texts sent: from the first call until the server has acked the last one.
///
/// Both clients run in a process of their own and write to the same contacts on the same sandbox, whose
/// phones decrypt each text and confirm it. martlet's callers get their answer when the text is on the
/// disk; each stanza is on the disk before it leaves.
enum SendBench {
    private static let contacts = (0..<20).map { "155501200\(10 + $0)" }
    private static let unreadChats = 30_000

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        for number in contacts {
            try await server.addContact("Contact \(number)", script: .silent, number: number)
        }
        var rates: [(String, Double)] = []
        // A machine's pace changes from minute to minute, so whatsmeow sends before and after.
        let before = try? await neonize(server)
        let small = try await MartletSender.start(server, unreadChats: 0)
        rates.append(("one chat", try await small.send(20_000, to: Array(contacts.prefix(1)))))
        rates.append(("20 chats", try await small.send(20_000, to: contacts)))
        await small.end()
        let large = try await MartletSender.start(server, unreadChats: unreadChats)
        rates.append(
            (
                "20 chats, 30,000 unread chats beside",
                try await large.send(20_000, to: contacts)
            )
        )
        await large.end()
        let after = before == nil ? nil : try await neonize(server)
        if before == nil { Report.note("neonize is missing: make peer installs it") }
        let baseline = before.flatMap { first in
            after.map { ("neonize", 2 / (1 / first + 1 / $0)) }
        }
        for (name, rate) in rates {
            Report.rate("texts sent, \(name)", rate, unit: "texts", baseline: baseline)
        }
        await server.stop()
    }

    /// The rate of whatsmeow, whose calls return with the ack.
    private static func neonize(_ server: SandboxServer) async throws -> Double {
        let count = 1000
        let peer = try await Peer.linked(to: server, account: server.addAccount().number)
        let start = ContinuousClock.now
        var lines = peer.child.lines.makeAsyncIterator()
        var offered = 0
        var answered = 0
        while answered < count {
            while offered < min(count, answered + 64) {
                let to = "\(contacts[offered % contacts.count])@s.whatsapp.net"
                let call: [String: Any] = [
                    "id": offered, "call": "text", "to": to, "text": "text \(offered)",
                ]
                try peer.child.write(JSONSerialization.data(withJSONObject: call))
                offered += 1
            }
            guard let line = await lines.next() else { throw Problem("neonize ended") }
            if line.contains("\"error\"") { throw Problem("neonize could not send: \(line)") }
            if line.contains("\"result\"") { answered += 1 }
        }
        let rate = Double(count) * 1000 / (ContinuousClock.now - start).milliseconds
        await peer.child.finish()
        return rate
    }
}

/// martlet in a process of its own, sending.
private struct MartletSender {
    let child: Child
    let server: SandboxServer

    /// Links a client whose database holds this many chats with something unread.
    static func start(_ server: SandboxServer, unreadChats: Int) async throws -> MartletSender {
        let account = try await server.addAccount().number
        let path = try Scratch.fresh("send-\(unreadChats)") + "/martlet.db"
        if unreadChats > 0 { try await fill(path, unreadChats) }
        let child = try Child(
            Scratch.program.path,
            ["client", server.url, Hex.encode(server.rootKey.bytes), path]
        )
        var device: JID?
        for await line in child.lines {
            if line.hasPrefix("qr "), device == nil {
                device = try await server.scan(String(line.dropFirst(3)), account: account)
            }
            if line == "online" { break }
        }
        guard device != nil else { throw Problem("martlet was not linked") }
        // What follows a first login is not part of it.
        try await Task.sleep(for: .seconds(2))
        return MartletSender(child: child, server: server)
    }

    private static func fill(_ path: String, _ count: Int) async throws {
        let database = try Database.open(path)
        for start in stride(from: 0, to: count, by: 5000) {
            try await database.write { transaction in
                for number in start..<start + 5000 {
                    let chat = JID.lid("\(900_000 + number)")
                    _ = try transaction.insert(
                        NewMessage(
                            chat: chat,
                            id: MessageID("U\(number)"),
                            sender: chat,
                            time: Timestamp(seconds: 1_690_000_000 + Int64(number)),
                            content: .text("unread")
                        )
                    )
                }
            }
        }
        await database.close()
    }

    /// Sends texts, taking turns among the contacts; a first text to each is not counted.
    ///
    /// - Returns: Texts per second.
    func send(_ count: Int, to contacts: [String]) async throws -> Double {
        _ = try await run(contacts.count, contacts)
        return Double(count) * 1000 / (try await run(count, contacts))
    }

    private func run(_ count: Int, _ contacts: [String]) async throws -> Double {
        try child.write(Data("send \(count) \(contacts.joined(separator: ","))".utf8))
        for await line in child.lines {
            let words = line.split(separator: " ")
            if words.first == "sent", let time = words.last.flatMap({ Double($0) }) { return time }
            if words.first == "problem" { throw Problem(line) }
        }
        throw Problem("martlet ended")
    }

    func end() async { await child.finish() }
}
