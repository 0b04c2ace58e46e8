/// A field as the emitter needs it: names, Swift type, and how it is read and written.
struct Field {
    let name: String
    let number: Int32
    /// The property's name, in backticks where needed.
    let property: String
    /// What follows `has` and `clear`.
    let claim: String
    /// The stored property's name.
    let stored: String
    /// The type of one value.
    let type: String
    let zero: String
    let isRepeated: Bool
    private let isPacked: Bool
    private let isMessage: Bool
    private let function: String
    private let wireType: Int32

    init(_ descriptor: FieldDescriptor, in schema: Schema) {
        name = descriptor.name
        number = descriptor.number
        let plain = Names.property(name)
        property = Names.escaped(plain)
        claim = Names.claim(name)
        stored = "_" + plain
        isRepeated = descriptor.isRepeated
        isPacked = descriptor.isPacked
        isMessage = descriptor.type == 11
        if let scalar = Scalar(type: descriptor.type) {
            (type, zero) = (scalar.swift, scalar.zero)
            (function, wireType) = (scalar.function, scalar.wireType)
        } else {
            type = schema.swiftName(descriptor.typeName)
            zero = isMessage ? "\(type)()" : "." + schema.firstCase(descriptor.typeName)
            function = isMessage ? "message" : "enumeration"
            wireType = isMessage ? 2 : 0
        }
    }

    private var tag: Int32 { number << 3 | wireType }
    private var packedTag: Int32 { number << 3 | 2 }

    /// The declaration of the stored property.
    var storage: String { isRepeated ? "var \(stored): [\(type)] = []" : "var \(stored): \(type)?" }

    /// Writes the cases of `decode`.
    func decode(_ source: inout Source) {
        if isMessage {
            source.line("case \(tag): try reader.message(&\(stored))")
        } else if isRepeated {
            source.line("case \(tag): \(stored).append(try reader.\(function)())")
            if wireType != 2 { decodePacked(&source) }
        } else {
            source.line("case \(tag): \(stored) = try reader.\(function)()")
        }
    }

    /// Either form must be accepted, whichever the schema names.
    private func decodePacked(_ source: inout Source) {
        source.line("case \(packedTag):")
        source.block("    try reader.packed") {
            $0.line("    (reader) throws(ProtobufError) in")
            $0.line("    \(stored).append(try reader.\(function)())")
        }
    }

    /// Writes the statement of `encode`.
    func encode(_ source: inout Source) {
        if !isRepeated {
            source.line("if let value = \(stored) { writer.\(function)(\(tag), value) }")
        } else if isPacked {
            source.block("if !\(stored).isEmpty") { source in
                source.block("writer.lengthDelimited(\(packedTag))") {
                    $0.line("for value in \(stored) { $0.\(function)(nil, value) }")
                }
            }
        } else {
            source.line("for value in \(stored) { writer.\(function)(\(tag), value) }")
        }
    }
}
