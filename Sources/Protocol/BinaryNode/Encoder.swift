internal import Model

/// Writes one frame.
struct Encoder {
    private(set) var output: [UInt8] = []
    /// Whether a list had more elements than the wire can count; then the output is of no use.
    private(set) var isTooMany = false
    private let tokens = Tokens.version3

    init() {
        output.reserveCapacity(256)
        output.append(0)
    }

    /// Writes a node.
    ///
    ///     list-head(1 + 2·attributes + content?) tag (key value)… [content]
    mutating func write(_ node: Node) {
        var attributes = 0
        for pair in node.attributes where !pair.value.isEmpty { attributes += 1 }
        var content = node.content
        if case .nodes(let nodes) = content, nodes.isEmpty { content = nil }
        writeList(1 + 2 * attributes + (content == nil ? 0 : 1))
        write(node.tag)
        for pair in node.attributes where !pair.value.isEmpty {
            write(pair.key)
            switch pair.value {
            case .text(let text): write(text)
            case .jid(let jid): write(jid)
            }
        }
        if let content { write(content) }
    }

    private mutating func write(_ content: Content) {
        switch content {
        case .nodes(let nodes):
            writeList(nodes.count)
            for node in nodes { write(node) }
        case .bytes(let bytes):
            writeLength(bytes.count)
            output.append(contentsOf: bytes)
        case .text(let text): write(text)
        case .jid(let jid): write(jid)
        }
    }

    private mutating func writeList(_ count: Int) {
        if count > 0xFFFF { isTooMany = true }
        if count < 256 {
            output.append(WireByte.list8)
        } else {
            output.append(WireByte.list16)
            output.append(UInt8(truncatingIfNeeded: count >> 8))
        }
        output.append(UInt8(truncatingIfNeeded: count))
    }

    private mutating func writeLength(_ count: Int) {
        let parts = (
            UInt8(truncatingIfNeeded: count >> 24), UInt8(truncatingIfNeeded: count >> 16),
            UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)
        )
        switch count {
        case ..<(1 << 8):
            output.append(WireByte.bytes8)
        case ..<(1 << 20):
            output.append(WireByte.bytes20)
            output.append(parts.1)
            output.append(parts.2)
        default:
            output.append(WireByte.bytes32)
            output.append(parts.0)
            output.append(parts.1)
            output.append(parts.2)
        }
        output.append(parts.3)
    }

    /// Writes text in its shortest form: token, packed digits, packed hex, bytes.
    mutating func write(_ text: String) {
        let bytes = text.utf8.span
        if let place = tokens.place(of: text, bytes) {
            guard place >= 235 else { return output.append(UInt8(place + 1)) }
            output.append(WireByte.firstDouble + UInt8((place - 235) >> 8))
            output.append(UInt8(truncatingIfNeeded: place - 235))
            return
        }
        switch Packing(of: bytes) {
        case .nibble: writePacked(bytes, WireByte.nibble)
        case .hex: writePacked(bytes, WireByte.hex)
        case nil:
            writeLength(bytes.count)
            output.append(contentsOf: text.utf8)
        }
    }

    /// Writes two characters per byte, the first in the high half.
    private mutating func writePacked(_ bytes: Span<UInt8>, _ kind: UInt8) {
        output.append(kind)
        let isOdd = bytes.count & 1
        output.append(UInt8((bytes.count + 1) >> 1) | UInt8(isOdd << 7))
        var index = 0
        while index + 1 < bytes.count {
            output.append(Packing.digit(bytes[index]) << 4 | Packing.digit(bytes[index + 1]))
            index += 2
        }
        if isOdd == 1 { output.append(Packing.digit(bytes[index]) << 4 | 15) }
    }

    private mutating func write(_ jid: JID) {
        switch jid.server {
        case .messenger:
            output.append(WireByte.messengerJID)
            write(jid.user)
            write16(jid.device)
            write(jid.server.name)
        case .interop:
            output.append(WireByte.interopJID)
            write(jid.user)
            write16(jid.device)
            write16(jid.integrator)
            write(jid.server.name)
        case .phone, .lid, .hosted, .hostedLID:
            writePerson(jid)
        default:
            writePair(jid)
        }
    }

    private mutating func writePerson(_ jid: JID) {
        let isHosted = jid.domain >= 128
        guard !jid.user.isEmpty, jid.device > 0 || isHosted || jid.domain > 1 else {
            return writePair(jid)
        }
        // The form has one byte for the device; a larger number can only be said as text.
        guard let device = UInt8(exactly: jid.device) else { return write(jid.description) }
        output.append(WireByte.deviceJID)
        output.append(jid.domain)
        output.append(device)
        write(jid.user)
    }

    private mutating func writePair(_ jid: JID) {
        output.append(WireByte.pairJID)
        if jid.user.isEmpty { output.append(WireByte.empty) } else { write(jid.user) }
        write(jid.server.name)
    }

    private mutating func write16(_ number: UInt16) {
        output.append(UInt8(number >> 8))
        output.append(UInt8(truncatingIfNeeded: number))
    }
}

extension Value {
    /// Whether encoders leave it out.
    fileprivate var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .jid(let jid): jid.user.isEmpty && jid.server.name.isEmpty
        }
    }
}
