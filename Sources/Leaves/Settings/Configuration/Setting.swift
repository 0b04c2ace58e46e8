/// One key of `martlet.conf`: its name, what it may hold, and what holds when it is not set.
public struct Setting: Hashable, Sendable {
    /// What a value may be.
    public enum Kind: Hashable, Sendable {
        /// `on` or `off`.
        case onOff
        /// One of these words.
        case choice([String])
        /// A whole number in this range.
        case number(ClosedRange<Int>)
        /// A number with `ms`, `s`, `m`, `h` or `d`.
        case duration
        /// A number with `KiB`, `MiB`, `GiB` or `TiB`, or `0`.
        case size
        /// An account's name.
        case account
        /// An address to listen on, or nothing.
        case address
        /// The address of a server, in one of these schemes, or nothing.
        case url([String])
        /// `auto`, `none`, or the address of a proxy.
        case proxy
        /// `auto`, or three numbers with dots.
        case version
        /// 32 bytes in hexadecimal digits, or nothing.
        case key
        /// What paths begin with, or nothing.
        case prefix
        /// `auto`, or a whole number in this range.
        case automatic(ClosedRange<Int>)
        /// The name of a theme.
        case theme
        /// Any text.
        case text
    }

    /// `section.key`.
    public let name: String
    /// What it may hold.
    public let kind: Kind
    /// What holds when nobody set it.
    public let standard: String
    /// What it is for, in one line: lower case, no full stop.
    public let help: String

    /// What stands before the first dot of the name.
    public var section: String { String(name.prefix { $0 != "." }) }
    /// What stands behind it.
    public var key: String { String(name.dropFirst(section.count + 1)) }

    /// Whether somebody who reaches this machine through its listener alone may change it: not what says who
    /// may reach what, nor to whom messages go.
    public var changesFromAfar: Bool {
        ["general", "ui", "compose", "privacy"].contains(section)
    }

    /// Whether running processes take a change over: the terminal client where it ``isShown``, and whoever it
    /// concerns otherwise; all else holds from the next start on.
    public var holdsAtOnce: Bool { isShown || name == "hooks.allow_private" }

    /// Whether the terminal client takes a change over while it is shown.
    public var isShown: Bool { Setting.shown.contains(name) }

    private static let shown: Set<String> = [
        "general.confirm_quit", "general.clock", "ui.theme", "ui.top_bar", "ui.help_bar",
        "ui.status_bar",
        "ui.chat_list", "ui.list_width", "ui.list_lines", "ui.spacing", "ui.group_gap",
        "ui.time_format", "ui.max_text_width", "privacy.read_receipts", "privacy.read_delay",
    ]
}
