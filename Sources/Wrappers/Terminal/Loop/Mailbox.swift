import Glibc
import Synchronization

/// Where other threads leave things for the main thread: a list, and a pipe that wakes its poll.
public final class Mailbox<Element: Sendable>: Sendable {
    private let waiting = Mutex<[Element]>([])
    /// The reading end, to wait for; -1 when the system gave no pipe.
    let wakeUp: Int32
    private let bell: Int32

    /// Creates an empty mailbox.
    public init() {
        (wakeUp, bell) = makePipe()
    }

    deinit {
        close(wakeUp)
        close(bell)
    }

    /// Leaves something; never blocks.
    public func post(_ element: Element) { post([element]) }

    /// Leaves several things that belong together.
    public func post(_ elements: [Element]) {
        let wasEmpty = waiting.withLock { list in
            defer { list += elements }
            return list.isEmpty
        }
        guard wasEmpty else { return }
        var byte: UInt8 = 1
        // A full pipe has woken the reader already.
        _ = unsafe write(bell, &byte, 1)
    }

    /// Takes everything that is there, in order.
    public func take() -> [Element] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while unsafe read(wakeUp, &bytes, bytes.count) > 0 {}
        return waiting.withLock { list in
            defer { list = [] }
            return list
        }
    }
}
