/// Why JSON could not be read or written: what is wrong, and where.
///
///     to: expected a string, found a number
///     messages[3].text: is missing
///     at byte 17: expected a comma or the end of the object
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The text is not JSON at this byte, counted from 0; says what may stand there.
        case syntax(offset: Int, expected: String)
        /// The text is longer than the caller allows.
        case tooLong(limit: Int)
        /// Arrays and objects are nested deeper than the caller allows.
        case tooDeep(offset: Int, limit: Int)
        /// An object has this member before.
        case repeated
        /// A member that must be there is not.
        case missing
        /// A value is not of the type wanted.
        case mismatch(expected: String, found: String)
        /// The type that was to be read or written refused; the sentence is its own.
        case refused(String)
    }

    /// A step into a value.
    public enum Step: Hashable, Sendable {
        /// Into an object.
        case member(String)
        /// Into an array, from 0.
        case element(Int)
    }

    /// What is wrong.
    public let reason: Reason
    /// Where, from the outermost value.
    public private(set) var path: [Step]

    /// Creates an error at a place.
    public init(_ reason: Reason, at path: [Step] = []) {
        self.reason = reason
        self.path = path
    }

    /// The same, seen from the value around.
    func inside(_ step: Step) -> JSONError { JSONError(reason, at: [step] + path) }
}

extension JSONError: CustomStringConvertible {
    public var description: String { path.isEmpty ? sentence : "\(place): \(sentence)" }

    /// The path as a person writes it, such as `messages[3].text`; safe to show, whatever names came from
    /// outside.
    ///
    /// No longer than a person reads: of a long path both ends, of a long name the beginning.
    public var place: String {
        guard path.count > 12 else { return Self.text(path[...]) }
        return Self.text(path.prefix(6)) + "…" + Self.text(path.suffix(6))
    }

    private static func text(_ steps: ArraySlice<Step>) -> String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .element(let index): text += "[\(index)]"
            case .member(let name) where isPlain(name):
                text += text.isEmpty ? name : ".\(name)"
            case .member(let name):
                let name = String(decoding: name.utf8.prefix(64), as: UTF8.self)
                text += "[\(JSON.string(name).text(.init(escapes: .nonASCII)))]"
            }
        }
    }

    /// What is wrong, without the place.
    public var sentence: String {
        switch reason {
        case .syntax(let offset, let expected): "at byte \(offset): expected \(expected)"
        case .tooLong(let limit): "longer than \(limit) bytes"
        case .tooDeep(let offset, let limit): "at byte \(offset): nested over \(limit) levels"
        case .repeated: "is given twice"
        case .missing: "is missing"
        case .mismatch(let expected, let found): "expected \(expected), found \(found)"
        case .refused(let sentence): sentence
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
