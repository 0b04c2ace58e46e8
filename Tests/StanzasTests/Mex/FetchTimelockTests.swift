import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct FetchTimelockTests {
    private func read(_ answer: JSON) throws -> Timelock { try FetchTimelock().reply(from: answer) }

    @Test func `reads whether chats may be started, and from when on`() throws {
        let lock = try read([
            "is_active": true, "time_enforcement_ends": "1700000000",
            "enforcement_type": "BIZ_QUALITY",
        ])
        #expect(lock == Timelock(isActive: true, ends: Timestamp(seconds: 1_700_000_000)))
        let companions = try read([
            "is_active": true, "time_enforcement_ends": 1_700_000_000,
            "enforcement_type": "WEB_COMPANION_ONLY",
        ])
        #expect(companions.isForCompanions)
        #expect(companions.ends == lock.ends)
    }

    @Test(arguments: [nil, "0", "", "soon", "-5"])
    func `an end may be missing`(text: String?) throws {
        let end = text.map { JSON.string($0) } ?? .null
        let lock = try read(["is_active": false, "time_enforcement_ends": end])
        #expect(lock == Timelock(isActive: false, ends: nil))
    }

    @Test func `names what is missing`() {
        let path = "xwa2_fetch_account_reachout_timelock/is_active"
        for answer in [[:], ["is_active": "true"], []] as [JSON] {
            #expect(throws: StanzaError.missing(path: path)) { try read(answer) }
        }
    }
}
