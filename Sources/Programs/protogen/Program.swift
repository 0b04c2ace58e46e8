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
        try Files.makeDirectory(output)
        for file in try Generator.files(for: set) {
            try Files.write(Array(file.text.utf8), to: "\(output)/\(file.name)")
        }
    }
}
