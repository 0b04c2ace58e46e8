import Model
import Protobuf
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// What arriving messages say besides their content.
@Suite struct ContextTests {
    @Test(arguments: [256, 257])
    func `a text that quotes an id over the limit is kept without the quote`(
        length: Int
    ) async throws {
        let talk = try await EffectTests.Talk.start()
        let id = String(repeating: "x", count: length)
        try await talk.hear {
            $0.extendedTextMessage.text = "an answer"
            $0.extendedTextMessage.contextInfo.stanzaID = id
            $0.extendedTextMessage.contextInfo.participant = "200@lid"
            $0.extendedTextMessage.contextInfo.mentionedJID = ["100@lid"]
        }
        let answer = try #require(try await talk.party.messages(.lid("200")).last)
        #expect(answer.content == .text("an answer"))
        #expect(answer.context?.mentions == [.lid("100")])
        #expect(answer.context?.quote?.id == (length > 256 ? nil : MessageID(id)))
    }
}
