import Commands
import Support
import System
import Testing

@testable import Hosting

struct LocalChannelTests {
    private let folder = TemporaryDirectory()

    private func ends(
        limit: Int = 100,
        patience: Duration = .seconds(30)
    ) async throws -> (near: LocalChannel, far: LocalStream) {
        let listener = try LocalListener(folder.path(of: "s"))
        let near = try LocalStream(connectingTo: listener.path)
        let far = try #require(await listener.accept())
        return (LocalChannel(near, limit: limit, patience: patience), far)
    }

    @Test(arguments: [(97, true), (98, true), (99, false)])
    func `what is too long is not begun, and what follows arrives`(
        length: Int,
        fits: Bool
    ) async throws {
        let (near, far) = try await ends()
        let text = String(repeating: "x", count: length)
        if fits {
            try await near.send(text)
        } else {
            await #expect(throws: CommandError.self) { try await near.send(text) }
        }
        try await near.send("after")
        let other = LocalChannel(far)
        if fits { #expect(try await other.receive(String.self) == text) }
        #expect(try await other.receive(String.self) == "after")
    }

    @Test func `a frame that says it is too long ends the reading`() async throws {
        let (near, far) = try await ends()
        try await far.send([0, 0, 0, 101])
        await #expect(throws: FrameAssembler.Broken.self) { try await near.receive(String.self) }
    }

    @Test func `who never reads is not waited for`() async throws {
        let (near, far) = try await ends(limit: 8 << 20, patience: .milliseconds(50))
        let text = String(repeating: "x", count: 4 << 20)
        try await within("end of sending") {
            _ = await #expect(throws: SystemError.self) { try await near.send(text) }
        }
        withExtendedLifetime(far) {}
    }
}
