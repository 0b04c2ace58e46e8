import Crypto
import Foundation
import Model
import Signal
import Store

/// What storing and reading costs with as many messages as somebody has after years.
enum StoreBench {
    static let size = 1_000_000

    static func run() async throws {
        let path = try Scratch.fresh("store") + "/martlet.db"
        var database = try Database.open(path)
        let filling = try await milliseconds { try await History.fill(database, count: size) }
        Report.rate(
            "insert, 20,000 in a transaction",
            Double(size) * 1000 / filling,
            unit: "messages"
        )
        for batch in [1, 16, 256] { try await insert(database, batch: batch) }
        await database.close()

        let opening = try milliseconds { database = try Database.open(path) }
        Report.time("open with \(size) messages", opening)
        let first = try milliseconds {
            try database.readNow { reader in
                let chats = try reader.chats(limit: 50)
                if let chat = chats.first { _ = try reader.messages(chat: chat.jid, limit: 50) }
            }
        }
        Report.time("first page of both lists, new connection", first, aim: 5)
        try read(database)
        await database.close()
        try FileManager.default.removeItem(atPath: path)
    }

    private static func insert(_ database: Database, batch: Int) async throws {
        let rounds = batch == 1 ? 200 : 40
        let peers = (0..<4).map { SignalAddress(name: "\(2000 + $0)_1", device: 0) }
        let random = Randomness.system
        let storage = InMemorySignalStorage(random)
        for peer in peers {
            try SessionCipher.process(
                try InMemorySignalStorage(random).bundle(),
                for: peer,
                in: storage,
                random: random
            )
        }
        let records = peers.compactMap { storage.session($0) }
        var times: [Double] = []
        for round in 0..<rounds {
            let start = size + 10_000 * batch + round * batch
            let time = try await milliseconds {
                try await database.write { transaction in
                    for index in start..<start + batch {
                        let peer = index % peers.count
                        _ = try transaction.session(peers[peer])
                        transaction.setSession(records[peer], peers[peer])
                        _ = try transaction.insert(History.message(index))
                    }
                }
            }
            times.append(time)
        }
        let each = median(times) * 1000 / Double(batch)
        let cost = String(format: "%.1f µs each", each)
        Report.rate(
            "insert with ratchet step, \(batch) in a durable commit",
            1_000_000 / each,
            unit: "messages"
        )
        Report.note("    \(cost)")
    }

    private static func read(_ database: Database) throws {
        func time(_ what: String, aim: Double? = nil, _ body: (Reader, Int) throws -> Void) throws {
            var times: [Double] = []
            for round in 0..<200 {
                times.append(
                    try milliseconds { try database.readNow { try body($0, round) } }
                )
            }
            Report.time(what, median(times), aim: aim)
        }
        try time("chat list, 50 rows", aim: 2) { reader, _ in _ = try reader.chats(limit: 50) }
        try time("newest page of a chat, 50 rows", aim: 2) { reader, round in
            _ = try reader.messages(chat: .lid("\(1000 + round)"), limit: 50)
        }
        try time("page in the middle of a chat, 50 rows") { reader, round in
            let chat = JID.lid("\(1000 + round)")
            guard var page = try reader.messages(chat: chat, limit: 1).first else { return }
            page.time.milliseconds -= 15_000_000_000
            _ = try reader.messages(chat: chat, before: page, limit: 50)
        }
        try time("search, one rare word") { reader, _ in
            _ = try reader.search("nowhere", limit: 50)
        }
        try time("search, one word in most messages") { reader, _ in
            _ = try reader.search("coffee", limit: 50)
        }
        try time("search, two words, the second unfinished") { reader, _ in
            _ = try reader.search("ferry jack", limit: 50)
        }
    }
}
