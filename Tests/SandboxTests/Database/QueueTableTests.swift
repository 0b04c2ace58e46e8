import BinaryNode
import Log
import Model
import Testing

@testable import Sandbox

struct QueueTableTests {
    private let device = DeviceID(person: 15_550_100_001, number: 1)

    private func queue(limit: Int = 100) throws -> QueueTable {
        QueueTable(try WorldFile(nil, log: .none), limit: limit)
    }

    private func add(_ id: String, to queue: QueueTable, sent: Bool = true) throws -> Int {
        let node = Node("receipt", ["from": .jid(.lid("7")), "id": .text(id)])
        return queue.add(node, try NodeCodec.encode(node), for: device, sent: sent)
    }

    @Test func `what was not sent cannot be confirmed`() throws {
        let queue = try queue()
        _ = try add("X", to: queue, sent: false)
        #expect(queue.sent("receipt", "X", to: device).isEmpty)
        #expect(queue.count(device) == 1)
    }

    @Test func `a stanza waits until it is removed, in order`() throws {
        let queue = try queue()
        for id in ["a", "b", "c"] { _ = try add(id, to: queue) }
        queue.remove(queue.sent("receipt", "b", to: device), of: device)
        #expect(queue.waiting(device, after: 0).map { $0.node.string("id") } == ["a", "c"])
        #expect(queue.count(device) == 2)
        #expect(queue.counts(device) == ["receipt": 2])
    }

    @Test func `a full queue loses its oldest and says how many`() throws {
        let queue = try queue(limit: 32)
        var dropped = 0
        for number in 1...40 { dropped += try add("\(number)", to: queue) }
        #expect(dropped == 9)
        #expect(queue.count(device) == 31)
        #expect(queue.waiting(device, after: 0).first?.node.string("id") == "10")
    }

    @Test func `a flood is not seen before it is released`() throws {
        let queue = try queue()
        let node = Node("message", ["id": "f"])
        queue.prepare(node, try NodeCodec.encode(node), for: device, flood: 1)
        #expect(queue.waiting(device, after: 0).isEmpty)
        #expect(queue.count(device) == 0)
        #expect(queue.release(flood: 1, for: device) == 1)
        #expect(queue.unsent(flood: 1, for: device, after: 0, limit: 10).count == 1)
        #expect(queue.count(device) == 1)
    }
}
