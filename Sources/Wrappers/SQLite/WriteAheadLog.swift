internal import Glibc

/// The file beside a database that holds what was committed since the last checkpoint.
///
///     magic 4 ‖ version 4 ‖ page size 4 ‖ checkpoint 4 ‖ salt 8 ‖ checksum 8, then frames; big-endian
///
/// SQLite passes over a log whose head is not what it wrote, and with it over everything in it.
///
/// - Source: SQLite, "WAL-mode File Format", section 1.
public enum WriteAheadLog {
    /// What there is.
    public enum State: Hashable, Sendable {
        /// No file, one that is shorter than a head, or the zeros of one that was being begun: nothing was
        /// committed in it, and SQLite takes it for none.
        case empty
        /// A log of a database.
        case sound
        /// Something else.
        case garbage
    }

    /// Looks at the head of a log; the database beside it must not be open.
    public static func state(of path: String) -> State {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .empty }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: 32)
        let count = unsafe read(descriptor, &head, head.count)
        guard count == head.count else { return .empty }
        if head.allSatisfy({ $0 == 0 }) { return .empty }
        return isSound(head) ? .sound : .garbage
    }

    private static func isSound(_ head: [UInt8]) -> Bool {
        let words = stride(from: 0, to: 32, by: 4).map { start in
            head[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        guard words[0] & ~1 == 0x377F_0682, words[1] == 3_007_000 else { return false }
        // The last bit of the magic number says in which byte order the sum was made.
        let summed = words[..<6].map { words[0] & 1 == 1 ? $0 : $0.byteSwapped }
        var sum: (UInt32, UInt32) = (0, 0)
        for pair in stride(from: 0, to: 6, by: 2) {
            sum.0 &+= summed[pair] &+ sum.1
            sum.1 &+= summed[pair + 1] &+ sum.0
        }
        return sum == (words[6], words[7])
    }
}
