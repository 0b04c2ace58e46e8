@testable import Sandbox

/// A connection to a sandbox without sockets.
actor Pipe {
    private let loop: WorldLoop
    private let number: Int
    private var messages: AsyncStream<[UInt8]>.Iterator

    init(_ server: SandboxServer) async {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        loop = server.loop
        number = await loop.open(
            write: { continuation.yield($0) },
            hangUp: { continuation.finish() }
        )
        messages = stream.makeAsyncIterator()
    }

    func send(_ message: [UInt8]) async { await loop.receive([message], on: number) }

    func close() async { await loop.closed(number) }

    /// The next message; nil once the server hung up.
    func next() async -> [UInt8]? {
        var messages = self.messages
        defer { self.messages = messages }
        if let message = await messages.next(isolation: self) { return message }
        await loop.closed(number)
        return nil
    }
}
