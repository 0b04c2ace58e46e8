import BinaryNode

/// Answers with the server's properties for a client.
///
///     → <iq type="get" xmlns="abt"><props protocol="1" [hash] [refresh_id]/></iq>
///     ← <props protocol="1" hash refresh refresh_id><prop config_code config_value/>…</props>
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
        let props = values.map { code, value in
            Node("prop", ["config_code": .text(code), "config_value": .text(value)])
        }
        return .result([
            Node(
                "props",
                ["protocol": "1", "hash": "1K3dA", "refresh": "86400", "refresh_id": "0"],
                content: .nodes(props)
            )
        ])
    }
}
