import BinaryNode
import Model

/// Answers a directory query: devices, LIDs, whether numbers have accounts, abouts.
///
///     → <usync sid mode last index context><query>protocol…</query><list><user/>…</list></usync>
///     ← <usync sid mode last index context><list><user jid>one child per protocol</user>…</list></usync>
///
/// The address in an answer is spelled as it was asked. Each protocol is a ``UsyncProtocol``.
///
/// - Source: whatsmeow `user.go` (`usync`).
enum Usync: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "usync", with: "usync")

    private static let shape = Rule(
        "usync.shape",
        "a query has sid, mode, context, last, index, protocols and users"
    )
    private static let devicesVersion = Rule("usync.devices", "<devices> has version 2")

    /// Every protocol, one line each; unknown ones are left out of the answer.
    private static let protocols: [any UsyncProtocol.Type] = [
        FetchDevices.self, FetchLID.self, FetchAbout.self, LookUpNumbers.self,
        FetchDisappearingMode.self,
    ]

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let query = request.node.child("usync"), hasHead(query),
            let wanted = query.child("query")?.children, !wanted.isEmpty,
            let users = query.child("list")?.children, !users.isEmpty,
            users.allSatisfy({ $0.tag == "user" })
        else { return .broken(shape) }
        if let devices = wanted.first(where: { $0.tag == "devices" }),
            devices.string("version") != "2"
        {
            return .broken(devicesVersion)
        }
        let answers = users.compactMap { answer($0, wanted, request.world, device) }
        var reply = Node("usync") { Node("list", content: .nodes(answers)) }
        for key in ["sid", "mode", "last", "index", "context"] {
            reply.attributes[key] = query.attributes[key]
        }
        return .result([reply])
    }

    private static func hasHead(_ query: Node) -> Bool {
        query.string("sid")?.isEmpty == false
            && ["query", "full", "delta"].contains(query.string("mode"))
            && ["context", "last", "index"].allSatisfy { query.attributes[$0] != nil }
    }

    private static func answer(
        _ user: Node,
        _ wanted: [Node],
        _ world: World,
        _ device: Device
    ) -> Node? {
        let contact = wanted.first { $0.tag == "contact" }
        if user.jid("jid") == nil, let contact {
            return LookUpNumbers.lookUp(user, contact, wanted, world, device)
        }
        guard let jid = user.jid("jid"), let person = world.directory.person(jid) else {
            return nil
        }
        world.database.acquaintances.add(person.id, knownBy: device.id.person)
        let children = children(wanted, person, jid, world, device)
        return Node("user", ["jid": .jid(jid)], content: .nodes(children))
    }

    /// What each protocol says about a person.
    static func children(
        _ wanted: [Node],
        _ person: Person,
        _ jid: JID,
        _ world: World,
        _ asker: Device
    ) -> [Node] {
        wanted.compactMap { node in
            protocols.first { $0.tag == node.tag }?.answer(person, like: jid, to: asker, in: world)
        }
    }
}

/// One thing that a directory query may ask about each user.
protocol UsyncProtocol: SendableMetatype {
    /// The tag in the query and in the answer.
    static var tag: String { get }
    /// What a device is told about a person, in the form of an address.
    static func answer(_ person: Person, like jid: JID, to asker: Device, in world: World) -> Node?
}
