public import Canvas

/// Something that the terminal or the system did.
public enum TerminalEvent: Hashable, Sendable {
    /// A key, a paste, the focus, an answer.
    case input(Input)
    /// The terminal has another size, or the program has it again: paint everything.
    case resized(Size)
    /// The process is asked to end by this signal.
    case ending(signal: Int32)
}
