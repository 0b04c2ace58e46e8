import Crypto
import Log
import Model
import Store
import Support
import Testing

@testable import Engine

@Suite struct ServerTimeTests {
    private func link() throws -> (Link, TemporaryDirectory) {
        let folder = TemporaryDirectory()
        let link = Link(
            database: try Database.open(folder.path(of: "a.db"), random: .seeded(1)),
            identity: Identity(nil),
            random: .seeded(2),
            clock: EngineClock(ManualClock()) { Timestamp(seconds: 1_700_000_000) },
            log: .none,
            wire: Exchange().wire
        )
        return (link, folder)
    }

    @Test func `the server's clock is followed`() throws {
        let (link, folder) = try link()
        link.synchronize(serverTime: Timestamp(seconds: 1_700_000_060))
        #expect(link.serverNow == Timestamp(seconds: 1_700_000_060))
        link.synchronize(serverTime: nil)
        #expect(link.serverNow == Timestamp(seconds: 1_700_000_060))
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: [Int64.min, .max, 0x7FFF_FFFF_FFFF, -0x7FFF_FFFF_FFFF])
    func `a time that makes no sense is not believed`(_ seconds: Int64) throws {
        let (link, folder) = try link()
        link.synchronize(serverTime: Timestamp(seconds: seconds))
        #expect(link.serverNow == Timestamp(seconds: 1_700_000_000))
        withExtendedLifetime(folder) {}
    }
}
