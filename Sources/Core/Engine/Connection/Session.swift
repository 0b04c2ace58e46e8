import BinaryNode
import HTTP
import Store

/// One open connection: what is read from it until its end, and the ping beside it.
struct Session: Sendable {
    /// The account's parts.
    let driver: Driver
    /// The open socket, its handshake done.
    let opened: Opened
    /// The version that was claimed on it.
    let version: ClientVersion
    /// The keys of a device that is not linked yet; nil for a login.
    let candidate: Credentials?

    /// Serves the connection until it ends.
    func run() async -> Verdict {
        await withTaskGroup(of: Verdict?.self) { group in
            group.addTask {
                await Keepalive(
                    connection: driver.connection,
                    clock: driver.link.clock,
                    random: driver.link.random,
                    log: driver.link.log
                ).run()
                return .again
            }
            group.addTask {
                if let candidate {
                    return await PairingSession(driver: driver, candidate: candidate).run()
                }
                return await LoginSession(driver: driver, version: version).run()
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            opened.socket.close()
            // What was decided for good while the connection was given up holds all the same.
            for await case let last? in group where last.isFinal { return last }
            return first ?? .retry("the connection ended")
        }
    }
}
