import Commands
import Synchronization
import System

extension LocalChannel {
    /// Connects and exchanges who is who; where there are too many at once, waits for a turn.
    ///
    /// - Parameters:
    ///   - path: The socket.
    ///   - hello: Who this is.
    ///   - turn: How long it waits for a turn.
    /// - Returns: nil when nobody listens at this path, or who listened went before it answered.
    /// - Throws: ``CommandError``: ``CommandError/crowded`` when there was no turn in time or the task was
    ///   cancelled; of code ``CommandError/Code/inUse`` when who is there does not answer, or the socket cannot
    ///   be used; else what the host says.
    static func open(
        _ path: String,
        _ hello: Hello,
        turn: Duration
    ) async throws(CommandError) -> (LocalChannel, Hello)? {
        let end = ContinuousClock.now + turn
        while true {
            do throws(CommandError) {
                return try await greet(at: path, hello)
            } catch {
                guard error == .crowded, .now < end,
                    (try? await Task.sleep(for: LocalProtocol.pause)) != nil
                else { throw error }
            }
        }
    }

    private static func greet(
        at path: String,
        _ hello: Hello
    ) async throws(CommandError) -> (LocalChannel, Hello)? {
        guard let stream = try connect(to: path) else { return nil }
        let channel = LocalChannel(stream)
        let isLate = Mutex(false)
        do {
            let answer = try await withDeadline(
                LocalProtocol.greetingTime,
                late: {
                    isLate.withLock { $0 = true }
                    channel.end()
                }
            ) {
                // Whoever turns everybody away says so, and may have gone before it was greeted.
                try? await channel.send(GuestFrame.hello(hello))
                return try await channel.receive(HostFrame.self)
            }
            switch answer {
            case .hello(let host): return (channel, host)
            case .refused(_, let error): throw error
            case .reply, .news, nil: break
            }
        } catch let error as CommandError {
            throw error
        } catch {
            // The connection broke, which is the same as its orderly end.
        }
        guard !isLate.withLock({ $0 }) else {
            throw .silent(.inUse(by: stream.peer.process))
        }
        return nil
    }

    private static func connect(to path: String) throws(CommandError) -> LocalStream? {
        let stream: LocalStream
        do throws(SystemError) {
            stream = try LocalStream(connectingTo: path)
        } catch {
            guard !error.isNobodyThere else { return nil }
            throw error.isCrowded ? .crowded : .unreachable("\(error)")
        }
        guard stream.peer.isTrusted else {
            throw .unreachable("user \(stream.peer.user) listens at \(path)")
        }
        return stream
    }
}

extension CommandError {
    /// So many programs ask the process that has the account that there is no place for one more.
    static let crowded = CommandError(
        .inUse,
        "too many programs ask for this account at once",
        advice: "try again"
    )

    /// The process that has the account answers nobody.
    static func silent(_ error: CommandError) -> CommandError {
        CommandError(
            .inUse,
            "\(error.sentence), which does not answer",
            advice: "end that process and start it again, or use its REST listener"
        )
    }

    /// The process that has the account cannot be reached.
    fileprivate static func unreachable(_ reason: String) -> CommandError {
        CommandError(
            .inUse,
            "the process that has the account cannot be reached: \(reason)",
            advice: "close it, or use its REST listener (F4 in the terminal client)"
        )
    }
}
