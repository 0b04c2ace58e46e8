import JSON
import Model

/// Changes a setting in the configuration file; what else stands there, comments as well, stays.
///
/// Where the environment or a command line says otherwise, that goes on to hold: the reply's source says so.
public struct ChangeSetting: Command, Hashable {
    /// The setting as it is now.
    public typealias Reply = SettingEntry
    /// What the catalogue says of it.
    public static let about = About(
        "change-setting",
        .host,
        "Change a setting in the configuration file",
        notes: [
            "name": "its name: section.key, as get-settings shows it",
            "value": "what it is to hold; the default again when left out",
        ],
        examples: ["name": "ui.mouse"]
    )
    /// Its name.
    public var name: String
    /// What it is to hold; nil for the default.
    public var value: String?

    /// Creates the command.
    public init(name: String, value: String? = nil) {
        self.name = name
        self.value = value
    }
}
