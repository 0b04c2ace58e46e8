import Canvas
public import Settings

/// Which key does what where: the keys of the table of actions, changed by a person's key file.
public struct KeyMap: Sendable {
    /// Which key is which action, as a place in ``Actions/all``.
    ///
    /// A table of a hundred lines is searched faster than a dictionary of these types is made.
    private var bindings: [(place: KeyPlace, key: Key, action: Int)] = []
    /// Keys by action.
    private var keys: [[Key]] = Actions.all.map(\.keys)
    /// What was wrong with the key file.
    public private(set) var problems: [Problem] = []

    /// Reads the table and the file.
    ///
    /// - Parameters:
    ///   - file: The person's key file; nil when there is none.
    ///   - name: What problems call it.
    ///   - enterSends: Whether Enter sends; otherwise it starts a line.
    public init(_ file: KeyFile? = nil, name: String = "keys.conf", enterSends: Bool = true) {
        if !enterSends { giveEnterToNewline() }
        if let file { apply(file, name) }
        for (index, action) in Actions.all.enumerated() {
            for key in keys[index] { bindings.append((action.place, key, index)) }
        }
    }

    /// What a key does in a place; nil when nothing.
    func action(for key: Key, in place: KeyPlace) -> Action? {
        bindings.last { $0.place == place && $0.key == key }.map { Actions.all[$0.action] }
    }

    /// The keys of an action.
    func keys(of action: Action) -> [Key] {
        Actions.index(of: action).map { keys[$0] } ?? []
    }

    /// The first key of an action as it is written on the screen; nil when it has none.
    func label(of action: Action, _ glyphs: Glyphs) -> CleanText? {
        keys(of: action).first.map { KeyLabel.text($0, glyphs) }
    }

    /// The key of an action as one types it outside of menus: one that is no letter, where there is one.
    ///
    /// Letters of a message hold in its menu: that is opened first.
    func typedLabel(of action: Action, _ glyphs: Glyphs) -> CleanText? {
        guard action.place == .message else { return label(of: action, glyphs) }
        let keys = keys(of: action)
        return (keys.first { !$0.isText } ?? keys.first).map { typed($0, in: .message, glyphs) }
    }

    /// A key with what has to be pressed before it.
    func typed(_ key: Key, in place: KeyPlace, _ glyphs: Glyphs) -> CleanText {
        let name = KeyLabel.text(key, glyphs)
        guard place == .message, key.isText, let menu = label(of: .messageMenu, glyphs) else {
            return name
        }
        return menu + " " + name
    }

    private mutating func giveEnterToNewline() {
        guard let send = Actions.index(of: .send), let newline = Actions.index(of: .newline) else {
            return
        }
        keys[send].removeAll { $0.code == .enter }
        keys[newline].insert(Key(.enter), at: 0)
    }

    private mutating func apply(_ file: KeyFile, _ name: String) {
        problems = file.problems
        for binding in file.bindings {
            guard let place = KeyPlace(rawValue: binding.section) else {
                report(name, binding.line, "no place is called \(binding.section.prefix(40))")
                continue
            }
            let wanted = Actions.all.firstIndex { $0.place == place && $0.name == binding.action }
            guard let wanted else {
                report(name, binding.line, "no action is called \(binding.action.prefix(40))")
                continue
            }
            take(binding.keys, from: place)
            keys[wanted] = binding.keys + (binding.isWhole ? [] : keys[wanted])
        }
    }

    /// Frees keys that another action of the place had.
    private mutating func take(_ wanted: [Key], from place: KeyPlace) {
        for (index, action) in Actions.all.enumerated() where action.place == place {
            keys[index].removeAll { wanted.contains($0) }
        }
    }

    private mutating func report(_ file: String, _ line: Int, _ text: String) {
        problems.append(Problem(file: file, line: line, text: text))
    }
}
