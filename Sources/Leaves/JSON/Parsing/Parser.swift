/// Reads JSON text by recursive descent, never deeper than its limit.
struct Parser {
    let bytes: [UInt8]
    let limits: JSON.Limits
    /// The next byte to be read.
    var offset = 0
    private var level = 0

    init(bytes: [UInt8], limits: JSON.Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func document() throws(JSONError) -> JSON {
        let value = try value()
        skipBlanks()
        guard offset == bytes.count else { throw unexpected("the end") }
        return value
    }

    private mutating func value() throws(JSONError) -> JSON {
        skipBlanks()
        guard let byte = peek else { throw unexpected("a value") }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"), UInt8(ascii: "["): return try nested(byte)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw unexpected("a value")
        }
    }

    /// Reads what stands in brackets, one level deeper.
    private mutating func nested(_ bracket: UInt8) throws(JSONError) -> JSON {
        guard level < limits.depth else {
            throw JSONError(.tooDeep(offset: offset, limit: limits.depth))
        }
        level += 1
        defer { level -= 1 }
        offset += 1
        return bracket == UInt8(ascii: "[") ? .array(try array()) : .object(try object())
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        for byte in word.description.utf8 {
            guard take(byte) else { throw unexpected("\(word)") }
        }
        return value
    }

    private mutating func array() throws(JSONError) -> [JSON] {
        var elements: [JSON] = []
        guard !takeAfterBlanks("]") else { return elements }
        while true {
            do throws(JSONError) {
                elements.append(try value())
            } catch {
                throw error.inside(.element(elements.count))
            }
            if takeAfterBlanks("]") { return elements }
            guard take(UInt8(ascii: ",")) else { throw unexpected("a comma or ]") }
        }
    }

    private mutating func object() throws(JSONError) -> JSON.Object {
        var object = JSON.Object()
        guard !takeAfterBlanks("}") else { return object }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
            let name = try string()
            guard takeAfterBlanks(":") else { throw unexpected("a colon") }
            do throws(JSONError) {
                let value = try value()
                guard limits.allowsRepeats || object[name] == nil else {
                    throw JSONError(.repeated)
                }
                object[name] = value
            } catch {
                throw error.inside(.member(name))
            }
            if takeAfterBlanks("}") { return object }
            guard take(UInt8(ascii: ",")) else { throw unexpected("a comma or }") }
        }
    }
}

extension Parser {
    /// The next byte; nil at the end.
    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Passes over the next byte if it is this one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private mutating func takeAfterBlanks(_ mark: Unicode.Scalar) -> Bool {
        skipBlanks()
        return take(UInt8(ascii: mark))
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
            offset += 1
        }
    }

    func unexpected(_ expected: String) -> JSONError {
        JSONError(.syntax(offset: offset, expected: expected))
    }
}
