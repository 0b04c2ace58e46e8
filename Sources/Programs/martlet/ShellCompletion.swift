import Commands

/// How a shell asks for candidates: `martlet --complete WORD...`, the word at the cursor last.
let completing = "--complete"

/// What is printed instead of candidates where the shell is to offer files.
private let filesWanted = "//files"

/// Prints what may stand next, a candidate a line.
func complete(_ words: [String]) {
    let completion = ShellCompletion(words)
    (completion.wantsFiles ? [filesWanted] : completion.candidates).forEach(say)
}

/// What a shell reads to complete command lines of martlet: the program itself says what may stand next.
func completionScript(for shell: String) throws(UsageError) -> String {
    guard shell == "bash" else { throw UsageError("--completion takes bash") }
    return """
        # Completion for bash, as `martlet do --completion bash` prints it.
        _martlet() {
            mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" \(completing) \\
                "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
            [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace
            [[ ${COMPREPLY[0]} == \(filesWanted) ]] && COMPREPLY=() && compopt -o default
            return 0
        }
        complete -F _martlet martlet
        """
}

/// A command line that is being typed.
private struct ShellCompletion {
    /// The words before the cursor.
    private let before: [String]
    /// The word at the cursor.
    private let last: String
    private var values = KnownValues(home: nil)
    /// What stands before that is neither an option nor its value.
    private var plain: [String] = []
    /// The option whose value is at the cursor.
    private var open: Option?

    init(_ words: [String]) {
        before = Array(words.dropLast())
        last = words.last ?? ""
        for word in before {
            if let option = open {
                if option.name == "home" { values = KnownValues(home: word) }
                open = nil
            } else if let option = option(word) {
                if option.value != nil { open = option }
            } else {
                plain.append(word)
            }
        }
    }

    /// Whether the value at the cursor is a file, which the shell knows best.
    var wantsFiles: Bool {
        guard case .files = open?.offers else { return false }
        return true
    }

    /// What may stand at the cursor, in the order of the help.
    var candidates: [String] {
        if let open { return fitting(values.offered(by: open)) }
        switch plain.first {
        case nil: return fitting(Self.verbs + ["help"] + options(of: .terminal))
        case "help": return plain.count == 1 ? fitting(Self.verbs) : []
        case Verb.do.rawValue:
            return Completion.candidates(
                Array(plain.dropFirst()) + [last],
                options: options(of: .do),
                values: values.known
            )
        case let word?: return fitting(Verb(rawValue: word).map(options) ?? [])
        }
    }

    private func fitting(_ words: [String]) -> [String] { words.filter { $0.hasPrefix(last) } }

    private func options(of verb: Verb) -> [String] {
        Option.all.filter { $0.applies(to: verb) }.map { "--\($0.name)" }
    }

    private static let verbs = Verb.allCases.filter { $0 != .terminal }.map(\.rawValue)

    /// The option that a word is; nil for other words, and for options with their value in the same word.
    ///
    /// Behind `do`, what is none of its own is a field.
    private func option(_ word: String) -> Option? {
        let option: Option? =
            if word.hasPrefix("--") {
                Option.named(String(word.dropFirst(2)))
            } else if word.hasPrefix("-"), word.count == 2 {
                word.last.flatMap(Option.lettered)
            } else {
                nil
            }
        let isField = plain.first == Verb.do.rawValue && option?.applies(to: .do) == false
        return isField ? nil : option
    }
}
