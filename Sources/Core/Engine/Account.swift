public import Commands
import Crypto
import Log
public import Model
public import Store

/// One WhatsApp account: the front door to everything that the engine does.
///
/// Any number of accounts live in one process; they share nothing. Front ends give it commands
/// and follow ``news(after:areas:)``; they need nothing else of the engine.
public final class Account: Sendable {
    /// What the account was opened with.
    public let options: Options
    /// The account's database, for reads that cannot wait.
    public let database: Database

    let link: Link
    let outbox: Outbox
    let presence: Presence
    let pairing: PairingFlow
    let media: MediaWork
    private let lifecycle: Lifecycle

    init(options: Options, database: Database, identity: Identity) {
        self.options = options
        self.database = database
        let log = options.log.area(options.name)
        let connection = Connection(random: options.random, clock: options.clock, log: log)
        let link = Link(
            database: database,
            identity: identity,
            random: options.random,
            clock: options.clock,
            log: log,
            wire: connection.wire
        )
        let media = MediaWork(link, options)
        let outbox = Outbox(link: link, uploads: media.uploads)
        let history = HistoryImport(link: link, outbox: outbox, media: media)
        let presence = Presence(link: link, usual: options.presence)
        let pairing = PairingFlow(link: link, connection: connection)
        let inbox = Inbox()
        let driver = Driver(
            link: link,
            connection: connection,
            pairing: pairing,
            inbox: inbox,
            outbox: outbox,
            presence: presence,
            history: history,
            dispatcher: Dispatcher(
                inbox: inbox,
                receiver: Receiver(
                    link: link,
                    outbox: outbox,
                    presence: presence,
                    rejectsCalls: options.rejectsCalls,
                    retries: media.retries,
                    history: history
                ),
                clock: link.clock
            ),
            options: options
        )
        self.link = link
        self.outbox = outbox
        self.presence = presence
        self.pairing = pairing
        self.media = media
        lifecycle = Lifecycle(driver: driver)
    }

    /// Opens the account's database and takes its lock; does not connect.
    ///
    /// - Parameters:
    ///   - options: Which it is.
    ///   - makes: Whether an account that is not there is made; otherwise nothing is, not even its folder.
    /// - Returns: The account.
    /// - Throws: ``CommandError/inUse(by:)`` when somebody else holds the file,
    ///   ``CommandError/noSuchAccount(_:)`` when there is none and none is to be made,
    ///   ``CommandError/linkedElsewhere(_:)`` when it is linked to another server than the options name,
    ///   ``CommandError/storage(_:)`` when it cannot be used.
    public static func open(
        _ options: Options,
        makes: Bool = true
    ) async throws(CommandError) -> Account {
        let log = options.log.area(options.name)
        do {
            let database = try Database.open(
                options.databasePath,
                makes: makes,
                random: options.random,
                log: log
            )
            do {
                let (identity, server) = try await database.read {
                    let credentials = try $0.credentials
                    let identity = Identity(credentials, owner: try $0.owner(credentials))
                    return (identity, try credentials?.jid == nil ? nil : $0.knownServer)
                }
                // Before anything connects: another server would have the device log out.
                guard server == nil || server == options.server.rootKey.bytes else {
                    throw CommandError.linkedElsewhere(options.name)
                }
                let folder = MediaFolder(
                    ofDatabase: options.databasePath,
                    cacheLimit: options.mediaLimit
                )
                if folder.cacheLimit == 0 { folder.trim(keeping: []) }
                if folder.hasOutgoing {
                    folder.sweep(keeping: try await database.read { try $0.filesToUpload })
                }
                return Account(options: options, database: database, identity: identity)
            } catch {
                await database.close()
                throw error
            }
        } catch DatabaseError.alreadyOpen(let pid) {
            throw .inUse(by: pid)
        } catch DatabaseError.missing {
            throw .noSuchAccount(options.name)
        } catch let error as CommandError {
            throw error
        } catch {
            throw CommandError(storage: error)
        }
    }

    /// Connects and stays connected, or shows pairing codes when the account is not linked.
    ///
    /// While waiting to reconnect, tries at once.
    public func connect() { lifecycle.start() }

    /// Ends the connection; returns when everything has stopped.
    public func disconnect() async { await lifecycle.stop() }

    /// How the account stands at this moment.
    public func status() async -> AccountStatus {
        do {
            let queued = try await database.queuedCount()
            return link.status.status(link.identity, queued: queued)
        } catch {
            // The rest is told all the same, and why nobody knows how many messages wait.
            var status = link.status.status(link.identity, queued: 0)
            status.storageFault = status.storageFault ?? (error as? DatabaseError)?.fault
            return status
        }
    }

    /// Disconnects and closes the database, which ends what follows it; the account is of no use after.
    public func close() async {
        await lifecycle.close()
        await link.status.finish()
        await database.close()
    }
}
