import BinaryNode

/// Answers with the server's properties for a client.
///
///     → <iq type="get" xmlns="abt"><props protocol="1" [hash] [refresh_id]/></iq>
///     ← <props protocol="1" hash refresh refresh_id [delta_update]><prop config_code config_value/>…</props>
///
/// Whoever knows the present state by its hash is told nothing anew.
///
/// - Source: Baileys `src/Socket/chats.ts` (`fetchProps`).
enum FetchProps: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "abt", with: "props")

    /// Codes and values as production has them; the token window above all.
    private static let values = [
        ("865", "604800"), ("909", "26"), ("996", "604800"), ("997", "26"), ("10518", "0"),
        ("14303", "0"), ("3639", "14"),
    ]

    static func answer(_ request: Request, from device: Device) -> Reply {
        let habits = request.world.database.people[device.id.person]?.habits ?? Habits()
        let hash = "1K3dA\(habits.propsVersion ?? 0)\(habits.isMigrated == true ? "m" : "")"
        var answer = Node(
            "props",
            ["protocol": "1", "hash": .text(hash), "refresh": "86400", "refresh_id": "0"]
        )
        if request.node.child("props")?.string("hash") == hash {
            answer.attributes["delta_update"] = "true"
        } else {
            answer.content = .nodes(nodes(habits))
        }
        return .result([answer])
    }

    private static func nodes(_ habits: Habits) -> [Node] {
        var usual = Dictionary(uniqueKeysWithValues: values)
        if habits.isMigrated == true { usual["9435"] = "1" }
        let all = usual.merging(habits.props ?? [:]) { _, changed in changed }
        return all.sorted { $0.key < $1.key }.map { code, value in
            Node("prop", ["config_code": .text(code), "config_value": .text(value)])
        }
    }

    /// What `success` says of the state, so that clients ask again when it is another one.
    static func version(of person: Person) -> Int { 10 + (person.habits.propsVersion ?? 0) }
}
