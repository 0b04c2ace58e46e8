import Foundation
import Model
import Sandbox
import Store

/// Texts sent: from the first call until the server has acked the last one.
///
/// All clients run in a process of their own and write to the same contacts on the same sandbox, whose
/// phones decrypt each text and confirm it. martlet's callers get their answer when the text is on the
/// disk; each stanza is on the disk before it leaves. A first text needs the keys of a device that
/// was never written to; those to the contacts are not counted.
enum SendBench {
    private static let contacts = (0..<20).map { "155501200\(10 + $0)" }
    private static let strangers = (0..<1000).map { "1555030\(1000 + $0)" }
    private static let unreadChats = 30_000
    private static let count = 20_000

    static func run() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        for number in contacts + strangers {
            try await server.addContact("Contact \(number)", script: .silent, number: number)
        }
        // A machine's pace changes from minute to minute, so whatsmeow sends before and after.
        let before = try await neonize(server)
        let small = try await martlet(server, unreadChats: 0)
        let first = try await small.send(strangers.count, to: strangers)
        _ = try await small.send(contacts.count, to: contacts)
        var rates: [(String, Double)] = []
        let one = Array(contacts.prefix(1))
        rates.append(("one chat", try await small.send(count, to: one)))
        rates.append(("20 chats", try await small.send(count, to: contacts)))
        let peak = small.child.peak
        await small.child.finish()
        let large = try await martlet(server, unreadChats: unreadChats)
        _ = try await large.send(contacts.count, to: contacts)
        rates.append(
            (
                "20 chats, 30,000 unread chats beside",
                try await large.send(count, to: contacts)
            )
        )
        await large.child.finish()
        let after = try await neonize(server)
        await server.stop()
        func mean(_ rate: KeyPath<Pace, Double>) -> (String, Double)? {
            before.flatMap { first in
                after.map { ("neonize", 2 / (1 / first[keyPath: rate] + 1 / $0[keyPath: rate])) }
            }
        }
        Report.rate(
            "first texts to \(strangers.count) people",
            first,
            unit: "texts",
            aim: 3000,
            baseline: mean(\.first)
        )
        for (name, rate) in rates {
            Report.rate("texts sent, \(name)", rate, unit: "texts", baseline: mean(\.later))
        }
        Report.peak(peak, baseline: after.map { ("neonize", $0.peak) })
    }

    private struct Pace {
        var first: Double
        var later: Double
        var peak: Int
    }

    private static func neonize(_ server: SandboxServer) async throws -> Pace? {
        let account = try await server.addAccount().number
        guard let peer = try await Peer.linked(to: server, account: account) else { return nil }
        let first = try await peer.send(200, to: strangers)
        let later = try await peer.send(1000, to: contacts)
        let pace = Pace(first: first, later: later, peak: peer.child.peak)
        await peer.child.finish()
        return pace
    }

    /// A client whose database holds this many chats with something unread.
    private static func martlet(
        _ server: SandboxServer,
        unreadChats: Int
    ) async throws -> Martlet {
        let path = try Scratch.fresh("send-\(unreadChats)") + "/martlet.db"
        if unreadChats > 0 { try await fill(path, unreadChats) }
        return try await .linked(to: server, account: server.addAccount().number, path)
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
}
