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
        /// An account's name.
        case account
        /// An address to listen on, or nothing.
        case address
        /// The address of a server, in one of these schemes, or nothing.
        case url([String])
        /// `auto`, `none`, or the address of a proxy.
        case proxy
        /// 32 bytes in hexadecimal digits, or nothing.
        case key
        /// What paths begin with, or nothing.
        case prefix
        /// Any text.
        case text
    }

    /// `section.key`.
    public let name: String
    /// What it may hold.
    public let kind: Kind
    /// What holds when nobody set it.
    public let standard: String

    /// What stands before the first dot of the name.
    public var section: String { String(name.prefix { $0 != "." }) }
    /// What stands behind it.
    public var key: String { String(name.dropFirst(section.count + 1)) }

    /// Whether somebody who reaches this machine through its listener alone may change it: not what says who
    /// may reach what, nor to whom messages go.
    public var changesFromAfar: Bool {
        ["general", "ui", "compose", "privacy"].contains(section)
    }

    /// Whether a running terminal client takes a change over; all else holds from the next start on.
    public var holdsAtOnce: Bool { Setting.atOnce.contains(name) }

    private static let atOnce: Set<String> = [
        "general.confirm_quit", "general.clock", "ui.top_bar", "ui.help_bar", "ui.status_bar",
        "ui.chat_list", "ui.list_width", "ui.list_lines", "ui.spacing", "ui.group_gap",
        "ui.time_format", "ui.max_text_width", "privacy.read_receipts", "privacy.read_delay",
    ]

    /// Every key there is, in the order of the manual.
    public static let all: [Setting] = [
        Setting(name: "general.account", kind: .account, standard: "default"),
        Setting(
            name: "general.confirm_quit",
            kind: .choice(["never", "queued", "always"]),
            standard: "queued"
        ),
        Setting(name: "general.clock", kind: .onOff, standard: "on"),
        Setting(name: "general.terminal_title", kind: .onOff, standard: "on"),
        Setting(
            name: "general.log_level",
            kind: .choice(["error", "warning", "info", "debug", "trace"]),
            standard: "warning"
        ),
        Setting(name: "ui.theme", kind: .text, standard: "auto"),
        Setting(
            name: "ui.colour_depth",
            kind: .choice(["auto", "256", "16", "8", "mono"]),
            standard: "auto"
        ),
        Setting(name: "ui.glyphs", kind: .choice(["auto", "unicode", "ascii"]), standard: "auto"),
        Setting(name: "ui.top_bar", kind: .onOff, standard: "on"),
        Setting(name: "ui.help_bar", kind: .onOff, standard: "on"),
        Setting(name: "ui.status_bar", kind: .onOff, standard: "on"),
        Setting(name: "ui.chat_list", kind: .onOff, standard: "on"),
        Setting(name: "ui.list_width", kind: .text, standard: "auto"),
        Setting(name: "ui.list_lines", kind: .choice(["auto", "1", "2"]), standard: "auto"),
        Setting(name: "ui.spacing", kind: .choice(["normal", "compact"]), standard: "normal"),
        Setting(name: "ui.group_gap", kind: .duration, standard: "5m"),
        Setting(name: "ui.time_format", kind: .choice(["auto", "24h", "12h"]), standard: "auto"),
        Setting(name: "ui.max_text_width", kind: .number(0...1000), standard: "100"),
        Setting(name: "ui.mouse", kind: .onOff, standard: "on"),
        Setting(
            name: "ui.synchronized_output",
            kind: .choice(["auto", "on", "off"]),
            standard: "auto"
        ),
        Setting(
            name: "compose.send_key",
            kind: .choice(["enter", "ctrl-x"]),
            standard: "enter"
        ),
        Setting(
            name: "privacy.read_receipts",
            kind: .choice(["visible", "end", "manual", "never"]),
            standard: "visible"
        ),
        Setting(name: "privacy.read_delay", kind: .duration, standard: "1s"),
        Setting(name: "network.server", kind: .url(["ws", "wss"]), standard: ""),
        Setting(name: "network.server_root_key", kind: .key, standard: ""),
        Setting(name: "network.proxy", kind: .proxy, standard: "auto"),
        Setting(name: "api.enabled", kind: .onOff, standard: "off"),
        Setting(name: "api.listen", kind: .address, standard: "127.0.0.1:7766"),
        Setting(name: "api.prefix", kind: .prefix, standard: ""),
        Setting(name: "api.hosts", kind: .text, standard: ""),
        Setting(name: "api.origins", kind: .text, standard: ""),
        Setting(name: "api.key_file", kind: .text, standard: ""),
        Setting(name: "onwapp.listen", kind: .address, standard: ""),
        Setting(name: "onwapp.prefix", kind: .prefix, standard: ""),
        Setting(name: "hooks.allow_private", kind: .onOff, standard: "off"),
    ]
}
