import BinaryNode
import Crypto
import Model

/// An account's phone that scans QR codes.
struct PhoneCamera {
    let world: World

    /// Scans a QR code and offers its client a device.
    ///
    /// - Returns: A stream that gets the new device's LID, once the client signed for it.
    /// - Throws: `SandboxError` when the code is of nobody who waits, or wrong.
    /// - Source: whatsmeow `pair.go` (`handlePairSuccess`), seen from the other side.
    func scan(
        _ text: String,
        account: String?
    ) throws(SandboxError) -> AsyncStream<Registration.Outcome> {
        let pairing = try PairingText(text)
        let person = try world.directory.account(account)
        let waiting = world.wire.all.first {
            $0.registration?.refs.contains(pairing.ref) == true
        }
        guard let client = waiting, let registration = client.registration else {
            throw .missing("no client waits with this ref")
        }
        try check(pairing, registration)
        if world.refreshesNextScan {
            world.refreshesNextScan = false
            refresh(client)
            throw .refused("the client was asked for a fresh code; scan that")
        }
        let outcome = registration.wait()
        PasskeyGate.pass(registration, person, pairing.secret, on: client, in: world)
        return outcome
    }

    private func check(
        _ pairing: PairingText,
        _ registration: Registration
    ) throws(SandboxError) {
        guard registration.noiseKey.bytes == pairing.noiseKey else {
            throw .refused("the QR code has another noise key than the connection")
        }
        guard registration.keys.identity.bytes == pairing.identity else {
            throw .refused("the QR code has another identity key than the registration")
        }
        guard !registration.isBusy else { throw .refused("this client is being paired already") }
    }

    /// Asks the client to draw the same ref with a new secret.
    private func refresh(_ client: ClientSession) {
        let node = world.delivery.notification(
            "companion_reg_refresh",
            from: .server,
            [Node("companion_reg_refresh")]
        )
        world.delivery.send(node, on: client)
    }
}
