import BinaryNode
import Model

/// What waited for a client, when it says that it is ready.
struct OfflineQueue {
    let world: World
    let client: ClientSession

    /// Starts the delivery of what was queued, framed by its two bulletins.
    ///
    ///     ← <ib><offline_preview count message notification receipt appdata/></ib>
    ///     ← the queue, each stanza with offline="{n}"
    ///     ← <ib><offline count/></ib>
    ///
    /// - Source: whatsmeow `connectionevents.go` (`handleIB`).
    func start() {
        guard let device = client.device, !client.isActive else { return }
        client.isActive = true
        let queue = world.database.queue
        world.delivery.send(preview(queue.counts(device)), on: client)
        var (count, last) = (0, 0)
        while true {
            let entries = queue.waiting(device, after: last, limit: 500)
            guard let first = entries.first, let end = entries.last else { break }
            send(entries, from: count)
            queue.wereSent(device, from: first.number, to: end.number)
            note(entries, device)
            count += entries.count
            last = end.number
        }
        let end = Node("offline", ["count": .text(String(count))])
        world.delivery.send(
            Node("ib", ["from": .jid(.server)], content: .nodes([end])),
            on: client
        )
    }

    private func send(_ entries: [QueueTable.Entry], from first: Int) {
        for (index, entry) in entries.enumerated() {
            var node = entry.node
            node.attributes["offline"] = .text(String(first + index))
            world.delivery.send(node, on: client)
        }
    }

    private func note(_ entries: [QueueTable.Entry], _ device: DeviceID) {
        let again = entries.count { $0.timesSent > 0 }
        world.database.devices.update(device) {
            $0.tally.sent += entries.count
            $0.tally.sentAgain += again
        }
    }

    private func preview(_ counts: [String: Int]) -> Node {
        func count(_ tag: String) -> Value { .text(String(counts[tag] ?? 0)) }
        return Node("ib", ["from": .jid(.server)]) {
            Node(
                "offline_preview",
                [
                    "count": .text(String(counts.values.reduce(0, +))),
                    "message": count("message"),
                    "notification": count("notification"),
                    "receipt": count("receipt"),
                    "appdata": "0",
                ]
            )
        }
    }
}
