import BinaryNode
import Model

/// Hands out key bundles, one one-time key each.
///
///     → <key><user jid reason?/>…</key>
///     ← <list><user jid><registration/><type/><identity/><skey/><key/>?<device-identity/>?</user>…</list>
///
/// - Source: whatsmeow `prekeys.go` (`fetchPreKeys`).
enum FetchPreKeys: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "encrypt", with: "key")

    private static let shape = Rule("pre-keys.fetch", "a fetch names <user jid> only, one or more")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let users = request.node.child("key")?.children ?? []
        let jids = users.compactMap { $0.tag == "user" ? $0.jid("jid") : nil }
        guard !users.isEmpty, jids.count == users.count, jids.allSatisfy(\.isPerson) else {
            return .broken(shape)
        }
        let answers = jids.map { bundle($0, request.world) }
        return .result([Node("list", content: .nodes(answers))])
    }

    private static func bundle(_ jid: JID, _ world: World) -> Node {
        var user = Node("user", ["jid": .jid(jid)])
        guard let device = world.directory.device(jid) else {
            user.content = .nodes([Reply.errorNode(406)])
            return user
        }
        var children = device.keys.head + [device.keys.signed.node]
        if let key = KeyBundles(world: world).take(from: device) { children.append(key.node) }
        if let account = device.account {
            children.append(Node("device-identity", bytes: account))
        }
        user.content = .nodes(children)
        return user
    }
}
