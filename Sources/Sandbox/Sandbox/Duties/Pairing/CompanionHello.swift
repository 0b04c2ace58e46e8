import BinaryNode
import Crypto
import Encodings
import Model

/// Takes the first message of a client that links by code.
///
///     → <link_code_companion_reg stage="companion_hello" jid>…</link_code_companion_reg>
///     ← <link_code_companion_reg stage="companion_hello"><link_code_pairing_ref/></…>
///
/// - Source: whatsmeow `pair-code.go` (`PairPhone`).
enum CompanionHello: Duty {
    static let pattern = StanzaPattern.iq(
        "set",
        "md",
        with: .init("link_code_companion_reg", "stage", "companion_hello")
    )

    private static let shape = Rule(
        "link-code.hello",
        "a hello has the wrapped key, the connection's Noise key, a platform, a display name"
    )

    static func answer(_ request: Request) -> Reply {
        guard let registration = request.client.registration,
            let child = request.node.child("link_code_companion_reg"),
            let jid = child.jid("jid"), jid.isPhone, jid.device == 0,
            let wrapped = child.child("link_code_pairing_wrapped_companion_ephemeral_pub")?.bytes,
            wrapped.count == 80, isComplete(child, registration)
        else { return .broken(shape) }
        guard let person = account(jid, request.world) else { return .error(404) }
        let ref = Array(("3@" + Base64.encode(Randomness.system.bytes(24))).utf8)
        registration.code = CodeRequest(person: person, ref: ref, wrapped: wrapped)
        return .result([
            Node("link_code_companion_reg", ["stage": "companion_hello"]) {
                Node("link_code_pairing_ref", bytes: ref)
            }
        ])
    }

    private static func isComplete(_ child: Node, _ registration: Registration) -> Bool {
        guard child.child("companion_server_auth_key_pub")?.bytes == registration.noiseKey.bytes,
            child.child("companion_platform_id")?.bytes?.count == 1,
            child.child("link_code_pairing_nonce")?.bytes?.isEmpty == false,
            let display = child.child("companion_platform_display")?.bytes
        else { return false }
        return isDisplay(String(decoding: display, as: UTF8.self))
    }

    /// The account, which is made when it is wanted.
    private static func account(_ jid: JID, _ world: World) -> Person.ID? {
        if let id = world.directory.id(jid) { return id }
        guard world.options.createsAccounts else { return nil }
        return try? Population(world: world)
            .addPerson(jid.user, name: "Account \(jid.user.suffix(4))").id
    }

    /// Whether a display name is `Browser (OS)` with words the real server takes.
    private static func isDisplay(_ text: String) -> Bool {
        let browsers = ["Chrome", "Edge", "Firefox", "IE", "Opera", "Safari"]
        let systems = ["Windows", "Mac OS", "Linux", "Android", "iOS"]
        return browsers.contains { browser in
            systems.contains { text == "\(browser) (\($0))" }
        }
    }
}
