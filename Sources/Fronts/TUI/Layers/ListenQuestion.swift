import Canvas

/// Whether to open a port: one stray key must not.
struct ListenQuestion: Layer {
    private var question = Question(["Leave it off", "Switch on"])

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        switch question.take(input) {
        case .used: return .used
        case .passed: return .passed
        case .answered(let choice):
            if choice == 1 { effects.append(.listen(true)) }
            return .closed
        }
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        question.draw(
            title: "REST listener",
            lines: [
                "Answer programs that have the key?", "",
                "The address is in the settings (api.listen).",
                "Whoever has the key can read and send.",
            ],
            state,
            &grid
        )
    }
}
