import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct UnifiedSessionTests {
    @Test func `numbers the moment in the week`() {
        let session = UnifiedSession(serverTime: Timestamp(milliseconds: 1_700_000_000_000))
        #expect(
            session.node == Node("ib") { Node("unified_session", ["id": "166400000"]) }
        )
    }

    @Test func `a moment at the end of time is no reason to stop`() {
        for milliseconds in [Int64.max, .min] {
            let session = UnifiedSession(serverTime: Timestamp(milliseconds: milliseconds))
            #expect(session.node.child("unified_session") != nil)
        }
    }
}
