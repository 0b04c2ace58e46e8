public import Commands
import JSON
public import Log
import Synchronization
import System

/// The file of a host's records, for its owner alone (0600).
///
/// It is replaced whole at each change, before the change is told to anybody: what was answered is there
/// after a crash.
public final class HostStore: Sendable {
    /// What it is called, in the directory of the account that the process was started with.
    public static let fileName = "host.json"

    private struct State {
        /// The file; nil keeps nothing.
        var path: String?
        var records: HostRecords
        var observers: [Int: @Sendable (HostRecords) -> Void] = [:]
        var lastObserver = 0
    }

    /// Somebody who is told of changes, as long as this is held.
    public final class Observation: Sendable {
        private let store: HostStore
        private let number: Int

        init(_ store: HostStore, _ number: Int) {
            self.store = store
            self.number = number
        }

        deinit { store.forget(number) }
    }

    private let state: Mutex<State>

    private init(path: String?, _ records: HostRecords) {
        state = Mutex(State(path: path, records: records))
    }

    /// A store that keeps nothing beyond its own life.
    public convenience init() { self.init(path: nil, HostRecords()) }

    /// Opens the file; one that is not there yet is an empty one.
    ///
    /// - Throws: ``CommandError/storage(_:)`` when it cannot be read.
    public static func open(
        _ path: String,
        log: Log = .none
    ) throws(CommandError) -> HostStore {
        PrivateFiles.narrow(path, log)
        do {
            let bytes = try Files.read(path)
            return HostStore(path: path, try JSON.decode(HostRecords.self, from: bytes))
        } catch let error as SystemError where error.isNotFound {
            return HostStore(path: path, HostRecords())
        } catch {
            throw CommandError(
                .storage,
                "\(path) cannot be read: \(error)",
                advice: "it has the keys and webhooks that were made, and nothing else: mend it, "
                    + "or move it away and make them anew"
            )
        }
    }

    /// Whether this is where it is kept.
    func lies(at path: String) -> Bool { state.withLock { $0.path == path } }

    /// What is kept now.
    public var records: HostRecords { state.withLock { $0.records } }

    /// Tells what is kept now and after every change, one at a time, before a change is answered.
    ///
    /// - Parameter tell: Must not ask the store anything.
    /// - Returns: To be held as long as changes are of interest.
    public func observe(_ tell: @escaping @Sendable (HostRecords) -> Void) -> Observation {
        let number = state.withLock { state in
            state.lastObserver += 1
            state.observers[state.lastObserver] = tell
            tell(state.records)
            return state.lastObserver
        }
        return Observation(self, number)
    }

    private func forget(_ number: Int) { state.withLock { $0.observers[number] = nil } }

    /// Changes what is kept.
    ///
    /// - Parameter body: Makes the change; what it throws leaves everything as it is.
    /// - Returns: What `body` returned, once the file holds the change.
    /// - Throws: What `body` throws, or ``CommandError/storage(_:)``.
    func change<T: Sendable>(
        _ body: (inout HostRecords) throws(CommandError) -> T
    ) throws(CommandError) -> T {
        let result = state.withLock { state in
            Result { () throws(CommandError) in
                var records = state.records
                let value = try body(&records)
                guard records != state.records else { return value }
                try Self.write(records, to: state.path)
                state.records = records
                for tell in state.observers.values { tell(records) }
                return value
            }
        }
        return try result.get()
    }

    /// Goes on at another place when the file lay in a directory that was moved.
    func follow(_ directory: String, to other: String) {
        state.withLock { state in
            guard let path = state.path, path.hasPrefix(directory + "/") else { return }
            state.path = other + path.dropFirst(directory.count)
        }
    }

    private static func write(
        _ records: HostRecords,
        to path: String?
    ) throws(CommandError) {
        guard let path else { return }
        do {
            try Files.makeDirectory(Files.directory(of: path))
            try Files.write(try JSON.encode(records), to: path)
        } catch let error as SystemError {
            throw .files(error, "\(path) cannot be written: \(error)")
        } catch {
            throw .storage("\(path) cannot be written: \(error)")
        }
    }
}
