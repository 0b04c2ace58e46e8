internal import CSockets
internal import Glibc

/// The bytes of a connection, either way; never waits.
protocol Wire: AnyObject {
    /// What to wait for.
    var descriptor: Int32 { get }
    /// Reads what has come.
    func read(_ buffer: UnsafeMutableRawBufferPointer) -> WireOutcome
    /// Writes what there is room for.
    func write(_ bytes: UnsafeRawBufferPointer) -> WireOutcome
    /// Says that nothing follows, where the connection can.
    func finishWriting()
}

/// What came of reading or writing.
enum WireOutcome: Equatable {
    /// So many bytes.
    case count(Int)
    /// Nothing now.
    case blocked
    /// The connection is over.
    case ended
}

/// A socket that somebody else closes.
final class DescriptorWire: Wire {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    func read(_ buffer: UnsafeMutableRawBufferPointer) -> WireOutcome {
        outcome(unsafe recv(descriptor, buffer.baseAddress, buffer.count, martlet_do_not_wait))
    }

    func write(_ bytes: UnsafeRawBufferPointer) -> WireOutcome {
        outcome(unsafe send(descriptor, bytes.baseAddress, bytes.count, martlet_no_signal))
    }

    func finishWriting() { shutdown(descriptor, martlet_shutdown_write) }

    private func outcome(_ result: Int) -> WireOutcome {
        if result > 0 { return .count(result) }
        return result < 0 && (errno == EAGAIN || errno == EINTR) ? .blocked : .ended
    }
}
