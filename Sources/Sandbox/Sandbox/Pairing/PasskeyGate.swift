import BinaryNode
import Crypto
import Encodings
import JSON
import Model

/// A pairing that goes on only after the account's passkey: how far it has come.
///
///     ← <notification type="passkey_prologue_request"><passkey_request_options>{JSON}</…></notification>
///     → <ref/>, then <passkey_prologue>…</passkey_prologue>
///     ← <notification type="crsc_continuation"><primary_ephemeral_identity>…</…></notification>
///     → <companion_nonce/>, then <encrypted_pairing_request/>
///     ← pair-success, as without a passkey
///
/// Unknown: the codes of refusals, how long the server keeps the connection (here as long as the options hold),
/// and the stage of the notification that comes beside the request after a typed code.
///
/// - Source: whatsmeow `pair-passkey.go`, issues 1185 and 1188; zapo `src/auth/pairing/WaShortcakeFlow.ts`, seen
///   from the other side.
struct PasskeyGate {
    let person: Person.ID
    /// The secret that the phone knows from the code: what follows is proved with it.
    let secret: [UInt8]
    /// What the passkey is to sign.
    let challenge: [UInt8]
    /// What it is asked for, as JSON.
    let options: [UInt8]
    /// The phone's half of the key agreement.
    let ephemeral: KeyPair
    let nonce: [UInt8]
    /// The reference that the client was given for its answer.
    var ref: String?
    /// The client's half, once the passkey was good.
    var companion: Companion?
    /// The client's nonce, once it was revealed.
    var revealed: [UInt8]?

    /// What a client committed to.
    struct Companion {
        let identity: [UInt8]
        let key: PublicKey
        let commitment: [UInt8]
        /// Whether the phone knows that it is the client whose code it took, and shows no code to compare.
        let isProved: Bool
    }

    /// How long the options hold, in seconds.
    private static let lifetime = 600

    init(_ person: Person, _ passkey: Passkey, secret: [UInt8], random: Randomness) {
        self.person = person.id
        self.secret = secret
        challenge = random.bytes(32)
        ephemeral = KeyPair.generate(random)
        nonce = random.bytes(32)
        let options: JSON = [
            "challenge": .string(Base64.encodeURL(challenge)), "timeout": 600_000,
            "rpId": .string(Passkey.site),
            "allowCredentials": [
                ["id": .string(Base64.encodeURL(passkey.id)), "type": "public-key"]
            ],
            "userVerification": "required",
        ]
        self.options = options.bytes()
    }

    /// What the phone shows, to be compared with the client's.
    var code: [UInt8]? {
        guard let revealed, companion?.isProved == false else { return nil }
        return zip(nonce, SHA256.hash(revealed, ephemeral.publicKey.bytes)).prefix(5).map {
            $0 ^ $1
        }
    }

    /// Goes on with a pairing: at once, or by way of the passkey when the account asks for it.
    static func pass(
        _ registration: Registration,
        _ person: Person,
        _ secret: [UInt8],
        on client: ClientSession,
        in world: World
    ) {
        guard let passkey = person.passkey else {
            return PairSuccess.offer(registration, person, secret, on: client, in: world)
        }
        let random = world.random(of: person.id)
        let gate = PasskeyGate(person, passkey, secret: secret, random: random)
        registration.gate = gate
        let request = world.delivery.notification(
            "passkey_prologue_request",
            from: .server,
            [Node("passkey_request_options", bytes: gate.options)]
        )
        world.delivery.send(request, on: client)
        if let code = registration.code {
            world.delivery.send(hello(withoutKey: code.ref, world), on: client)
        }
        let number = client.number
        world.timers.after(lifetime * 1000) { world in
            guard let client = world.wire.sessions[number], client.registration != nil else {
                return
            }
            world.endings.end(client, how: .end)
        }
    }

    /// What comes beside the request after a typed code: it names the code and has no key in it.
    private static func hello(withoutKey ref: [UInt8], _ world: World) -> Node {
        let child = Node("link_code_companion_reg", ["stage": "primary_hello"]) {
            Node("link_code_pairing_ref", bytes: ref)
        }
        return world.delivery.notification("link_code_companion_reg", from: .server, [child])
    }
}
