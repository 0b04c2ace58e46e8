import BinaryNode
import Model

extension World {
    /// Answers a directory query: devices, LIDs, whether numbers have accounts, abouts.
    ///
    ///     → <usync sid mode last index context><query>protocol…</query><list><user/>…</list></usync>
    ///     ← <usync sid mode last index context><list><user jid>one child per protocol</user>…</list></usync>
    ///
    /// The address in an answer is spelled as it was asked.
    ///
    /// - Source: protocol notes 04, section 4.1.
    func usync(_ node: Node, _ device: Device) -> Reply {
        guard let query = node.child("usync"), query.string("sid")?.isEmpty == false,
            ["query", "full", "delta"].contains(query.string("mode")),
            query.string("context") != nil, query.string("last") != nil,
            query.string("index") != nil,
            let protocols = query.child("query")?.children, !protocols.isEmpty,
            let users = query.child("list")?.children, !users.isEmpty,
            users.allSatisfy({ $0.tag == "user" })
        else { return .error(400) }
        for user in users {
            if case .text = user.attributes["jid"] { return .error(400) }
        }
        if let devices = protocols.first(where: { $0.tag == "devices" }),
            devices.string("version") != "2"
        {
            return .error(400)
        }
        let answers = users.compactMap { answer($0, protocols, device) }
        var reply = Node("usync", content: .nodes([Node("list", content: .nodes(answers))]))
        for key in ["sid", "mode", "last", "index", "context"] {
            reply.attributes[key] = query.attributes[key]
        }
        return .result([reply])
    }

    private func answer(_ user: Node, _ protocols: [Node], _ device: Device) -> Node? {
        let contact = protocols.first { $0.tag == "contact" }
        if user.jid("jid") == nil, let contact { return lookUp(user, contact, protocols, device) }
        guard let jid = user.jid("jid"), let person = person(jid) else { return nil }
        person.knownBy.insert(device.person.number)
        var answer = Node("user", ["jid": .jid(jid)])
        answer.content = .nodes(protocols.compactMap { child($0, person, like: jid) })
        return answer
    }

    /// Looks a phone number up; the query text comes back exactly as it was sent.
    private func lookUp(
        _ user: Node,
        _ contact: Node,
        _ protocols: [Node],
        _ device: Device
    ) -> Node? {
        guard let text = user.child("contact")?.bytes else { return nil }
        let digits = String(decoding: text, as: UTF8.self).prefix { $0 != "@" }
            .filter(\.isNumber)
        var child = Node("contact", ["type": "out"], content: .bytes(text))
        guard let person = people[digits] else {
            return Node("user", ["jid": .jid(.phone(digits))], content: .nodes([child]))
        }
        child.attributes["type"] = "in"
        person.knownBy.insert(device.person.number)
        var answer = Node("user", ["jid": .jid(person.jid)])
        if contact.string("addressing_mode") == "lid" {
            answer.attributes["jid"] = .jid(person.lid)
            answer.attributes["pn_jid"] = .jid(person.jid)
        }
        let jid = answer.jid("jid") ?? person.jid
        let others = protocols.filter { $0.tag != "contact" }
        answer.content = .nodes([child] + others.compactMap { self.child($0, person, like: jid) })
        return answer
    }

    private func child(_ wanted: Node, _ person: Person, like jid: JID) -> Node? {
        switch wanted.tag {
        case "devices": DeviceList.node(person, like: jid)
        case "lid": Node("lid", ["val": .jid(person.lid)])
        case "status": Node("status")
        case "contact": Node("contact", ["type": "in"])
        case "disappearing_mode": Node("disappearing_mode", ["duration": "0", "t": "0"])
        default: nil
        }
    }
}
