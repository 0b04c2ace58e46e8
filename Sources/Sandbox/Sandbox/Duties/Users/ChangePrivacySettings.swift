import BinaryNode

/// Changes one or more categories and tells them back; the account's other clients hear of it.
///
///     → <iq type="set" xmlns="privacy"><privacy><category name value/>…</privacy></iq>
///     ← <privacy><category name value/>…</privacy>
///
/// - Source: whatsmeow `privacysettings.go` (`SetPrivacySetting`).
enum ChangePrivacySettings: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "privacy", with: "privacy")

    private static let shape = Rule(
        "privacy.shape",
        "a change names known categories and their values"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        let categories = request.node.child("privacy")?.children("category") ?? []
        guard !categories.isEmpty,
            var person = request.world.database.people[device.id.person]
        else { return .broken(shape) }
        for category in categories {
            guard let name = category.string("name"), let value = category.string("value"),
                let index = person.privacy.firstIndex(where: { $0.name == name })
            else { return .broken(shape) }
            person.privacy[index].value = value
        }
        request.world.database.people[person.id] = person
        announce(categories, of: person, except: device.id, in: request.world)
        return .result([Node("privacy", content: .nodes(categories))])
    }

    /// Tells the clients of an account that categories changed.
    static func announce(
        _ categories: [Node],
        of person: Person,
        except device: DeviceID?,
        in world: World
    ) {
        let change = Node("privacy", content: .nodes(categories))
        for client in world.directory.clients(of: person.id) where client.id != device {
            let note = world.delivery.notification("account_sync", from: person.jid, [change])
            world.delivery.deliver(note, to: client.id)
        }
    }
}
