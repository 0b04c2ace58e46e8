import Foundation
import Protobuf
import Support
import Testing

@testable import protogen

/// Debian's `protoc` on our schemas: the independent implementation that the tests compare with.
struct Protoc {
    static let schemas = Program.checkout + "/Sources/Protocol/WAProto/Proto"
    private let directory = TemporaryDirectory()

    /// The descriptors of our schemas, read by our own runtime.
    func descriptors() async throws -> FileDescriptorSet {
        let set = directory.path(of: "set")
        try await run("--include_source_info --descriptor_set_out=\(set) $(ls)", input: [])
        return try FileDescriptorSet(serializedBytes: try bytes(set))
    }

    /// The schema of a message that holds each of `names` as a repeated field, in this order.
    ///
    /// One process then converts all of them, instead of one process each.
    func writeBatchSchema(_ names: [String], imports: [String]) throws {
        var schema = "syntax = \"proto2\";\n"
        for file in imports { schema += "import \"\(file)\";\n" }
        schema += "message Batch {\n"
        for (index, name) in names.enumerated() {
            schema += "repeated .\(name) f\(index + 1) = \(index + 1);\n"
        }
        schema += "}\n"
        try schema.write(
            toFile: directory.path(of: "batch.proto"),
            atomically: true,
            encoding: .utf8
        )
    }

    /// `protoc --encode`.
    func encode(_ text: String) async throws -> [UInt8] {
        try await run("--encode=Batch batch.proto", input: Array(text.utf8))
    }

    /// `protoc --decode`.
    func decode(_ bytes: [UInt8]) async throws -> String {
        String(
            decoding: try await run("--decode=Batch batch.proto", input: bytes),
            as: UTF8.self
        )
    }

    @discardableResult
    private func run(_ arguments: String, input: [UInt8]) async throws -> [UInt8] {
        let (from, to) = (directory.path(of: "in"), directory.path(of: "out"))
        try Data(input).write(to: URL(fileURLWithPath: from))
        let script = "cd \(Self.schemas) && protoc -I . -I \(directory.path) \(arguments)"
        let result = try await ChildProcess.run("/bin/sh", ["-c", "\(script) <\(from) >\(to)"])
        try #require(result.end == .exit(0), "\(result.errors.joined(separator: "\n"))")
        return try bytes(to)
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
