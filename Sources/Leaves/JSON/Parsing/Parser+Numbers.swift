extension Parser {
    /// Reads a number, at its sign or first digit.
    mutating func number() throws(JSONError) -> JSON.Number {
        let start = offset
        let isNegative = take(UInt8(ascii: "-"))
        let digits = offset
        try wholePart()
        let whole = bytes[digits..<offset]
        let isWhole = try !fraction()
        if isWhole, let number = Self.integer(whole, isNegative) { return number }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let number = Double(text).flatMap(JSON.Number.init) else {
            throw JSONError(.syntax(offset: start, expected: "a number that a double can hold"))
        }
        return number
    }

    /// One digit, or several that don't begin with a zero.
    private mutating func wholePart() throws(JSONError) {
        if take(UInt8(ascii: "0")) {
            guard !isDigit else { throw unexpected("a number without leading zeros") }
            return
        }
        try digits()
    }

    /// Passes over fraction and exponent.
    ///
    /// - Returns: Whether there was either.
    private mutating func fraction() throws(JSONError) -> Bool {
        let start = offset
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return offset > start
    }

    private mutating func digits() throws(JSONError) {
        guard isDigit else { throw unexpected("a digit") }
        while isDigit { offset += 1 }
    }

    private var isDigit: Bool {
        peek.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    /// The digits as a whole number of 64 bits; nil when it takes more.
    private static func integer(_ digits: ArraySlice<UInt8>, _ isNegative: Bool) -> JSON.Number? {
        var value: UInt64 = 0
        for digit in digits {
            let (times, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = times.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
            guard !over, !carry else { return nil }
            value = sum
        }
        guard isNegative else { return JSON.Number(value) }
        guard value <= UInt64(1) << 63 else { return nil }
        return JSON.Number(Int64(truncatingIfNeeded: 0 &- value))
    }
}
