import Canvas
import Commands
import Model

extension Actions {
    /// Emoji under messages.
    static let reactions: [Action] = [
        Action(
            place: .message,
            name: "react",
            keys: [.character("+"), .alt("s")],
            label: "React",
            help: "put an emoji under it, or take it back",
            rank: 4,
            command: SendReaction.self,
            isAvailable: { $0.account.pane?.selectedMessage?.takesReactions ?? false }
        ) { state, _ in
            guard let message = state.account.pane?.selectedMessage else { return }
            state.layers.append(ReactionPicker(message, state))
        }
    ]
}
