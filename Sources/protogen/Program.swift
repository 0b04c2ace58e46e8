import Glibc
import Protobuf
import System

/// Writes Swift for `.proto` files.
///
///     protoc --include_source_info --descriptor_set_out=SET -I DIR DIR/*.proto
///     protogen SET OUTPUT-DIRECTORY
@main struct Program {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let input = arguments.first, let output = arguments.dropFirst().first else {
            exit("usage: protogen DESCRIPTOR-SET OUTPUT-DIRECTORY")
        }
        do { try generate(from: input, into: output) } catch { exit("protogen: \(error)") }
    }

    private static func exit(_ reason: String) -> Never {
        StandardStream.error.writeLine(reason)
        Glibc.exit(1)
    }

    private static func generate(from input: String, into output: String) throws {
        let set = try FileDescriptorSet(serializedBytes: try Files.read(input))
        let emitter = FileEmitter(schema: try Schema(set))
        try Files.makeDirectory(output)
        for file in set.file {
            let base = file.name.split(separator: "/").last.map { $0.split(separator: ".")[0] }
            let path = "\(output)/\(base ?? "Unnamed").pb.swift"
            try Files.write(Array(emitter.emit(file).utf8), to: path)
        }
    }
}
