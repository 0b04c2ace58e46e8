public import Canvas
import Encodings

/// What a key file asks for: keys per action, still without knowing which actions there are.
///
///     [composer]
///     send = enter, ctrl-x        ; "none" alone takes every key away
public struct KeyFile: Sendable {
    /// One line of the file.
    public struct Binding: Hashable, Sendable {
        /// The place where it holds, such as `global` or `composer`.
        public var section: String
        /// The action's name.
        public var action: String
        /// Its keys; empty takes the defaults away.
        public var keys: [Key]
        /// Whether every key of the line could be had; otherwise the action keeps those that it has beside these.
        public var isWhole = true
        /// Its line.
        public var line: Int
    }

    /// The bindings in the order of the file.
    public private(set) var bindings: [Binding] = []
    /// Lines and names that could not be read, and keys used twice in one section.
    public private(set) var problems: [Problem]

    /// Reads a key file; `file` is its name in problems.
    public init(_ text: String, file: String) {
        let ini = INI(text, file: file)
        problems = ini.problems
        var taken: [String: Int] = [:]
        for entry in ini.entries {
            var keys: [Key] = []
            var isWhole = true
            for part in entry.value.split(separator: ",") {
                let name = String(part.trimmingBlanks)
                if name == "none" || name.isEmpty { continue }
                guard let key = KeyName.parse(name) else {
                    isWhole = false
                    report(file, entry.line, "no key is called \(name.prefix(40))")
                    continue
                }
                let place = "\(entry.section)/\(KeyName.write(key))"
                if let earlier = taken.updateValue(entry.line, forKey: place) {
                    isWhole = false
                    report(file, entry.line, "\(name) is already used on line \(earlier)")
                    continue
                }
                keys.append(key)
            }
            bindings.append(
                Binding(
                    section: entry.section,
                    action: entry.key,
                    keys: keys,
                    isWhole: isWhole,
                    line: entry.line
                )
            )
        }
    }

    private mutating func report(_ file: String, _ line: Int, _ text: String) {
        problems.append(Problem(file: file, line: line, text: text))
    }
}
