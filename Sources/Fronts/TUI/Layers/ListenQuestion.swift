import Canvas

/// Whether to open a port: one stray key must not.
struct ListenQuestion: Layer {
    private let address: CleanText
    private let keyFile: CleanText
    private var question = Question(["Leave it off", "Switch on"])

    /// Asks about the listener at this address, whose key is in this file.
    init(address: CleanText, keyFile: CleanText) {
        self.address = address
        self.keyFile = keyFile
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        question.take(input) { choice in
            if choice == 1 { effects.append(.listen(true)) }
        }
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        question.draw(
            title: "REST listener",
            lines: [
                "Answer programs that have the key?", "",
                "Address: http://\(address)",
                "Key: \(keyFile)",
                "Whoever has the key can read and send.",
            ],
            state,
            &grid
        )
    }
}
