import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct FetchNewChatCapTests {
    @Test func `asks about messages in new chats`() {
        let query = FetchNewChatCap().body.first
        #expect(query?.string("query_id") == "24503548349331633")
        #expect(
            query?.text == #"{"variables":{"input":{"type":"INDIVIDUAL_NEW_CHAT_MSG"}}}"#
        )
    }

    @Test func `reads how many there may be, and when they are counted anew`() throws {
        let told = try FetchNewChatCap().reply(from: [
            "total_quota": "40", "used_quota": 40, "cycle_end_timestamp": "1700000000",
        ])
        #expect(told == NewChatCap(quota: 40, ends: Timestamp(seconds: 1_700_000_000)))
        let silent = try FetchNewChatCap().reply(from: ["total_quota": "many"])
        #expect(silent == NewChatCap(quota: nil, ends: nil))
    }
}
