import Canvas
import Settings

/// The body of a question: what it is about, and verbs to choose from, the harmless one first.
struct Question: Sendable {
    let choices: [CleanText]
    private(set) var chosen = 0

    init(_ choices: [CleanText]) { self.choices = choices }

    /// Takes an input; closing is the harmless answer.
    ///
    /// - Parameters:
    ///   - input: The input.
    ///   - answer: Told the number of the choice, when there is one.
    /// - Returns: What became of the input; an answer closes the question.
    mutating func take(_ input: LayerInput, answer: (Int) -> Void) -> Verdict {
        switch input {
        case .step(.left), .step(.previous), .step(.up): chosen = max(0, chosen - 1)
        case .step(.right), .step(.next), .step(.down): chosen = (chosen + 1) % choices.count
        case .step(.accept):
            answer(chosen)
            return .closed
        case .step(.close):
            answer(0)
            return .closed
        case .text: return .passed
        default: break
        }
        return .used
    }

    /// Draws the box.
    func draw(title: CleanText, lines: [CleanText], _ state: State, _ grid: inout Grid) {
        let theme = state.look.theme
        let columns = Box.inside(Size(columns: 56, rows: 5), in: state.size).columns
        let lines = lines.enumerated().flatMap { number, line in
            Box.lines(of: line, columns: columns, theme[number == 0 ? .dialogNormal : .uiHint])
        }
        let inside = Box.draw(
            Size(columns: 56, rows: 5 + lines.count),
            title: title,
            foot: "Tab choose  Enter do  Esc \(choices.first ?? "")",
            state,
            &grid
        )
        let first = inside.row + (inside.rows > lines.count + 1 ? 1 : 0)
        for (number, line) in lines.enumerated() where number < inside.rows - 1 {
            let start = Point(column: inside.column, row: first + number)
            grid.put(line, at: start, end: inside.endColumn)
        }
        var column = inside.column
        for (index, label) in choices.enumerated() {
            column = grid.put(
                "  " + label + "  ",
                at: Point(column: column, row: inside.endRow - 1),
                theme[index == chosen ? .dialogButtonFocused : .dialogButton],
                end: inside.endColumn
            )
            column += 2
        }
    }
}
