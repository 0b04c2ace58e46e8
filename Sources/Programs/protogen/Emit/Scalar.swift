/// A scalar type of the schema language.
struct Scalar {
    /// The Swift type.
    let swift: String
    /// What an unset field reads as.
    let zero: String
    /// The function of reader and writer.
    let function: String
    let wireType: Int32
    /// How many words a field takes, about.
    let words: Int

    /// The scalar for a descriptor's type number; nil for groups, messages and enums.
    init?(type: Int32) {
        switch type {
        case 1: self.init("Double", "0", "double", 1)
        case 2: self.init("Float", "0", "float", 5)
        case 3: self.init("Int64", "0", "int64", 0)
        case 4: self.init("UInt64", "0", "uint64", 0)
        case 5: self.init("Int32", "0", "int32", 0)
        case 6: self.init("UInt64", "0", "fixed64", 1)
        case 7: self.init("UInt32", "0", "fixed32", 5)
        case 8: self.init("Bool", "false", "bool", 0)
        case 9: self.init("String", "\"\"", "string", 2, words: 2)
        case 12: self.init("[UInt8]", "[]", "bytes", 2)
        case 13: self.init("UInt32", "0", "uint32", 0)
        case 15: self.init("Int32", "0", "sfixed32", 5)
        case 16: self.init("Int64", "0", "sfixed64", 1)
        case 17: self.init("Int32", "0", "sint32", 0)
        case 18: self.init("Int64", "0", "sint64", 0)
        default: return nil
        }
    }

    private init(
        _ swift: String,
        _ zero: String,
        _ function: String,
        _ wireType: Int32,
        words: Int = 1
    ) {
        self.swift = swift
        self.zero = zero
        self.function = function
        self.wireType = wireType
        self.words = words
    }
}
