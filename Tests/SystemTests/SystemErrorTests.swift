import Glibc
import Testing

@testable import System

@Suite struct SystemErrorTests {
    @Test(arguments: [ENOSPC, EDQUOT])
    func `where there is no room it says what to do`(code: Int32) {
        let error = SystemError("write /a", code)
        #expect(error.isFull)
        #expect(error.description == "write /a: the disk is full; make room and try again")
    }

    @Test func `other reasons are in the system's words`() {
        let error = SystemError("open /a", EACCES)
        #expect(!error.isFull)
        #expect(error.description == "open /a: Permission denied")
    }
}
