import BinaryNode
import Crypto
import HTTP
import Log
import Model
import Store

/// Keeps an account connected: dial, serve, wait, and again until there is a reason to stop.
struct Driver: Sendable {
    /// The account's parts.
    let link: Link
    /// The connection, one after another.
    let connection: Connection
    /// Where linking happens.
    let pairing: PairingFlow
    /// Where stanzas wait for the dispatcher.
    let inbox: Inbox
    /// Who sends what waits.
    let outbox: Outbox
    /// Who says whether somebody is here.
    let presence: Presence
    /// Who takes in what the phone tells of the past.
    let history: HistoryImport
    /// Who handles what arrives.
    let dispatcher: Dispatcher
    /// What the account was opened with.
    let options: Account.Options
    /// Who keeps the server supplied with pre-keys.
    let preKeys: PreKeyUpload
    /// Who knows what the server wants of its clients.
    let props: PropsFetch
    private let pause = Pause()
    /// For how long a link that ends is one that the phone did not want to finish.
    private static let youth = Duration.seconds(180)

    init(
        link: Link,
        connection: Connection,
        pairing: PairingFlow,
        inbox: Inbox,
        outbox: Outbox,
        presence: Presence,
        history: HistoryImport,
        dispatcher: Dispatcher,
        options: Account.Options
    ) {
        self.link = link
        self.connection = connection
        self.pairing = pairing
        self.inbox = inbox
        self.outbox = outbox
        self.presence = presence
        self.history = history
        self.dispatcher = dispatcher
        self.options = options
        preKeys = PreKeyUpload(link: link)
        props = PropsFetch(link: link)
    }

    /// Tries again at once when waiting to reconnect.
    func hurry() { pause.end() }

    /// Runs until there is a reason to stop or the task is cancelled.
    ///
    /// - Returns: The state in which the account is left.
    func run() async -> ConnectionState {
        await withTaskGroup(of: ConnectionState?.self) { group in
            group.addTask {
                await dispatcher.run()
                return nil
            }
            group.addTask { await stayConnected() }
            var last = ConnectionState.offline
            for await state in group {
                guard let state else { continue }
                last = state
                group.cancelAll()
            }
            await pairing.stop()
            await outbox.offline()
            presence.offline()
            await link.background.stop()
            inbox.clear()
            return last
        }
    }

    private func stayConnected() async -> ConnectionState {
        var pace = Pace(random: link.random)
        // There may be room at any moment, and nobody but this program is spared by waiting for long.
        var storageBackoff = Backoff(random: link.random, longest: .seconds(15))
        var failures = 0
        while !Task.isCancelled {
            await outlastStorageFault(&storageBackoff)
            guard !Task.isCancelled else { break }
            link.status.connection = .connecting
            let start = link.clock.elapsed
            let verdict = await connectOnce(failures: failures)
            let wasOnline = link.status.connection == .online
            if wasOnline { failures = 0 } else if verdict != .again { failures += 1 }
            await connection.lose(forGood: verdict.isFinal || Task.isCancelled)
            await outbox.offline()
            presence.offline()
            link.status.backlog = 0
            guard !Task.isCancelled else { break }
            if pace.settle(after: link.clock.elapsed - start) { storageBackoff.reset() }
            switch verdict {
            case .pairingOver: return .offline
            case .stop(let reason, let forget):
                link.runEnd.decide()
                link.log.warning("stopped: \(reason)")
                if forget { await forgetDevice(reason) }
                return .stopped(reason)
            case .retry where link.status.storageFault != nil: continue
            case .again, .retry, .retryLater, .outdated:
                await rest(pace.pause(after: verdict, wasOnline: wasOnline), after: verdict)
            }
        }
        return .offline
    }

    /// Waits for the time that the pace asks for, if any.
    private func rest(_ pause: Duration?, after verdict: Verdict) async {
        if let pause { return await wait(pause, verdict.sentence) }
        let reason = verdict == .again ? "" : ": \(verdict.sentence)"
        link.log.info("connecting again at once\(reason)")
    }

    private func wait(_ duration: Duration, _ reason: String) async {
        let milliseconds = Int64(duration / .milliseconds(1))
        let until = Timestamp(milliseconds: link.clock.now.milliseconds + milliseconds)
        link.log.info("connecting again in \(milliseconds) ms: \(reason)")
        pause.begin(duration, clock: link.clock)
        link.status.connection = .waiting(until: until, reason: reason)
        await pause.wait()
    }

    /// Waits until the database can be written: what would arrive before could not be kept.
    private func outlastStorageFault(_ backoff: inout Backoff) async {
        while let fault = link.status.storageFault, !Task.isCancelled {
            inbox.clear()
            await wait(backoff.next(), fault)
            await link.checkStorage()
        }
    }

    /// Deletes the keys of a device that is linked no more, and says what that means for somebody who has
    /// just linked it.
    private func forgetDevice(_ reason: StopReason) async {
        let isYoung = await linkAge().map { $0 < Self.youth } ?? false
        do {
            try await link.forgetDevice()
        } catch {
            link.log.error("the keys of the unlinked device could not be deleted: \(error)")
        }
        if reason == .loggedOut, isYoung {
            link.status.pairing = .ended(
                "the phone ended the link; try again (second attempts often work)"
            )
        } else if case .finishing = link.status.pairing {
            link.status.pairing = .failed("the server did not accept the link")
        }
    }

    /// How long ago this device was linked; nil when that is not known.
    private func linkAge() async -> Duration? {
        let stored = await read("when it was linked") { try $0.linkedAt }
        guard let linked = stored ?? nil else { return nil }
        let age = link.clock.now.milliseconds.subtractingReportingOverflow(linked.milliseconds)
        return age.overflow || age.partialValue < 0 ? nil : .milliseconds(age.partialValue)
    }

    /// Reads what the connection can do without.
    private func read<T: Sendable>(
        _ what: String,
        _ body: @escaping @Sendable (Reader) throws -> T
    ) async -> T? {
        do {
            return try await link.database.read(body)
        } catch {
            link.log.warning("\(what) cannot be read: \(error)")
            return nil
        }
    }

    /// One connection from dialling to its end, and at once another when the server wants a newer client
    /// and there is one.
    private func connectOnce(failures: Int) async -> Verdict {
        while true {
            let choice = options.versions.choice
            announce(choice)
            let verdict = await connect(claiming: choice.version, failures: failures)
            guard verdict == .outdated, !Task.isCancelled else { return verdict }
            if let refusal = await refusal(of: choice) {
                return .stop(.clientOutdated(refusal), forget: false)
            }
        }
    }

    private func connect(claiming version: ClientVersion, failures: Int) async -> Verdict {
        let session: Session
        do {
            session = try await open(version, failures: failures)
        } catch {
            return error.verdict
        }
        await connection.adopt(session.opened)
        return await withTaskCancellationHandler {
            await session.run()
        } onCancel: {
            session.opened.socket.close()
        }
    }

    private func open(
        _ version: ClientVersion,
        failures: Int
    ) async throws(Ending) -> Session {
        let linked = link.identity.linked
        let keys: Credentials
        let payload: [UInt8]
        if let linked, let jid = linked.jid {
            keys = linked
            payload = try await login(jid, version, failures: failures)
        } else {
            keys = try newKeys()
            payload = ClientPayload.registration(
                keys,
                version: version,
                device: options.deviceName,
                system: SystemVersion.present
            )
        }
        let dial = Dial(
            server: options.server,
            proxy: options.proxy,
            random: link.random,
            clock: link.clock
        )
        do {
            let opened = try await dial.open(
                noiseKey: keys.noiseKey,
                payload: payload,
                routingInfo: keys.routingInfo
            )
            return Session(
                driver: self,
                opened: opened,
                version: version,
                candidate: linked == nil ? keys : nil
            )
        } catch {
            switch error {
            case .unreachable(let reason), .notNow(let reason):
                throw Ending(verdict: .retry(reason))
            case .notTrusted(let reason):
                throw Ending(verdict: .stop(.serverNotTrusted(reason), forget: false))
            }
        }
    }

    private func login(
        _ jid: JID,
        _ version: ClientVersion,
        failures: Int
    ) async throws(Ending) -> [UInt8] {
        let logins = await read("how often it logged in") { try $0.logins } ?? 0
        let counts = LoginCounts(logins: logins, failures: failures)
        do {
            return try ClientPayload.login(jid, version: version, counts: counts)
        } catch {
            throw Ending(verdict: .stop(.cannotLogIn("\(error)"), forget: false))
        }
    }

    private func newKeys() throws(Ending) -> Credentials {
        do {
            return try .make(link.random, now: link.clock.now)
        } catch {
            let flaw = "no keys can be made: \(error)"
            throw Ending(verdict: .stop(.cannotLogIn(flaw), forget: false))
        }
    }

    private struct Ending: Error {
        let verdict: Verdict
    }
}
