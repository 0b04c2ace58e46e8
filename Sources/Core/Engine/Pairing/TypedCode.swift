import Commands
import Crypto
import Log
import Model
import Stanzas
import Store

/// A code that waits to be typed on the phone.
struct TypedCode {
    /// The phone's address.
    let phone: JID
    /// The code.
    let code: LinkCode
    /// The key that was sent wrapped under the code.
    let ephemeral: KeyPair
    /// The server's reference for it.
    let ref: [UInt8]
    /// Ends the code's life.
    let expiry: Task<Void, Never>
    /// How often the phone said that it was typed.
    var attempts = 0
    /// What the phone said last.
    var hello: PrimaryHello?
    /// What is made of it: the same however often it is said.
    var bundle: Task<KeyBundle, any Error>?
    /// Waits for the link after it was typed.
    var finish: Task<Void, Never>?

    /// Whether it was typed and the link is awaited.
    var isAnswered: Bool { finish != nil }

    /// Stops its timers.
    func cancel() {
        expiry.cancel()
        finish?.cancel()
        bundle?.cancel()
    }
}

extension PairingFlow {
    /// Makes a code for a phone number and announces it.
    ///
    /// - Returns: The code as two groups of four, such as `ABCD-EFGH`.
    func requestCode(number: String) async throws(CommandError) -> String {
        guard await waitUntilReady() else { throw .offline }
        guard passkey == nil else {
            throw CommandError(
                .invalid,
                "linking waits for a passkey",
                advice: "hand it in, or ask for new codes first"
            )
        }
        do {
            return try await announceCode(phone: .phone(number))
        } catch {
            throw CommandError(error)
        }
    }

    private func announceCode(phone: JID) async throws(EngineError) -> String {
        guard let noiseKey = candidate?.noiseKey.publicKey else { throw EngineError.notConnected }
        let start = link.clock.elapsed
        renewSecret()
        let code = LinkCode(bytes: link.random.bytes(5))
        let ephemeral = KeyPair.generate(link.random)
        let wrapped = await code.wrap(ephemeral.publicKey, random: link.random)
        let ref = try await link.query(
            CompanionHello(
                phone: phone,
                wrappedEphemeral: wrapped,
                noiseKey: noiseKey.bytes,
                platformID: ClientPayload.clientType,
                platformDisplay: ClientPayload.platformDisplay
            ),
            resend: false
        )
        guard candidate?.noiseKey.publicKey == noiseKey, passkey == nil else {
            throw EngineError.notConnected
        }
        let lifetime = PairingFlow.codeLifetime - (link.clock.elapsed - start)
        typed?.cancel()
        typed = TypedCode(
            phone: phone,
            code: code,
            ephemeral: ephemeral,
            ref: ref,
            expiry: Task {
                guard (try? await link.clock.sleep(for: lifetime)) != nil else { return }
                await expireCode()
            }
        )
        let expires = link.clock.now.milliseconds + Int64(lifetime / .milliseconds(1))
        link.status.pairing = .phoneCode(
            code: code.shown,
            expires: Timestamp(milliseconds: expires)
        )
        return code.shown
    }

    private func expireCode() async {
        typed?.cancel()
        typed = nil
        postCode()
        await endIfUsedUp()
    }

    /// The server asks for another code; `ref` is nil or names the one that is not good any more.
    func refreshCode(ref: [UInt8]?) async {
        guard let typed, !isFinishing, ref == nil || ref == typed.ref else { return }
        do {
            _ = try await announceCode(phone: typed.phone)
        } catch {
            link.log.warning("no new code could be made: \(error)")
            await expireCode()
        }
    }

    /// The code was typed: agrees on the secret and gives the phone this device's identity.
    ///
    /// The phone may say so again, when the ack was lost or another code was typed before. The same words get
    /// the same answer, since the secret is in it; of different ones the last counts. A code that was typed wrong
    /// is not noticed here; the phone tells the person.
    ///
    /// - Source: zapo `src/auth/pairing/WaPairingFlow.ts`: three answers at most.
    func answer(_ hello: PrimaryHello) async {
        guard var typed, hello.ref == typed.ref, let keys = candidate else {
            return link.log.warning("the phone answers a code that is not on show")
        }
        let isRepeated = hello == typed.hello
        guard typed.attempts < PairingFlow.attempts else {
            if !isRepeated { await refreshCode(ref: nil) }
            return
        }
        typed.attempts += 1
        typed.hello = hello
        typed.finish?.cancel()
        typed.finish = Task {
            guard (try? await link.clock.sleep(for: PairingFlow.finishTimeout)) != nil else {
                return
            }
            await refreshCode(ref: typed.ref)
        }
        let (code, ephemeral) = (typed.code, typed.ephemeral)
        let making =
            (isRepeated ? typed.bundle : nil)
            ?? Task { try await bundle(for: hello, code, ephemeral, identity: keys.identityKey) }
        typed.bundle = making
        self.typed = typed
        do {
            let bundle = try await making.value
            // Another code was typed, or this one is over.
            guard self.typed?.hello == hello, !isFinishing else { return }
            candidate?.advSecret = bundle.advSecret
            try await link.query(
                CompanionFinish(
                    phone: typed.phone,
                    keyBundle: bundle.bytes,
                    identity: keys.identityKey.publicKey.bytes,
                    ref: typed.ref
                ),
                resend: false
            )
        } catch {
            link.log.warning("the typed code could not be answered: \(error)")
        }
    }

    private func bundle(
        for hello: PrimaryHello,
        _ code: LinkCode,
        _ ephemeral: KeyPair,
        identity: KeyPair
    ) async throws -> KeyBundle {
        guard let accountIdentity = PublicKey(hello.identity),
            let phoneEphemeral = await code.unwrap(hello.wrappedEphemeral)
        else { throw EngineError.invalid("the phone's keys are no keys") }
        return try KeyBundle(
            identity: identity,
            ephemeral: ephemeral,
            accountIdentity: accountIdentity,
            phoneEphemeral: phoneEphemeral,
            random: link.random
        )
    }
}
