import Protobuf

/// Where things stand in a `.proto` file, and the comments before them.
struct SourceCode: Message {
    var locations: [Location] = []
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&locations)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        for location in locations { writer.message(10, location) }
        writer.unknown(unknownFields)
    }

    /// The comments by path: field numbers and indexes from the file's descriptor downwards.
    var comments: [[Int32]: String] {
        var comments: [[Int32]: String] = [:]
        for location in locations where !location.leadingComments.isEmpty {
            comments[location.path] = location.leadingComments
        }
        return comments
    }
}

/// The comment at one place.
struct Location: Message {
    var path: [Int32] = []
    var leadingComments = ""
    var unknownFields = UnknownStorage()

    mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: path.append(try reader.int32())
            case 10:
                var read: [Int32] = []
                try reader.packed { (reader) throws(ProtobufError) in
                    read.append(try reader.int32())
                }
                path += read
            case 26: leadingComments = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    func encode(_ writer: inout WireWriter) {
        writer.lengthDelimited(10) { for part in path { $0.int32(nil, part) } }
        writer.string(26, leadingComments)
        writer.unknown(unknownFields)
    }
}
