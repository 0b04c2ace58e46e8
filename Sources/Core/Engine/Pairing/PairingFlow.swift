import Log
import Crypto
import Model
import Signal
import Stanzas
import Store

/// Where linking happens: the codes on show, the code to be typed, and the phone's answer.
///
/// It outlives connections; each unlinked one begins with ``begin(_:)`` and ends with ``end(_:)``.
actor PairingFlow {
    /// How long a typed code is good.
    static let codeLifetime = Duration.seconds(180)
    /// How long the phone may take from the typed code to the link.
    static let finishTimeout = Duration.seconds(60)
    /// How long to wait for a connection before a code can be asked for.
    static let readyTimeout = Duration.seconds(20)
    /// How often a code may be typed.
    static let attempts = 3

    let link: Link
    let connection: Connection
    var candidate: Credentials?
    var rotation: CodeRotation?
    var expires = Timestamp(milliseconds: 0)
    var typed: TypedCode?
    var passkey: PasskeyLink?
    /// The number of the passkey that was asked for last.
    var lastPasskey = 0
    /// Whether a phone may link that has another number than the account had before.
    private var allowsAnotherNumber = false
    private(set) var isFinishing = false
    private var ending: Verdict?
    private var rotating: Task<Void, Never>?
    private var isReady = false
    private var waiters: [Int: CheckedContinuation<Bool, Never>] = [:]
    private var nextWaiter = 0

    init(link: Link, connection: Connection) {
        self.link = link
        self.connection = connection
    }

    /// A connection with these keys is open.
    func begin(_ keys: Credentials) {
        clear()
        candidate = keys
    }

    /// The connection is over; what follows, given what the connection itself suggests.
    ///
    /// Once the codes are gone and nothing follows, whoever asks for new ones starts another run: here nobody would
    /// hear it.
    func end(_ verdict: Verdict) -> Verdict {
        let next = conclude(verdict)
        if next == .pairingOver { link.runEnd.decide() }
        return next
    }

    private func conclude(_ verdict: Verdict) -> Verdict {
        let wasFinishing = isFinishing
        let waitedForPasskey = passkey != nil && !isFinishing
        let own = ending
        clear()
        if let own { return own }
        guard case .retry = verdict else { return verdict }
        if wasFinishing { return .again }
        // Codes that nobody expects would hide that the passkey is of no use any more.
        guard waitedForPasskey, !Task.isCancelled else { return verdict }
        link.status.pairing = .failed(
            "the connection ended before the passkey did its work; ask for new codes to start over"
        )
        return .pairingOver
    }

    /// Nothing runs any more: whoever waits for a connection waits in vain.
    func stop() { wake(false) }

    private func wake(_ isReady: Bool) {
        let woken = waiters
        waiters = [:]
        for waiter in woken.values { waiter.resume(returning: isReady) }
    }

    /// Says whether a phone may link that has another number than the account had before.
    func allow(anotherNumber: Bool) { allowsAnotherNumber = anotherNumber }

    /// Ends the present codes, so that the next connection brings fresh ones.
    func renew() async {
        guard candidate != nil, !isFinishing else { return }
        ending = .again
        await connection.close()
    }

    /// Linking failed for good; the sentence is for people.
    func fail(_ sentence: String) async {
        link.status.pairing = .failed(sentence)
        ending = .pairingOver
        await connection.close()
    }

    private func clear() {
        rotating?.cancel()
        typed?.cancel()
        passkey?.timer?.cancel()
        (rotating, typed, passkey, rotation, candidate, ending) = (nil, nil, nil, nil, nil, nil)
        isFinishing = false
        isReady = false
    }

    // MARK: Codes to scan

    /// The server handed out references: shows one code after another.
    func show(_ refs: [String]) {
        guard candidate != nil, !isFinishing else { return }
        rotating?.cancel()
        renewSecret()
        rotation = CodeRotation(refs: refs)
        link.status.connection = .pairing
        setExpiry()
        postCode()
        rotating = Task { await rotate() }
        isReady = true
        wake(true)
    }

    private func rotate() async {
        while let lifetime = rotation?.lifetime {
            guard (try? await link.clock.sleep(for: lifetime)) != nil else { return }
            guard rotation?.advance() == true else {
                rotation = nil
                return await endIfUsedUp()
            }
            setExpiry()
            postCode()
        }
    }

    private func setExpiry() {
        let lifetime = Int64((rotation?.lifetime ?? .zero) / .milliseconds(1))
        expires = Timestamp(milliseconds: link.clock.now.milliseconds + lifetime)
    }

    /// Shows the present code again, unless a typed one or a request for a passkey is on show.
    func postCode() {
        guard typed == nil, passkey == nil, !isFinishing, let candidate, let rotation,
            let text = rotation.text(candidate)
        else { return }
        link.status.pairing = .code(
            text: text,
            index: rotation.index,
            count: rotation.count,
            expires: expires
        )
    }

    /// Ends the connection when there is nothing left to scan, to type or to sign.
    func endIfUsedUp() async {
        guard rotation == nil, typed == nil, passkey == nil, !isFinishing, ending == nil else {
            return
        }
        link.status.pairing = .codesUsedUp
        // It was said of these codes.
        allowsAnotherNumber = false
        ending = .pairingOver
        await connection.close()
    }

    /// The phone's server wants the QR redrawn with another secret; the code stays the same.
    func refreshSecret() {
        renewSecret()
        postCode()
    }

    /// Each set of codes has a secret of its own; one that was agreed on with the phone stays.
    ///
    /// - Source: zapo `src/auth/pairing/WaPairingFlow.ts`, `WaShortcakeFlow.ts`.
    func renewSecret() {
        guard typed?.isAnswered != true, passkey == nil, !isFinishing else { return }
        candidate?.advSecret = link.random.bytes(32)
    }

    /// Waits until a code can be asked for.
    func waitUntilReady() async -> Bool {
        if isReady { return true }
        nextWaiter += 1
        let waiter = nextWaiter
        let timer = Task {
            guard (try? await link.clock.sleep(for: PairingFlow.readyTimeout)) != nil else {
                return
            }
            waiters.removeValue(forKey: waiter)?.resume(returning: false)
        }
        defer { timer.cancel() }
        return await withCheckedContinuation { waiters[waiter] = $0 }
    }

    // MARK: The phone's answer

    /// Checks the phone's answer, stores who this device is now and confirms; false when it is refused.
    func pair(_ success: PairSuccess) async -> Bool {
        guard let candidate, !isFinishing else { return true }
        link.synchronize(serverTime: success.time)
        do {
            let signed = try SignedIdentity(
                success.deviceIdentity,
                keys: candidate,
                random: link.random
            )
            let owner = AccountOwner(phone: success.jid, lid: success.lid)
            let former = link.identity.owner.flatMap { $0.isSame(as: owner) ? nil : $0 }
            if let former, !allowsAnotherNumber { return await refuse(success, former) }
            isFinishing = true
            passkey?.timer?.cancel()
            passkey = nil
            try await store(
                candidate,
                signed,
                success,
                former.map { NumberChange(former: $0, owner: owner) }
            )
            allowsAnotherNumber = false
            await link.send([
                success.confirmation(identity: signed.reply, keyIndex: signed.keyIndex),
                UnifiedSession(serverTime: link.serverNow).node,
            ])
            link.status.pairing = .finishing
            return true
        } catch let rejection as SignedIdentity.Rejection {
            return await refuse(
                success,
                rejection,
                "the phone's answer is not valid: \(rejection.flaw)"
            )
        } catch EngineError.storage(let sentence, _) {
            return await refuse(
                success,
                .internalError,
                "the link could not be stored: \(sentence)"
            )
        } catch {
            link.log.error("the link could not be made: \(error)")
            return await refuse(success, .internalError, "the link could not be made; try again")
        }
    }

    private func refuse(
        _ success: PairSuccess,
        _ rejection: SignedIdentity.Rejection,
        _ sentence: String
    ) async -> Bool {
        link.log.error("linking failed: \(sentence)")
        return await refuse(success, rejection, .failed(sentence))
    }

    /// The phone has another number than the account had before.
    ///
    /// - Source: whatsmeow `pair.go` (`PrePairCallback`), for what the server is told.
    private func refuse(_ success: PairSuccess, _ former: AccountOwner) async -> Bool {
        link.log.warning("a phone with another number than before was not linked")
        let refused = PairingState.anotherNumber(owner: former.phone, scanned: success.jid.bare)
        return await refuse(success, .internalError, refused)
    }

    private func refuse(
        _ success: PairSuccess,
        _ rejection: SignedIdentity.Rejection,
        _ state: PairingState
    ) async -> Bool {
        await link.send(success.rejection(code: rejection.code, text: rejection.text))
        link.status.pairing = state
        ending = .pairingOver
        return false
    }

    private func store(
        _ candidate: Credentials,
        _ signed: SignedIdentity,
        _ success: PairSuccess,
        _ change: NumberChange?
    ) async throws {
        var linked = candidate
        linked.account = signed.account
        linked.jid = success.jid
        linked.lid = success.lid
        linked.platform = success.platform
        linked.businessName = success.businessName
        let stored = linked
        let now = link.clock.now
        let main = (success.lid ?? success.jid).bare
        try await link.write { transaction in
            try transaction.setCredentials(stored)
            try transaction.beginLink(at: now)
            try transaction.beginLIDMigration(success.clientProps)
            if let lid = stored.lid {
                try Self.tellMove(of: lid, to: success.jid, at: now, in: transaction)
                try transaction.learn(phone: success.jid.bare, lid: lid.bare)
            }
            try change?.tell(at: now, in: transaction)
            transaction.setIdentity(
                signed.accountKey,
                SignalAddress(name: main.signalName, device: 0)
            )
        }
        link.identity.linked = stored
    }

    /// Who the account is, the server says when it is linked: a chat that becomes the one with oneself by it shows
    /// so, also where somebody has changed their number.
    private static func tellMove(
        of lid: JID,
        to phone: JID,
        at now: Timestamp,
        in transaction: Transaction
    ) throws {
        guard let former = try transaction.phone(for: lid.bare), former.user != phone.user else {
            return
        }
        try Trust(transaction: transaction).tell(
            lid,
            own: OwnAddresses(phone: phone, lid: lid),
            time: now,
            reference: "\(former.user) \(phone.user)"
        )
    }
}
