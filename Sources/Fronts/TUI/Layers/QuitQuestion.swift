import Canvas
import Model

/// Whether to quit, because messages are not sent yet or what was written would be lost.
struct QuitQuestion: Layer {
    private var question = Question(["Stay", "Quit anyway"])

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        question.take(input) { state.isFinished = $0 == 1 }
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let count = state.unsentCount
        let lines: [CleanText] =
            switch count {
            case 0 where state.isGuest: ["Quit martlet?", "What has the account goes on."]
            case 0: ["Quit martlet?"]
            case 1: ["1 message is not sent yet.", "It is tried again at the next start."]
            default:
                ["\(count) messages are not sent yet.", "They are tried again at the next start."]
            }
        question.draw(title: "Quit", lines: lines + state.losses, state, &grid)
    }
}

extension State {
    /// What is lost when the program ends, a line each: forms are kept nowhere, texts on a disk that takes them.
    var losses: [CleanText] {
        let commands = begunCommands
        let names = Set(commands).sorted().joined(separator: ", ")
        let forms: CleanText? =
            switch commands.count {
            case 0: nil
            case 1: "What was written in the form \(CleanText(name: names)) is lost."
            default: "What was written in forms is lost: \(CleanText(name: names))."
            }
        let drafts = keepFault == nil ? 0 : kept.drafts.values.reduce(0) { $0 + $1.count }
        let texts: CleanText? =
            switch drafts {
            case 0: nil
            case 1: "What was begun in a chat is lost: it cannot be kept."
            default: "What was begun in \(drafts) chats is lost: it cannot be kept."
            }
        return [forms, texts].compactMap(\.self)
    }

    /// Whether another process has the accounts, and goes on with them.
    var isGuest: Bool {
        if case .other = listenerPlace { true } else { false }
    }

    /// Messages of all accounts that the server has not got, and that wait when this process ends.
    var unsentCount: Int {
        guard !isGuest else { return 0 }
        return others.values.reduce(account.status.queued) { $0 + $1.status.queued }
    }
}
