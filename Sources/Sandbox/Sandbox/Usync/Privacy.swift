import Crypto
import BinaryNode
import Model

extension World {
    /// `<privacy><category name value/>…</privacy>`.
    func privacySettings(_ person: Person) -> Node {
        let categories = person.privacy.map { setting in
            Node("category", ["name": .text(setting.name), "value": .text(setting.value)])
        }
        return Node("privacy", content: .nodes(categories))
    }

    /// Changes one or more categories and tells them back.
    func changePrivacy(_ node: Node, _ person: Person) -> Reply {
        let categories = node.child("privacy")?.children("category") ?? []
        guard !categories.isEmpty else { return .error(400) }
        for category in categories {
            guard let name = category.string("name"), let value = category.string("value"),
                let index = person.privacy.firstIndex(where: { $0.name == name })
            else { return .error(400) }
            person.privacy[index].value = value
        }
        return .result([Node("privacy", content: .nodes(categories))])
    }

    /// Changes whether others learn what a person read, and tells the person's clients.
    func setHidingReads(_ hides: Bool, _ person: Person) {
        let value = hides ? "none" : "all"
        for index in person.privacy.indices where person.privacy[index].name == "readreceipts" {
            person.privacy[index].value = value
        }
        let category = Node("category", ["name": "readreceipts", "value": .text(value)])
        let change = Node("privacy", content: .nodes([category]))
        for client in person.clients {
            deliver(notification("account_sync", from: person.jid, [change]), to: client)
        }
    }

    /// Takes trusted-contact tokens and hands random bytes to the contact's clients.
    ///
    /// - Source: protocol notes 04, section 4.16.
    func acceptTokens(_ node: Node, from device: Device) -> Reply {
        let tokens = node.child("tokens")?.children("token") ?? []
        guard !tokens.isEmpty else { return .error(400) }
        for token in tokens {
            guard case .jid(let jid) = token.attributes["jid"], token.int("t") != nil,
                token.string("type") == "trusted_contact"
            else { return .error(400) }
            guard let person = person(jid), person !== device.person else { continue }
            let bytes = Node(
                "token",
                ["type": "trusted_contact", "t": .text(String(now))],
                content: .bytes(device.person.random.bytes(16))
            )
            let from = device.person
            var note = notification(
                "privacy_token",
                from: from.jid,
                [Node("tokens", content: .nodes([bytes]))]
            )
            note.attributes["sender_lid"] = .jid(from.lid)
            for client in person.clients { deliver(note, to: client) }
        }
        return .done
    }
}
