import Model

extension Setting {
    /// Every key there is, in the order of the manual.
    public static let all: [Setting] = [
        Setting(
            name: "general.account",
            kind: .account,
            standard: StandardAccount.name,
            help: "the account of those commands that name none"
        ),
        Setting(
            name: "general.confirm_quit",
            kind: .choice(["never", "queued", "always"]),
            standard: "queued",
            help: "when quitting asks first; queued: while messages are unsent, or a form is begun"
        ),
        Setting(
            name: "general.clock",
            kind: .onOff,
            standard: "on",
            help: "whether the top bar shows the time"
        ),
        Setting(
            name: "general.terminal_title",
            kind: .onOff,
            standard: "on",
            help: "whether the terminal's window is named martlet, with the number of unread chats"
        ),
        Setting(
            name: "general.log_level",
            kind: .choice(["error", "warning", "info", "debug", "trace"]),
            standard: "warning",
            help: "how much the log says; never message text or keys"
        ),
        Setting(
            name: "ui.theme",
            kind: .theme,
            standard: "auto",
            help: "the colours; auto is dark or light as the background is"
        ),
        Setting(
            name: "ui.colour_depth",
            kind: .choice(["auto", "256", "16", "8", "mono"]),
            standard: "auto",
            help: "how many colours are used; auto asks the terminal"
        ),
        Setting(
            name: "ui.glyphs",
            kind: .choice(["auto", "unicode", "ascii"]),
            standard: "auto",
            help: "which signs are drawn; auto is unicode where the locale is UTF-8"
        ),
        Setting(
            name: "ui.bidi",
            kind: .choice(["auto", "on", "off"]),
            standard: "auto",
            help:
                "whether Hebrew and Arabic are put in order; auto leaves it to terminals known to do it"
        ),
        Setting(
            name: "ui.top_bar",
            kind: .onOff,
            standard: "on",
            help: "whether the first line shows the account and the connection"
        ),
        Setting(
            name: "ui.help_bar",
            kind: .onOff,
            standard: "on",
            help: "whether the last line shows keys"
        ),
        Setting(
            name: "ui.status_bar",
            kind: .onOff,
            standard: "on",
            help: "whether a line above the composer names the open chat"
        ),
        Setting(
            name: "ui.chat_list",
            kind: .onOff,
            standard: "on",
            help: "whether the chat list stands beside the messages"
        ),
        Setting(
            name: "ui.list_width",
            kind: .automatic(12...400),
            standard: "auto",
            help: "columns of the chat list; auto follows the screen"
        ),
        Setting(
            name: "ui.list_lines",
            kind: .choice(["auto", "1", "2"]),
            standard: "auto",
            help: "lines for each chat of the list; auto follows the screen"
        ),
        Setting(
            name: "ui.spacing",
            kind: .choice(["normal", "compact"]),
            standard: "normal",
            help: "whether messages of different people stand apart or close together"
        ),
        Setting(
            name: "ui.group_gap",
            kind: .duration,
            standard: "5m",
            help: "the pause after which a message of the same person has its name and time again"
        ),
        Setting(
            name: "ui.time_format",
            kind: .choice(["auto", "24h", "12h"]),
            standard: "auto",
            help: "how times are written; auto is 24h"
        ),
        Setting(
            name: "ui.max_text_width",
            kind: .number(0...1000),
            standard: "100",
            help: "columns of the longest line of a message; 0 uses the whole pane"
        ),
        Setting(
            name: "ui.mouse",
            kind: .onOff,
            standard: "on",
            help: "whether the mouse is the client's; Shift still selects text in most terminals"
        ),
        Setting(
            name: "ui.synchronized_output",
            kind: .choice(["auto", "on", "off"]),
            standard: "auto",
            help: "whether frames are painted at one go; auto asks the terminal"
        ),
        Setting(
            name: "compose.send_key",
            kind: .choice(["enter", "ctrl-x"]),
            standard: "enter",
            help: "the key that sends; with ctrl-x, Enter starts a line"
        ),
        Setting(
            name: "privacy.read_receipts",
            kind: .choice(["visible", "end", "manual", "never"]),
            standard: "visible",
            help:
                "when messages count as read; end: once the newest is visible, manual: by key alone, never: not in the terminal client"
        ),
        Setting(
            name: "privacy.read_delay",
            kind: .duration,
            standard: "1s",
            help: "how long a chat must be open before its messages count as read"
        ),
        Setting(
            name: "privacy.online",
            kind: .choice(["used", "always", "never"]),
            standard: "used",
            help: "when contacts see the account online; used: while the terminal client is used"
        ),
        Setting(
            name: "privacy.calls",
            kind: .choice(["show", "reject"]),
            standard: "show",
            help: "what becomes of calls; reject: they are turned down at once, on all devices"
        ),
        Setting(
            name: "media.cache",
            kind: .size,
            standard: "1GiB",
            help:
                "how much each account keeps of the files that it downloaded, the last used; 0: none but the one being read"
        ),
        Setting(
            name: "network.server",
            kind: .url(["ws", "wss"]),
            standard: "",
            help: "another server than WhatsApp's, such as a sandbox"
        ),
        Setting(
            name: "network.server_root_key",
            kind: .key,
            standard: "",
            help: "the root key of that server's certificates"
        ),
        Setting(
            name: "network.proxy",
            kind: .proxy,
            standard: "auto",
            help: "the way to the server; auto follows HTTPS_PROXY, ALL_PROXY and NO_PROXY"
        ),
        Setting(
            name: "network.client_version",
            kind: .version,
            standard: "auto",
            help: "the version of WhatsApp's web client to pass for; auto is the newest known"
        ),
        Setting(
            name: "api.enabled",
            kind: .onOff,
            standard: "off",
            help: "whether the terminal client starts with its REST listener on"
        ),
        Setting(
            name: "api.listen",
            kind: .address,
            standard: "127.0.0.1:7766",
            help: "where the REST listener answers"
        ),
        Setting(
            name: "api.prefix",
            kind: .prefix,
            standard: "",
            help: "what paths of the REST listener begin with"
        ),
        Setting(
            name: "api.hosts",
            kind: .text,
            standard: "",
            help: "further names by which the listener may be asked, parted by commas"
        ),
        Setting(
            name: "api.origins",
            kind: .text,
            standard: "",
            help: "web pages that may use the listener, by their origins, parted by commas"
        ),
        Setting(
            name: "api.key_file",
            kind: .text,
            standard: "",
            help: "the file of the listener's key, another than the usual one"
        ),
        Setting(
            name: "onwapp.listen",
            kind: .address,
            standard: "",
            help: "where the API of OnWapp answers; off while empty"
        ),
        Setting(
            name: "onwapp.prefix",
            kind: .prefix,
            standard: "",
            help: "what paths of that API begin with"
        ),
        Setting(
            name: "hooks.allow_private",
            kind: .onOff,
            standard: "off",
            help: "whether webhooks may lead to this machine or a private network"
        ),
    ]

    /// The sections, in the order of the manual.
    public static var sections: [String] {
        all.map(\.section).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The key of this name.
    public static func named(_ name: String) -> Setting? { all.first { $0.name == name } }
}
