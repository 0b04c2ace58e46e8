import Commands

/// The command line, understood.
struct Arguments {
    /// The command.
    var verb = Verb.terminal
    /// What followed it, as many as ``Verb/operands``.
    var operands: [String] = []
    /// The fields of the command behind `martlet do`.
    private(set) var fields = FieldArguments()
    /// The options by long name in the order they were given; a switch has no text.
    private var options: [(name: String, value: String)] = []

    /// The value given for an option, which is given once.
    func value(_ name: String) -> String? { options.last { $0.name == name }?.value }
    /// Every value given for an option.
    func values(_ name: String) -> [String] {
        options.filter { $0.name == name }.map(\.value)
    }
    /// Whether a switch was given.
    func has(_ name: String) -> Bool { options.contains { $0.name == name } }

    /// Reads an option's value as a whole number in a range.
    func number<T: FixedWidthInteger>(
        _ name: String,
        _ range: ClosedRange<T>
    ) throws(UsageError) -> T? {
        guard let text = value(name) else { return nil }
        guard let number = T(text), range.contains(number) else {
            throw UsageError(
                "--\(name) takes a number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return number
    }

    /// Reads the arguments after the program's name.
    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        var words: [String] = []
        while let argument = rest.popFirst() {
            if argument == "--" {
                words += rest
                break
            }
            if words.first == Verb.do.rawValue, try takeField(argument, &rest) { continue }
            guard argument.hasPrefix("-"), argument.count > 1 else {
                words.append(argument)
                continue
            }
            do throws(UsageError) {
                try take(option: argument, &rest)
            } catch {
                throw Self.isText(behind: words) ? error.adding(Self.textHint) : error
            }
        }
        try settle(words)
    }

    /// Whether the next word would be the text of `martlet send`.
    private static func isText(behind words: [String]) -> Bool {
        words.first == Verb.send.rawValue && words.count == 2
    }

    private static let textHint = "a text that begins with - stands behind --"

    private mutating func take(
        option argument: String,
        _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
        if argument.hasPrefix("--") {
            try take(long: argument.dropFirst(2), &rest)
        } else {
            try take(short: argument.dropFirst(), &rest)
        }
    }

    /// Takes an option behind `martlet do` that is none of the program's as a field, value and all.
    private mutating func takeField(
        _ argument: String,
        _ rest: inout ArraySlice<String>
    ) throws(UsageError) -> Bool {
        guard argument.hasPrefix("--") else { return false }
        let parts = argument.dropFirst(2).split(
            separator: "=",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let name = parts.first.map(String.init) ?? ""
        if let option = Option.named(name), option.applies(to: .do) { return false }
        guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
            throw UsageError("--\(name) needs a value")
        }
        fields.add(name, value)
        return true
    }

    private mutating func take(
        long argument: Substring,
        _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard let option = Option.named(name) else { throw UsageError("unknown option --\(name)") }
        if option.value == nil {
            guard parts.count == 1 else { throw UsageError("--\(name) takes no value") }
            options.append((name, ""))
        } else if parts.count == 2 {
            options.append((name, String(parts[1])))
        } else {
            guard let value = rest.popFirst() else { throw UsageError("--\(name) needs a value") }
            options.append((name, value))
        }
    }

    private mutating func take(
        short argument: Substring,
        _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
        guard let letter = argument.first, let option = Option.lettered(letter) else {
            throw UsageError("unknown option -\(argument)")
        }
        let attached = argument.dropFirst()
        if option.value == nil {
            guard attached.isEmpty else { throw UsageError("unknown option -\(argument)") }
            options.append((option.name, ""))
        } else if attached.isEmpty {
            guard let value = rest.popFirst() else { throw UsageError("-\(letter) needs a value") }
            options.append((option.name, value))
        } else {
            options.append((option.name, String(attached)))
        }
    }

    /// Tells command from operands and checks that all fits together.
    private mutating func settle(_ words: [String]) throws(UsageError) {
        var words = words
        if words.first == "help" {
            words.removeFirst()
            options.append(("help", ""))
        }
        if let first = words.first {
            guard let verb = Verb(rawValue: first), verb != .terminal else {
                throw UsageError("unknown command \(first)")
            }
            self.verb = verb
            operands = Array(words.dropFirst())
        }
        guard !has("help"), !has("version") else { return }
        for name in options.map(\.name).sorted() {
            guard let option = Option.named(name), option.applies(to: verb) else {
                throw UsageError("--\(name) does not go with \(verb.title)")
            }
        }
        // Which of two accounts, servers or times is meant is not guessed.
        for option in Option.all
        where option.value != nil && !option.repeats && values(option.name).count > 1 {
            throw UsageError("--\(option.name) is given more than once")
        }
        guard verb != .do else { return try settleCommand() }
        guard operands.count == verb.operands.count else {
            let wanted = verb.operands.joined(separator: " ")
            throw UsageError("usage: \(verb.title) \(wanted.isEmpty ? "[OPTION...]" : wanted)")
        }
    }
}

extension Arguments {
    /// Checks what stands behind `martlet do`: one name and its fields.
    private func settleCommand() throws(UsageError) {
        guard operands.count < 2 else {
            throw UsageError("\(operands[1]) is no field; fields are written --NAME VALUE")
        }
        guard operands.count == 1 || has("list") || has("completion") else {
            throw UsageError("usage: martlet do \(Verb.do.operands.joined(separator: " "))")
        }
    }
}

/// A command line that does not fit; the sentence says why.
struct UsageError: Error, CustomStringConvertible {
    let sentence: String
    var description: String { sentence }
    init(_ sentence: String) { self.sentence = sentence }

    /// The same with something more to say.
    func adding(_ hint: String) -> UsageError { UsageError("\(sentence); \(hint)") }
}

extension Verb {
    /// The command as typed.
    var title: String { self == .terminal ? "martlet" : "martlet \(rawValue)" }
}
