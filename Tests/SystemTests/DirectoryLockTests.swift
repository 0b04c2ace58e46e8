import Support
import System
import Testing

@Suite struct DirectoryLockTests {
    private let directory = TemporaryDirectory()

    /// Whether another process gets the lock at once.
    private func isFree() async throws -> Bool {
        let other = try ChildProcess("/usr/bin/flock", ["-n", directory.path, "true"])
        return await other.end() == .exit(0)
    }

    @Test func `nobody else has a directory as long as the lock is held`() async throws {
        var lock: DirectoryLock? = try DirectoryLock(directory.path)
        #expect(try await !isFree())
        withExtendedLifetime(lock) {}
        lock = nil
        #expect(try await isFree())
    }

    @Test func `what is no directory has no lock`() {
        #expect(throws: SystemError.self) { try DirectoryLock(directory.path(of: "nothing")) }
    }
}
