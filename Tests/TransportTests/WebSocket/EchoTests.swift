import HTTP
import Support
import Synchronization
import Testing
import Transport

@Suite struct EchoTests {
    @Test func `messages come back as they were`() async throws {
        let listener = try await Listener.echo()
        let socket = try await WebSocket.connect(listener.webSocketURL)
        let messages = [0, 1, 125, 126, 65_535, 65_536, 1 << 20, 1 << 24].map(pattern)
        for message in messages { socket.send(message) }
        let received = try await socket.receive(messages.count)
        #expect(received.elementsEqual(messages, by: same))
        socket.close()
        #expect(await socket.nextBatch() == nil)
        #expect(socket.closeReason == .local)
        await listener.stop()
    }

    @Test func `what was sent before the close arrives`() async throws {
        let (stream, yield) = AsyncStream.makeStream(of: [[UInt8]].self)
        let listener = try await Listener.serving { socket in
            var all: [[UInt8]] = []
            while let batch = await socket.nextBatch() { all += batch }
            yield.yield(all)
            #expect(socket.closeReason == .peer(code: 1000, text: ""))
        }
        let socket = try await WebSocket.connect(listener.webSocketURL)
        let messages = (0..<1000).map { pattern($0) }
        for message in messages { socket.send(message) }
        socket.close()
        let received = try await stream.first("messages") { _ in true }
        #expect(received == messages)
        await listener.stop()
    }

    @Test func `the server's close and its reason arrive after its messages`() async throws {
        let listener = try await Listener.serving { socket in
            for number in 0..<100 { socket.send(pattern(number)) }
        }
        let socket = try await WebSocket.connect(listener.webSocketURL)
        let received = try await socket.receive(100)
        #expect(received == (0..<100).map(pattern))
        let end = try await within("close") { await socket.nextBatch() }
        #expect(end == nil)
        #expect(socket.closeReason == .peer(code: 1000, text: ""))
        await listener.stop()
    }

    @Test func `both sides flood at once without stopping each other`() async throws {
        let count = 2000
        let big = pattern(40_000)
        let listener = try await Listener.serving { socket in
            for _ in 0..<count { socket.send(big) }
            var seen = 0
            while seen < count, let batch = await socket.nextBatch() { seen += batch.count }
            socket.send([1])
            _ = await socket.nextBatch()
        }
        let socket = try await WebSocket.connect(listener.webSocketURL)
        for _ in 0..<count { socket.send(big) }
        let received = try await socket.receive(count + 1)
        #expect(received.dropLast().allSatisfy { same($0, big) })
        #expect(received.last == [1])
        await listener.stop()
    }

    @Test func `a slow reader makes the sender wait and loses nothing`() async throws {
        let count = 100
        let big = pattern(1 << 20)
        let sent = Atomic<Int>(0)
        let listener = try await Listener.serving { socket in
            for _ in 0..<count where await socket.room() {
                socket.send(big)
                sent.add(1, ordering: .relaxed)
            }
            _ = await socket.nextBatch()
        }
        // 32 MiB may be unread, and some are on the way.
        let socket = try await WebSocket.connect(listener.webSocketURL)
        #expect(try await standstill(of: sent) < 70)
        let received = try await socket.receive(count)
        #expect(received.allSatisfy { same($0, big) })
        await listener.stop()
    }

    @Test func `a cancelled reader gets nil and the next one everything`() async throws {
        let listener = try await Listener.echo()
        let socket = try await WebSocket.connect(listener.webSocketURL)
        let reader = Task { await socket.nextBatch() }
        await Task.yield()
        reader.cancel()
        #expect(await reader.value == nil)
        socket.send([1, 2])
        #expect(try await socket.receive(1) == [[1, 2]])
        await listener.stop()
    }
}
