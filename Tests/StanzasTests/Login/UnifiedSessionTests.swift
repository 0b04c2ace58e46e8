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
}
