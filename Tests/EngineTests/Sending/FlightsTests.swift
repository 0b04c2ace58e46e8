import BinaryNode
import Model
import Store
import Testing

@testable import Engine

@Suite struct FlightsTests {
    func flight(_ entry: Int64, to chat: JID, _ extra: [(String, Value)] = []) -> Flight {
        var node = Node("message", ["id": "SAME", "to": .jid(chat)])
        for (key, value) in extra { node.attributes[key] = value }
        let isReceipt = node.attributes["type"] != nil
        return Flight(
            entry: entry,
            lane: OutboxLane(chat: entry, answer: isReceipt ? .receipt : .message),
            key: AnswerKey(isReceipt ? .receipt : .message, id: MessageID("SAME"), node),
            attempts: 0,
            reseals: 0,
            audience: SealedAudience()
        )
    }

    func ack(from chat: JID?, _ kind: Value = "message", type: Value? = nil) throws -> AnswerKey {
        var node = Node("ack", ["class": kind, "id": "SAME"])
        node.attributes["from"] = chat.map { .jid($0) }
        node.attributes["type"] = type
        return try #require(AnswerKey(ack: node))
    }

    @Test func `an id in two chats is told apart by who acks`() throws {
        var flights = Flights()
        flights.add(flight(1, to: .lid("200")))
        flights.add(flight(2, to: JID(user: "120", server: .group)))
        #expect(flights.take(answeredBy: try ack(from: .lid("300"))) == nil)
        #expect(flights.take(answeredBy: try ack(from: nil)) == nil)
        let group = try ack(from: JID(user: "120", server: .group))
        #expect(flights.take(answeredBy: group)?.entry == 2)
        #expect(flights.take(answeredBy: group) == nil)
        #expect(flights.take(answeredBy: try ack(from: .lid("200", device: 3)))?.entry == 1)
    }

    @Test func `an ack by the other address, or without any, is for the only one`() throws {
        var flights = Flights()
        for chat in [JID.phone("15550002222"), nil] {
            flights.add(flight(1, to: .lid("200")))
            #expect(flights.take(answeredBy: try ack(from: chat))?.entry == 1)
        }
        #expect(flights.nextDeadline == nil)
    }

    @Test func `receipts to two authors under one id are answered one after the other`() throws {
        var flights = Flights()
        let group = JID(user: "120", server: .group)
        for entry in [1, 2] as [Int64] { flights.add(flight(entry, to: group, [("type", "read")])) }
        #expect(flights.take(answeredBy: try ack(from: group)) == nil)
        let key = try ack(from: group, "receipt", type: "read")
        #expect(flights.take(answeredBy: key)?.entry == 1)
        #expect(flights.take(answeredBy: key)?.entry == 2)
    }

    @Test func `what is late is taken out`() {
        var flights = Flights()
        flights.add(flight(1, to: .lid("200")))
        #expect(flights.nextDeadline == Patience.answer)
        #expect(flights.takeLate(at: Patience.answer - .seconds(1)).isEmpty)
        #expect(flights.takeLate(at: Patience.answer).map(\.entry) == [1])
        #expect(flights.nextDeadline == nil)
    }
}
