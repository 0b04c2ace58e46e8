import Commands
import System

extension LocalChannel {
    /// Connects and exchanges who is who.
    ///
    /// - Returns: nil when nobody listens at this path.
    static func open(
        _ path: String,
        _ hello: Hello
    ) async throws(CommandError) -> (LocalChannel, Hello)? {
        guard let stream = try? LocalStream(connectingTo: path), stream.peer.isTrusted else {
            return nil
        }
        let channel = LocalChannel(stream)
        let watch = Task {
            try await Task.sleep(for: LocalProtocol.greetingTime)
            channel.end()
        }
        defer { watch.cancel() }
        do {
            try await channel.send(GuestFrame.hello(hello))
            switch try await channel.receive(HostFrame.self) {
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
}
