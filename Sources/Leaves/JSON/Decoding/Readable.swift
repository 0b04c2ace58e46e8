/// A type that is read in one piece.
protocol Readable: Decodable {
    init(reading value: JSON) throws(JSONError)
    /// What it looks like.
    static var form: Schema.Form { get }
    /// A value that fits.
    static var placeholder: Self { get }
}

extension JSON: Readable {
    init(reading value: JSON) { self = value }
    static var form: Schema.Form { .anything }
    static var placeholder: JSON { .null }
}

extension Bool: Readable {
    init(reading value: JSON) throws(JSONError) {
        guard let flag = value.bool else { throw value.mismatch("true or false") }
        self = flag
    }

    static var form: Schema.Form { .flag }
    static var placeholder: Bool { false }
}

extension String: Readable {
    init(reading value: JSON) throws(JSONError) {
        guard let text = value.string else { throw value.mismatch("a string") }
        self = text
    }

    static var form: Schema.Form { .text(format: nil) }
    static var placeholder: String { "" }
}

extension Double: Readable {
    init(reading value: JSON) throws(JSONError) {
        guard let number = value.double else { throw value.mismatch("a number") }
        self = number
    }

    static var form: Schema.Form { .number }
    static var placeholder: Double { 0 }
}

extension Float: Readable {
    init(reading value: JSON) throws(JSONError) { self = Float(try Double(reading: value)) }
    static var form: Schema.Form { .number }
    static var placeholder: Float { 0 }
}

extension FixedWidthInteger {
    init(reading value: JSON) throws(JSONError) {
        guard case .number(let number) = value else { throw value.mismatch("a whole number") }
        guard let whole: Self = number.integer() else {
            throw JSONError(.refused("expected a whole number from \(Self.min) to \(Self.max)"))
        }
        self = whole
    }

    static var form: Schema.Form { .integer(bits: bitWidth, isSigned: isSigned) }
    static var placeholder: Self { 0 }
}

extension Int: Readable {}
extension Int8: Readable {}
extension Int16: Readable {}
extension Int32: Readable {}
extension Int64: Readable {}
extension UInt: Readable {}
extension UInt8: Readable {}
extension UInt16: Readable {}
extension UInt32: Readable {}
extension UInt64: Readable {}
