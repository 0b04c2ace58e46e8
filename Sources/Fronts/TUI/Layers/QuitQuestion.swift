import Canvas
import Model

/// Whether to quit, mostly because messages are not sent yet or texts would be lost.
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
        let lines = [queued(state.unsentCount), drafts(state.draftCount)].compactMap { $0 }
        let shown = lines.isEmpty ? ["Quit martlet?"] : Array(lines.joined(separator: [""]))
        question.draw(title: "Quit", lines: shown, state, &grid)
    }

    private func queued(_ count: Int) -> [CleanText]? {
        guard count > 0 else { return nil }
        return count == 1
            ? ["1 message is not sent yet.", "It goes out at the next start."]
            : ["\(count) messages are not sent yet.", "They go out at the next start."]
    }

    private func drafts(_ count: Int) -> [CleanText]? {
        guard count > 0 else { return nil }
        return count == 1
            ? ["1 text is still being written.", "It is lost."]
            : ["\(count) texts are still being written.", "They are lost."]
    }
}

extension State {
    /// Messages of all accounts that the server has not got.
    var unsentCount: Int {
        others.values.reduce(account.status.queued) { $0 + $1.status.queued }
    }

    /// Texts of all accounts that were begun and not sent; they are kept in memory alone.
    var draftCount: Int { others.values.reduce(account.draftCount) { $0 + $1.draftCount } }
}

extension AccountState {
    fileprivate var draftCount: Int {
        let elsewhere = chats.drafts.keys.count { $0 != pane?.chat }
        let isWriting = composer.text.contains { !$0.isWhitespace }
        return elsewhere + (isWriting ? 1 : 0)
    }
}
