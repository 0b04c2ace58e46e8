/// Kinds of terminals with more colours than the one that `TERM` names.
public enum ColorfulKinds {
    /// The kinds to try, the one with the most colours first, that of `TERM` last.
    ///
    /// A terminal that says `truecolor` or `24bit` in `COLORTERM` shows any colour; its own description often knows
    /// of 8 or 256 alone.
    ///
    ///     xterm, truecolor        → xterm-direct, xterm-256color, xterm
    ///     tmux-256color, 24bit    → tmux-direct, tmux-256color
    ///
    /// - Parameters:
    ///   - kind: What `TERM` says.
    ///   - colors: What `COLORTERM` says.
    /// - Returns: Names of terminal descriptions, some of which may not be installed.
    /// - Source: ncurses `terminfo.src`.
    public static func of(_ kind: String, _ colors: String) -> [String] {
        let suffix = "-256color"
        let isWhole = kind.hasSuffix(suffix)
        let base = isWhole ? String(kind.dropLast(suffix.count)) : kind
        // The console has sixteen whatever the environment of a login says.
        guard ["truecolor", "24bit"].contains(colors.lowercased()), base != "linux",
            !kind.hasSuffix("-direct")
        else { return [kind] }
        return ["\(base)-direct"] + (isWhole ? [] : [base + suffix]) + [kind]
    }
}
