import Canvas
import Commands
import Model

/// Whether to delete a message for everyone: nothing brings it back.
struct DeleteQuestion: Layer {
    private let command: DeleteMessage
    private let account: String
    private let isOwn: Bool
    private let quote: CleanText
    private var question = Question(["Keep it", "Delete"])

    /// Asks about a message of the account on show.
    init(_ message: Message, _ state: State) {
        command = DeleteMessage(chat: message.chat, message: message.id, sender: message.sender)
        account = state.account.name
        isOwn = message.isFromMe
        quote = MessageQuote.line(message, state)
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        question.take(input) { choice in
            if choice == 1 { effects.append(.perform(command, on: account, doing: "Delete")) }
        }
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let others: [CleanText] =
            isOwn ? [] : ["It is somebody else's: only an admin of the group can."]
        question.draw(
            title: "Delete",
            lines: ["Delete the message for everyone?", quote] + others,
            state,
            &grid
        )
    }
}
