import Canvas
import Commands
import Model

extension Actions {
    /// What can be done to a message that others have.
    static let changes: [Action] = [
        form("reply", "r", "Reply", "answer it", SendText.self) { $0.takesReactions },
        form("edit", "e", "Edit", "change the words of an own text", EditMessage.self) {
            $0.isFromMe && $0.content.kind == TextContent.kind && $0.hasLeft
        },
        form("forward", "f", "Forward", "send it to another chat", ForwardMessage.self) {
            $0.takesReactions
        },
        form("vote", "v", "Vote", "choose in a poll", SendVote.self) {
            $0.content.kind == PollContent.kind
        },
        perform("delete", "d", "Delete", "delete it for everyone", { $0.hasLeft }) {
            DeleteMessage(chat: $0.chat, message: $0.id, sender: $0.sender)
        },
        perform("pin", "p", "Pin", "pin it for a week, or unpin it", { $0.takesReactions }) {
            PinMessage(
                chat: $0.chat,
                message: $0.id,
                sender: $0.sender,
                seconds: $0.marks?.pinned == nil ? 604_800 : 0
            )
        },
        perform("star", "s", "Star", "star it, or take the star away", { $0.takesReactions }) {
            StarMessage(
                chat: $0.chat,
                message: $0.id,
                sender: $0.sender,
                isStarred: $0.marks?.isStarred != true
            )
        },
    ]

    /// Opens a command's form with the message filled in.
    private static func form(
        _ name: String,
        _ key: Character,
        _ label: CleanText,
        _ help: CleanText,
        _ command: any Command.Type,
        _ isFit: @escaping @Sendable (Message) -> Bool
    ) -> Action {
        Action(
            place: .message,
            name: name,
            keys: [.character(key)],
            label: label,
            help: help,
            isAvailable: { $0.account.pane?.selectedMessage.map(isFit) ?? false }
        ) { state, _ in state.layers.append(CommandForm(command, state)) }
    }

    /// Does something to the message at once.
    private static func perform<C: Command>(
        _ name: String,
        _ key: Character,
        _ label: CleanText,
        _ help: CleanText,
        _ isFit: @escaping @Sendable (Message) -> Bool,
        _ command: @escaping @Sendable (Message) -> C
    ) -> Action {
        Action(
            place: .message,
            name: name,
            keys: [.character(key)],
            label: label,
            help: help,
            traits: .grave,
            isAvailable: { $0.account.pane?.selectedMessage.map(isFit) ?? false }
        ) { state, effects in
            guard let message = state.account.pane?.selectedMessage else { return }
            effects.append(.perform(command(message), on: state.account.name, doing: label))
        }
    }
}

extension Message {
    /// Whether others have it, and it says something.
    fileprivate var hasLeft: Bool {
        takesReactions && state != .queued && state != .failed
    }
}
