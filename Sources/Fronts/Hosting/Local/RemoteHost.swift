public import Commands
import JSON
public import Model
import Synchronization
import System

/// A host in another process of this machine, reached through its private socket.
///
/// Commands go over one connection, in any number at a time; each follower has one of its own, so that a slow
/// one holds up nothing.
public final class RemoteHost: Performer, Sendable {
    private struct State {
        var next = 1
        var waiting: [Int: CheckedContinuation<Result<JSON, CommandError>, Never>] = [:]
        /// Why there will be no more replies.
        var end: CommandError?
    }

    private let path: String
    private let hello: Hello
    private let turn: Duration
    private let channel: LocalChannel
    private let state = Mutex(State())
    /// The process that has the accounts.
    public let process: Int32

    /// Connects to the host that listens at this path.
    ///
    /// - Parameters:
    ///   - path: The socket.
    ///   - version: This program's version; the host must have the same.
    ///   - turn: How long it waits for its turn where too many programs come at once.
    /// - Returns: The host; nil when nobody listens there.
    /// - Throws: ``CommandError`` of code ``CommandError/Code/otherVersion``, or of ``CommandError/Code/inUse``
    ///   when who is there does not answer or has no place.
    public static func connect(
        to path: String,
        version: String,
        turn: Duration = .seconds(60)
    ) async throws(CommandError) -> RemoteHost? {
        let hello = Hello(version: version, process: ownProcess)
        guard let (channel, answer) = try await LocalChannel.open(path, hello, turn: turn) else {
            return nil
        }
        return RemoteHost(path: path, hello, turn, channel, process: answer.process)
    }

    private init(
        path: String,
        _ hello: Hello,
        _ turn: Duration,
        _ channel: LocalChannel,
        process: Int32
    ) {
        self.path = path
        self.hello = hello
        self.turn = turn
        self.channel = channel
        self.process = process
        Task { [weak self] in
            var reason = CommandError.interrupted
            do {
                while let frame = try await channel.receive(HostFrame.self) { self?.take(frame) }
            } catch let error as JSONError {
                reason = CommandError(.unexpectedReply, "the host cannot be understood: \(error)")
            } catch {
                // The connection broke, which is the same to who waits as its orderly end.
            }
            // Nobody reads any more: what the host still sends must not pile up in the socket.
            channel.end()
            self?.end(with: reason)
        }
    }

    deinit { channel.end() }

    /// Whether the connection has ended.
    var isOver: Bool { state.withLock { $0.end != nil } }

    /// Ends the connection; commands on their way are still carried out, but nobody hears of it.
    public func close() {
        channel.end()
        end(with: .ending)
    }

    /// Hands a command to the host.
    ///
    /// - Throws: What the host says, or an error of code ``CommandError/Code/interrupted`` when it went: then
    ///   nobody knows whether the command was carried out.
    public func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        do {
            let body = try JSON(encoding: command)
            let reply = try await ask(C.name, body, account).get()
            return try reply.decode(C.Reply.self)
        } catch let error as CommandError {
            throw error
        } catch {
            throw CommandError(
                .unexpectedReply,
                "the reply to \(C.name) could not be read: \(error)"
            )
        }
    }

    private func ask(
        _ name: String,
        _ body: JSON,
        _ account: String
    ) async -> Result<JSON, CommandError> {
        let id = state.withLock { state in
            defer { state.next += 1 }
            return state.next
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if let end = register(id, continuation) {
                    return continuation.resume(returning: .failure(end))
                }
                let frame = GuestFrame.command(id: id, name: name, account: account, body: body)
                Task {
                    do {
                        try await channel.send(frame)
                    } catch {
                        answer(id, .failure((error as? CommandError) ?? .interrupted))
                    }
                }
            }
        } onCancel: {
            answer(id, .failure(.ending))
        }
    }

    /// Notes who waits for an answer.
    ///
    /// - Returns: Why none will come, if so.
    private func register(
        _ id: Int,
        _ continuation: CheckedContinuation<Result<JSON, CommandError>, Never>
    ) -> CommandError? {
        state.withLock { state in
            if let end = state.end { return end }
            guard !Task.isCancelled else { return .ending }
            state.waiting[id] = continuation
            return nil
        }
    }

    private func take(_ frame: HostFrame) {
        switch frame {
        case .reply(let id, let body): answer(id, .success(body))
        case .refused(let id?, let error): answer(id, .failure(error))
        case .refused(nil, let error): end(with: error)
        case .hello, .news: break
        }
    }

    private func answer(_ id: Int, _ result: Result<JSON, CommandError>) {
        state.withLock { $0.waiting.removeValue(forKey: id) }?.resume(returning: result)
    }

    private func end(with error: CommandError) {
        let waiting = state.withLock { state in
            defer { state.waiting = [:] }
            state.end = state.end ?? error
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(returning: .failure(error)) }
    }

    /// The news of an account, over a connection of its own; ends when the host does.
    ///
    /// - Parameters:
    ///   - account: The account's name.
    ///   - sequence: The place in the journal to start after; nil starts now.
    ///   - areas: What the events may be about; nil is all.
    /// - Returns: News that are fetched as they are asked for; what happens from this moment on is among them.
    /// - Throws: ``CommandError`` when there is no such account, or the host is gone.
    public func news(
        of account: String,
        after sequence: Int64? = nil,
        areas: Set<Area>? = nil
    ) async throws(CommandError) -> RemoteNews {
        var hello = hello
        hello.follows = true
        guard let (channel, _) = try await LocalChannel.open(path, hello, turn: turn) else {
            throw .interrupted
        }
        return try await RemoteNews(channel, account, after: sequence, areas)
    }
}
