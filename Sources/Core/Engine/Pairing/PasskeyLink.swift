import Commands
import Crypto
import JSON
import Log
import Model
import Stanzas
import Store

/// A link that waits for the account's passkey.
struct PasskeyLink {
    /// How far it has come.
    enum Stage {
        /// The browser has to answer.
        case asked
        /// The answer is on its way or was taken; the phone goes on.
        case answered(PasskeyExchange)
        /// The phone went on: keys are being exchanged.
        case exchanging
        /// Somebody has to compare the phone's code.
        case comparing(PasskeyExchange, PasskeyExchange.Phone)
        /// All was sent; the link is awaited.
        case sent
    }

    /// Tells one from another.
    let number: Int
    /// What the passkey is to sign.
    let options: PasskeyOptions
    /// Shows the phone that this is the device whose code it took.
    let handoff: Handoff
    /// How far it has come.
    var stage = Stage.asked
    /// Whether that was shown, so that nobody has to compare a code.
    var isProved = false
    /// Ends the waiting for the next step.
    var timer: Task<Void, Never>?

    /// A key from the secret that the phone knows, and until when it is taken.
    struct Handoff {
        let key: [UInt8]
        /// By ``EngineClock/elapsed``.
        let end: Duration
    }

    /// Whether the browser's answer may still come.
    var isAsked: Bool {
        guard case .asked = stage else { return false }
        return true
    }
}

/// Linking an account that asks for its passkey.
///
///     ← notification/passkey_prologue_request   the options go on show; another secret
///     → passkey_prologue                        what a browser made of them, and half a key agreement
///     ← notification/crsc_continuation          the phone's half
///     → companion_nonce, encrypted_pairing_request
///     ← pair-success                            as ever, under the new secret
///
/// The request comes in place of pair-success, after a code was scanned or typed.
///
/// whatsmeow and zapo prove themselves by every code that was taken, whatsapp-rust only where this device was linked
/// before and has a code compared otherwise.
///
/// Unknown: how long the phone may take to go on, which no client bounds, although it is known to fall silent
/// (waha issue 2227); whether a server that was given a wrong assertion takes another; how long it keeps the
/// connection for all this.
///
/// - Source: whatsmeow `pair-passkey.go`; zapo `src/auth/pairing/WaShortcakeFlow.ts`.
extension PairingFlow {
    /// How long the browser may take.
    ///
    /// - Source: zapo `spec/abprops/index.d.ts`, properties 30661 and 30662.
    static let passkeyLifetime = Duration.seconds(600)
    /// How long the phone takes the proof that needs no code.
    ///
    /// - Source: whatsmeow `pair-passkey.go` (`passkeyHandoffKey`).
    static let handoffLifetime = Duration.seconds(300)
    /// How long the phone may take to go on.
    static let continuationTimeout = Duration.seconds(120)

    /// The account asks for its passkey; `given` is what it is to sign, unless that has to be asked for.
    ///
    /// Asked once more, the phone still knows nothing but the first secret.
    func askPasskey(_ given: [UInt8]?) async {
        guard candidate != nil, !isFinishing else { return }
        do {
            guard let options = try await options(given) else {
                return await fail("WhatsApp asks for a passkey in a way that cannot be read")
            }
            showPasskey(options)
        } catch {
            await fail("WhatsApp asks for a passkey and does not say for what: \(error)")
        }
    }

    private func showPasskey(_ options: PasskeyOptions) {
        guard let secret = candidate?.advSecret, !isFinishing else { return }
        let handoff =
            passkey?.handoff
            ?? PasskeyLink.Handoff(
                key: PasskeyExchange.handoffKey(secret: secret),
                end: link.clock.elapsed + PairingFlow.handoffLifetime
            )
        typed?.cancel()
        typed = nil
        renewSecret()
        passkey?.timer?.cancel()
        lastPasskey += 1
        passkey = PasskeyLink(number: lastPasskey, options: options, handoff: handoff)
        let expires = wait(
            PairingFlow.passkeyLifetime,
            else: "no passkey was handed in within ten minutes; ask for new codes to start over"
        )
        link.status.pairing = .passkey(options: options.json, expires: expires)
    }

    private func options(_ given: [UInt8]?) async throws(EngineError) -> PasskeyOptions? {
        if let options = given.flatMap(PasskeyOptions.init) { return options }
        return PasskeyOptions(try await link.query(FetchPasskeyOptions(), resend: false))
    }

    /// Takes what the browser made.
    ///
    /// One that the server refuses may be followed by another.
    func answer(_ assertion: PasskeyAssertion) async throws(CommandError) {
        guard let asked = passkey else { throw .invalid("linking does not ask for a passkey now") }
        guard asked.isAsked else { throw .invalid("a passkey was handed in already") }
        let id = try asked.options.check(assertion)
        do throws(EngineError) {
            let ref = try await link.query(FetchCompanionRef(), resend: false)
            guard passkey?.number == asked.number, passkey?.isAsked == true else {
                throw EngineError.notConnected
            }
            let exchange = PasskeyExchange(ref: ref, random: link.random)
            let isProved = link.clock.elapsed < asked.handoff.end
            let prologue = PasskeyPrologue(
                credentialID: id,
                assertion: Self.written(assertion),
                payload: exchange.payload,
                proof: isProved ? HMAC.sha256(key: asked.handoff.key, exchange.payload) : nil
            )
            // Before it is sent: the phone may go on before the server's answer is read.
            passkey?.isProved = isProved
            passkey?.stage = .answered(exchange)
            try await link.query(prologue, resend: false)
        } catch {
            if passkey?.number == asked.number, case .answered = passkey?.stage {
                passkey?.stage = .asked
            }
            throw CommandError(error)
        }
        guard passkey?.number == asked.number, case .answered = passkey?.stage else { return }
        _ = wait(
            PairingFlow.continuationTimeout,
            else:
                "WhatsApp took the passkey, but the phone did not go on; ask for new codes to start over"
        )
        link.status.pairing = .finishing
    }

    /// As whatsmeow writes it, with a null where there is no user.
    private static func written(_ assertion: PasskeyAssertion) -> [UInt8] {
        let response = assertion.response
        let json: JSON = [
            "id": .string(assertion.id), "rawId": .string(assertion.rawId),
            "type": .string(assertion.type),
            "response": [
                "clientDataJSON": .string(response.clientDataJSON),
                "authenticatorData": .string(response.authenticatorData),
                "signature": .string(response.signature),
                "userHandle": response.userHandle.map(JSON.string) ?? .null,
            ],
        ]
        return json.bytes()
    }

    /// The phone goes on: reveals the nonce, and has the code compared unless the phone needs none.
    func goOn(with identity: [UInt8]) async {
        guard let present = passkey, case .answered(let exchange) = present.stage else {
            return link.log.warning("the phone goes on after a passkey that was not handed in")
        }
        passkey?.stage = .exchanging
        guard let phone = PasskeyExchange.Phone(identity) else {
            return await fail("the phone's answer to the passkey cannot be read")
        }
        do {
            try await link.query(CompanionNonce(exchange.nonce), resend: false)
            guard passkey?.number == present.number else { return }
            guard !present.isProved else { return try await send(exchange, phone) }
            passkey?.stage = .comparing(exchange, phone)
            let expires = wait(
                PairingFlow.passkeyLifetime,
                else: "nobody compared the code; ask for new codes to start over"
            )
            let code = exchange.code(with: phone).shown
            link.status.pairing = .passkeyCode(code: code, expires: expires)
        } catch {
            await fail("the passkey was taken, but linking did not go on: \(error)")
        }
    }

    /// The phone shows the same code.
    func confirmPasskey() async throws(CommandError) {
        guard let present = passkey, case .comparing(let exchange, let phone) = present.stage else {
            throw .invalid("linking shows no code to compare now")
        }
        do throws(EngineError) {
            try await send(exchange, phone)
        } catch {
            if passkey?.number == present.number { passkey?.stage = present.stage }
            throw CommandError(error)
        }
    }

    /// Gives the phone this device's keys; the link follows.
    private func send(
        _ exchange: PasskeyExchange,
        _ phone: PasskeyExchange.Phone
    ) async throws(EngineError) {
        guard let keys = candidate else { throw EngineError.notConnected }
        let number = passkey?.number
        passkey?.stage = .sent
        let sealed: [UInt8]
        do {
            sealed = try exchange.seal(
                noiseKey: keys.noiseKey.publicKey,
                identityKey: keys.identityKey.publicKey,
                secret: keys.advSecret,
                for: phone,
                random: link.random
            )
        } catch {
            throw EngineError.invalid("the phone's key is no key: \(error)")
        }
        try await link.query(EncryptedPairingRequest(sealed), resend: false)
        guard let number, passkey?.number == number, !isFinishing else { return }
        _ = wait(
            PairingFlow.finishTimeout,
            else: "the phone did not finish the link; ask for new codes to start over"
        )
        link.status.pairing = .finishing
    }

    /// Waits for the next step, and fails with a sentence when it does not come.
    ///
    /// - Returns: When that would be.
    private func wait(_ lifetime: Duration, else sentence: String) -> Timestamp {
        let number = passkey?.number
        passkey?.timer?.cancel()
        passkey?.timer = Task {
            guard (try? await link.clock.sleep(for: lifetime)) != nil else { return }
            await giveUp(number, sentence)
        }
        let expires = link.clock.now.milliseconds + Int64(lifetime / .milliseconds(1))
        return Timestamp(milliseconds: expires)
    }

    private func giveUp(_ number: Int?, _ sentence: String) async {
        guard passkey?.number == number, !isFinishing else { return }
        link.log.warning("linking by passkey: \(sentence)")
        await fail(sentence)
    }
}
