import Canvas
import Commands
import Model

extension Actions {
    /// What can be done to a message that others have.
    static let changes: [Action] = [
        form("reply", "r", "Reply", "answer it", SendText.self) { $0.takesReactions },
        form("edit", "e", "Edit", "change the words of an own text", EditMessage.self) {
            $0.isFromMe && $0.content.kind == TextContent.kind && $0.hasLeft
        } filled: {
            [
                "text": $0.content.text ?? "",
                "mentions": ($0.context?.mentions ?? []).map(\.description).joined(separator: ", "),
            ]
        },
        form("forward", "f", "Forward", "send it to another chat", ForwardMessage.self) {
            $0.takesReactions
        },
        about("vote", "v", "Vote", "choose in a poll, or take the vote back", SendVote.self) {
            $0.content.kind == PollContent.kind
        } run: { message, state, _ in
            if let picker = VotePicker(message, state) { state.layers.append(picker) }
        },
        form("download", "g", "Download", "get its file", DownloadMedia.self) {
            $0.content.file != nil
        },
        about("delete", "d", "Delete", "delete it for everyone", DeleteMessage.self) {
            $0.hasLeft && ($0.isFromMe || $0.chat.isGroup)
        } run: { message, state, _ in
            state.layers.append(DeleteQuestion(message, state))
        },
        perform("pin", "p", "Pin", "pin it for a week, or unpin it", { $0.takesReactions }) {
            PinMessage(
                chat: $0.chat,
                message: $0.id,
                sender: $0.sender,
                seconds: $0.marks?.pinned == nil ? 604_800 : 0
            )
        } said: { pin, state in
            let done: CleanText = pin.seconds > 0 ? "pinned for a week" : "unpinned"
            let isOnline = state.account.status.connection == .online
            return isOnline ? done : "\(done), once online"
        },
        perform("star", "s", "Star", "star it, or take the star away", { $0.takesReactions }) {
            StarMessage(
                chat: $0.chat,
                message: $0.id,
                sender: $0.sender,
                isStarred: $0.marks?.isStarred != true
            )
        } said: { star, _ in
            star.isStarred == false ? "the star is gone" : "starred"
        },
    ]

    /// Opens a command's form with the message filled in.
    private static func form(
        _ name: String,
        _ key: Character,
        _ label: CleanText,
        _ help: CleanText,
        _ command: any Command.Type,
        _ isFit: @escaping @Sendable (Message) -> Bool,
        filled: @escaping @Sendable (Message) -> [String: String] = { _ in [:] }
    ) -> Action {
        about(name, key, label, help, command, isFit) { message, state, _ in
            let form = CommandForm(command, state, isOfMenu: true, filled: filled(message))
            state.layers.append(form)
        }
    }

    /// Does something to the message at once.
    private static func perform<C: Command>(
        _ name: String,
        _ key: Character,
        _ label: CleanText,
        _ help: CleanText,
        _ isFit: @escaping @Sendable (Message) -> Bool,
        _ command: @escaping @Sendable (Message) -> C,
        said: @escaping @Sendable (C, State) -> CleanText
    ) -> Action {
        about(name, key, label, help, C.self, traits: .grave, isFit) { message, state, effects in
            let command = command(message)
            let effect = Effect.perform(command, on: state.account.name, doing: label) { _ in
                .answered { state, _ in state.say(said(command, state)) }
            }
            effects.append(effect)
        }
    }

    /// What can be done to the selected message, where it is fit for it.
    private static func about(
        _ name: String,
        _ key: Character,
        _ label: CleanText,
        _ help: CleanText,
        _ command: any Command.Type,
        traits: Action.Traits = [],
        _ isFit: @escaping @Sendable (Message) -> Bool,
        run: @escaping @Sendable (Message, inout State, inout [Effect]) -> Void
    ) -> Action {
        Action(
            place: .message,
            name: name,
            keys: [.character(key)],
            label: label,
            help: help,
            traits: traits,
            command: command,
            isAvailable: { $0.account.pane?.selectedMessage.map(isFit) ?? false }
        ) { state, effects in
            guard let message = state.account.pane?.selectedMessage else { return }
            run(message, &state, &effects)
        }
    }
}

extension Message {
    /// Whether others have it, and it says something.
    fileprivate var hasLeft: Bool {
        takesReactions && state != .queued && state != .failed
    }
}
