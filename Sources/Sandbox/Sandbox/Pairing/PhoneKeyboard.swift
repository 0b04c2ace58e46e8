import BinaryNode
import Crypto
import Model

/// An account's phone on which a pairing code is typed.
struct PhoneKeyboard {
    let world: World

    /// Types a code and offers the client that waits for it a device.
    ///
    /// - Returns: A stream that gets the new device's LID, once the client signed for it.
    /// - Throws: `SandboxError` when nobody waits for a code of this account, or it cannot be one.
    /// - Source: whatsmeow `pair-code.go` (`handleCodePairNotification`), from the other side.
    func enter(
        _ code: String,
        account: String?
    ) throws(SandboxError) -> AsyncStream<Registration.Outcome> {
        let typed = try CodeWrap.normalize(code)
        let person = try world.directory.account(account)
        guard let client = waiting(for: person.id), let registration = client.registration,
            var request = registration.code
        else { throw .missing("no client waits for a code of this account") }
        guard !registration.isBusy else { throw .refused("this client is being paired already") }
        let random = world.random(of: person.id)
        let ephemeral = KeyPair.generate(random)
        if let companion = CodeWrap.unwrap(request.wrapped, typed) {
            request.shared = try? ephemeral.privateKey.agree(with: companion)
        }
        registration.code = request
        let outcome = registration.wait()
        let wrapped = CodeWrap.wrap(ephemeral.publicKey, typed, random)
        sendPrimaryHello(request.ref, wrapped, person, on: client)
        return outcome
    }

    private func waiting(for person: Person.ID) -> ClientSession? {
        world.wire.all.last { $0.registration?.code?.person == person }
    }

    private func sendPrimaryHello(
        _ ref: [UInt8],
        _ wrapped: [UInt8],
        _ person: Person,
        on client: ClientSession
    ) {
        let child = Node("link_code_companion_reg", ["stage": "primary_hello"]) {
            Node("link_code_pairing_ref", bytes: ref)
            Node("link_code_pairing_wrapped_primary_ephemeral_pub", bytes: wrapped)
            Node("primary_identity_pub", bytes: person.identity.publicKey.bytes)
        }
        let node = world.delivery.notification("link_code_companion_reg", from: .server, [child])
        for _ in 0..<RepeatHello.count(of: person.id, in: world) {
            world.delivery.send(node, on: client)
        }
    }
}
