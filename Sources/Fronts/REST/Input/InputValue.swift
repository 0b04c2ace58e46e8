public import JSON

/// A type that can be read from what clients give, in any of the forms in which they give it.
public protocol InputValue {
    /// Reads a value.
    init(input: JSON) throws(InputProblem.Fault)
}

extension String: InputValue {
    /// Reads text, and nothing else as text.
    public init(input: JSON) throws(InputProblem.Fault) {
        guard let text = input.string else { throw .mismatch(expected: "text") }
        self = text
    }
}

extension Int: InputValue {
    /// Reads a whole number, or its digits.
    public init(input: JSON) throws(InputProblem.Fault) {
        guard let number = input.int ?? input.string.flatMap({ Int($0) }) else {
            throw .mismatch(expected: "a whole number")
        }
        self = number
    }
}

extension Double: InputValue {
    /// Reads a number, or its digits.
    public init(input: JSON) throws(InputProblem.Fault) {
        guard let number = input.double ?? input.string.flatMap({ Double($0) }), number.isFinite
        else { throw .mismatch(expected: "a number") }
        self = number
    }
}

extension Bool: InputValue {
    private static let words = [
        "true": true, "1": true, "on": true, "yes": true,
        "false": false, "0": false, "off": false, "no": false,
    ]

    /// Reads `true` or `false`, the numbers 1 and 0, or a word for one of them.
    public init(input: JSON) throws(InputProblem.Fault) {
        let word = input.string ?? input.int.map(String.init)
        guard let flag = input.bool ?? word.flatMap({ Self.words[$0.lowercased()] }) else {
            throw .mismatch(expected: "true or false")
        }
        self = flag
    }
}

extension Array: InputValue where Element: InputValue {
    /// Reads a list; a single value is a list of one.
    public init(input: JSON) throws(InputProblem.Fault) {
        self = []
        for element in input.array ?? [input] { append(try Element(input: element)) }
    }
}

extension Input: InputValue {
    /// Reads the members of an object.
    public init(input: JSON) throws(InputProblem.Fault) {
        guard let object = input.object else { throw .mismatch(expected: "an object") }
        self.init(object.members.map { ($0.name, $0.value) }, body: input, hasBody: true)
    }
}

extension JSON: InputValue {
    /// Takes anything.
    public init(input: JSON) { self = input }
}
