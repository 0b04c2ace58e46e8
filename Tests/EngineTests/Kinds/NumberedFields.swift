/// A message's fields by their numbers, read from its bytes without anything that martlet knows of them.
struct NumberedFields {
    /// The fields that are messages themselves, by their numbers from the outermost on: `3`, `17.3`.
    let parents: Set<String>

    /// A field's number and what it holds, a line each: `5.3 “Club”`.
    ///
    /// - Throws: ``Malformed`` for what is no protobuf.
    func lines(of bytes: [UInt8], under path: String = "") throws -> [String] {
        var rest = bytes[...]
        var lines: [String] = []
        while !rest.isEmpty {
            let tag = try Self.varint(&rest)
            let place = path.isEmpty ? "\(tag >> 3)" : "\(path).\(tag >> 3)"
            switch tag & 7 {
            case 0:
                let number = try Self.varint(&rest)
                lines.append("\(place) \(number)")
            case 1:
                let bits = try Self.take(8, &rest).reversed().reduce(0) { $0 << 8 | UInt64($1) }
                lines.append("\(place) \(Double(bitPattern: bits))")
            case 5:
                let bits = try Self.take(4, &rest).reversed().reduce(0) { $0 << 8 | UInt32($1) }
                lines.append("\(place) 0x\(String(bits, radix: 16))")
            case 2:
                let length = try Self.varint(&rest)
                let content = try Self.take(Int(clamping: length), &rest)
                if parents.contains(place) {
                    lines += try self.lines(of: content, under: place)
                } else {
                    lines.append("\(place) \(Self.shown(content))")
                }
            default: throw Malformed()
            }
        }
        return lines
    }

    /// These bytes are no message.
    struct Malformed: Error {}

    private static func varint(_ rest: inout ArraySlice<UInt8>) throws -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 64, by: 7) {
            guard let byte = rest.popFirst() else { break }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw Malformed()
    }

    private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) throws -> [UInt8] {
        guard count <= rest.count else { throw Malformed() }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// Words as they are, and what else there is by its length.
    private static func shown(_ content: [UInt8]) -> String {
        let text = String(decoding: content, as: UTF8.self)
        let isText = Array(text.utf8) == content && !text.contains { $0.isNewline }
        return isText ? "“\(text)”" : "\(content.count) bytes"
    }
}
