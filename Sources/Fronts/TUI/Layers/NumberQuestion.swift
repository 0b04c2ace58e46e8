import Canvas
import Commands
import Model

/// Whether a phone may link that has another number than the account had before: both numbers would stand under the
/// same chats.
struct NumberQuestion: Layer {
    private let account: String
    private let owner: CleanText
    private let scanned: CleanText
    private var question: Question

    /// Asks about the phone that was refused last; nil when none was.
    init?(_ state: State) {
        guard case .anotherNumber(let owner, let scanned) = state.account.linking.step else {
            return nil
        }
        account = state.account.name
        self.owner = Names.number(owner.user)
        self.scanned = Names.number(scanned.user)
        question = Question(["No", "Link another number"])
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        let account = account
        return question.take(input) { choice in
            effects.append(
                .perform(
                    RequestNewCodes(anotherNumber: choice == 1),
                    on: account,
                    doing: "ask for codes"
                )
            )
        }
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        question.draw(
            title: "Another number",
            lines: [
                "The phone has another number. Link it all the same?",
                "This account: \(owner)",
                "The phone: \(scanned)",
                "Its messages would come into the same chats.",
                "An account of its own: martlet link -p NAME",
                "Either way new codes come: scan again.",
            ],
            state,
            &grid
        )
    }
}
