/// Bytes on their way to a wire.
struct OutputBuffer {
    enum Outcome {
        case done
        case blocked
        case failed
    }

    /// Unsent bytes above which no more is taken in.
    private static let roomy = 256 << 10

    private var bytes: [UInt8] = []
    private var sent = 0

    /// Unsent bytes.
    var count: Int { bytes.count - sent }

    var isRoomy: Bool { count < Self.roomy }

    mutating func append(_ more: UnsafeRawBufferPointer) {
        unsafe bytes.append(contentsOf: more)
    }

    /// Writes what the wire takes.
    mutating func flush(_ wire: some Wire) -> Outcome {
        var outcome = Outcome.done
        while sent < bytes.count, outcome == .done {
            let result = unsafe bytes.withUnsafeBytes { buffer in
                unsafe wire.write(UnsafeRawBufferPointer(rebasing: buffer[sent...]))
            }
            switch result {
            case .count(let count): sent += count
            case .blocked: outcome = .blocked
            case .ended: outcome = .failed
            }
        }
        if sent == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.capacity <= Self.roomy)
            sent = 0
        } else if sent > Self.roomy {
            bytes.removeFirst(sent)
            sent = 0
        }
        return outcome
    }
}
