import Support
import Testing

@testable import System

@Suite struct LockFileTests {
    private let place = TemporaryDirectory()

    @Test func `a lock is held once, and names its holder`() throws {
        let path = place.path(of: "lock")
        let lock = try LockFile(path)
        let error = #expect(throws: LockFile.Failure.self) { _ = try LockFile(path) }
        #expect(error == .held(pid: ownProcess))
        extendLifetime(lock)
    }

    @Test func `whoever opened the file before it was removed does not hold what nobody else sees`()
        throws
    {
        let path = place.path(of: "lock")
        let late = try LockFile.open(path)
        try Files.remove(path)
        let lock = try LockFile(path)
        let isLocked = try LockFile(opened: late, at: path) != nil
        #expect(!isLocked)
        extendLifetime(lock)
    }
}
