import Model
import Store
import Testing

@testable import Engine

@Suite struct LanesTests {
    func lane(_ chat: Int64) -> OutboxLane { OutboxLane(chat: chat, answer: .message) }

    /// Lets a take be read and sent in full.
    func send(_ take: Lanes.Take, in lanes: inout Lanes, rest: Lanes.Rest = .more) -> [Int64] {
        let entries = (1...Int64(take.limit)).map { take.after + $0 }
        lanes.left(take, sent: entries, cursor: entries.last ?? 0, rest: rest, at: .zero)
        return entries
    }

    @Test func `a lane reads on where it was left, in portions, as far as its window goes`() throws
    {
        var lanes = Lanes()
        lanes.wake(lane(1))
        var sent: [Int64] = []
        while let take = lanes.take(at: .zero).first {
            #expect(take.after == Int64(sent.count))
            #expect(take.limit == Lane.portion)
            #expect(lanes.take(at: .zero).isEmpty)
            sent += send(take, in: &lanes)
        }
        #expect(sent.count == Lane.window)
        lanes.answered(sent[0], in: lane(1))
        lanes.answered(sent[5], in: lane(1))
        let next = lanes.take(at: .zero)
        #expect(next == [Lanes.Take(lane: lane(1), after: Int64(Lane.window), limit: 2)])
    }

    @Test func `lanes share a turn in equal parts, and together have a window`() {
        var lanes = Lanes()
        for chat in 1...8 { lanes.wake(lane(Int64(chat))) }
        let takes = lanes.take(at: .zero)
        #expect(takes.map(\.lane.chat) == Array(1...8))
        #expect(Set(takes.map(\.limit)) == [Lanes.portion / 8])
        for take in takes { _ = send(take, in: &lanes) }
        while case let more = lanes.take(at: .zero), !more.isEmpty {
            #expect(more.reduce(0) { $0 + $1.limit } <= Lanes.portion)
            for take in more { _ = send(take, in: &lanes) }
        }
        lanes.wake(lane(9))
        #expect(lanes.take(at: .zero).isEmpty)
        #expect(lanes.underWay == Lanes.window)
    }

    @Test func `a lane that waits holds up no other`() throws {
        var lanes = Lanes()
        lanes.wake(lane(1))
        lanes.wake(lane(2))
        let takes = lanes.take(at: .zero)
        let until = Timestamp(seconds: 100)
        lanes.left(takes[0], sent: [], cursor: 0, rest: .until(until), at: .zero)
        lanes.left(takes[1], sent: [], cursor: 0, rest: .preparing, at: .zero)
        lanes.wake(lane(2))
        lanes.wake(lane(3))
        #expect(lanes.take(at: .zero).map(\.lane.chat) == [3])
        #expect(lanes.nextMoment == until)
        lanes.wakeResting(at: Timestamp(seconds: 99))
        #expect(lanes.take(at: .zero).isEmpty)
        lanes.wakeResting(at: until)
        lanes.prepared(lane(2))
        #expect(lanes.take(at: .zero).map(\.lane.chat) == [1, 2])
        #expect(lanes.nextMoment == nil)
    }

    @Test func `a lane that rests is looked at when its first entry may leave earlier`() throws {
        var lanes = Lanes()
        lanes.wake(lane(1))
        let take = try #require(lanes.take(at: .zero).first)
        let until = Timestamp(seconds: 100)
        lanes.left(take, sent: [], cursor: 0, rest: .until(until), at: .zero)
        lanes.wake(lane(1))
        #expect(lanes.take(at: .zero).map(\.lane.chat) == [1])
        lanes.wakeResting(at: until)
        #expect(lanes.take(at: .zero).isEmpty, "a turn reads it already")
    }

    @Test func `after a refusal what is under way is answered first, then all starts over`() throws
    {
        var lanes = Lanes()
        lanes.wake(lane(1))
        let take = try #require(lanes.take(at: .zero).first)
        lanes.left(take, sent: [1, 2, 3], cursor: 3, rest: .more, at: .zero)
        lanes.startOver(lane(1))
        lanes.answered(1, in: lane(1))
        #expect(lanes.take(at: .zero).isEmpty)
        lanes.answered(2, in: lane(1))
        lanes.answered(3, in: lane(1))
        #expect(lanes.take(at: .zero).first?.after == 0)
    }

    @Test func `a refusal that comes while its lane is read has that start over as well`() throws {
        var lanes = Lanes()
        lanes.wake(lane(1))
        let first = try #require(lanes.take(at: .zero).first)
        lanes.left(first, sent: [1], cursor: 1, rest: .more, at: .zero)
        let second = try #require(lanes.take(at: .zero).first)
        lanes.startOver(lane(1))
        lanes.answered(1, in: lane(1))
        lanes.left(second, sent: [2], cursor: 2, rest: .empty, at: .zero)
        #expect(lanes.take(at: .zero).isEmpty)
        lanes.answered(2, in: lane(1))
        #expect(lanes.take(at: .zero).first?.after == 0)
    }

    @Test func `a lane whose oldest entry is not answered for long sends no more`() throws {
        var lanes = Lanes()
        lanes.wake(lane(1))
        let take = try #require(lanes.take(at: .zero).first)
        lanes.left(take, sent: [1, 2], cursor: 2, rest: .empty, at: .zero)
        lanes.wake(lane(1))
        #expect(lanes.take(at: Lane.patience + .seconds(1)).isEmpty)
        lanes.answered(1, in: lane(1))
        #expect(lanes.take(at: Lane.patience).first?.after == 2)
    }

    @Test func `what comes in while a lane is read is not forgotten`() throws {
        var lanes = Lanes()
        lanes.wake(lane(1))
        let take = try #require(lanes.take(at: .zero).first)
        lanes.wake(lane(1))
        lanes.left(take, sent: [], cursor: 7, rest: .empty, at: .zero)
        #expect(lanes.take(at: .zero).first?.after == 7)
    }

    @Test func `a round that failed takes nothing away`() {
        var lanes = Lanes()
        lanes.wake(lane(1))
        let takes = lanes.take(at: .zero)
        lanes.putBack(takes)
        #expect(lanes.take(at: .zero) == takes)
    }
}
