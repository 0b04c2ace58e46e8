/// Turns the schema's spellings into Swift's.
enum Names {
    /// `JPEGThumbnail` → `jpegThumbnail`, `remoteJID` → `remoteJID`, `ID` → `id`, `a_b` → `aB`.
    static func property(_ name: String) -> String {
        let parts = name.split(separator: "_").map(String.init)
        guard let first = parts.first else { return name }
        return first.loweringHead() + parts.dropFirst().map { $0.raisingHead() }.joined()
    }

    /// What follows `has` and `clear`: `remoteJID` → `RemoteJID`, `ID` → `ID`.
    static func claim(_ name: String) -> String {
        name.split(separator: "_").map { String($0).raisingHead() }.joined()
    }

    /// `ANDROID_TABLET` → `androidTablet`, `E2EE` → `e2ee`; names in mixed case are kept so.
    static func enumCase(_ name: String) -> String {
        guard name == name.uppercased() else { return property(name) }
        let parts = name.split(separator: "_").map { $0.lowercased() }
        let joined = (parts.first ?? "") + parts.dropFirst().map { $0.raisingHead() }.joined()
        return joined.first?.isNumber == true ? "_" + joined : joined
    }

    /// The name as an identifier: in backticks when Swift keeps the word for itself.
    static func escaped(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    /// A nested type's name; `Type` and `Protocol` are taken by the metatypes.
    static func type(_ name: String) -> String {
        ["Type", "Protocol", "Self"].contains(name) ? name + "Enum" : name
    }

    private static let keywords: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
        "typealias", "var", "where", "while",
    ]
}

extension String {
    /// The capitals at the head in lower case, except the one that begins the next word.
    fileprivate func loweringHead() -> String {
        let capitals = prefix { $0.isUppercase || $0.isNumber }
        guard let head = capitals.first, head.isUppercase else { return self }
        guard capitals.count > 1, capitals.count < count else {
            return capitals.lowercased() + dropFirst(capitals.count)
        }
        let word = capitals.dropLast()
        return word.lowercased() + dropFirst(word.count)
    }

    fileprivate func raisingHead() -> String { prefix(1).uppercased() + dropFirst() }
}
