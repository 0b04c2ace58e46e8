import Crypto
import Encodings
import Foundation
import HTTP
import JSON
import Model
import Store
import Support
import Synchronization
import Transport

/// Somebody else's program that is told what happens, in OnWapp's form.
final class HookReceiver: Sendable {
    struct Arrival: Sendable {
        /// `message.received` or `message.sent`.
        let event: String
        let text: String
        let chat: String
        /// The account's name and the place in its journal.
        let id: String
        let isSigned: Bool

        /// The place in the journal.
        var sequence: Int { id.split(separator: "-").last.flatMap { Int($0) } ?? 0 }

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
        let (changes, changed) = AsyncStream.makeStream(
            of: Void.self,
            bufferingPolicy: .bufferingNewest(1)
        )
    }

    var arrivals: [Arrival] { state.arrivals.withLock { $0 } }

    /// What arrived, without repetitions.
    var first: [Arrival] {
        var seen: Set<String> = []
        return arrivals.filter { seen.insert($0.id).inserted }
    }

    /// Returns when what arrived fits; one may wait at a time.
    func wait(_ seconds: Double, until fits: @escaping @Sendable ([Arrival]) -> Bool) async throws {
        let state = state
        try await within("everything at the receiver", seconds: seconds) {
            if fits(state.arrivals.withLock { $0 }) { return }
            for await _ in state.changes where fits(state.arrivals.withLock { $0 }) { return }
        }
    }

    init(secret: String) async throws {
        let state = State()
        self.state = state
        listener = try await Listener.start { request in
            guard let body = try? await request.body.collect(upTo: 1 << 20),
                let arrival = Self.read(request, body, secret)
            else { return HTTPResponse(status: 400) }
            state.arrivals.withLock { $0.append(arrival) }
            state.changed.yield()
            return HTTPResponse(status: 200)
        }
        url = "http://127.0.0.1:\(listener.port)/hook"
    }

    private static func read(
        _ request: HTTPRequest,
        _ body: [UInt8],
        _ secret: String
    ) -> Arrival? {
        guard let json = try? JSON(parsing: body), let event = json["event"]?.string,
            let text = json["Message"]?["conversation"]?.string,
            let chat = json["Info"]?["Chat"]?.string, let id = request.headers["X-Webhook-Event-Id"]
        else { return nil }
        let code = Hex.encode(HMAC.sha256(key: Array(secret.utf8), body))
        let isSigned = request.headers["X-Webhook-Signature"] == "sha256=\(code)"
        return Arrival(event: event, text: text, chat: chat, id: id, isSigned: isSigned)
    }
}

/// Where the webhook of an account that no process has stands in its journal.
struct HookPlace {
    /// The cursor as it is stored.
    let cursor: Int64
    /// The messages that it has passed, by the ids that the receiver knows them by.
    let passed: [String]

    /// Reads it from the data of an installation, and what it has passed after a place.
    static func read(
        _ home: TemporaryDirectory,
        after place: Int64,
        where isWanted: (Message) -> Bool = { !$0.content.isSystem }
    ) async throws -> HookPlace {
        let database = try Database.open(home.path(of: "data/default/martlet.db"))
        let name = try name(home)
        let cursor = try await database.journal.consumer(named: name).cursor
        var follower = database.journal.follow(after: place)
        var passed: [String] = []
        while follower.position < min(cursor, database.journal.last),
            let batch = try await follower.next()
        {
            for entry in batch.entries where entry.sequence <= cursor {
                guard let event = entry.event as? MessageAdded, isWanted(event.message) else {
                    continue
                }
                passed.append("\(name)-\(entry.sequence)")
            }
        }
        await database.close()
        return HookPlace(cursor: cursor, passed: passed)
    }

    private static func name(_ home: TemporaryDirectory) throws -> String {
        let path = home.path(of: "data/default/host.json")
        let json = try JSON(parsing: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        return "hook-\(json["hooks"]?[0]?["webhook"]?["id"]?.string ?? "")"
    }
}

/// How many kills a test does.
enum Kills {
    /// So many in `make test`; `make kills KILLS=500` takes longer.
    static let count = wished ?? 60
    /// Those while files are on their way: a few of each sort in `make test`.
    static let withFiles = wished ?? 8

    private static let wished = ProcessInfo.processInfo.environment["MARTLET_KILLS"].flatMap {
        Int($0)
    }
}
