/// What the terminal is known to do by itself, by the names that it leaves in the environment.
///
/// No terminal can be asked for any of it. One that is not known is taken to do nothing: what is drawn then can be
/// read everywhere.
///
/// - Source: GNOME/vte `src/minifont.cc` for the signs; for the order the terminal working group's recommendation,
///   <https://terminal-wg.pages.freedesktop.org/bidi/>.
public struct TerminalTraits: Hashable, Sendable {
    /// Whether it draws the signs from U+1FB00 on itself, gapless, whatever the font has.
    public let drawsSextants: Bool
    /// Whether it draws the two letters of a flag as one picture of two columns.
    public let drawsFlags: Bool
    /// Whether it puts Hebrew and Arabic into the order in which they are read.
    public let ordersText: Bool

    /// Takes what is known.
    public init(drawsSextants: Bool, drawsFlags: Bool, ordersText: Bool) {
        self.drawsSextants = drawsSextants
        self.drawsFlags = drawsFlags
        self.ordersText = ordersText
    }

    /// Looks at the environment.
    ///
    /// - Parameter variable: The value of a variable; nil when it is not set.
    public init(_ variable: (String) -> String?) {
        let kind = variable("TERM") ?? ""
        let program = variable("TERM_PROGRAM") ?? ""
        let vte = variable("VTE_VERSION").flatMap { Int($0) } ?? 0
        func isOneOf(_ names: [String]) -> Bool { names.contains { kind.hasPrefix($0) } }
        let isModern =
            isOneOf(["xterm-kitty", "foot", "wezterm", "xterm-ghostty", "contour"])
            || ["KITTY_WINDOW_ID", "WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR"]
                .contains { variable($0) != nil }
            || ["WezTerm", "ghostty"].contains(program)
        drawsSextants = isModern || vte >= 6200
        // Between it and martlet nothing may count columns in a way of its own.
        drawsFlags = isModern && variable("TMUX") == nil && variable("STY") == nil
        ordersText =
            vte >= 5800 || variable("KONSOLE_VERSION") != nil || isOneOf(["mlterm"])
            || program == "Apple_Terminal"
    }
}
