import Encodings

/// A field value with parameters: `form-data; name="a"; filename="b.png"`.
///
/// - Source: RFC 9110, section 5.6.6; RFC 8187 for `filename*`.
struct HeaderValue {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private let parameters: [String: String]

    init(_ text: String) {
        var fields = Self.split(text)[...]
        value = (fields.popFirst() ?? "").lowercased()
        var parameters: [String: String] = [:]
        for field in fields {
            let parts = field.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].trimmingBlanks.lowercased()
            parameters[name] = parameters[name] ?? Self.unquoted(parts[1].trimmingBlanks)
        }
        self.parameters = parameters
    }

    /// A parameter, its name in lower case; the form for other alphabets comes first.
    subscript(name: String) -> String? {
        if let extended = parameters["\(name)*"], extended.lowercased().hasPrefix("utf-8'"),
            let text = Percent.decode(extended.drop { $0 != "'" }.dropFirst().drop { $0 != "'" })
        {
            return String(text.dropFirst())
        }
        return parameters[name]
    }

    /// Cuts at semicolons outside quotes.
    private static func split(_ text: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if character == ";", !isQuoted {
                fields.append("")
                continue
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && isQuoted && !isEscaped
            fields[fields.count - 1].append(character)
        }
        return fields.map { String($0.trimmingBlanks) }
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else {
            return String(text)
        }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            // Browsers escape a quote but not a backslash, which Windows paths have.
            if isEscaped, character != "\"", character != "\\" { result.append("\\") }
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { result.append(character) }
        }
        return result
    }
}
