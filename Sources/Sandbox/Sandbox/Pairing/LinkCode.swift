import BinaryNode
import Crypto
import Model

/// A client's request to be linked by code, and what the phone knows of it.
struct CodeRequest {
    let person: Person
    let ref: [UInt8]
    /// salt(32) ‖ iv(16) ‖ AES-256-CTR of the companion's ephemeral key.
    let wrapped: [UInt8]
    /// The shared ephemeral secret, once the phone's user typed the code.
    var shared: [UInt8]?
}

/// How an 8-character code hides an ephemeral key.
///
/// - Source: protocol notes 01, section 7.1.
enum CodeWrap {
    /// The 32 characters of a code.
    static let alphabet = Set("123456789ABCDEFGHJKLMNPQRSTVWXYZ")

    /// The eight characters as typed, without dash, upper case.
    static func normalize(_ code: String) throws(SandboxError) -> [UInt8] {
        let characters = code.uppercased().filter { $0 != "-" && $0 != " " }
        guard characters.count == 8, characters.allSatisfy(alphabet.contains) else {
            throw .malformed("a code is 8 characters of 1-9 and A-Z without I, O and U")
        }
        return Array(characters.utf8)
    }

    private static func key(_ code: [UInt8], _ salt: [UInt8]) -> [UInt8] {
        PBKDF2.sha256(password: code, salt: salt, iterations: 131_072, count: 32)
    }

    /// Hides a key under a code.
    static func wrap(_ key: PublicKey, _ code: [UInt8], _ random: Randomness) -> [UInt8] {
        let salt = random.bytes(32)
        let iv = random.bytes(16)
        return salt + iv + AESCTR.apply(key.bytes, key: self.key(code, salt), iv: iv)
    }

    /// Shows a key again; a wrong code just gives another key.
    static func unwrap(_ wrapped: [UInt8], _ code: [UInt8]) -> PublicKey? {
        let salt = Array(wrapped[..<32])
        let iv = Array(wrapped[32..<48])
        return PublicKey(AESCTR.apply(Array(wrapped[48..<80]), key: key(code, salt), iv: iv))
    }
}

extension World {
    /// Takes the two messages of a client that links by code.
    ///
    /// - Source: protocol notes 01, sections 7.2 and 7.4.
    func linkCode(_ node: Node, on connection: Connection) -> Reply? {
        guard let registration = connection.registration,
            let child = node.child("link_code_companion_reg"), let jid = child.jid("jid")
        else { return .error(400) }
        switch child.string("stage") {
        case "companion_hello": return companionHello(child, jid, registration, on: connection)
        case "companion_finish": return companionFinish(node, child, registration, on: connection)
        default: return .error(400)
        }
    }

    private func companionHello(
        _ child: Node,
        _ jid: JID,
        _ registration: Registration,
        on connection: Connection
    ) -> Reply {
        guard
            let wrapped = child.child("link_code_pairing_wrapped_companion_ephemeral_pub")?.bytes,
            wrapped.count == 80,
            child.child("companion_server_auth_key_pub")?.bytes == registration.noiseKey.bytes,
            child.child("companion_platform_id")?.bytes?.count == 1,
            let display = child.child("companion_platform_display")?.bytes,
            isDisplay(String(decoding: display, as: UTF8.self)),
            child.child("link_code_pairing_nonce")?.bytes?.isEmpty == false,
            jid.isPhone, jid.device == 0
        else { return .error(400) }
        if people[jid.user] == nil, options.createsAccounts {
            _ = try? addPerson(number: jid.user, name: "Account \(jid.user.suffix(4))")
        }
        guard let person = people[jid.user] else { return .error(404) }
        let ref = Array(("3@" + Base64.encode(Randomness.system.bytes(24))).utf8)
        registration.code = CodeRequest(person: person, ref: ref, wrapped: wrapped)
        return .result([
            Node("link_code_companion_reg", ["stage": "companion_hello"]) {
                Node("link_code_pairing_ref", bytes: ref)
            }
        ])
    }

    /// Whether a display name is `Browser (OS)` with words the real server takes.
    private func isDisplay(_ text: String) -> Bool {
        let browsers = ["Chrome", "Edge", "Firefox", "IE", "Opera", "Safari"]
        let systems = ["Windows", "Mac OS", "Linux", "Android", "iOS"]
        return browsers.contains { browser in
            systems.contains { text == "\(browser) (\($0))" }
        }
    }

    /// Lets the user of a phone type a code; returns the new device's LID once it signed.
    ///
    /// - Source: protocol notes 01, section 7.3.
    func enter(_ code: String, account: String?) async throws(SandboxError) -> JID {
        let typed = try CodeWrap.normalize(code)
        let person = try self.account(account)
        guard let connection = waiting(for: person), let registration = connection.registration,
            var request = registration.code
        else { throw .missing("no client waits for a code of this account") }
        guard !registration.isBusy else { throw .refused("this client is being paired already") }
        let ephemeral = KeyPair.generate(person.random)
        if let companion = CodeWrap.unwrap(request.wrapped, typed) {
            request.shared = try? ephemeral.privateKey.agree(with: companion)
        }
        let wrapped = CodeWrap.wrap(ephemeral.publicKey, typed, person.random)
        registration.code = request
        let outcome = await withCheckedContinuation { continuation in
            registration.wait(continuation)
            sendPrimaryHello(request.ref, wrapped, person, on: connection)
        }
        return try outcome.get()
    }

    private func waiting(for person: Person) -> Connection? {
        connections.values.filter { $0.registration?.code?.person === person }
            .max { $0.number < $1.number }
    }

    private func sendPrimaryHello(
        _ ref: [UInt8],
        _ wrapped: [UInt8],
        _ person: Person,
        on connection: Connection
    ) {
        let child = Node("link_code_companion_reg", ["stage": "primary_hello"]) {
            Node("link_code_pairing_ref", bytes: ref)
            Node("link_code_pairing_wrapped_primary_ephemeral_pub", bytes: wrapped)
            Node("primary_identity_pub", bytes: person.identity.publicKey.bytes)
        }
        var node = Node("notification", ["from": .jid(.server)], content: .nodes([child]))
        node.attributes["type"] = "link_code_companion_reg"
        node.attributes["id"] = .text(serverID())
        node.attributes["t"] = .text(String(now))
        send(node, on: connection)
    }

    private func companionFinish(
        _ node: Node,
        _ child: Node,
        _ registration: Registration,
        on connection: Connection
    ) -> Reply? {
        guard let request = registration.code, registration.isBusy,
            child.child("link_code_pairing_ref")?.bytes == request.ref,
            let bundle = child.child("link_code_pairing_wrapped_key_bundle")?.bytes,
            bundle.count == 156,
            child.child("companion_identity_public")?.bytes
                == registration.preKeys.identity.bytes
        else { return .error(400) }
        let id = Value.text(node.string("id") ?? "")
        send(
            Node("iq", ["from": .jid(.server), "id": id, "type": "result"]),
            on: connection
        )
        if let secret = openBundle(bundle, request, registration) {
            offerPairing(registration, request.person, secret, on: connection)
        } else {
            registration.finish(.failure(.refused("wrong code")))
        }
        return nil
    }

    /// The ADV secret inside the key bundle; nil when the code was wrong.
    private func openBundle(
        _ bundle: [UInt8],
        _ request: CodeRequest,
        _ registration: Registration
    ) -> [UInt8]? {
        guard let shared = request.shared else { return nil }
        let identity = registration.preKeys.identity
        let account = request.person.identity
        let key = HKDF.sha256(
            shared,
            salt: Array(bundle[..<32]),
            info: "link_code_pairing_key_bundle_encryption_key",
            count: 32
        )
        guard
            let plain = try? AESGCM.open(
                Array(bundle[44...]),
                key: key,
                nonce12: Array(bundle[32..<44]),
                aad: []
            ), plain.count == 96, Array(plain[..<32]) == identity.bytes,
            Array(plain[32..<64]) == account.publicKey.bytes,
            let agreed = try? account.privateKey.agree(with: identity)
        else { return nil }
        return HKDF.sha256(shared + agreed + plain[64...], info: "adv_secret", count: 32)
    }
}
