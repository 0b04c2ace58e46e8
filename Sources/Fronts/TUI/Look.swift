import Canvas
public import Settings

/// How things are drawn and when they happen: the settings that the interface reads.
public struct Look: Hashable, Sendable {
    /// When a message counts as read.
    public enum ReadRule: Hashable, Sendable {
        /// Its last line is on the screen.
        case visible
        /// The newest message is on the screen.
        case end
        /// Only when asked to.
        case manual
    }

    /// The colours.
    public var theme: Theme {
        didSet { number += 1 }
    }
    /// The setting that the colours follow: a theme's name, or `auto`.
    public internal(set) var themeName = "auto"
    /// Grows with each other theme, so that what was laid out for one is not taken for another.
    private(set) var number = 0
    /// The signs.
    public var glyphs: Glyphs
    /// Whether the terminal shows the colours 16 and 231 of the palette.
    public var hasPalette: Bool
    /// Whether the top bar shows the time.
    public var showsClock = true
    /// Whether the top bar is shown.
    public var showsTopBar = true
    /// Whether the help bar is shown.
    public var showsHelpBar = true
    /// Whether the status line is shown.
    public var showsStatusBar = true
    /// Whether the chat list is shown beside the messages.
    public var showsList = true
    /// The chat list's width in columns; nil follows the screen.
    public var listWidth: Int?
    /// Lines per chat; nil follows the screen.
    public var listLines: Int?
    /// Whether groups of messages stand close together.
    public var isCompact = false
    /// The pause after which a new group of messages begins, in milliseconds.
    public var groupGap: Int64 = 300_000
    /// Whether times are written with am and pm.
    public var usesTwelveHours = false
    /// How many lines of a message are shown before it is folded.
    public var foldLines = 40
    /// The widest line of text; 0 for the whole pane.
    public var maxTextWidth = 100
    /// Whether Enter sends; otherwise it starts a line and Ctrl-X sends.
    public var enterSends = true
    /// Whether the mouse is ours.
    public var usesMouse = true
    /// When quitting asks first.
    public var confirmQuit = ConfirmQuit.queued
    /// When a message counts as read.
    public var readRule = ReadRule.visible
    /// How long a chat must be open before its messages count as read, in milliseconds.
    public var readDelay: Int64 = 1000

    /// Whether the account on show is available while the client is used.
    public var tellsPresence = false

    /// When quitting asks first.
    public enum ConfirmQuit: Hashable, Sendable {
        /// Not at all, while something is unsent, or each time.
        case never, queued, always
    }

    /// The defaults with this theme.
    public init(theme: Theme, glyphs: Glyphs = .unicode, hasPalette: Bool = true) {
        self.theme = theme
        self.glyphs = glyphs
        self.hasPalette = hasPalette
    }

    /// Takes over what the person set.
    public init(
        _ configuration: Configuration,
        theme: Theme,
        glyphs: Glyphs,
        hasPalette: Bool
    ) {
        self.init(theme: theme, glyphs: glyphs, hasPalette: hasPalette)
        enterSends = configuration.text("compose.send_key") == "enter"
        tellsPresence = configuration.text("privacy.online") == "used"
        take(configuration)
    }

    /// Takes over what can change while it is shown: each of these settings is one that holds at once.
    mutating func take(_ configuration: Configuration) {
        themeName = configuration.text("ui.theme")
        showsClock = configuration.isOn("general.clock")
        showsTopBar = configuration.isOn("ui.top_bar")
        showsHelpBar = configuration.isOn("ui.help_bar")
        showsStatusBar = configuration.isOn("ui.status_bar")
        showsList = configuration.isOn("ui.chat_list")
        listWidth = Int(configuration.text("ui.list_width"))
        listLines = Int(configuration.text("ui.list_lines"))
        isCompact = configuration.text("ui.spacing") == "compact"
        groupGap = configuration.milliseconds("ui.group_gap")
        usesTwelveHours = configuration.text("ui.time_format") == "12h"
        maxTextWidth = configuration.number("ui.max_text_width")
        readDelay = configuration.milliseconds("privacy.read_delay")
        confirmQuit =
            switch configuration.text("general.confirm_quit") {
            case "never": .never
            case "always": .always
            default: .queued
            }
        readRule =
            switch configuration.text("privacy.read_receipts") {
            case "visible": .visible
            case "end": .end
            default: .manual
            }
    }
}
