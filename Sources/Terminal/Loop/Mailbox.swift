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
        var ends: [Int32] = [-1, -1]
        if unsafe pipe2(&ends, Int32(O_CLOEXEC) | Int32(O_NONBLOCK)) != 0 { ends = [-1, -1] }
        wakeUp = ends[0]
        bell = ends[1]
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
