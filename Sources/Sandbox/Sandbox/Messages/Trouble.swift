import BinaryNode

/// What happens to the next message of a person on its way to a client.
public enum Trouble: String, Sendable, Hashable, Codable, CaseIterable {
    /// One bit of the ciphertext is turned.
    case damage
    /// It arrives twice.
    case duplicate
    /// It never arrives.
    case drop
    /// It arrives after the one that follows it.
    case swap
    /// The server has no copy for this device.
    case unavailable
    /// It arrives as it should.
    case none
}

extension World {
    func apply(_ trouble: Trouble, _ node: Node, from person: Person, to device: Device) {
        switch trouble {
        case .damage: deliver(damaged(node), to: device)
        case .duplicate: deliver([node, node], to: device)
        case .drop: break
        case .swap: person.swapped.append(Held(node: node, device: device))
        case .unavailable: deliver(unavailable(node), to: device)
        case .none: deliver(node, to: device)
        }
        guard trouble != .swap else { return }
        let late = person.swapped
        person.swapped = []
        for copy in late { deliver(copy.node, to: copy.device) }
    }

    private func damaged(_ node: Node) -> Node {
        var copy = node
        copy.content = .nodes(
            node.children.map { child in
                guard child.tag == "enc", var bytes = child.bytes, !bytes.isEmpty else {
                    return child
                }
                bytes[max(bytes.count - 10, 0)] ^= 1
                var enc = child
                enc.content = .bytes(bytes)
                return enc
            }
        )
        return copy
    }

    private func unavailable(_ node: Node) -> Node {
        var copy = node
        copy.content = .nodes([Node("unavailable")])
        return copy
    }

    /// Lets a person's messages to clients wait from now on.
    func hold(_ person: Person) { person.held = person.held ?? [] }

    /// Delivers what waited, in order or the last first, and holds nothing back any more.
    func release(_ person: Person, reversed: Bool = false) {
        let held = person.held ?? []
        person.held = nil
        for copy in reversed ? held.reversed() : held { deliver(copy.node, to: copy.device) }
    }
}
