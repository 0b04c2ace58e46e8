internal import Glibc

/// Bytes on their way to a socket, and who waits for room.
///
/// libwebsockets would buffer them too, but does not read while it does: two peers that write much
/// at once would stop each other for good.
struct OutputBuffer {
    enum Outcome {
        case done
        case blocked
        case failed
    }

    /// Unsent bytes above which a writer waits.
    private static let roomy = 256 << 10

    private var bytes: [UInt8] = []
    private var sent = 0
    private var waiters: [CheckedContinuation<Bool, Never>] = []
    private var isFailed = false

    /// Whether a writer may go on.
    var isRoomy: Bool { count < Self.roomy }

    /// Unsent bytes.
    var count: Int { bytes.count - sent }

    mutating func append(_ more: [UInt8]) {
        if bytes.isEmpty { bytes = more } else { bytes.append(contentsOf: more) }
    }

    /// Appends, and resumes the writer when there is room again; with false when there never is.
    mutating func append(_ more: [UInt8], _ writer: CheckedContinuation<Bool, Never>) {
        append(more)
        if isFailed || isRoomy {
            writer.resume(returning: !isFailed)
        } else {
            waiters.append(writer)
        }
    }

    /// Lets a caller write messages into the buffer.
    mutating func fill(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

    /// Writes what the socket takes.
    mutating func flush(_ descriptor: Int32) -> Outcome {
        var outcome = Outcome.done
        while sent < bytes.count, outcome == .done {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                return unsafe Glibc.send(
                    descriptor,
                    rest.baseAddress,
                    rest.count,
                    Int32(MSG_NOSIGNAL)
                )
            }
            if count >= 0 {
                sent += count
            } else if errno == EAGAIN {
                outcome = .blocked
            } else if errno != EINTR {
                outcome = .failed
            }
        }
        if sent == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.capacity <= Self.roomy)
            sent = 0
        }
        if outcome == .failed { fail() }
        if isRoomy { resumeWriters(true) }
        return outcome
    }

    /// Gives up: nothing will be sent any more.
    mutating func fail() {
        isFailed = true
        resumeWriters(false)
    }

    private mutating func resumeWriters(_ isRoom: Bool) {
        for waiter in waiters { waiter.resume(returning: isRoom && !isFailed) }
        waiters.removeAll()
    }
}
