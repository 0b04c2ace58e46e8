public import Model

/// The attributes of a node: each key once, in the order they were set.
///
/// Two are equal when they hold the same pairs in any order. A literal leaves out what is nil:
///
///     ["id": .text(id), "participant": participant.map(Value.jid)]
public struct Attributes: Sendable {
    /// One attribute.
    public typealias Pair = (key: String, value: Value)

    /// A linear search wins at the handful of attributes that nodes have.
    private var pairs: [Pair] = []

    /// Creates an empty collection.
    public init() {}

    init(reserving count: Int) { pairs.reserveCapacity(count) }

    /// The value of a key; setting nil removes it.
    public subscript(key: String) -> Value? {
        get {
            for pair in pairs where pair.key == key { return pair.value }
            return nil
        }
        set {
            let place = pairs.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): pairs[place].value = value
            case (let place?, nil): pairs.remove(at: place)
            case (nil, let value?): pairs.append((key, value))
            case (nil, nil): break
            }
        }
    }
}

extension Attributes: RandomAccessCollection {
    /// The first position.
    public var startIndex: Int { 0 }
    /// The position after the last.
    public var endIndex: Int { pairs.count }
    /// The attribute at a position.
    public subscript(position: Int) -> Pair { pairs[position] }
}

extension Attributes: ExpressibleByDictionaryLiteral {
    /// Creates attributes from pairs; later ones win, and nil ones are left out.
    public init(dictionaryLiteral elements: (String, Value?)...) {
        pairs.reserveCapacity(elements.count)
        for (key, value) in elements { self[key] = value }
    }
}

extension Attributes: Hashable {
    /// Whether both hold the same pairs, in any order.
    public static func == (left: Attributes, right: Attributes) -> Bool {
        guard left.count == right.count else { return false }
        return left.pairs.allSatisfy { right[$0.key] == $0.value }
    }

    /// Feeds the pairs so that order does not matter.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for pair in pairs {
            var one = Hasher()
            one.combine(pair.key)
            one.combine(pair.value)
            sum ^= one.finalize()
        }
        hasher.combine(sum)
    }
}

/// The value of an attribute.
///
/// The wire tells addresses from text that merely looks like one, and receivers care.
public enum Value: Hashable, Sendable {
    /// Text, however it was written.
    case text(String)
    /// An address token.
    case jid(JID)

    /// As text.
    public var string: String {
        switch self {
        case .text(let text): text
        case .jid(let jid): jid.description
        }
    }

    /// As an address: itself, or text that reads as one.
    public var jid: JID? {
        switch self {
        case .jid(let jid): jid
        case .text(let text): JID(text)
        }
    }
}

extension Value: ExpressibleByStringInterpolation {
    /// Takes text.
    public init(stringLiteral text: String) { self = .text(text) }
}
