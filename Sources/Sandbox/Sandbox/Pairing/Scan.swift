import BinaryNode
import Crypto
import Model

/// The text of a pairing QR code, taken apart.
///
///     [https://wa.me/settings/linked_devices#]ref,noise,identity,adv[,client type]
///
/// - Source: protocol notes 01, section 6.2.
struct PairingText {
    let ref: String
    let noiseKey: [UInt8]
    let identity: [UInt8]
    let secret: [UInt8]

    init(_ text: String) throws(SandboxError) {
        let bare = text.split(separator: "#", maxSplits: 1).last.map(String.init) ?? text
        let fields = bare.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4 || fields.count == 5 else {
            throw .malformed("a pairing text has 4 or 5 fields, this one \(fields.count)")
        }
        if fields.count == 5, fields[4].count != 1 {
            throw .malformed("the client type is one character")
        }
        let keys = fields[1...3].map { Base64.decode($0) ?? [] }
        guard keys.allSatisfy({ $0.count == 32 }) else {
            throw .malformed("fields 2 to 4 are base64 of 32 bytes each")
        }
        ref = fields[0]
        noiseKey = keys[0]
        identity = keys[1]
        secret = keys[2]
    }
}

extension World {
    /// Lets an account's phone scan a QR code; returns the new device's LID once it signed.
    ///
    /// - Source: protocol notes 01, section 6.3.
    func scan(_ text: String, account: String?) async throws(SandboxError) -> JID {
        let pairing = try PairingText(text)
        let person = try self.account(account)
        guard
            let connection = connections.values.first(where: {
                $0.registration?.refs.contains(pairing.ref) == true
            }), let registration = connection.registration
        else { throw .missing("no client waits with this ref") }
        guard registration.noiseKey.bytes == pairing.noiseKey else {
            throw .refused("the QR code has another noise key than the connection")
        }
        guard registration.preKeys.identity.bytes == pairing.identity else {
            throw .refused("the QR code has another identity key than the registration")
        }
        guard !registration.isBusy else { throw .refused("this client is being paired already") }
        if refreshesNextScan {
            refreshesNextScan = false
            refresh(on: connection)
            throw .refused("the client was asked for a fresh code; scan that")
        }
        return try await pair(registration, person, pairing.secret, on: connection)
    }

    /// Asks the client to draw the same ref with a new secret.
    private func refresh(on connection: Connection) {
        let node = notification(
            "companion_reg_refresh",
            from: .server,
            [Node("companion_reg_refresh")]
        )
        send(node, on: connection)
    }

    /// The account a control request names, or the first one.
    func account(_ name: String?) throws(SandboxError) -> Person {
        guard let name = name ?? options.accounts.first else {
            throw .missing("there is no account")
        }
        return try person(named: name)
    }

    /// Sends pair-success and waits for the client's answer.
    func pair(
        _ registration: Registration,
        _ person: Person,
        _ secret: [UInt8],
        on connection: Connection
    ) async throws(SandboxError) -> JID {
        let outcome = await withCheckedContinuation { continuation in
            registration.wait(continuation)
            offerPairing(registration, person, secret, on: connection)
        }
        return try outcome.get()
    }
}
