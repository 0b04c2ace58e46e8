import BinaryNode

/// Tells a client the account's privacy settings, or one exclusion list; lists are empty here.
///
///     → <iq type="get" xmlns="privacy"><privacy/></iq>
///     ← <privacy><category name value/>…</privacy>
///     → <iq type="get" xmlns="privacy"><privacy><list name value="contact_blacklist"/></privacy></iq>
///     ← <privacy><list name value dhash/></privacy>
///
/// - Source: whatsmeow `privacysettings.go` (`TryFetchPrivacySettings`).
enum FetchPrivacySettings: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "privacy", with: "privacy")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let person = request.world.database.people[device.id.person]
        let settings = person?.privacy ?? []
        if let list = request.node.child("privacy")?.child("list") {
            return answer(list, settings)
        }
        let categories = settings.map { setting in
            Node("category", ["name": .text(setting.name), "value": .text(setting.value)])
        }
        return .result([Node("privacy", content: .nodes(categories))])
    }

    private static func answer(_ list: Node, _ settings: [PrivacySetting]) -> Reply {
        guard settings.contains(where: { $0.name == list.string("name") }),
            list.string("value") == "contact_blacklist"
        else { return .error(400) }
        var answer = Node("list", ["dhash": "1700000000000"])
        for key in ["name", "value"] { answer.attributes[key] = list.attributes[key] }
        return .result([Node("privacy", content: .nodes([answer]))])
    }
}
