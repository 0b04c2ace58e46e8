import Protobuf

/// One enum type.
struct EnumDescriptor: Message {
    var name = ""
    var values: [EnumValueDescriptor] = []
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: name = try reader.string()
            case 18: try reader.message(&values)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.string(10, name)
        for value in values { writer.message(18, value) }
        writer.unknown(unknownFields)
    }
}

/// One named number of an enum.
struct EnumValueDescriptor: Message {
    var name = ""
    var number: Int32 = 0
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: name = try reader.string()
            case 16: number = try reader.int32()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.string(10, name)
        writer.int32(16, number)
        writer.unknown(unknownFields)
    }
}
