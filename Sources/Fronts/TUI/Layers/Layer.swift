import Canvas
import Model

/// Something above the chats, such as a question or a list to choose from.
///
/// Each is a type in a file of its own. It takes the input first, and says whether it used it.
/// Which keys do what is in the table of actions, as everywhere: those of its ``place``, and for the usual
/// ones of boxes the steps that arrive in ``take(_:_:_:)``.
protocol Layer: Sendable {
    /// Where its keys stand in the table.
    var place: KeyPlace { get }
    /// Whether nothing below it can be seen.
    var coversScreen: Bool { get }
    /// Whether the keys of everywhere hold beside its own.
    var sharesKeys: Bool { get }
    /// The line in it that is being written, which the composer's keys edit; nil when there is none.
    func line(_ state: State) -> Composer?
    /// Whether that line is a text that may have several.
    func keepsLines(_ state: State) -> Bool
    /// Takes that line as it was edited.
    mutating func take(edited line: Composer, _ state: inout State)
    /// Has what was written in it kept, because it is about to go without having been asked.
    func keep(in state: inout State)
    /// Takes an input; it may change the rest of the state, and ask for something outside.
    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict
    /// Draws it in the whole screen's area; the cursor is hidden unless it shows it.
    func draw(_ state: State, _ area: Rect, _ grid: inout Grid)
    /// The next moment at which it changes by itself; nil when it does not.
    func nextChange(_ state: State) -> Timestamp?
}

extension Layer {
    var place: KeyPlace { .dialog }
    var coversScreen: Bool { false }
    var sharesKeys: Bool { false }
    func line(_ state: State) -> Composer? { nil }
    func keepsLines(_ state: State) -> Bool { false }
    mutating func take(edited line: Composer, _ state: inout State) {}
    func keep(in state: inout State) {}
    func nextChange(_ state: State) -> Timestamp? { nil }
}

/// What a layer is given.
enum LayerInput: Hashable, Sendable {
    /// A key of boxes was pressed.
    case step(Step)
    /// Text was typed or pasted; not cleaned.
    case text(String)
    /// The mouse was pressed on a cell.
    case click(Point)

    /// What the usual keys of boxes do.
    enum Step: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last, left, right
        /// From field to field, or from choice to choice.
        case next, previous
        /// Takes away the character before the cursor.
        case erase
        /// Does what is chosen.
        case accept
        case close
    }
}

/// What became of an input.
enum Verdict: Hashable, Sendable {
    /// The layer used it.
    case used
    /// It is for whatever lies below.
    case passed
    /// The layer used it and is done.
    case closed
}
