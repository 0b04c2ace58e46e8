/// Writes the Swift type of one message, with the types nested in it.
struct MessageEmitter {
    let schema: Schema
    let comments: [[Int32]: String]

    /// Writes `message`, known to the schema as `fullName` and to Swift as `name`; `path` is its
    /// place in the file's descriptor, where its comments are found.
    func emit(
        _ message: MessageDescriptor,
        fullName: String,
        name: String,
        path: [Int32],
        to source: inout Source
    ) {
        let fields = message.fields.map { Field($0, in: schema) }.sorted { $0.number < $1.number }
        let isBoxed = schema.isBoxed(fullName)
        source.document(comments[path], otherwise: "The message `\(message.name)`.")
        source.block("public struct \(name): Message") { source in
            for (index, descriptor) in message.fields.enumerated() {
                let comment = comments[path + [2, Int32(index)]]
                let field = Field(descriptor, in: schema)
                accessors(field, comment, isBoxed ? "_fields.value." : "", &source)
            }
            isBoxed ? boxedBody(fields, &source) : plainBody(fields, &source)
            for (index, nested) in message.nested.enumerated() {
                source.line()
                emit(
                    nested,
                    fullName: "\(fullName).\(nested.name)",
                    name: Names.type(nested.name),
                    path: path + [3, Int32(index)],
                    to: &source
                )
            }
            for (index, value) in message.enums.enumerated() {
                source.line()
                EnumEmitter(comments: comments)
                    .emit(
                        value,
                        name: Names.type(value.name),
                        path: path + [4, Int32(index)],
                        to: &source
                    )
            }
        }
    }

    private func accessors(
        _ field: Field,
        _ comment: String?,
        _ place: String,
        _ source: inout Source
    ) {
        let stored = place + field.stored
        source.document(comment, otherwise: "Field \(field.number), `\(field.name)`.")
        let type = field.isRepeated ? "[\(field.type)]" : field.type
        source.block("public var \(field.property): \(type)") {
            $0.line("get { \(stored)\(field.isRepeated ? "" : " ?? \(field.zero)") }")
            $0.line("set { \(stored) = newValue }")
        }
        if !field.isRepeated {
            source.line("/// Whether `\(field.name)` is set.")
            source.line("public var has\(field.claim): Bool { \(stored) != nil }")
            source.line("/// Unsets `\(field.name)`.")
            source.line("public mutating func clear\(field.claim)() { \(stored) = nil }")
        }
        source.line()
    }

    private func plainBody(_ fields: [Field], _ source: inout Source) {
        source.line("public var unknownFields = UnknownStorage()")
        for field in fields { source.line("private \(field.storage)") }
        source.line()
        source.line("public init() {}")
        source.line()
        coding(fields, access: "public ", &source)
    }

    private func boxedBody(_ fields: [Field], _ source: inout Source) {
        source.block("public var unknownFields: UnknownStorage") {
            $0.line("get { _fields.value.unknownFields }")
            $0.line("set { _fields.value.unknownFields = newValue }")
        }
        source.line("private var _fields = Fields.none")
        source.line()
        source.line("public init() {}")
        source.line()
        source.block("public mutating func decode(\(Self.reader)) throws(ProtobufError)") {
            $0.line("try _fields.value.decode(&reader)")
        }
        source.line()
        source.block("public func encode(\(Self.writer))") {
            $0.line("_fields.value.encode(&writer)")
        }
        source.line()
        source.block("private struct Fields: Hashable, Sendable") { source in
            source.line("static let none = Boxed(Fields())")
            source.line("var unknownFields = UnknownStorage()")
            for field in fields { source.line(field.storage) }
            source.line()
            coding(fields, access: "", &source)
        }
    }

    private func coding(_ fields: [Field], access: String, _ source: inout Source) {
        source.block("\(access)mutating func decode(\(Self.reader)) throws(ProtobufError)") {
            $0.block("while let tag = try reader.nextTag()") {
                $0.line("switch tag {")
                for field in fields { field.decode(&$0) }
                $0.line("default: try reader.unknown(tag, &unknownFields)")
                $0.line("}")
            }
        }
        source.line()
        source.block("\(access)func encode(\(Self.writer))") {
            for field in fields { field.encode(&$0) }
            $0.line("writer.unknown(unknownFields)")
        }
    }

    private static let reader = "_ reader: inout WireReader"
    private static let writer = "_ writer: inout WireWriter"
}
