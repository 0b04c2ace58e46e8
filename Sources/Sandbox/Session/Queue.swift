import BinaryNode

/// Stanzas for one device that it has not confirmed yet, in order.
///
/// - Source: protocol notes 02, section 6.4.
struct Queue {
    /// One stanza and how often it was sent.
    struct Entry {
        let number: Int
        let node: Node
        var timesSent = 0
    }

    private var entries: [Int: Entry] = [:]
    private var numbersByKey: [Key: [Int]] = [:]
    private var last = 0

    private struct Key: Hashable {
        let tag: String
        let id: String
    }

    /// How many stanzas wait for confirmation.
    var count: Int { entries.count }

    /// Everything unconfirmed, oldest first.
    var waiting: [Entry] { entries.values.sorted { $0.number < $1.number } }

    /// Adds a stanza at the end and returns its number.
    mutating func add(_ node: Node) -> Int {
        last += 1
        entries[last] = Entry(number: last, node: node)
        numbersByKey[Key(tag: node.tag, id: node.string("id") ?? ""), default: []].append(last)
        return last
    }

    /// Notes that a stanza went out once more.
    mutating func wasSent(_ number: Int) { entries[number]?.timesSent += 1 }

    /// The newest stanza of this kind and id that was sent and not confirmed.
    ///
    /// Receipts of several devices for one message have one id; that from `sender` comes first.
    func find(_ tag: String, _ id: String, from sender: Value? = nil) -> Node? {
        let numbers = numbersByKey[Key(tag: tag, id: id)] ?? []
        let sent = numbers.compactMap { entries[$0] }.filter { $0.timesSent > 0 }.map(\.node)
        return sent.last { $0.attributes["from"] == sender } ?? sent.last
    }

    /// Forgets the sent stanzas of this kind and id; those from `sender`, if there are any.
    ///
    /// - Returns: How many there were.
    mutating func confirm(_ tag: String, _ id: String, from sender: Value?) -> Int {
        let key = Key(tag: tag, id: id)
        guard let numbers = numbersByKey[key] else { return 0 }
        let sent = numbers.filter { (entries[$0]?.timesSent ?? 0) > 0 }
        let matching = sent.filter { entries[$0]?.node.attributes["from"] == sender }
        let confirmed = matching.isEmpty ? sent : matching
        for number in confirmed { entries[number] = nil }
        let rest = numbers.filter { entries[$0] != nil }
        numbersByKey[key] = rest.isEmpty ? nil : rest
        return confirmed.count
    }

    /// Forgets everything.
    mutating func removeAll() { self = Queue() }
}
