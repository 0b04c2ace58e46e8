import Commands
import Synchronization
import System

/// The private socket at which a host serves other processes of the same user.
final class LocalServer: Sendable {
    private let listener: LocalListener
    private let guests = Mutex(Guests())
    private let accepting = Mutex<Task<Void, Never>?>(nil)

    /// Starts to serve at this path; the caller holds the lock of the account beside it.
    ///
    /// - Throws: `SystemError`.
    init(_ host: Host, at path: String, _ hello: Hello) throws(SystemError) {
        listener = try LocalListener(path)
        let task = Task { await accept(for: host, hello) }
        accepting.withLock { $0 = task }
    }

    private func accept(for host: Host, _ hello: Hello) async {
        await withDiscardingTaskGroup { group in
            while let stream = await listener.accept() {
                let channel = LocalChannel(stream)
                if let displaced = guests.withLock({ $0.admit(channel) }) {
                    group.addTask { await displaced.turnAway() }
                }
                let session = LocalSession(host: host, channel: channel, hello: hello) { guest in
                    self.guests.withLock { guests in
                        guests.hasGreeted(channel, follows: guest.follows == true)
                    }
                }
                group.addTask {
                    await session.run()
                    self.guests.withLock { $0.remove(channel) }
                }
            }
        }
    }

    /// Takes the socket away; guests who are there stay.
    func admitNobody() { listener.stop() }

    /// Returns when nobody is admitted any more and the last guest has gone.
    func finished() async { await accepting.withLock { $0 }?.value }

    /// Takes no more commands, lets those under way finish for a while, and ends every connection.
    func stop() async {
        listener.stop()
        all { $0.endReceiving() }
        await withDeadline(
            LocalProtocol.endingTime,
            late: {
                self.all { $0.end() }
                self.accepting.withLock { $0 }?.cancel()
            }
        ) {
            await finished()
        }
    }

    private func all(_ body: (LocalChannel) -> Void) {
        for channel in guests.withLock({ $0.all }) { body(channel) }
    }
}

extension LocalChannel {
    /// Says that there is no place, and ends the connection.
    fileprivate func turnAway() async {
        // One that is gone already needs no answer.
        try? await send(HostFrame.refused(id: nil, error: .crowded))
        end()
    }
}
