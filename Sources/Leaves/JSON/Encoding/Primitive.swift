/// A value that is written in one piece.
protocol Primitive: Codable {
    func write(to sink: inout Sink) throws(JSONError)
}

extension Bool: Primitive {
    func write(to sink: inout Sink) { sink.write(self ? "true" : "false") }
}

extension String: Primitive {
    func write(to sink: inout Sink) { sink.writeQuoted(self) }
}

extension Double: Primitive {
    func write(to sink: inout Sink) throws(JSONError) {
        guard let number = JSON.Number(self) else {
            throw JSONError(.refused("\(self) cannot be written"))
        }
        sink.write(number.text)
    }
}

extension Float: Primitive {
    /// With the digits of a `Float`: 0.1 stays 0.1.
    func write(to sink: inout Sink) throws(JSONError) {
        try (Double(description) ?? Double(self)).write(to: &sink)
    }
}

extension FixedWidthInteger {
    func write(to sink: inout Sink) { sink.write(String(self)) }
}

extension Int: Primitive {}
extension Int8: Primitive {}
extension Int16: Primitive {}
extension Int32: Primitive {}
extension Int64: Primitive {}
extension UInt: Primitive {}
extension UInt8: Primitive {}
extension UInt16: Primitive {}
extension UInt32: Primitive {}
extension UInt64: Primitive {}

extension JSON: Primitive {
    func write(to sink: inout Sink) {
        var printer = Printer(format: .compact, sink: sink)
        // The bytes move through the printer and back, so that they are not copied.
        sink.bytes = []
        printer.write(self, level: 0)
        sink = printer.sink
    }
}
