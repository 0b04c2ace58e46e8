public import Model

/// Shows the settings of the host, under the names of its configuration file.
public struct GetSettings: Command, Hashable {
    /// The settings, in the order of the manual.
    public typealias Reply = [SettingEntry]
    /// What the catalogue says of it.
    public static let about = About(
        "get-settings",
        .host,
        "Show the settings, what they are for, and where each comes from",
        notes: [
            "name": "one setting's name, or a section such as api; all when left out"
        ],
        changes: false
    )
    /// One setting's name, or a section; nil for all.
    public var name: String?

    /// Creates the command.
    public init(name: String? = nil) { self.name = name }
}

/// A setting and what it holds.
public struct SettingEntry: Hashable, Sendable, Codable {
    /// Who says what a setting holds; the latter ones win.
    public enum Source: Sendable, NamedCase {
        /// Nobody: it is the default.
        case standard
        /// The configuration file.
        case file
        /// A variable of the environment.
        case environment
        /// The command line of the process that answers.
        case commandLine
    }

    /// When a change takes effect.
    public enum Effect: Sendable, NamedCase {
        /// At once, in the process that answers.
        case atOnce
        /// When a process starts the next time.
        case nextStart
    }

    /// `section.key`.
    public var name: String
    /// What it is for, in one line.
    public var help: String
    /// What it holds; empty for nothing.
    public var value: String
    /// Who says so.
    public var source: Source
    /// What it may hold, for people.
    public var takes: String
    /// The values there are to choose from; nil where they cannot be listed.
    public var choices: [String]?
    /// When a change takes effect.
    public var effect: Effect

    /// Creates an entry from its parts.
    public init(
        name: String,
        help: String,
        value: String,
        source: Source,
        takes: String,
        choices: [String]? = nil,
        effect: Effect
    ) {
        self.name = name
        self.help = help
        self.value = value
        self.source = source
        self.takes = takes
        self.choices = choices
        self.effect = effect
    }
}
