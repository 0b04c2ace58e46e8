import Commands
import System

extension LocalChannel {
    /// Connects and exchanges who is who.
    ///
    /// - Returns: nil when nobody listens at this path, or who listened went before it answered.
    /// - Throws: ``CommandError`` of code ``CommandError/Code/inUse`` that says why the socket cannot be used;
    ///   else what the host says.
    static func open(
        _ path: String,
        _ hello: Hello
    ) async throws(CommandError) -> (LocalChannel, Hello)? {
        guard let stream = try connect(to: path) else { return nil }
        let channel = LocalChannel(stream)
        do {
            let answer = try await withDeadline(
                LocalProtocol.greetingTime,
                late: { channel.end() }
            ) {
                try await channel.send(GuestFrame.hello(hello))
                return try await channel.receive(HostFrame.self)
            }
            switch answer {
            case .hello(let host): return (channel, host)
            case .refused(_, let error): throw error
            case .reply, .news, nil: return nil
            }
        } catch let error as CommandError {
            throw error
        } catch {
            return nil
        }
    }

    private static func connect(to path: String) throws(CommandError) -> LocalStream? {
        let stream: LocalStream
        do throws(SystemError) {
            stream = try LocalStream(connectingTo: path)
        } catch {
            guard !error.isNobodyThere else { return nil }
            throw .unreachable("\(error)")
        }
        guard stream.peer.isTrusted else {
            throw .unreachable("user \(stream.peer.user) listens at \(path)")
        }
        return stream
    }
}

extension CommandError {
    /// The process that has the account cannot be reached.
    fileprivate static func unreachable(_ reason: String) -> CommandError {
        CommandError(
            .inUse,
            "the process that has the account cannot be reached: \(reason)",
            advice: "close it, or use its REST listener (F4 in the terminal client)"
        )
    }
}
