import Foundation
import Support
import System
import Testing

@Suite struct RunningProcessTests {
    @Test func `knows that this process runs, by number and start`() throws {
        let own = try #require(RunningProcess.own)
        #expect(own.mark.hasPrefix("\(ownProcess)-"))
        #expect(own.runs)
        #expect(RunningProcess(mark: own.mark).runs)
    }

    @Test func `knows that one has ended, though another has its number`() throws {
        let own = try #require(RunningProcess.own)
        #expect(!RunningProcess(mark: own.mark + "0").runs)
        #expect(!RunningProcess(mark: "\(Int32.max)-1").runs)
    }

    @Test(arguments: ["", "-", "1", "1-", "-1-1", "../self-1", "0-0"])
    func `takes what is no mark for none that runs`(mark: String) {
        #expect(!RunningProcess(mark: mark).runs)
    }
}
