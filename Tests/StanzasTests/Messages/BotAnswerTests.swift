import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct BotAnswerTests {
    private func answer(_ bot: Attributes, meta: Attributes) -> BotAnswer? {
        BotAnswer(
            Node("message", ["id": "A"]) {
                Node("meta", meta)
                Node("bot", bot)
            }
        )
    }

    @Test func `only a later part takes the place of another`() {
        let meta: Attributes = [
            "target_id": "Q", "target_sender_jid": .jid(.lid("100", device: 3)),
        ]
        let first = answer(["edit": "first", "edit_target_id": "A1"], meta: meta)
        #expect(first?.question == MessageID("Q"))
        #expect(first?.asker == .lid("100"))
        #expect(first?.replaces == nil)
        for edit in ["inner", "last"] {
            let later = answer(["edit": .text(edit), "edit_target_id": "A1"], meta: meta)
            #expect(later?.replaces == MessageID("A1"))
        }
        #expect(answer([:], meta: [:]) == nil)
    }
}
