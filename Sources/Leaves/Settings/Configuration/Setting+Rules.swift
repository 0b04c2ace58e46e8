extension Setting {
    /// What it may hold, for people.
    public var takes: String {
        switch kind {
        case .onOff: "on or off"
        case .choice(let words): words.joined(separator: ", ")
        case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .duration: "a duration such as 5m"
        case .size: "a size such as 512MiB, or 0"
        case .account: "1 to 64 letters, digits, - and _"
        case .address: "ADDRESS:PORT"
        case .url(let schemes): "an address that begins with \(Self.list(schemes))"
        case .proxy: "auto, none, or http:// or socks5:// and an address"
        case .version: "auto, or a version such as 2.3000.1045649367"
        case .key: "64 hexadecimal digits"
        case .prefix: "a path such as /\(section)"
        case .automatic(let range):
            "auto, or a number from \(range.lowerBound) to \(range.upperBound)"
        case .theme: "auto, or the name of a theme"
        case .text: "a text"
        }
    }

    /// The values there are to choose from; nil where they cannot be listed.
    ///
    /// Themes of the person's own are not among them.
    public var choices: [String]? {
        switch kind {
        case .onOff: ["on", "off"]
        case .choice(let words): words
        case .theme: ["auto"] + Theme.builtInNames
        default: nil
        }
    }

    /// Why a value does not fit; nil when it does.
    public func objection(to value: String) -> String? { fits(value) ? nil : "is not \(wanted)" }

    /// Whether no default may stand in for a value that does not fit: it would be another account, server or
    /// address than the one that was meant.
    var isIrreplaceable: Bool {
        switch kind {
        case .account, .address, .url, .proxy, .version, .key, .prefix: true
        case .onOff, .choice, .number, .duration, .size, .automatic, .theme, .text: false
        }
    }

    private var wanted: String {
        if case .choice = kind { "one of \(takes)" } else { takes }
    }

    private func fits(_ value: String) -> Bool {
        switch kind {
        case .text: true
        case .theme: Self.isTheme(value)
        case .automatic(let range): value == "auto" || Int(value).map(range.contains) ?? false
        case .onOff: value == "on" || value == "off"
        case .choice(let words): words.contains(value)
        case .number(let range): Int(value).map(range.contains) ?? false
        case .duration: Configuration.milliseconds(value) != nil
        case .size: Configuration.bytes(value) != nil
        case .account: Self.isAccount(value)
        case .address: value.isEmpty || ListenAddress(value) != nil
        case .url(let schemes): value.isEmpty || Self.isURL(value, schemes)
        case .proxy:
            value == "auto" || value == "none" || ListenAddress(value) != nil
                || Self.isURL(value, ["http", "socks5", "socks5h"])
        case .version: value == "auto" || Self.isVersion(value)
        case .key:
            value.isEmpty
                || value.utf8.count == 64 && value.allSatisfy { $0.isASCII && $0.isHexDigit }
        case .prefix: value.isEmpty || Self.isPrefix(value)
        }
    }

    /// Whether a text can be an account's name: 1 to 64 letters and digits of ASCII, `-` and `_`.
    public static func isAccount(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
            }
    }

    /// Whether a text can name a theme, and so a file: no path.
    public static func isTheme(_ text: String) -> Bool {
        !text.isEmpty && !text.contains("/") && !text.hasPrefix(".")
    }

    private static func list(_ schemes: [String]) -> String {
        schemes.map { "\($0)://" }.joined(separator: " or ")
    }

    private static func isURL(_ text: String, _ schemes: [String]) -> Bool {
        guard let end = text.firstRange(of: "://"),
            schemes.contains(String(text[..<end.lowerBound]))
        else { return false }
        let rest = text[end.upperBound...]
        return rest.first.map { $0 != "/" } ?? false
            && rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    private static func isVersion(_ text: String) -> Bool {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 3 && numbers.allSatisfy { UInt32($0) != nil }
    }

    private static func isPrefix(_ text: String) -> Bool {
        text.hasPrefix("/") && text.count > 1
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#%{}".utf8.contains($0) }
    }
}
