import BinaryNode
import Model

extension World {
    /// Checks what clients say in passing: telemetry and batch requests, which get no answer.
    func checkBulletin(_ node: Node, on connection: Connection) {
        let known = ["unified_session", "offline_batch"]
        for child in node.children where !known.contains(child.tag) {
            violate("unknown bulletin <\(child.tag)>", node, on: connection)
        }
    }

    /// Starts the delivery of what was queued, framed by its two bulletins.
    ///
    ///     ← <ib><offline_preview count message notification receipt appdata/></ib>
    ///     ← the queue, each stanza with offline="{n}"
    ///     ← <ib><offline count/></ib>
    ///
    /// - Source: protocol notes 01, section 10.2.
    func activate(_ connection: Connection) {
        guard let device = connection.device, !connection.isActive else { return }
        connection.isActive = true
        let waiting = device.queue.waiting
        var nodes = [preview(waiting.map(\.node.tag))]
        for (index, entry) in waiting.enumerated() {
            var node = entry.node
            node.attributes["offline"] = .text(String(index))
            nodes.append(node)
            device.queue.wasSent(entry.number)
            device.tally.sent += 1
            if entry.timesSent > 0 { device.tally.sentAgain += 1 }
        }
        nodes.append(
            Node("ib", ["from": .jid(.server)]) {
                Node("offline", ["count": .text(String(waiting.count))])
            }
        )
        send(nodes, on: connection)
    }

    private func preview(_ tags: [String]) -> Node {
        func count(_ tag: String) -> Value { .text(String(tags.count { $0 == tag })) }
        return Node("ib", ["from": .jid(.server)]) {
            Node(
                "offline_preview",
                [
                    "count": .text(String(tags.count)),
                    "message": count("message"),
                    "notification": count("notification"),
                    "receipt": count("receipt"),
                    "appdata": "0",
                ]
            )
        }
    }

    /// Pings a client, as the real server sometimes does; an answer is welcome, not required.
    func ping(_ connection: Connection) {
        let id = serverID()
        connection.pings.insert(id)
        let node = Node(
            "iq",
            [
                "from": .jid(.server),
                "id": .text(id),
                "type": "get",
                "xmlns": "urn:xmpp:ping",
                "t": .text(String(now)),
            ]
        )
        send(node, on: connection)
    }
}
