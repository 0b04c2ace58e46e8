/// Writes a value in a format.
struct Printer {
    let format: JSON.Format
    var sink: Sink

    init(format: JSON.Format, sink: Sink? = nil) {
        self.format = format
        self.sink = sink ?? Sink(escapes: format.escapes)
    }

    mutating func write(_ value: JSON, level: Int) {
        switch value {
        case .null: sink.write("null")
        case .bool(let flag): sink.write(flag ? "true" : "false")
        case .number(let number): sink.write(number.text)
        case .string(let text): sink.writeQuoted(text)
        case .array(let elements):
            write("[", "]", elements, level) { printer, element in
                printer.write(element, level: level + 1)
            }
        case .object(let object):
            write("{", "}", object.members, level) { printer, member in
                printer.sink.writeQuoted(member.name)
                printer.sink.write(printer.format.indent == nil ? ":" : ": ")
                printer.write(member.value, level: level + 1)
            }
        }
    }

    private mutating func write<T>(
        _ opening: StaticString,
        _ closing: StaticString,
        _ items: [T],
        _ level: Int,
        _ item: (inout Printer, T) -> Void
    ) {
        sink.write(opening.description)
        for (index, next) in items.enumerated() {
            if index > 0 { sink.write(",") }
            breakLine(level + 1)
            item(&self, next)
        }
        if !items.isEmpty { breakLine(level) }
        sink.write(closing.description)
    }

    private mutating func breakLine(_ level: Int) {
        guard let indent = format.indent else { return }
        sink.bytes.append(UInt8(ascii: "\n"))
        sink.bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
    }
}
