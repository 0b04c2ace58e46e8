import Canvas
import Model

/// Whether to quit, because messages are not sent yet or a form is begun.
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
        let form: [CleanText] = state.hasBegunForm ? ["What was written in the form is lost."] : []
        let lines: [CleanText] =
            switch count {
            case 0 where state.isGuest: ["Quit martlet?", "What has the account goes on."]
            case 0: ["Quit martlet?"]
            case 1: ["1 message is not sent yet.", "It is tried again at the next start."]
            default:
                ["\(count) messages are not sent yet.", "They are tried again at the next start."]
            }
        question.draw(title: "Quit", lines: lines + form, state, &grid)
    }
}

extension State {
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
