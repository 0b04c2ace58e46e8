/// Seeds of messages that were passed over and may still come, in ascending order.
///
/// Stored as `u32 counter ‖ 32-byte seed` for each.
struct SkippedKeys: Hashable, Sendable {
    private struct Key: Hashable, Sendable {
        let counter: UInt32
        let seed: [UInt8]
    }

    private var keys: [Key] = []

    init() {}

    var isEmpty: Bool { keys.isEmpty }

    /// Keeps a seed; the counter is above all that are kept.
    mutating func keep(_ seed: [UInt8], for counter: UInt32) {
        if keys.count >= Limits.skippedKeys {
            // Dropping many at a time keeps long gaps linear.
            keys.removeFirst(keys.count - Limits.skippedKeys + 1)
        }
        keys.append(Key(counter: counter, seed: seed))
    }

    /// Takes a seed out; nil when it is not kept.
    mutating func take(_ counter: UInt32) -> [UInt8]? {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle].counter < counter { low = middle + 1 } else { high = middle }
        }
        guard low < keys.count, keys[low].counter == counter else { return nil }
        return keys.remove(at: low).seed
    }

    var serialized: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(keys.count * 36)
        for key in keys {
            bytes.append(UInt8(truncatingIfNeeded: key.counter >> 24))
            bytes.append(UInt8(truncatingIfNeeded: key.counter >> 16))
            bytes.append(UInt8(truncatingIfNeeded: key.counter >> 8))
            bytes.append(UInt8(truncatingIfNeeded: key.counter))
            bytes += key.seed
        }
        return bytes
    }

    init(serialized bytes: [UInt8]) throws(SignalError) {
        guard bytes.count.isMultiple(of: 36), bytes.count / 36 <= Limits.skippedKeys
        else { throw .malformed("skipped keys") }
        for start in stride(from: 0, to: bytes.count, by: 36) {
            let counter = bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
            if let last = keys.last, last.counter >= counter { throw .malformed("skipped keys") }
            keys.append(Key(counter: counter, seed: Array(bytes[start + 4..<start + 36])))
        }
    }
}
