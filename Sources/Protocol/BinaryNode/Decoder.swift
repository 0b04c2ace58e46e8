internal import Model

/// Reads one frame's body.
struct Decoder {
    private let bytes: [UInt8]
    private var position: Int
    private var nodes = 0
    /// Where packed text is spelled out; kept, so that it is allocated once.
    private var scratch: [UInt8] = []
    private let tokens = Tokens.version3

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        position = start
    }

    /// The bytes not read yet.
    var remaining: Int { bytes.count - position }

    /// Reads a node.
    mutating func node(depth: Int) throws(NodeError) -> Node {
        guard depth <= NodeCodec.maximumDepth else { throw .tooDeep }
        nodes += 1
        guard nodes <= NodeCodec.maximumNodes else { throw .tooMany }
        let start = position
        let size = try listHead(byte())
        guard size > 0 else { throw .noName(at: start) }
        let tag = try name()
        let count = (size - 1) >> 1
        guard count <= NodeCodec.maximumAttributes else { throw .tooMany }
        var attributes = Attributes(reserving: count)
        for _ in 0..<count {
            let key = try name()
            attributes[key] = try attribute()
        }
        guard size & 1 == 0 else { return Node(tag, attributes) }
        return Node(tag, attributes, content: try content(depth: depth))
    }

    /// A tag or the key of an attribute: text that is not empty.
    private mutating func name() throws(NodeError) -> String {
        let start = position
        guard let text = try text(byte()), !text.isEmpty else { throw .noName(at: start) }
        return text
    }

    private mutating func attribute() throws(NodeError) -> Value? {
        let first = try byte()
        if let jid = try jid(first) { return .jid(jid) }
        return try text(first).map(Value.text)
    }

    private mutating func content(depth: Int) throws(NodeError) -> Content? {
        let first = try byte()
        switch first {
        case WireByte.empty: return nil
        case WireByte.list8, WireByte.list16:
            let count = try listHead(first)
            guard count > 0 else { return nil }
            var children: [Node] = []
            // A node takes three bytes or more: a count that lies reserves nothing to speak of.
            children.reserveCapacity(min(count, remaining / 3))
            for _ in 0..<count { children.append(try node(depth: depth + 1)) }
            return .nodes(children)
        case WireByte.bytes8, WireByte.bytes20, WireByte.bytes32:
            return .bytes(Array(try take(length(first))))
        default:
            if let jid = try jid(first) { return .jid(jid) }
            return try text(first).map(Content.text)
        }
    }
}

extension Decoder {
    /// Text that starts with this byte; nil for the null value.
    private mutating func text(_ first: UInt8) throws(NodeError) -> String? {
        switch first {
        case WireByte.empty: return nil
        case 1..<WireByte.firstDouble: return tokens.single[Int(first)]
        case WireByte.firstDouble...WireByte.lastDouble:
            let dictionary = Int(first - WireByte.firstDouble)
            return tokens.double[dictionary << 8 | Int(try byte())]
        case WireByte.bytes8, WireByte.bytes20, WireByte.bytes32:
            // A name cut inside a character is no reason to lose the stanza.
            return String(decoding: try take(length(first)), as: UTF8.self)
        case WireByte.nibble: return try packed(WireByte.nibbleAlphabet)
        case WireByte.hex: return try packed(WireByte.hexAlphabet)
        default: throw .unexpected(byte: first, at: position - 1)
        }
    }

    /// Two characters per byte, the first in the high half; the last is dropped for odd counts.
    private mutating func packed(_ alphabet: [UInt8]) throws(NodeError) -> String {
        let head = try byte()
        let start = position
        scratch.removeAll(keepingCapacity: true)
        for pair in try take(Int(head & 0x7F)) {
            scratch.append(alphabet[Int(pair >> 4)])
            scratch.append(alphabet[Int(pair & 15)])
        }
        if head & 0x80 != 0 { _ = scratch.popLast() }
        guard !scratch.contains(0) else { throw .badDigit(at: start) }
        return String(decoding: scratch, as: UTF8.self)
    }

    /// The address that starts with this byte; nil when the byte starts none.
    private mutating func jid(_ first: UInt8) throws(NodeError) -> JID? {
        let start = position - 1
        switch first {
        case WireByte.pairJID:
            let user = try text(byte()) ?? ""
            return JID(user: user, server: try server(at: start))
        case WireByte.deviceJID:
            let domain = try byte()
            let device = UInt16(try byte())
            guard let user = try text(byte()), !user.isEmpty else { throw .badAddress(at: start) }
            return Self.person(user, domain: domain, device: device)
        case WireByte.messengerJID:
            let user = try text(byte()) ?? ""
            let device = try number16()
            guard try server(at: start) == .messenger else { throw .badAddress(at: start) }
            return JID(user: user, server: .messenger, device: device)
        case WireByte.interopJID:
            let user = try text(byte()) ?? ""
            let device = try number16()
            let integrator = try number16()
            guard try server(at: start) == .interop else { throw .badAddress(at: start) }
            return JID(user: user, server: .interop, device: device, integrator: integrator)
        default: return nil
        }
    }

    private static func person(_ user: String, domain: UInt8, device: UInt16) -> JID {
        switch domain {
        case 0: JID(user: user, server: .phone, device: device)
        case 1: JID(user: user, server: .lid, device: device)
        case 128: JID(user: user, server: .hosted, device: device)
        case 129: JID(user: user, server: .hostedLID, device: device)
        default: JID(user: user, server: .phone, device: device, agent: domain)
        }
    }

    private mutating func server(at start: Int) throws(NodeError) -> Server {
        guard let name = try text(byte()), !name.isEmpty else { throw .badAddress(at: start) }
        return Server(name: name)
    }

    private mutating func listHead(_ first: UInt8) throws(NodeError) -> Int {
        switch first {
        case WireByte.empty: 0
        case WireByte.list8: Int(try byte())
        case WireByte.list16: Int(try number16())
        default: throw .unexpected(byte: first, at: position - 1)
        }
    }

    private mutating func length(_ first: UInt8) throws(NodeError) -> Int {
        switch first {
        case WireByte.bytes8: Int(try byte())
        case WireByte.bytes20: Int(try byte() & 0x0F) << 16 | Int(try number16())
        default: Int(try number16()) << 16 | Int(try number16())
        }
    }

    private mutating func number16() throws(NodeError) -> UInt16 {
        UInt16(try byte()) << 8 | UInt16(try byte())
    }

    @inline(__always)
    private mutating func byte() throws(NodeError) -> UInt8 {
        guard position < bytes.count else { throw .cut(at: position) }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func take(_ count: Int) throws(NodeError) -> ArraySlice<UInt8> {
        guard count <= remaining else { throw .cut(at: position) }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
