public import Commands
public import Engine
import Settings
import System

/// Where the accounts of a person lie: a directory of its own for each, by name.
///
///     {path}/default/martlet.db
///     {path}/shop/martlet.db
///     {path}/old/martlet.db   {path}/old/removed    kept, and not opened by itself
public struct AccountFolder: Sendable {
    /// The directory above theirs.
    public let path: String
    private let options: @Sendable (String) throws(CommandError) -> Account.Options

    /// Takes a directory.
    ///
    /// - Parameters:
    ///   - path: The directory above theirs.
    ///   - options: How the account of a name is opened; its file is ``database(of:)``.
    public init(
        _ path: String,
        options: @escaping @Sendable (String) throws(CommandError) -> Account.Options
    ) {
        self.path = path
        self.options = options
    }

    /// The file in an account's directory with the texts that were begun and not sent.
    public static let draftsName = "drafts.json"
    /// What the name of such a file that could not be read ends in, where it is put aside.
    public static let damaged = ".damaged"

    /// Whether a text can be an account's name: 1 to 64 letters and digits of ASCII, `-` and `_`.
    public static func isName(_ text: String) -> Bool { Setting.isAccount(text) }

    /// The accounts that are opened by themselves, in order.
    public var names: [String] {
        Files.names(in: path).filter {
            Self.isName($0) && holds($0) && !isRemoved($0)
        }
    }

    /// Whether an account of this name lies here, opened by itself or not.
    public func holds(_ name: String) -> Bool { Files.exists(database(of: name)) }

    /// Whether an account was removed, and is kept until somebody adds it again.
    public func isRemoved(_ name: String) -> Bool { Files.exists(mark(of: name)) }

    /// The directory of an account.
    public func directory(of name: String) -> String { "\(path)/\(name)" }

    /// The database of an account.
    public func database(of name: String) -> String { directory(of: name) + "/martlet.db" }

    private func mark(of name: String) -> String { directory(of: name) + "/removed" }

    /// Opens an account, or makes one where `makes` says that it may; it will be opened by itself from now on.
    func open(_ name: String, makes: Bool = false) async throws(CommandError) -> Account {
        guard Self.isName(name) else {
            throw .invalid("an account's name has 1 to 64 letters, digits, - and _")
        }
        let account = try await Account.open(try options(name), makes: makes)
        do throws(SystemError) {
            try Files.remove(mark(of: name))
        } catch {
            await account.close()
            throw .files(error)
        }
        return account
    }

    /// Has an account stay closed from now on.
    func retire(_ name: String) throws(CommandError) {
        do throws(SystemError) {
            try Files.write([], to: mark(of: name))
        } catch {
            throw failure(error, of: name)
        }
    }

    /// Keeps other processes from an account that is closed, as long as this is held.
    ///
    /// - Throws: ``CommandError``; of code ``CommandError/Code/inUse`` when one took it meanwhile.
    func lock(_ name: String) throws(CommandError) -> LockFile {
        do throws(LockFile.Failure) {
            return try LockFile(lockFile(of: name))
        } catch {
            switch error {
            case .held(let process): throw .inUse(by: process)
            case .unusable(let code) where SystemError.isFull(code):
                throw CommandError(.storageFull)
            case .unusable where !holds(name): throw .noSuchAccount(name)
            case .unusable(let code):
                throw .storage("\(lockFile(of: name)): \(SystemError.text(code))")
            }
        }
    }

    private func lockFile(of name: String) -> String { database(of: name) + ".lock" }

    /// Deletes what there is of an account whose lock is held; what lies there besides stays, and so do the records of
    /// this process when they lie there.
    func delete(
        _ name: String,
        _ lock: borrowing LockFile,
        besides store: HostStore
    ) throws(CommandError) {
        do throws(SystemError) {
            // Keys and webhooks that a process made which was started with this account.
            let records = "\(directory(of: name))/\(HostStore.fileName)"
            if !store.lies(at: records) { try Files.remove(records) }
            for file in [Self.draftsName, Self.draftsName + Self.damaged] {
                try Files.remove("\(directory(of: name))/\(file)")
            }
            try Files.removeTree(Account.mediaFolder(ofDatabase: database(of: name)))
            // Only now: as long as there is a database, what could not be deleted can be asked for once more. The lock's
            // file is the last: until then nobody else begins here.
            for file in ["-wal", "-shm", ".socket.new", ".socket", ""] {
                try Files.remove(database(of: name) + file)
            }
            try Files.remove(mark(of: name))
            try Files.remove(lockFile(of: name))
        } catch {
            throw .files(error)
        }
        Files.removeEmptyDirectory(directory(of: name))
    }

    /// Gives the directory of an account whose lock is held another name.
    func move(
        _ name: String,
        to other: String,
        _ lock: borrowing LockFile
    ) throws(CommandError) {
        do throws(SystemError) {
            try Files.move(directory(of: name), to: directory(of: other))
        } catch {
            guard !holds(name) || !holds(other) else { throw .taken(other) }
            throw failure(error, of: name)
        }
    }

    /// What an error means where somebody else may have moved or deleted the account meanwhile.
    private func failure(_ error: SystemError, of name: String) -> CommandError {
        error.isNotFound && !holds(name) ? .noSuchAccount(name) : .files(error)
    }
}
