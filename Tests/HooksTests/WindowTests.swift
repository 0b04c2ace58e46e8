import Testing

@testable import Hooks

@Suite struct WindowTests {
    private let start = Duration.seconds(7)

    /// Places 1 to 6: chat a has 1, 3, 5 and chat b 2, 4, 6.
    private func window() -> Window<String> {
        var window = Window<String>(after: 0, limit: 10)
        window.admit(
            (1...6).map { (Int64($0), $0 % 2 == 1 ? "a" : "b", "m\($0)") },
            through: 7
        )
        return window
    }

    private func places(
        _ window: inout Window<String>,
        at moment: Duration
    ) -> [Int64] {
        var places: [Int64] = []
        while let turn = window.take(at: moment) { places.append(turn.place) }
        return places
    }

    @Test func `one of each lane is under way`() {
        var window = window()
        #expect(places(&window, at: start) == [1, 2])
        window.finish(2)
        #expect(places(&window, at: start) == [4])
        window.finish(1)
        #expect(places(&window, at: start) == [3])
    }

    @Test func `the cursor stays before what is open`() {
        var window = window()
        #expect(window.cursor == 0)
        _ = places(&window, at: start)
        window.finish(2)
        #expect(window.cursor == 0)
        window.finish(1)
        #expect(window.cursor == 2)
        for _ in 3...6 {
            guard let turn = window.take(at: start) else { break }
            window.finish(turn.place)
        }
        #expect(window.isEmpty)
        #expect(window.cursor == 7)
    }

    @Test func `what failed rests, its lane behind it, and the others go on`() {
        var window = window()
        _ = places(&window, at: start)
        window.retry(1, after: Tries().failed(begun: .zero), in: .seconds(1), from: start)
        window.finish(2)
        #expect(places(&window, at: start) == [4])
        #expect(window.nextTry == start + .seconds(1))
        #expect(window.cursor == 0)
        let turn = window.take(at: start + .seconds(1))
        #expect(turn?.place == 1)
        #expect(turn?.tries == Tries().failed(begun: .zero))
        #expect(turn?.item == nil, "it is read again")
        window.finish(1)
        let next = window.take(at: start)
        #expect(next?.place == 3)
        #expect(next?.tries == Tries())
    }

    @Test func `what arrives ends the rests of what failed before it was begun`() {
        var window = window()
        window.admit([(8, "c", "m8"), (9, "d", "m9")], through: 9)
        #expect(places(&window, at: start) == [1, 2, 8, 9])
        window.retry(
            1,
            after: Tries().failed(begun: .zero),
            in: .seconds(300),
            from: start + .seconds(1)
        )
        window.retry(
            2,
            after: Tries().failed(begun: .zero),
            in: .seconds(300),
            from: start + .seconds(3)
        )
        window.retry(
            8,
            after: Tries().failed(begun: .zero).refused(begun: .zero, took: .zero),
            in: .seconds(300),
            from: start + .seconds(1)
        )
        window.wake(begun: start + .seconds(2))
        #expect(places(&window, at: start + .seconds(4)) == [1], "the others may be as they were")
        #expect(window.nextTry == start + .seconds(301))
    }

    @Test func `what fails again although others arrive has its own pauses from then on`() {
        var window = window()
        var now = start
        #expect(places(&window, at: now) == [1, 2])
        window.retry(1, after: Tries().failed(begun: .zero), in: .seconds(300), from: now)
        window.wake(begun: now)
        #expect(places(&window, at: now) == [1])
        window.retry(
            1,
            after: Tries().failed(begun: .zero).failed(begun: .zero),
            in: .seconds(300),
            from: now
        )
        for _ in 0..<5 {
            now += .seconds(1)
            window.wake(begun: now)
            #expect(places(&window, at: now) == [])
        }
        #expect(places(&window, at: start + .seconds(300)) == [1])
        window.finish(1)
        #expect(places(&window, at: now) == [3])
        window.retry(3, after: Tries().failed(begun: .zero), in: .seconds(300), from: now)
        window.wake(begun: now)
        #expect(places(&window, at: now) == [3], "the next message is another matter")
    }

    @Test func `two lanes that become one are in order among each other`() {
        var window = window()
        #expect(places(&window, at: start) == [1, 2])
        window.retry(1, after: Tries().failed(begun: .zero), in: .seconds(5), from: start)
        window.join("a", into: "b")
        window.admit([(8, "b", "m8"), (9, "a", "m9")], through: 9)
        window.finish(2)
        #expect(places(&window, at: start) == [], "all is behind what rests")
        #expect(window.nextTry == start + .seconds(5))
        #expect(window.waiting() == 7)
        var came: [Int64] = []
        let later = start + .seconds(5)
        while let turn = window.take(at: later) {
            #expect(places(&window, at: later) == [], "one is under way")
            came.append(turn.place)
            window.finish(turn.place)
        }
        #expect(came == [1, 3, 4, 5, 6, 8, 9])
        #expect(window.isEmpty && window.cursor == 9)
    }

    @Test func `what two lanes had under way when they became one is waited for`() {
        var window = window()
        #expect(places(&window, at: start) == [1, 2])
        window.join("b", into: "a")
        window.finish(1)
        #expect(places(&window, at: start) == [])
        window.retry(2, after: Tries().failed(begun: .zero), in: .seconds(5), from: start)
        #expect(places(&window, at: start) == [])
        let turn = window.take(at: start + .seconds(5))
        #expect(turn?.place == 2 && turn?.tries.failures == 1)
        #expect(window.nextTry == nil)
        window.finish(2)
        #expect(places(&window, at: start) == [3])
    }

    @Test func `no more is taken in than it holds`() {
        var window = Window<String>(after: 0, limit: 2)
        #expect(window.hasRoom)
        window.admit([(1, "a", ""), (2, "a", "")], through: 2)
        #expect(!window.hasRoom)
        _ = window.take(at: start)
        window.finish(1)
        #expect(window.hasRoom)
    }

    @Test func `a lane that waits takes no room, whatever comes behind it`() {
        var window = Window<String>(after: 0, limit: 2)
        window.admit([(1, "a", "m1"), (2, "a", "m2")], through: 2)
        _ = window.take(at: start)
        window.retry(1, after: Tries().failed(begun: .zero), in: .seconds(300), from: start)
        #expect(window.hasRoom)
        window.admit([(3, "a", "m3"), (4, "b", "m4"), (5, "a", "m5")], through: 5)
        #expect(window.hasRoom)
        #expect(window.take(at: start)?.item == "m4")
        window.finish(4)
        #expect(window.cursor == 0)
        let later = start + .seconds(300)
        for place in [1, 2, 3, 5] as [Int64] {
            let turn = window.take(at: later)
            #expect(turn?.place == place)
            #expect(turn?.item == nil)
            window.finish(place)
        }
        #expect(window.cursor == 5)
        window.admit([(6, "a", "m6")], through: 6)
        #expect(window.take(at: later)?.item == "m6", "it is held again")
    }

    @Test func `places without a message are passed over`() {
        var window = Window<String>(after: 5, limit: 2)
        window.admit([], through: 90)
        #expect(window.cursor == 90)
    }

    @Test func `what is refused is given up young, what fails when it is old`() {
        let policy = DeliveryPolicy()
        var refused = Tries().failed(begun: .zero)
        var failed = refused
        for second in 1...policy.refusals {
            #expect(!policy.givesUp(after: refused, age: .zero))
            refused = refused.refused(begun: .seconds(second), took: .seconds(second))
            failed = failed.failed(begun: .seconds(second))
        }
        #expect(policy.givesUp(after: refused, age: .zero))
        #expect(!policy.givesUp(after: failed, age: policy.patience))
        #expect(policy.givesUp(after: failed, age: policy.patience + .seconds(1)))
        let once = Tries().failed(begun: .zero)
        #expect(!policy.givesUp(after: once, age: policy.patience + .seconds(1)))
    }

    @Test func `who refuses whatever comes is in trouble, and nothing is given up for it`() {
        let policy = DeliveryPolicy()
        var tries = Tries()
        for second in 1...20 {
            // What it took before this one was first tried says nothing.
            tries = tries.refused(begun: .seconds(second), took: .zero)
        }
        #expect(tries.failures == 20)
        #expect(!policy.givesUp(after: tries, age: .seconds(3600)))
    }

    @Test func `pauses double up to the longest, and never exceed what the dialect promises`() {
        let policy = DeliveryPolicy()
        #expect(policy.pause(after: 1, chance: 1) == .seconds(1))
        #expect(policy.pause(after: 2, chance: 1) == .seconds(2))
        #expect(policy.pause(after: 2, chance: 0) == .seconds(1))
        #expect(policy.pause(after: 1000, chance: 1) == policy.longestPause)
    }
}
