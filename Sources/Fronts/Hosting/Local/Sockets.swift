import Engine
import Synchronization
import System

/// The private sockets of a host, one beside the database of each account.
///
/// Whoever looks for an account finds the process that has it there; what it may do does not depend on the
/// socket by which it came.
final class Sockets: Sendable {
    private struct State {
        var hello: Hello?
        var open: [String: LocalServer] = [:]
        /// Why those that could not be opened were not, by the accounts' names.
        var unopened: [String: SystemError] = [:]
        /// Those of accounts that went: nobody new comes, and guests stay until they go.
        var left: [LocalServer] = []
    }

    private let state = Mutex(State())

    /// How the host presents itself; nil while it serves nobody.
    var hello: Hello? {
        get { state.withLock { $0.hello } }
        set { state.withLock { $0.hello = newValue } }
    }

    /// Where the process that has an account serves others.
    static func path(beside database: String) -> String { database + ending }

    /// What its name ends in.
    static let ending = ".socket"

    /// Opens the socket of an account, whose lock this process has, unless nobody is served.
    func open(for account: Account, of host: Host) throws(SystemError) {
        guard let hello else { return }
        let path = Self.path(beside: account.options.databasePath)
        let name = account.options.name
        do throws(SystemError) {
            let server = try LocalServer(host, at: path, hello)
            state.withLock { state in
                state.open[name] = server
                state.unopened[name] = nil
            }
        } catch {
            state.withLock { $0.unopened[name] = error }
            throw error
        }
    }

    /// Why those that could not be opened were not, in the order of the accounts' names.
    var troubles: [SystemError] {
        state.withLock { state in state.unopened.sorted { $0.key < $1.key }.map(\.value) }
    }

    /// Takes an account's socket away, before its lock is released.
    ///
    /// The guest that asks for this may be one of its own: it is not waited for.
    func leave(_ name: String) {
        state.withLock { state in
            state.unopened[name] = nil
            guard let server = state.open.removeValue(forKey: name) else { return }
            server.admitNobody()
            state.left.append(server)
            Task {
                await server.finished()
                self.state.withLock { $0.left.removeAll { $0 === server } }
            }
        }
    }

    /// How many sockets of accounts that went still have guests.
    var leftCount: Int { state.withLock { $0.left.count } }

    /// Ends what guests do, and takes every socket away.
    func close() async {
        let all = state.withLock { state in
            defer { (state.open, state.left) = ([:], []) }
            return Array(state.open.values) + state.left
        }
        for server in all { server.admitNobody() }
        for server in all { await server.stop() }
    }
}
