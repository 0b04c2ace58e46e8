/// How frames lie in the byte stream: `u24 length ‖ payload`.
public enum Framing {
    /// What the client sends before its first frame: `WA`, magic 6, dictionary 3.
    ///
    /// Also the prologue of the handshake.
    public static let header: [UInt8] = [0x57, 0x41, 6, 3]

    /// The longest payload, 2²⁴ − 1 bytes.
    public static let longest = (1 << 24) - 1

    /// A payload behind its length.
    public static func frame(_ payload: [UInt8]) -> [UInt8] {
        precondition(payload.count <= longest, "a frame holds at most \(longest) bytes")
        let count = payload.count
        var frame: [UInt8] = []
        frame.reserveCapacity(count + 3)
        frame.append(UInt8(truncatingIfNeeded: count >> 16))
        frame.append(UInt8(truncatingIfNeeded: count >> 8))
        frame.append(UInt8(truncatingIfNeeded: count))
        frame += payload
        return frame
    }
}

/// Finds frames in a stream that arrives in pieces of any size.
public struct FrameReader: Sendable {
    private var buffer: [UInt8] = []
    private var start = 0
    private let longest: Int

    /// Starts with an empty stream.
    ///
    /// - Parameter longest: Longer frames are refused before they are collected.
    public init(longest: Int = Framing.longest) { self.longest = longest }

    /// Adds what has arrived.
    public mutating func append(_ bytes: [UInt8]) {
        if start == buffer.count {
            buffer = bytes
            start = 0
        } else {
            if start > buffer.count / 2 {
                buffer.removeFirst(start)
                start = 0
            }
            buffer += bytes
        }
    }

    /// Takes the next whole frame's payload; nil until it has arrived.
    ///
    /// - Throws: `NoiseError.frameTooLong`.
    public mutating func next() throws(NoiseError) -> [UInt8]? {
        guard buffer.count - start >= 3 else { return nil }
        let count =
            Int(buffer[start]) << 16 | Int(buffer[start + 1]) << 8 | Int(buffer[start + 2])
        guard count <= longest else { throw .frameTooLong }
        guard buffer.count - start - 3 >= count else { return nil }
        let payload = Array(buffer[(start + 3)..<(start + 3 + count)])
        start += 3 + count
        return payload
    }

    /// Looks at the bytes that were not taken yet.
    public var rest: ArraySlice<UInt8> { buffer[start...] }

    /// Passes over bytes that are no frame, such as the header.
    public mutating func skip(_ count: Int) { start = min(start + max(count, 0), buffer.count) }
}
