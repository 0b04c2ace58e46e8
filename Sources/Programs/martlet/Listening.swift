import Commands
import Crypto
import Hosting
import Model
import REST
import Settings
import System
import Transport

/// The REST listener while it is on; the terminal client and `serve` start the same one.
struct Listening: Sendable {
    private let listener: Listener
    /// Where it answers, as `host:port`.
    let address: String
    /// The port alone.
    var port: Int { listener.port }

    /// Starts answering at `host:port`, or where the settings say when that is nil.
    static func start(
        _ setup: Setup,
        _ accounts: Host,
        address: String?
    ) async throws -> Listening {
        let (host, port) = try split(address ?? setup.configuration.text("api.listen"))
        let site = try site(setup, accounts)
        do {
            let listener = try await Listener.start(
                host: host,
                port: port,
                http: { await site.respond(to: $0) },
                webSocket: nil
            )
            return Listening(listener: listener, address: "\(host):\(listener.port)")
        } catch {
            throw Failure(.failed, "cannot listen on \(host):\(port): \(error)")
        }
    }

    /// What is answered at the address.
    private static func site(_ setup: Setup, _ accounts: any Performer) throws -> Site {
        let owner = Caller(key: "owner", role: .manager, sessions: .all)
        let context = Mount.Context(
            performer: accounts,
            keys: KeyRing([(try key(at: setup.places), owner)]),
            account: setup.profile,
            now: { Timestamp(milliseconds: wallClockMilliseconds()) }
        )
        do throws(MountError) {
            return try Site([try Mount(Native(), context)])
        } catch {
            throw Failure(.failed, "\(error)")
        }
    }

    /// Stops answering; requests under way are finished.
    func stop() async { await listener.stop() }

    private static func split(_ address: String) throws -> (String, Int) {
        guard let colon = address.lastIndex(of: ":"),
            let port = Int(address[address.index(after: colon)...]), (0...65_535).contains(port)
        else { throw UsageError("\(address) is not of the form ADDRESS:PORT") }
        let host = address[..<colon].filter { $0 != "[" && $0 != "]" }
        guard !host.isEmpty else { throw UsageError("\(address) names no address to listen on") }
        return (host, port)
    }

    /// The key that clients present; made at the first start, for the owner alone.
    private static func key(at places: Places) throws -> String {
        do {
            let stored = try Files.read(places.apiKey, limit: 4096)
            let key = String(decoding: stored, as: UTF8.self).filter { !$0.isWhitespace }
            guard key.count >= 16 else {
                throw Failure(
                    .failed,
                    "\(places.apiKey) is no key; delete it to have a new one made"
                )
            }
            return key
        } catch let error as SystemError where error.isNotFound {
            try Files.makeDirectory(places.data)
            let key = Hex.encode(Randomness.system.bytes(32))
            try Files.write(Array((key + "\n").utf8), to: places.apiKey)
            return key
        }
    }
}

/// The listener as the terminal client switches it; off at first.
actor ListenerSwitch {
    private let setup: Setup
    private let accounts: Host
    private var listening: Listening?

    init(_ setup: Setup, _ accounts: Host) {
        self.setup = setup
        self.accounts = accounts
    }

    /// Switches on or off; returns the port while it is on.
    func turn(_ on: Bool) async throws -> Int? {
        if on, listening == nil {
            let started = try await Listening.start(setup, accounts, address: nil)
            guard listening == nil else {
                await started.stop()
                return listening?.port
            }
            listening = started
        } else if !on, let ending = listening {
            listening = nil
            await ending.stop()
        }
        return listening?.port
    }
}
