import BinaryNode
import Model

/// The answer to a client's IQ.
enum Reply {
    case result([Node])
    case error(Int)

    /// An empty result.
    static let done = Reply.result([])

    /// Error codes and the texts that go with them.
    ///
    /// - Source: protocol notes 04, section 0.4.
    static let texts: [Int: String] = [
        400: "bad-request", 401: "not-authorized", 403: "forbidden", 404: "item-not-found",
        405: "not-allowed", 406: "not-acceptable", 408: "request-timeout", 409: "conflict",
        410: "gone", 412: "precondition-failed", 419: "resource-limit", 423: "locked",
        429: "rate-overlimit", 452: "feature-not-available", 500: "internal-server-error",
        501: "feature-not-implemented", 503: "service-unavailable", 530: "partial-server-error",
    ]
}

extension World {
    /// Finds the duty by namespace, type and first child; nil when it answers by itself.
    func answer(_ node: Node, _ type: String, on connection: Connection) -> Reply? {
        let key = (node.string("xmlns") ?? "", type, node.children.first?.tag ?? "")
        switch key {
        case ("w:p", "get", _): return .result([])
        case ("md", "set", "link_code_companion_reg"): return linkCode(node, on: connection)
        default: break
        }
        guard let device = connection.device else {
            violate("a request that only a paired device may make", node, on: connection)
            return .error(401)
        }
        return answer(node, key, device, on: connection)
    }

    private func answer(
        _ node: Node,
        _ key: (String, String, String),
        _ device: Device,
        on connection: Connection
    ) -> Reply? {
        switch key {
        case ("passive", "set", "active"): return goActive(node, connection)
        case ("passive", "set", "passive"): return goPassive(connection)
        case ("md", "set", "remove-companion-device"): return unlink(node, device, on: connection)
        case ("encrypt", "get", "count"): return .result([device.preKeys.countNode])
        case ("encrypt", "get", "digest"): return digest(device)
        case ("encrypt", "get", "key"): return fetchPreKeys(node)
        case ("encrypt", "set", "registration"): return uploadPreKeys(node, device)
        case ("encrypt", "set", "rotate"): return rotate(node, device)
        case ("usync", "get", "usync"): return usync(node, device)
        case ("privacy", "set", "tokens"): return acceptTokens(node, from: device)
        case ("privacy", "get", "privacy"): return .result([privacySettings(device.person)])
        case ("privacy", "set", "privacy"): return changePrivacy(node, device.person)
        case ("status", "get", "privacy"): return .error(404)
        case ("urn:xmpp:whatsapp:dirty", "set", "clean"): return .done
        case ("w:stats", _, _): return .done
        default: return .error(501)
        }
    }

    private func goActive(_ node: Node, _ connection: Connection) -> Reply? {
        let id = node.string("id") ?? ""
        let result = Node("iq", ["from": .jid(.server), "id": .text(id), "type": "result"])
        send(result, on: connection)
        activate(connection)
        return nil
    }

    private func goPassive(_ connection: Connection) -> Reply {
        connection.isActive = false
        return .done
    }
}
