import Canvas
import Commands
import Model

extension Actions {
    /// Own messages that did not leave: they wait, or they failed.
    static let unsent: [Action] = [
        Action(
            place: .message,
            name: "why",
            keys: [.character("w"), .alt("w")],
            label: "Why",
            help: "why it has not left",
            command: GetMessage.self,
            isAvailable: { $0.account.pane?.selectedMessage?.isUnsent ?? false }
        ) { state, effects in
            guard let message = state.account.pane?.selectedMessage else { return }
            effects.append(
                .perform(
                    GetMessage(id: message.id, chat: message.chat, sender: message.sender),
                    on: state.account.name
                ) { report in
                    .answered { state, _ in
                        state.layers.append(TextBox(title: "Why", why(report, state)))
                    }
                }
            )
        },
        Action(
            place: .message,
            name: "send_again",
            keys: [.character("a"), .alt("a")],
            label: "Send again",
            help: "send a failed text once more; the failed one goes",
            traits: .grave,
            command: SendAgain.self,
            isAvailable: { $0.account.pane?.selectedMessage?.canBeSentAgain ?? false }
        ) { state, effects in
            guard let message = state.account.pane?.selectedMessage else { return }
            let name = state.account.name
            effects.append(
                .perform(
                    SendAgain(id: message.id, chat: message.chat),
                    on: name,
                    doing: "send again"
                ) { message in
                    .answered { state, _ in
                        _ = state.change(name) { $0.store(message, isNew: true) }
                        state.say("sent again")
                    }
                }
            )
        },
        Action(
            place: .message,
            name: "cancel",
            keys: [.character("x"), .alt("x")],
            label: "Take back",
            help: "take back what waits, into the composer; nobody has it",
            traits: .grave,
            command: CancelMessage.self,
            isAvailable: { $0.account.pane?.selectedMessage?.isWaiting ?? false }
        ) { state, effects in
            guard let message = state.account.pane?.selectedMessage else { return }
            let name = state.account.name
            let text = message.content.as(TextContent.self)?.text
            effects.append(
                .perform(
                    CancelMessage(id: message.id, chat: message.chat),
                    on: name,
                    doing: "take back"
                ) { _ in
                    .answered { state, _ in
                        if let text { _ = state.change(name) { $0.giveBack(text, message.chat) } }
                        state.say("taken back")
                    }
                }
            )
        },
    ]

    private static func why(_ report: MessageReport, _ state: State) -> CleanText {
        if let failure = report.failure { return "not sent: \(CleanText(name: failure))" }
        if let waiting = report.waiting { return "waits: \(CleanText(name: waiting))" }
        return switch report.message.state {
        case .queued where state.account.status.connection == .offline:
            "waits for the connection; F5 connects"
        case .queued: "waits for the connection, or for its turn"
        case .failed: "not sent"
        default: "it has left"
        }
    }
}

extension Message {
    /// Whether it is an own one in the outbox.
    fileprivate var isWaiting: Bool { isFromMe && state == .queued }

    /// Whether it is an own text that failed.
    fileprivate var canBeSentAgain: Bool {
        isFromMe && state == .failed && content.kind == TextContent.kind
    }

    /// Whether it is an own one that did not leave.
    fileprivate var isUnsent: Bool {
        isWaiting || isFromMe && state == .failed && content.kind != DeletedContent.kind
    }
}
