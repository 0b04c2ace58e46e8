import Commands
import HTTP
import Hosting
import Model
import REST
import Settings
import System
import Transport
import Synchronization

/// The REST listener while it is on; the terminal client and `serve` start the same one.
struct Listening: Sendable {
    private let listeners: [Listener]
    private let keys: HostStore.Observation
    /// Why the owner's key was made anew; nil when it was not.
    let keyRemark: String?
    /// Where each dialect answers, by its name: `host:port`, and its prefix when it has one.
    let addresses: [(dialect: String, address: String)]
    /// Where the own surface answers, as `host:port`.
    var address: String { addresses.first?.address ?? "" }
    /// The same without a prefix.
    let native: ListenAddress

    /// Starts answering at `host:port`, or where the settings say when that is nil; and the other dialects
    /// where the settings say.
    static func start(_ setup: Setup, _ host: Host, address: String?) async throws -> Listening {
        let plan = try MountPlan(setup, native: address)
        let own = try ownKey(setup)
        let (ring, keys) = ListenerKeys.ring(own, host.store)
        let context = context(setup, host, ring)
        var listeners: [Listener] = []
        var addresses: [(String, String)] = []
        do {
            for port in plan.ports {
                let site = try site(port, context)
                let listener = try await open(port, site)
                listeners.append(listener)
                let address = ListenAddress(host: port.address.host, port: listener.port)
                addresses += port.mounts.map { ($0.dialect.name, "\(address)\($0.prefix)") }
            }
        } catch {
            // All of them or none: what could be opened is closed again.
            for listener in listeners { await listener.stop() }
            throw error
        }
        let port = listeners.first?.port ?? 0
        let native = ListenAddress(host: plan.ports.first?.address.host ?? "", port: port)
        return Listening(
            listeners: listeners,
            keys: keys,
            keyRemark: own.remark,
            addresses: addresses,
            native: native
        )
    }

    private static func ownKey(_ setup: Setup) throws -> OwnKey {
        do throws(CommandError) {
            let isUsual = setup.apiKey == setup.places.apiKey
            return try OwnKey(at: setup.apiKey, isUsual: isUsual, log: setup.log)
        } catch {
            throw Failure(error)
        }
    }

    /// Stops answering; requests under way are finished.
    func stop() async {
        for listener in listeners { await listener.stop() }
    }

    private static func open(_ port: MountPlan.Port, _ site: Site) async throws -> Listener {
        let address = port.address
        var limits = Listener.Limits()
        limits.reserve = 64
        limits.fit(descriptors: Descriptors.raiseLimit())
        do {
            return try await Listener.start(
                host: address.host,
                port: address.port,
                limits: limits,
                urgent: { site.asksForHealth($0) },
                refusing: { site.answer(to: $0) },
                handler: { await site.respond(to: $0) }
            )
        } catch {
            let names = port.mounts.map(\.dialect.name)
            let setting = names.contains("martlet") ? "api" : names.first ?? "api"
            throw Failure(
                .failed,
                "cannot listen on \(error); \(setting).listen names another place"
            )
        }
    }

    private static func site(_ port: MountPlan.Port, _ context: Mount.Context) throws -> Site {
        do throws(MountError) {
            var mounts: [Mount] = []
            for mount in port.mounts {
                mounts.append(try Mount(mount.dialect, at: mount.prefix, context))
            }
            return try Site(mounts)
        } catch {
            throw UsageError("\(error)")
        }
    }

    private static func context(_ setup: Setup, _ host: Host, _ keys: KeyRing) -> Mount.Context {
        Mount.Context(
            performer: DistantDoor(to: host),
            keys: keys,
            account: setup.profile,
            gate: Gate(
                hosts: Set(setup.configuration.words("api.hosts").map { $0.lowercased() }),
                origins: Set(setup.configuration.words("api.origins"))
            ),
            now: { Timestamp(milliseconds: wallClockMilliseconds()) }
        )
    }
}

/// The listener as the terminal client switches it; off at first.
final class ListenerSwitch: Sendable {
    private let setup: Setup
    private let host: Host
    private let listening = Mutex<Listening?>(nil)

    init(_ setup: Setup, _ host: Host) {
        self.setup = setup
        self.host = host
    }

    /// Switches on or off; returns where it answers while it is on.
    func turn(_ on: Bool) async throws -> ListenAddress? {
        let present = listening.withLock { $0 }
        if on, present == nil {
            let started = try await Listening.start(setup, host, address: nil)
            let isNeeded = listening.withLock { listening in
                guard listening == nil else { return false }
                listening = started
                return true
            }
            // It was switched on twice at once.
            if !isNeeded { await started.stop() }
        } else if !on {
            let ending = listening.withLock { listening in
                defer { listening = nil }
                return listening
            }
            await ending?.stop()
        }
        return listening.withLock { $0 }?.native
    }
}
