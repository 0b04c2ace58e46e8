/// What the person set: command line, then environment, then file, then default.
///
///     martlet -o ui.theme=mono        MARTLET_UI_THEME=mono        [ui] theme = mono
public struct Configuration: Hashable, Sendable {
    private var values: [String: String] = [:]

    /// The defaults.
    public init() {}

    /// Reads all sources; what is unknown or does not fit is reported, and the rest still holds.
    ///
    /// - Parameters:
    ///   - file: The text of `martlet.conf`; nil when there is none.
    ///   - name: The file's name in problems.
    ///   - environment: Names and values of the process; only `MARTLET_SECTION_KEY` are read.
    ///   - options: `section.key=value` texts from the command line.
    /// - Returns: What holds, and everything that was wrong.
    public static func load(
        file: String?,
        name: String = "martlet.conf",
        environment: [String: String] = [:],
        options: [String] = []
    ) -> (configuration: Configuration, problems: [Problem]) {
        var configuration = Configuration()
        var problems: [Problem] = []
        func set(_ name: String, _ value: String, from file: String, line: Int = 0) {
            guard let text = configuration.set(name, value) else { return }
            let setting = Setting.named(name)?.name
            problems.append(Problem(file: file, line: line, text: text, setting: setting))
        }
        if let file {
            let ini = INI(file, file: name)
            problems += ini.problems
            for entry in ini.entries {
                let key = entry.section.isEmpty ? entry.key : "\(entry.section).\(entry.key)"
                set(key, entry.value, from: name, line: entry.line)
            }
        }
        for setting in Setting.all {
            guard let value = environment[variable(setting.name)] else { continue }
            set(setting.name, value, from: variable(setting.name))
        }
        for option in options {
            let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 {
                set(String(parts[0]), String(parts[1]), from: "-o")
            } else {
                let text = "not section.key=value: \(option.prefix(60))"
                problems.append(Problem(file: "-o", line: 0, text: text))
            }
        }
        return (configuration, problems)
    }

    /// Sets a key; returns what is wrong, or nil when it holds now.
    public mutating func set(_ name: String, _ value: String) -> String? {
        guard let setting = Setting.named(name) else {
            return "unknown key \(name.prefix(60)); martlet do get-settings shows which there are"
        }
        let objection = setting.objection(to: value)
        // Whoever would use it then refuses it.
        if objection == nil || setting.isIrreplaceable { values[name] = value }
        return objection.map { "\(name): \(value.prefix(40)) \($0)" }
    }

    /// The text of a key.
    public func text(_ name: String) -> String {
        values[name] ?? Setting.named(name)?.standard ?? ""
    }

    /// Whether a key is `on`.
    public func isOn(_ name: String) -> Bool { text(name) == "on" }

    /// The words of a key, which commas or blanks part.
    public func words(_ name: String) -> [String] {
        text(name).split { $0 == "," || $0 == " " }.map(String.init)
    }

    /// The number of a key; 0 when it holds none.
    public func number(_ name: String) -> Int { Int(text(name)) ?? 0 }

    /// The duration of a key in milliseconds.
    public func milliseconds(_ name: String) -> Int64 {
        Configuration.milliseconds(text(name)) ?? 0
    }

    /// The size of a key in bytes.
    public func bytes(_ name: String) -> Int { Configuration.bytes(text(name)) ?? 0 }

    /// Whether somebody set the key.
    public func isSet(_ name: String) -> Bool { values[name] != nil }

    /// The environment variable of a key.
    public static func variable(_ name: String) -> String {
        "MARTLET_"
            + String(name.uppercased().map { $0 == "." ? "_" : $0 })
    }

    /// Reads `250ms`, `1s`, `1.5s`, `5m`, `2h` or `7d`; `off` and `0` are 0.
    static func milliseconds(_ text: String) -> Int64? {
        if text == "off" || text == "0" { return 0 }
        return whole(
            text,
            in: [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)]
        )
    }

    /// Reads `100KiB`, `512MiB`, `1.5GiB` or `1TiB`; `0` is nothing.
    static func bytes(_ text: String) -> Int? {
        if text == "0" { return 0 }
        let units = ["KiB", "MiB", "GiB", "TiB"].enumerated().map { power, unit in
            (unit, Double(1 << (10 * (power + 1))))
        }
        return whole(text, in: units).map(Int.init)
    }

    /// A number with one of these units behind it, in whole ones of what the units count.
    private static func whole(_ text: String, in units: [(String, Double)]) -> Int64? {
        for (unit, factor) in units where text.hasSuffix(unit) {
            guard let number = Double(text.dropLast(unit.count)), number >= 0 else { continue }
            let total = number * factor
            return total < 1e15 ? Int64(total) : nil
        }
        return nil
    }
}
