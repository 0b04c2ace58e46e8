import Commands
import Model
import Synchronization
import System

/// The accounts of the process that has the one on show.
public final class GuestAccounts: Sendable {
    /// Their names, whenever somebody looked.
    public let names: AsyncStream<[String]>
    /// The process.
    public let host: LastingGuest
    private let found: AsyncStream<[String]>.Continuation
    private let folder: String
    private let first: String
    private let isAlone: Bool
    /// Those that were told last.
    private let known = Mutex<[String]>([])

    /// Takes the way to the process.
    ///
    /// - Parameters:
    ///   - host: The process.
    ///   - folder: Where the accounts lie.
    ///   - first: The account on show.
    ///   - isAlone: Whether that is the only one that counts.
    public init(_ host: LastingGuest, in folder: String, first: String, isAlone: Bool) {
        (names, found) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.host = host
        self.folder = folder
        self.first = first
        self.isAlone = isAlone
    }

    /// Looks which there are; while the process does not answer, they are as they were, and one that another process
    /// had is there as long as it lies where the present one opens them, one after the other.
    ///
    /// - Returns: Whether it answered.
    @discardableResult
    public func look() async -> Bool {
        guard let entries = try? await host.perform(ListAccounts(), on: first) else { return false }
        let opened = entries.map(\.name)
        let all = known.withLock { known in
            known = (opened + known.filter { !opened.contains($0) && host.isKept($0) }).sorted()
            return known
        }
        found.yield(isAlone ? all.filter { $0 == first } : all)
        return true
    }

    /// Follows the folder until the task is cancelled: beside an account that comes, a socket comes once it is among
    /// the others, and goes when it is not any more.
    ///
    /// - Parameter pause: How long after one look the next one is where the process did not answer, or the system tells
    ///   of no changes.
    public func watch(pause: Duration = .seconds(3)) async {
        while !Task.isCancelled {
            // Before the look: nothing that happens between is missed.
            let directories = Files.names(in: folder).map { "\(folder)/\($0)" }
            let watch = NameWatch(folder, and: directories) { name in
                AccountFolder.isName(name) || name.hasSuffix(Sockets.ending)
            }
            let isTold = await look()
            guard let watch else {
                try? await Task.sleep(for: pause)
                continue
            }
            await watch.change(within: isTold ? nil : pause)
        }
    }
}
