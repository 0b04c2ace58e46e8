import Canvas
import Commands
import Model

/// Chooses among the answers of a poll, or takes back what was chosen before.
struct VotePicker: Layer {
    private let message: Message
    private let poll: PollContent
    private let account: String
    private var picker = Picker(hasField: false)
    /// The answers that are chosen, by their places.
    private var chosen: Set<Int> = []
    /// Whether the vote is to be taken back.
    private var isTakenBack = false
    /// Why the last key did nothing.
    private var refusal: CleanText?

    /// Begins with nothing chosen; nil when the message is no poll.
    init?(_ message: Message, _ state: State) {
        guard let poll = message.content.as(PollContent.self) else { return nil }
        self.message = message
        self.poll = poll
        account = state.account.name
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        refusal = nil
        switch input {
        case .step(.accept): return vote(&effects)
        case .text(" "): toggle(picker.cursor)
        case .text: state.keyIsRefused = true
        default:
            switch picker.take(input, count: poll.options.count + 1, state.size) {
            case .used: break
            case .closed: return .closed
            case .chosen(let row):
                picker = picker.moved(to: row)
                toggle(row)
            }
        }
        return .used
    }

    /// Chooses a row or no longer; the one behind the answers stands for none.
    private mutating func toggle(_ row: Int) {
        guard row < poll.options.count else {
            chosen = []
            isTakenBack.toggle()
            return
        }
        isTakenBack = false
        if chosen.remove(row) != nil { return }
        if poll.selectable == 1 { chosen = [] }
        guard poll.selectable == 0 || chosen.count < poll.selectable else {
            refusal = PollView.rule(poll)
            return
        }
        chosen.insert(row)
    }

    private mutating func vote(_ effects: inout [Effect]) -> Verdict {
        guard isTakenBack || !chosen.isEmpty else {
            refusal = "nothing is chosen: Space chooses"
            return .used
        }
        let vote = SendVote(
            chat: message.chat,
            message: message.id,
            sender: message.sender,
            options: chosen.sorted().map { poll.options[$0] }
        )
        let done: CleanText = isTakenBack ? "the vote is taken back" : "voted"
        effects.append(.perform(vote, on: account, doing: "Vote") { _ in .notice(done) })
        return .closed
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let help = refusal ?? PollView.rule(poll)
        var rows = poll.options.enumerated().map { index, option in
            let words = CleanText(name: String(option.prefix(120)))
            return Picker.Row(text: VotePicker.box(chosen.contains(index)) + words, help: help)
        }
        let none = VotePicker.box(isTakenBack) + "none: take the vote back"
        rows.append(Picker.Row(text: none, help: help))
        picker.draw(
            rows,
            title: "Vote: \(CleanText(name: String(poll.name.prefix(120))))",
            foot: "Space choose  Enter vote  Esc close",
            empty: "",
            state,
            &grid
        )
    }

    private static func box(_ isChosen: Bool) -> CleanText { isChosen ? "[x] " : "[ ] " }
}
