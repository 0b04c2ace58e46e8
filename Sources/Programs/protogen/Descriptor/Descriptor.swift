import Protobuf

// The messages of google/protobuf/descriptor.proto, as far as the generator reads them, written by
// hand: the generator cannot wait for its own output. All other fields stay unknown.

/// What `protoc --descriptor_set_out` writes.
struct FileDescriptorSet: Message {
    var file: [FileDescriptor] = []
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&file)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        for file in file { writer.message(10, file) }
        writer.unknown(unknownFields)
    }
}

/// One `.proto` file.
struct FileDescriptor: Message {
    var name = ""
    var package = ""
    var messages: [MessageDescriptor] = []
    var enums: [EnumDescriptor] = []
    var options: FileOptions?
    var sourceCode: SourceCode?
    var syntax = "proto2"
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: name = try reader.string()
            case 18: package = try reader.string()
            case 34: try reader.message(&messages)
            case 42: try reader.message(&enums)
            case 66: try reader.message(&options)
            case 74: try reader.message(&sourceCode)
            case 98: syntax = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.string(10, name)
        writer.string(18, package)
        for message in messages { writer.message(34, message) }
        for value in enums { writer.message(42, value) }
        if let options { writer.message(66, options) }
        if let sourceCode { writer.message(74, sourceCode) }
        writer.string(98, syntax)
        writer.unknown(unknownFields)
    }
}

/// The options of a file.
struct FileOptions: Message {
    /// Goes before the Swift names of the file's top-level types.
    var swiftPrefix = ""
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 314: swiftPrefix = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.string(314, swiftPrefix)
        writer.unknown(unknownFields)
    }
}
