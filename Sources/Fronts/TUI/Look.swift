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
        /// Not even then.
        case never
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
    /// Whether the terminal draws the small signs of a QR code itself, so that they are sure to be whole.
    public var drawsSextants = false
    /// Whether text that is written from right to left is put into the order in which it is read.
    public var ordersText = false
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

    /// What the settings said of the layout when they were taken over last.
    private var layoutSettings: [LayoutPart: String] = [:]

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

    /// Takes over what the person set, and what they changed by key before.
    ///
    /// - Parameters:
    ///   - configuration: The settings.
    ///   - kept: What of the layout was changed by key.
    ///   - theme: The colours.
    ///   - glyphs: The signs.
    ///   - hasPalette: Whether the terminal shows the colours 16 and 231 of the palette.
    public init(
        _ configuration: Configuration,
        kept: [String: LayoutChange] = [:],
        theme: Theme,
        glyphs: Glyphs,
        hasPalette: Bool
    ) {
        self.init(theme: theme, glyphs: glyphs, hasPalette: hasPalette)
        enterSends = configuration.text("compose.send_key") == "enter"
        usesMouse = configuration.isOn("ui.mouse")
        tellsPresence = configuration.text("privacy.online") == "used"
        take(configuration)
        for part in LayoutPart.allCases {
            guard let change = kept[part.rawValue], change.setting == layoutSettings[part] else {
                continue
            }
            self[part] = change.chosen
        }
    }

    /// Takes over what can change while it is shown: each of these settings is one that holds at once.
    mutating func take(_ configuration: Configuration) {
        themeName = configuration.text("ui.theme")
        showsClock = configuration.isOn("general.clock")
        showsStatusBar = configuration.isOn("ui.status_bar")
        // What was changed by key stays until its own setting is changed.
        for part in LayoutPart.allCases {
            let text = configuration.text(part.rawValue)
            guard layoutSettings[part] != text else { continue }
            layoutSettings[part] = text
            self[part] = text
        }
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
            case "never": .never
            default: .manual
            }
    }
}

/// A part of the layout that keys change as well, by the setting that says how it begins.
private enum LayoutPart: String, CaseIterable {
    case topBar = "ui.top_bar"
    case helpBar = "ui.help_bar"
    case chatList = "ui.chat_list"
    case listWidth = "ui.list_width"
}

extension Look {
    /// What of the layout is not as the settings say.
    var layoutChanges: [String: LayoutChange] {
        var changes: [String: LayoutChange] = [:]
        for (part, setting) in layoutSettings where self[part] != setting {
            changes[part.rawValue] = LayoutChange(setting: setting, chosen: self[part])
        }
        return changes
    }

    /// A part of the layout, written as its setting is.
    private subscript(part: LayoutPart) -> String {
        get {
            switch part {
            case .topBar: showsTopBar ? "on" : "off"
            case .helpBar: showsHelpBar ? "on" : "off"
            case .chatList: showsList ? "on" : "off"
            case .listWidth: listWidth.map(String.init) ?? "auto"
            }
        }
        set {
            switch part {
            case .topBar: showsTopBar = newValue == "on"
            case .helpBar: showsHelpBar = newValue == "on"
            case .chatList: showsList = newValue == "on"
            case .listWidth: listWidth = Int(newValue)
            }
        }
    }
}
