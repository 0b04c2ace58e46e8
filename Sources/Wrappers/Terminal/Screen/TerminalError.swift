/// Why the terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// The terminal's kind (`TERM`) is not known, or it cannot place the cursor.
    case unknown(kind: String)
}
