import BinaryNode
import Model

/// Finds what differs between two recordings.
enum Comparison {
    /// The differences, one a line: the step, the stanza, who says what.
    static func differences(whatsmeow: Recording, martlet: Recording) -> [String] {
        let theirs = sorted(whatsmeow)
        let ours = sorted(martlet)
        var lines: [String] = []
        for key in Set(theirs.keys).union(ours.keys).sorted() {
            let (left, right) = (theirs[key] ?? [], ours[key] ?? [])
            if left.isEmpty || right.isEmpty {
                lines.append("\(key): only \(left.isEmpty ? "martlet" : "whatsmeow") sends it")
                continue
            }
            if left.count != right.count {
                lines.append("\(key): whatsmeow sends \(left.count), martlet \(right.count)")
            }
            for (left, right) in zip(left.without(right), right.without(left)) {
                lines += left.subtracting(right).map { "\(key): only whatsmeow: \($0)" }
                lines += right.subtracting(left).map { "\(key): only martlet: \($0)" }
            }
        }
        return Array(Set(lines)).sorted()
    }

    /// The facts about each stanza, under its step and kind.
    private static func sorted(_ recording: Recording) -> [String: [Set<String>]] {
        var sorted: [String: [Set<String>]] = [:]
        for stanza in recording.stanzas {
            let facts = Facts(
                roles: stanza.roles,
                isUnordered: ["content", "copy", "reply"].contains(stanza.node.tag)
            )
            .of(stanza.node)
            sorted["\(stanza.step): \(kind(stanza.node))", default: []].append(facts)
        }
        return sorted
    }

    /// What a stanza is about: `iq get w:p ping`, `receipt retry`.
    private static func kind(_ node: Node) -> String {
        var words = [node.tag]
        for key in ["type", "class", "xmlns"] { words += [node.string(key)].compactMap { $0 } }
        if node.tag == "iq" { words += [node.children.first?.tag].compactMap { $0 } }
        return words.joined(separator: " ")
    }
}

extension [Set<String>] {
    /// Those that are not among the others as well: in which order a client confirms what comes at once is its own.
    fileprivate func without(_ others: Self) -> Self {
        var others = others
        return filter { facts in
            guard let place = others.firstIndex(of: facts) else { return true }
            others.remove(at: place)
            return false
        }
    }
}

/// Takes a stanza apart into statements that can be compared one by one.
private struct Facts {
    let roles: Roles
    /// Whether the order of what is in it says nothing.
    let isUnordered: Bool
    private var facts: Set<String> = []

    init(roles: Roles, isUnordered: Bool) {
        self.roles = roles
        self.isUnordered = isUnordered
    }

    /// All that is true of `node` whoever sent it and when.
    func of(_ node: Node) -> Set<String> {
        var copy = self
        copy.add(node, "")
        return copy.facts
    }

    /// What is new each time.
    private static let random: Set = [
        "id", "sid", "prev", "code", "key", "stanzaID", "url", "directPath", "call-id",
    ]

    private mutating func add(_ node: Node, _ above: String) {
        let path = above.isEmpty ? node.tag : "\(above)/\(node.tag)"
        for (key, value) in node.attributes {
            facts.insert("\(path) \(key)=\(written(value, key))")
        }
        switch node.content {
        case .bytes where node.tag == "enc": facts.insert("\(path) holds ciphertext")
        case .bytes(let bytes): facts.insert("\(path) holds \(written(bytes))")
        case .text(let text): facts.insert("\(path) holds \(written(Array(text.utf8)))")
        case .jid(let jid): facts.insert("\(path) holds JID \(roles.name(jid))")
        case .nodes(let nodes):
            if !isUnordered { facts.insert("\(path) has \(summary(nodes))") }
            for child in nodes { add(child, path) }
        case nil where isUnordered && !node.attributes.isEmpty: break
        case nil: facts.insert("\(path) is empty")
        }
    }

    /// The children's tags in order, repetitions counted.
    private func summary(_ nodes: [Node]) -> String {
        var runs: [(tag: String, count: Int)] = []
        for node in nodes {
            if runs.last?.tag == node.tag {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((node.tag, 1))
            }
        }
        return runs.map { $0.count == 1 ? $0.tag : "\($0.count) \($0.tag)" }
            .joined(separator: ", ")
    }

    private func written(_ value: Value, _ key: String) -> String {
        switch value {
        case .jid(let jid): "JID \(roles.name(jid))"
        case .text(let text):
            if Self.random.contains(key) {
                "…"
            } else if key == "phash" {
                "\(text.prefix(2))…"
            } else {
                Int(text).map { $0 > 1_000_000_000 } == true ? "a time" : roles.named(text)
            }
        }
    }

    /// Words as they are, everything else by its length; a few random bytes may look like a word.
    private func written(_ bytes: [UInt8]) -> String {
        guard bytes.count != 1 else { return "byte \(bytes[0])" }
        guard bytes.count <= 70 else { return "bytes" }
        let isPrintable = bytes.allSatisfy { (0x20...0x7E).contains($0) }
        guard isPrintable, (8...20).contains(bytes.count) else { return "\(bytes.count) bytes" }
        let text = String(decoding: bytes, as: UTF8.self)
        return Int(text).map { $0 > 1_000_000_000 } == true ? "a time" : "“\(text)”"
    }
}
