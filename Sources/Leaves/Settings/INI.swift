/// Something wrong in a file of settings: said to the person, never fatal.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, or what stands for it: `environment`, `-o`.
    public var file: String
    /// The line, from 1; 0 where there are none.
    public var line: Int
    /// What is wrong.
    public var text: String
    /// The setting whose value it is about, such as `general.account`; nil for anything else.
    public var setting: String?

    /// Creates a problem.
    public init(file: String, line: Int, text: String, setting: String? = nil) {
        self.file = file
        self.line = line
        self.text = text
        self.setting = setting
    }

    /// `martlet.conf:12: unknown key ui.thme`.
    public var description: String { line > 0 ? "\(file):\(line): \(text)" : "\(file): \(text)" }
}

/// A file of sections and `key = value` lines, as configuration, themes and key maps are written.
///
///     # a comment            ; another
///     [section]
///     key = value            ; blanks and comments after a value are dropped
///
/// A line that is neither is reported and passed over; nothing here throws.
public struct INI: Sendable {
    /// One `key = value` line.
    public struct Entry: Hashable, Sendable {
        /// The section it stands in; empty before the first.
        public var section: String
        /// What stands before the equals sign, in lower case.
        public var key: String
        /// What stands after it, without quotes and trailing comment.
        public var value: String
        /// Its line, from 1.
        public var line: Int
    }

    /// The entries in the order of the file.
    public private(set) var entries: [Entry] = []
    /// The lines that could not be read.
    public private(set) var problems: [Problem] = []

    /// Reads a text; `file` is its name in problems.
    public init(_ text: String, file: String) {
        var section = ""
        var number = 0
        for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let content = INI.trimmed(line)
            guard let first = content.first, first != 0x23, first != 0x3B else { continue }
            if first == 0x5B {
                section = readSection(content, number, file) ?? section
            } else if let equals = content.firstIndex(of: 0x3D) {
                let key = String(decoding: INI.trimmed(content[..<equals]), as: UTF8.self)
                guard !key.isEmpty else {
                    problems.append(Problem(file: file, line: number, text: "no key before ="))
                    continue
                }
                let rest = content[(equals + 1)...]
                entries.append(
                    Entry(
                        section: section,
                        key: key.lowercased(),
                        value: INI.value(rest),
                        line: number
                    )
                )
            } else {
                problems.append(
                    Problem(file: file, line: number, text: "neither a section nor key = value")
                )
            }
        }
    }

    private mutating func readSection(
        _ line: ArraySlice<UInt8>,
        _ number: Int,
        _ file: String
    ) -> String? {
        guard let end = line.firstIndex(of: 0x5D) else {
            problems.append(Problem(file: file, line: number, text: "section without ]"))
            return nil
        }
        let name = line[(line.startIndex + 1)..<end]
        return String(decoding: INI.trimmed(name), as: UTF8.self).lowercased()
    }

    /// The value: what quotes hold, or all up to a comment that follows a blank.
    private static func value(_ bytes: ArraySlice<UInt8>) -> String {
        let text = trimmed(bytes)
        if let quote = text.first, quote == 0x22,
            let end = text.dropFirst().firstIndex(of: 0x22)
        {
            return String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
        }
        var last: UInt8 = 0x20
        var end = text.endIndex
        for index in text.indices {
            let byte = text[index]
            let starts = byte == 0x3B || byte == 0x23
            if starts, last == 0x20 || last == 0x09, isComment(text[index...]) {
                end = index
                break
            }
            last = byte
        }
        return String(decoding: trimmed(text[..<end]), as: UTF8.self)
    }

    /// A colour such as `#ffb454` begins like a comment but has a hexadecimal digit behind it.
    private static func isComment(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == 0x23 else { return true }
        guard let next = bytes.dropFirst().first else { return true }
        return next == 0x20 || next == 0x09
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 || first == 0x0D {
            bytes = bytes.dropFirst()
        }
        while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D {
            bytes = bytes.dropLast()
        }
        return bytes
    }
}
