@testable import protogen

/// Random messages in protobuf's text format, for any message of a schema.
struct RandomText {
    private var messages: [String: MessageDescriptor] = [:]
    private var enums: [String: EnumDescriptor] = [:]
    private var random: SplitMix

    init(_ set: FileDescriptorSet, seed: UInt64) {
        random = SplitMix(state: seed)
        for file in set.file {
            let scope = file.package.isEmpty ? "" : "." + file.package
            for message in file.messages { add(message, scope) }
            for value in file.enums { enums["\(scope).\(value.name)"] = value }
        }
    }

    private mutating func add(_ message: MessageDescriptor, _ scope: String) {
        let name = "\(scope).\(message.name)"
        messages[name] = message
        for nested in message.nested { add(nested, name) }
        for value in message.enums { enums["\(name).\(value.name)"] = value }
    }

    /// The full names of all messages, without the dot in front.
    var names: [String] { messages.keys.sorted().map { String($0.dropFirst()) } }

    /// A message of type `name`; about one field in `sparsity` is set, fewer further down.
    mutating func message(_ name: String, sparsity: UInt64, depth: Int = 0) -> String {
        var text = ""
        for field in messages["." + name]?.fields ?? [] where random.below(sparsity) == 0 {
            for _ in 0..<(field.isRepeated ? random.below(4) : 1) {
                guard let value = value(of: field, sparsity: sparsity, depth: depth) else { break }
                text += "\(field.name) \(value)\n"
            }
        }
        return text
    }

    private mutating func value(
        of field: FieldDescriptor,
        sparsity: UInt64,
        depth: Int
    ) -> String? {
        if field.type == 11 {
            guard depth < 5 else { return nil }
            let name = String(field.typeName.dropFirst())
            return "{\n\(message(name, sparsity: sparsity + 2, depth: depth + 1))}"
        }
        if field.type == 14 {
            return enums[field.typeName]?.values.randomElement(using: &random).map {
                ": \($0.name)"
            }
        }
        return ": " + scalar(field.type)
    }

    private mutating func scalar(_ type: Int32) -> String {
        switch type {
        case 1, 2: "\(Double(Int32(truncatingIfNeeded: random.next()) >> 12) / 4)"
        case 3, 16, 18: "\(Int64(bitPattern: number(64)))"
        case 4, 6: "\(number(64))"
        case 5, 15, 17: "\(Int32(truncatingIfNeeded: Int64(bitPattern: number(32))))"
        case 7, 13: "\(number(32))"
        case 8: random.below(2) == 0 ? "true" : "false"
        case 9: quoted(string().utf8)
        default:
            quoted((0..<random.below(40)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
        }
    }

    /// A number of at most `bits` bits, of any magnitude; often 0 or the largest.
    private mutating func number(_ bits: UInt64) -> UInt64 {
        switch random.below(8) {
        case 0: 0
        case 1: .max >> (64 - bits)
        default: random.next() >> (64 - bits + random.below(bits))
        }
    }

    private mutating func string() -> String {
        let pieces = ["a", "Z", " ", "é", "漢", "👩‍👩‍👧", "\"", "\\", "\n", "\u{1B}[31m", "\0"]
        return (0..<random.below(20)).compactMap { _ in pieces.randomElement(using: &random) }
            .joined()
    }

    private func quoted(_ bytes: some Sequence<UInt8>) -> String {
        let escaped = bytes.map { byte in
            let octal = String(byte, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        }
        return "\"\(escaped.joined())\""
    }
}

/// A small generator of random numbers whose seed makes a failure repeatable.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }
}
