import Crypto
import Encodings
import Foundation
import Sandbox
import Support

/// A running client that somebody else wrote, against one sandbox.
///
/// `Tests/Peers/peer.py` says how it is driven.
final class Peer: Sendable {
    let kind: PeerKind
    private let child: ChildProcess
    private let inbox = Inbox()

    /// Starts it on a database of its own: a new file means a pairing, an old one a login.
    ///
    /// - Parameters:
    ///   - kind: Which.
    ///   - server: The sandbox.
    ///   - database: The file.
    ///   - authority: Whose certificates it accepts; nil for those of the system.
    /// - Throws: When it cannot be started.
    init(
        _ kind: PeerKind,
        _ server: SandboxServer,
        database: String,
        authority: String? = nil
    ) throws {
        self.kind = kind
        let port = URL(string: server.url)?.port ?? 0
        child = try ChildProcess(
            kind.python,
            [
                "-B", "\(Program.checkout)/Tests/Peers/\(kind).py", String(port),
                Hex.encode(server.rootKey.bytes), database,
            ],
            // Otherwise neonize marks every text as a bot's. It is read before Python runs.
            environment: ["NEONIZE_BOT_TAG": "off"]
                .merging(authority.map { ["SSL_CERT_FILE": $0] } ?? [:]) { $1 }
        )
        let (child, inbox) = (child, inbox)
        Task {
            while let line = await child.output.next() {
                guard let json = try? JSONDecoder().decode(PeerValue.self, from: Data(line.utf8))
                else {
                    continue
                }
                await inbox.add(json)
            }
            await inbox.finish()
        }
        Task { while let line = await child.errors.next() { await inbox.note(line) } }
    }

    /// Calls one of the driver's functions.
    @discardableResult
    func call(_ function: String, _ arguments: [String: PeerValue] = [:]) async throws -> PeerValue
    {
        let id = await inbox.nextCall()
        var call = arguments
        call["id"] = .number(id)
        call["call"] = .text(function)
        let line = try JSONEncoder().encode(PeerValue.object(call))
        try child.write(line: String(decoding: line, as: UTF8.self))
        let answer = try await wait("answer to \(function)") { $0["id"] == .number(id) }
        if let error = answer["error"]?.text {
            throw PeerFailure(description: "\(function): \(error)")
        }
        return answer["result"] ?? .null
    }

    /// Waits for something to happen, or takes the oldest that did; each is taken once.
    @discardableResult
    func event(
        _ kind: String,
        where fits: @escaping @Sendable (PeerValue) -> Bool = { _ in true }
    ) async throws -> PeerValue {
        try await wait("event \(kind)") { $0["event"] == .text(kind) && fits($0) }
    }

    /// Whether something happened that nobody took.
    func hasHappened(_ kind: String) async -> Bool {
        await inbox.contains { $0["event"] == .text(kind) }
    }

    private func wait(
        _ what: String,
        where fits: @escaping @Sendable (PeerValue) -> Bool
    ) async throws -> PeerValue {
        let (inbox, kind) = (inbox, kind)
        do {
            return try await within("\(kind)'s \(what)", seconds: 60) {
                for await line in await inbox.first(where: fits) { return line }
                throw PeerFailure(description: "\(kind) ended before its \(what)")
            }
        } catch {
            throw PeerFailure(description: "\(error)\n\(await inbox.report)")
        }
    }

    /// Ends it and waits until it is gone.
    func stop() async throws {
        try child.closeInput()
        _ = await child.end()
    }
}

/// A call that failed or a wait in vain, with what the peer said last.
struct PeerFailure: Error, CustomStringConvertible {
    let description: String
}

/// What the peer said, until somebody takes it.
private actor Inbox {
    private var lines: [PeerValue] = []
    private var waiting: [(fits: (PeerValue) -> Bool, taker: AsyncStream<PeerValue>.Continuation)] =
        []
    private var errors: [String] = []
    private var calls = 0
    private var isFinished = false

    /// The lines nobody took and the end of its log.
    var report: String {
        (lines.map { "not awaited: \($0)" } + errors.suffix(30)).joined(separator: "\n")
    }

    func nextCall() -> Int {
        calls += 1
        return calls
    }

    func add(_ line: PeerValue) {
        if line["event"] == "failed" {
            lines.append(line)
            return finish()
        }
        guard let place = waiting.firstIndex(where: { $0.fits(line) }) else {
            return lines.append(line)
        }
        let taker = waiting.remove(at: place).taker
        taker.yield(line)
        taker.finish()
    }

    func note(_ line: String) { errors.append(line) }

    func contains(_ fits: (PeerValue) -> Bool) -> Bool { lines.contains(where: fits) }

    /// A stream of the one line that fits.
    func first(where fits: @escaping @Sendable (PeerValue) -> Bool) -> AsyncStream<PeerValue> {
        let (stream, taker) = AsyncStream.makeStream(of: PeerValue.self)
        if let place = lines.firstIndex(where: fits) {
            taker.yield(lines.remove(at: place))
            taker.finish()
        } else if isFinished {
            taker.finish()
        } else {
            waiting.append((fits, taker))
        }
        return stream
    }

    func finish() {
        isFinished = true
        for waiter in waiting { waiter.taker.finish() }
        waiting = []
    }
}
