import Canvas
import Commands

/// Something that the person can do: what it is called, which keys do it, when it can be done, what runs.
///
/// Each stands in a file of `Actions/` by what it is about; ``Actions/all`` is the table. Key handling, the
/// help bar, help, the palette, menus and the mouse are all made from it.
struct Action: Sendable {
    /// What it does to the screen and asks of the outside.
    typealias Run = @Sendable (inout State, inout [Effect]) -> Void

    /// Where its keys hold.
    let place: KeyPlace
    /// Its name in key files: words joined by `_`; never changes.
    let name: String
    /// Its keys, unless a key file says otherwise.
    let keys: [Key]
    /// A word or two for the help bar and for lists.
    let label: CleanText
    /// What it does, as a sentence without its full stop.
    let help: CleanText
    /// What sets it apart from others.
    var traits: Traits = []
    /// How early it stands in the help bar, 1 first; nil keeps it out.
    var rank: Int?
    /// The command that it gives, so that the palette does not list that once more.
    var command: (any Command.Type)?
    /// Whether it can be done now.
    var isAvailable: @Sendable (State) -> Bool = { _ in true }
    /// Whether the help bar has it while it can be done.
    var isWorthShowing: @Sendable (State) -> Bool = { _ in true }
    /// Does it.
    let run: Run

    /// What sets an action apart.
    struct Traits: OptionSet, Sendable {
        let rawValue: Int
        /// Holds whatever box is open.
        static let always = Traits(rawValue: 1)
        /// Moves something: too small to be offered in the palette.
        static let movement = Traits(rawValue: 2)
        /// Turns away from what is on the screen, so that pressing its key reads nothing.
        static let leaves = Traits(rawValue: 4)
        /// Changes a line, or moves in it: holds in the fields of boxes as well.
        static let edits = Traits(rawValue: 8)
        /// Sends, tells somebody or takes something away: the palette never has it chosen by itself.
        static let grave = Traits(rawValue: 16)
    }
}

extension Action {
    /// Whether this is that line of the table.
    func isSame(as other: Action) -> Bool { place == other.place && name == other.name }
}
