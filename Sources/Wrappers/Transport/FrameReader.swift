/// Reads the frames that a WebSocket client sends, however they are cut.
///
///     FIN RSV opcode (1) ‖ MASK length (1, 3 or 9) ‖ mask (4) ‖ payload
///
/// - Source: RFC 6455, section 5.
struct FrameReader {
    enum Event: Equatable {
        /// A whole binary message.
        case message([UInt8])
        /// A whole text message.
        case text([UInt8])
        case ping([UInt8])
        case close([UInt8])
    }

    /// What the peer did wrong, and the code to close with.
    struct Violation: Error, Equatable {
        let code: UInt16
        let reason: String
    }

    private struct Header {
        var isFinal = false
        var opcode: UInt8 = 0
        /// The four bytes, the first one lowest.
        var mask: UInt32 = 0
        var count = 0
    }

    private let limit: Int
    private var buffer: [UInt8] = []
    private var place = 0
    private var header: Header?
    /// The payload of the frame being read.
    private var payload: [UInt8] = []
    /// The message being put together, and its first frame's opcode.
    private var message: [UInt8] = []
    private var opcode: UInt8?

    init(limit: Int) { self.limit = limit }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if place == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            place = 0
        }
        unsafe buffer.append(contentsOf: bytes)
    }

    mutating func append(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe append($0) }
    }

    /// The next event; nil when more bytes are needed.
    mutating func next() throws(Violation) -> Event? {
        while true {
            if header == nil { header = try readHeader() }
            guard let header else { return nil }
            readPayload(header)
            guard payload.count == header.count else { return nil }
            self.header = nil
            let data = payload
            payload = []
            if let event = try event(header, data) { return event }
        }
    }

    private mutating func readHeader() throws(Violation) -> Header? {
        let available = buffer.count - place
        guard available >= 2 else { return nil }
        let (first, second) = (buffer[place], buffer[place + 1])
        guard first & 0x70 == 0 else { throw Violation(code: 1002, reason: "reserved bits") }
        guard second & 0x80 != 0 else { throw Violation(code: 1002, reason: "frame not masked") }
        let extra = second & 0x7F == 126 ? 2 : second & 0x7F == 127 ? 8 : 0
        guard available >= 2 + extra + 4 else { return nil }
        var count = UInt64(second & 0x7F)
        if extra > 0 {
            count = buffer[place + 2..<place + 2 + extra].reduce(0) { $0 << 8 | UInt64($1) }
        }
        let header = Header(
            isFinal: first & 0x80 != 0,
            opcode: first & 0x0F,
            mask: (0..<4).reduce(0) {
                $0 | UInt32(buffer[place + 2 + extra + $1]) << UInt32(8 * $1)
            },
            count: Int(clamping: count)
        )
        try check(header)
        place += 6 + extra
        payload.reserveCapacity(min(header.count, 1 << 20))
        return header
    }

    private func check(_ header: Header) throws(Violation) {
        switch header.opcode {
        case 0: guard opcode != nil else { throw Violation(code: 1002, reason: "no message") }
        case 1, 2:
            guard opcode == nil else { throw Violation(code: 1002, reason: "message unfinished") }
        case 8, 9, 10:
            guard header.isFinal, header.count <= 125 else {
                throw Violation(code: 1002, reason: "bad control frame")
            }
        default: throw Violation(code: 1002, reason: "unknown opcode")
        }
        guard header.count <= limit - message.count else {
            throw Violation(code: 1009, reason: "message too large")
        }
    }

    private mutating func readPayload(_ header: Header) {
        let count = min(header.count - payload.count, buffer.count - place)
        guard count > 0 else { return }
        let start = payload.count
        payload.append(contentsOf: buffer[place..<place + count])
        place += count
        let turn = UInt32(8 * (start & 3))
        let mask = turn == 0 ? header.mask : header.mask >> turn | header.mask << (32 - turn)
        let word = UInt64(mask) << 32 | UInt64(mask)
        // Eight bytes at a time; the mask repeats every four.
        unsafe payload.withUnsafeMutableBytes { bytes in
            var index = start
            while index + 8 <= bytes.count {
                let value = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let clear = value ^ UInt64(littleEndian: word)
                unsafe bytes.storeBytes(of: clear, toByteOffset: index, as: UInt64.self)
                index += 8
            }
            while index < bytes.count {
                unsafe bytes[index] ^= UInt8(
                    truncatingIfNeeded: mask >> UInt32(8 * ((index - start) & 3))
                )
                index += 1
            }
        }
    }

    private mutating func event(_ header: Header, _ data: [UInt8]) throws(Violation) -> Event? {
        switch header.opcode {
        case 8: return .close(data)
        case 9: return .ping(data)
        case 10: return nil
        default: break
        }
        let kind = opcode ?? header.opcode
        let isWhole = opcode == nil && header.isFinal
        if !isWhole { message.append(contentsOf: data) }
        guard header.isFinal else {
            opcode = kind
            return nil
        }
        let whole = isWhole ? data : message
        message = []
        opcode = nil
        return kind == 2 ? .message(whole) : .text(whole)
    }
}

/// Writes a server's frames, which are not masked.
enum FrameWriter {
    static let binary: UInt8 = 2
    static let close: UInt8 = 8
    static let pong: UInt8 = 10

    static func append(_ opcode: UInt8, _ payload: [UInt8], to output: inout [UInt8]) {
        output.append(0x80 | opcode)
        let count = payload.count
        switch count {
        case ..<126: output.append(UInt8(count))
        case ...0xFFFF:
            output += [126, UInt8(count >> 8), UInt8(truncatingIfNeeded: count)]
        default:
            output.append(127)
            for shift in stride(from: 56, through: 0, by: -8) {
                output.append(UInt8(truncatingIfNeeded: count >> shift))
            }
        }
        output.append(contentsOf: payload)
    }
}
