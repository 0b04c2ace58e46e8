import Crypto
import Testing

@testable import Engine

@Suite struct RequestIDTests {
    @Test func `ids have two numbers of start-up and one that grows`() throws {
        var ids = RequestIDs(random: .seeded(3))
        let first = ids.next()
        let second = ids.next()
        let parts = first.split(separator: "-")
        #expect(parts.count == 2)
        #expect(parts.last == "1")
        #expect(second == "\(parts[0])-2")
        #expect(parts[0].split(separator: ".").compactMap { UInt8($0) }.count == 2)
    }
}
