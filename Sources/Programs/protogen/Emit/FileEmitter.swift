/// Writes the Swift file of one `.proto` file.
struct FileEmitter {
    let schema: Schema

    /// The Swift text for `file`.
    func emit(_ file: FileDescriptor) -> String {
        let comments = file.sourceCode?.comments ?? [:]
        let scope = file.package.isEmpty ? "" : "." + file.package
        let prefix = file.options?.swiftPrefix ?? ""
        var source = Source()
        source.line("// Written by protogen from \(file.name). Do not edit: run `make proto`.")
        source.line("// swift-format-ignore-file")
        source.line()
        source.line("public import Protobuf")
        for (index, value) in file.enums.enumerated() {
            source.line()
            EnumEmitter(comments: comments)
                .emit(value, name: prefix + value.name, path: [5, Int32(index)], to: &source)
        }
        for (index, message) in file.messages.enumerated() {
            source.line()
            MessageEmitter(schema: schema, comments: comments)
                .emit(
                    message,
                    fullName: "\(scope).\(message.name)",
                    name: prefix + message.name,
                    path: [4, Int32(index)],
                    to: &source
                )
        }
        return source.text
    }
}
