/// Writes the Swift type of one enum.
struct EnumEmitter {
    let comments: [[Int32]: String]

    /// Writes `value`, whose place in the file's descriptor is `path`.
    func emit(_ value: EnumDescriptor, name: String, path: [Int32], to source: inout Source) {
        var cases: [(name: String, number: Int32)] = []
        source.document(comments[path], otherwise: "The enum `\(value.name)`.")
        source.block("public enum \(name): Enumeration") { source in
            for (index, item) in value.values.enumerated()
            where !cases.contains(where: { $0.number == item.number }) {
                let comment = comments[path + [2, Int32(index)]]
                let swift = Names.escaped(Names.enumCase(item.name))
                source.document(comment, otherwise: "`\(item.name)`.")
                source.line("case \(swift)")
                cases.append((swift, item.number))
            }
            source.line("/// A number that the schema does not name.")
            source.line("case UNRECOGNIZED(Int)")
            source.line()
            source.block("public init(rawValue: Int)") {
                $0.line("switch rawValue {")
                for item in cases { $0.line("case \(item.number): self = .\(item.name)") }
                $0.line("default: self = .UNRECOGNIZED(rawValue)")
                $0.line("}")
            }
            source.line()
            source.block("public var rawValue: Int") {
                $0.line("switch self {")
                for item in cases { $0.line("case .\(item.name): \(item.number)") }
                $0.line("case .UNRECOGNIZED(let number): number")
                $0.line("}")
            }
        }
    }
}
