/// Writes all the Swift files of a descriptor set.
enum Generator {
    /// The files, by name.
    static func files(for set: FileDescriptorSet) throws -> [(name: String, text: String)] {
        let schema = try Schema(set)
        let emitter = FileEmitter(schema: schema)
        var files = set.file.map { (name: fileName($0.name), text: emitter.emit($0)) }
        files.append((name: "AllMessages.pb.swift", text: index(of: schema)))
        return files
    }

    private static func fileName(_ proto: String) -> String {
        let last = proto.split(separator: "/").last ?? ""
        return "\(last.split(separator: ".").first ?? "Unnamed").pb.swift"
    }

    private static func index(of schema: Schema) -> String {
        var source = Source()
        source.line("// Written by protogen. Do not edit: run `make proto`.")
        source.line("// swift-format-ignore-file")
        source.line()
        source.line("public import Protobuf")
        source.line()
        source.line(
            "/// Every message of the schemas by its full name, for whoever treats all alike."
        )
        source.block("public enum AllMessages") { source in
            source.line("/// The messages, sorted by name.")
            source.line("public static let types: [(name: String, type: any Message.Type)] = [")
            for name in schema.messageNames {
                let swift = schema.swiftName(name)
                source.line("    (\"\(name.dropFirst())\", \(swift).self),")
            }
            source.line("]")
        }
        return source.text
    }
}
