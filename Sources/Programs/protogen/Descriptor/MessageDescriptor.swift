import Protobuf

/// One message type.
struct MessageDescriptor: Message {
    var name = ""
    var fields: [FieldDescriptor] = []
    var nested: [MessageDescriptor] = []
    var enums: [EnumDescriptor] = []
    /// Names are not needed: a message with a `oneof` is refused.
    var oneofCount = 0
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: name = try reader.string()
            case 18: try reader.message(&fields)
            case 26: try reader.message(&nested)
            case 34: try reader.message(&enums)
            case 66:
                oneofCount += 1
                try reader.unknown(tag, &unknownFields)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.string(10, name)
        for field in fields { writer.message(18, field) }
        for message in nested { writer.message(26, message) }
        for value in enums { writer.message(34, value) }
        writer.unknown(unknownFields)
    }
}

/// One field of a message.
struct FieldDescriptor: Message {
    var name = ""
    var number: Int32 = 0
    var label: Int32 = 1
    var type: Int32 = 0
    /// The full name of a message or enum type, with a dot in front.
    var typeName = ""
    var defaultValue: String?
    var options: FieldOptions?
    var unknownFields = UnknownStorage()

    var isRepeated: Bool { label == 3 }
    var isPacked: Bool { options?.packed ?? false }

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: name = try reader.string()
            case 24: number = try reader.int32()
            case 32: label = try reader.int32()
            case 40: type = try reader.int32()
            case 50: typeName = try reader.string()
            case 58: defaultValue = try reader.string()
            case 66: try reader.message(&options)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.string(10, name)
        writer.int32(24, number)
        writer.int32(32, label)
        writer.int32(40, type)
        writer.string(50, typeName)
        if let defaultValue { writer.string(58, defaultValue) }
        if let options { writer.message(66, options) }
        writer.unknown(unknownFields)
    }
}

/// The options of a field.
struct FieldOptions: Message {
    var packed = false
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 16: packed = try reader.bool()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.bool(16, packed)
        writer.unknown(unknownFields)
    }
}
