/// Why the terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// The terminal's kind (`TERM`) is not known, or it cannot place the cursor.
    case unknown(kind: String)
}

extension TerminalError: CustomStringConvertible {
    /// What is wrong, for people.
    public var description: String {
        switch self {
        case .notATerminal: "standard input and output are no terminal"
        case .unknown(let kind): "TERM=\(kind) is no terminal that can be used"
        }
    }
}
