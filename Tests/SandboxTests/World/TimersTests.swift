import Support
import Synchronization
import Testing

@testable import Sandbox

struct TimersTests {
    /// Such as the answers of a contact that takes its time.
    @Test func `what is due at about one moment happens in the order in which it was asked for`()
        async throws
    {
        let loop = try await WorldLoop.start(SandboxServer.Options())
        let happened = Mutex<[Int]>([])
        await loop.perform { world in
            for number in 0..<500 {
                world.timers.after(5) { _ in happened.withLock { $0.append(number) } }
            }
        }
        try await until("all of it") { happened.withLock { $0.count == 500 } }
        #expect(happened.withLock { $0 } == Array(0..<500))
        await loop.stop()
    }

    @Test func `what is due earlier happens earlier, and nothing after the end`() async throws {
        let loop = try await WorldLoop.start(SandboxServer.Options())
        let happened = Mutex<[String]>([])
        await loop.perform { world in
            world.timers.after(30) { _ in happened.withLock { $0.append("later") } }
            world.timers.after(1) { _ in happened.withLock { $0.append("soon") } }
            world.timers.after(40) { world in
                world.timers.stop()
                happened.withLock { $0.append("end") }
            }
            world.timers.after(45) { _ in happened.withLock { $0.append("never") } }
        }
        try await until("the end") { happened.withLock { $0.last == "end" } }
        #expect(happened.withLock { $0 } == ["soon", "later", "end"])
        let left = await loop.perform { world in
            world.timers.take(through: Timers.Place(due: .now + .seconds(60), number: .max)).count
        }
        #expect(left == 0)
        await loop.stop()
    }
}
