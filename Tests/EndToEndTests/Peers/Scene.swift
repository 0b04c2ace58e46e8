import Commands
import Engine
import Log
import Model
import Sandbox
import Store
import Support
import System
import Transport

/// A sandbox with accounts, clients of both kinds on it, and their files.
struct Scene: Sendable {
    static let first = "15550100001"
    static let second = "15550100002"

    let server: SandboxServer
    private let directory = TemporaryDirectory()
    private let certificate: SelfSigned?

    /// Starts a sandbox, lets `body` play on it, and tells which rules clients broke.
    static func play(
        _ accounts: [String] = [first, second],
        seed: UInt64? = nil,
        certificate: SelfSigned? = nil,
        _ body: (Scene) async throws -> Void
    ) async throws -> [Violation] {
        let scene = try await open(accounts, seed: seed, certificate: certificate)
        do { try await body(scene) } catch {
            await scene.server.stop()
            throw error
        }
        let violations = await scene.server.violations()
        await scene.server.stop()
        return violations
    }

    /// A scene whose server the caller stops.
    static func open(
        _ accounts: [String] = [first, second],
        seed: UInt64? = nil,
        certificate: SelfSigned? = nil,
        _ change: (inout SandboxServer.Options) -> Void = { _ in }
    ) async throws -> Scene {
        var options = SandboxServer.Options()
        change(&options)
        options.controlPort = nil
        options.accounts = accounts
        options.seed = seed
        if let certificate {
            options.mediaTLS = TLSIdentity(
                certificate: String(decoding: try Files.read(certificate.path), as: UTF8.self),
                key: String(decoding: try Files.read(certificate.keyPath), as: UTF8.self)
            )
        }
        let server = try await SandboxServer.start(options)
        return Scene(server: server, certificate: certificate)
    }

    private init(server: SandboxServer, certificate: SelfSigned?) {
        self.server = server
        self.certificate = certificate
    }

    /// The path of a file of the scene's.
    func path(of name: String) -> String { directory.path(of: name) }

    /// Starts a peer on the database of its name.
    func peer(_ kind: PeerKind) throws -> Peer {
        try Peer(
            kind,
            server,
            database: directory.path(of: "\(kind).db"),
            authority: certificate?.path
        )
    }

    /// Starts a peer and links it to an account by QR.
    func linked(_ kind: PeerKind, to account: String = first) async throws -> Peer {
        let peer = try peer(kind)
        let code = try await peer.event("qr")["text"]?.text ?? ""
        try await server.scan(code, account: account)
        try await peer.event("connected")
        return peer
    }

    /// martlet's engine on the database of this name, not connected yet.
    func openMartlet(_ name: String = "martlet") async throws -> Martlet {
        try await Martlet(
            server,
            database: directory.path(of: name + ".db"),
            mediaTrust: certificate.map { .file($0.path) }
        )
    }

    /// Starts martlet's engine, linked to an account by QR when the file of this name is new.
    func martlet(to account: String = second, name: String = "martlet") async throws -> Martlet {
        let martlet = try await openMartlet(name)
        guard await martlet.account.status().jid == nil else {
            martlet.account.connect()
            try await martlet.online()
            return martlet
        }
        martlet.account.connect()
        try await server.scan(try await martlet.code(), account: account)
        try await martlet.online()
        return martlet
    }

    /// The only connection of an account's only client.
    func connection(of account: String = first) async throws -> Int {
        let device = try await server.person(account).devices.last
        guard let number = device?.connection else {
            throw PeerFailure(description: "\(account) has no client connected")
        }
        return number
    }

    /// Waits until something holds of the sandbox.
    func until(
        _ what: String,
        _ holds: @escaping @Sendable (SandboxServer) async throws -> Bool
    ) async throws {
        let server = server
        try await Support.until(what) { try await holds(server) }
    }
}

/// martlet's engine as a peer: an account, and what happened on it.
final class Martlet: Sendable {
    let account: Account
    private let journal = Journal()

    init(
        _ server: SandboxServer,
        database: String,
        mediaTrust: Trust? = nil
    ) async throws {
        let endpoint = ServerEndpoint(
            url: server.url,
            rootKey: server.rootKey,
            mediaTrust: mediaTrust
        )
        account = try await Account.open(
            Account.Options(name: "peer", databasePath: database, server: endpoint)
        )
        let (follower, journal) = (account.database.journal.follow(), journal)
        Task {
            for try await batch in follower {
                for entry in batch.entries { await journal.add(entry.event) }
            }
        }
    }

    /// The first pairing code.
    func code() async throws -> String {
        let news = account.news()
        return try await within("pairing code") {
            for try await item in news {
                guard case .status(let status) = item else { continue }
                if case .code(let text, _, _, _) = status.pairing { return text }
            }
            throw PeerFailure(description: "the account was closed")
        }
    }

    /// Waits until it is logged in.
    func online() async throws {
        try await find("login") { $0 == ConnectionChanged(.online) ? true : nil }
    }

    /// Waits until a message with this text is stored.
    func text(_ text: String) async throws -> Message {
        try await message { $0.content == .text(text) }
    }

    /// Waits until a message with this id is stored.
    func message(_ id: MessageID) async throws -> Message { try await message { $0.id == id } }

    private func message(
        where fits: @escaping @Sendable (Message) -> Bool
    ) async throws -> Message {
        try await find("message") { event -> Message? in
            let message =
                (event as? MessageAdded)?.message ?? (event as? MessageChanged)?.message
            return message.flatMap { fits($0) ? $0 : nil }
        }
    }

    /// Waits until a message has come at least so far.
    func state(_ state: DeliveryState, of id: MessageID) async throws {
        try await find("state \(state)") { event -> Bool? in
            guard let event = event as? MessageStateChanged, event.id == id else { return nil }
            return event.state >= state ? true : nil
        }
    }

    @discardableResult
    private func find<T: Sendable>(
        _ what: String,
        _ pick: @escaping @Sendable (any Event) -> T?
    ) async throws -> T {
        let journal = journal
        return try await within("martlet's \(what)", seconds: 60) {
            for await event in await journal.replay() {
                if let found = pick(event) { return found }
            }
            throw PeerFailure(description: "martlet ended before its \(what)")
        }
    }
}

/// Everything that happened, for any number of late readers.
private actor Journal {
    private var events: [any Event] = []
    private var readers: [AsyncStream<any Event>.Continuation] = []

    func add(_ event: any Event) {
        events.append(event)
        for reader in readers { reader.yield(event) }
    }

    func replay() -> AsyncStream<any Event> {
        let (stream, reader) = AsyncStream.makeStream(of: (any Event).self)
        for event in events { reader.yield(event) }
        readers.append(reader)
        return stream
    }
}
