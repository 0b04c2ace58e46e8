import Support
import Testing

@testable import System

@Suite struct LimitedProgramTests {
    private let directory = TemporaryDirectory()
    private let limits = LimitedProgram.Limits(memory: 1 << 30, seconds: 20, output: 1 << 20)

    /// A file with this content.
    private func file(_ text: String) throws -> PartReader {
        let path = directory.path(of: "file")
        try Files.write(Array(text.utf8), to: path)
        return try PartReader(path)
    }

    /// What a line for the shell writes.
    private func shell(
        _ line: String,
        on text: String = "the nest",
        _ change: (inout LimitedProgram.Limits) -> Void = { _ in }
    ) async throws -> String {
        let program = try #require(LimitedProgram("sh", in: "/nowhere:/usr/bin:/bin"))
        var limits = limits
        change(&limits)
        let output = try await program.run(["-c", line], on: file(text), limits)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func `a program reads the file and gives what it writes`() async throws {
        #expect(try await shell("cat") == "the nest")
        #expect(try await shell("cat /dev/stdin; cat /dev/stdin") == "the nestthe nest")
        let long = String(repeating: "x", count: 1 << 20)
        #expect(try await shell("cat", on: long) == long)
    }

    @Test func `it is found only where one looks from the root`() throws {
        #expect(LimitedProgram("sh", in: "") == nil)
        #expect(LimitedProgram("sh", in: ".:bin::") == nil)
        #expect(LimitedProgram("there-is-none", in: "/usr/bin:/bin") == nil)
        // What is no program is none.
        try Files.write([1], to: directory.path(of: "tool"))
        try Files.makeDirectory(directory.path(of: "other"))
        #expect(LimitedProgram("tool", in: directory.path) == nil)
        #expect(LimitedProgram("other", in: directory.path) == nil)
    }

    @Test func `how it fails is told`() async throws {
        await #expect(throws: LimitedProgram.Failure.status(3)) { try await shell("exit 3") }
        await #expect(throws: LimitedProgram.Failure.signal(9)) { try await shell("kill -9 $$") }
        await #expect(throws: LimitedProgram.Failure.tooMuch) {
            try await shell("while :; do echo more; done")
        }
    }

    @Test func `it has nothing of ours`() async throws {
        let variables = try await shell("env").split(separator: "\n").map {
            $0.prefix { $0 != "=" }
        }
        #expect(Set(variables).subtracting(["PWD", "SHLVL", "_", "OLDPWD"]) == ["PATH", "LC_ALL"])
        // One more is the folder that is being listed.
        #expect(try await shell("ls /proc/self/fd") == "0\n1\n2\n3\n")
    }

    @Test func `it hears the signals that this process does not`() async throws {
        await #expect(throws: LimitedProgram.Failure.signal(15)) { try await shell("kill $$") }
    }

    @Test func `it writes no file`() async throws {
        let path = directory.path(of: "made")
        _ = try? await shell("echo harm > \(path)")
        #expect((Files.length(of: path) ?? 0) == 0)
    }

    @Test func `its memory and its computing have an end`() async throws {
        await #expect(throws: LimitedProgram.Failure.self) {
            // `tail` keeps a line that never ends.
            try await shell("tail -c 3000000000 /dev/zero") {
                $0.memory = 100 << 20
                $0.output = 1 << 20
            }
        }
        await #expect(throws: LimitedProgram.Failure.signal(9)) {
            try await shell("while :; do :; done") { $0.seconds = 1 }
        }
    }

    @Test func `who is not waited for any more ends, with all that it started`() async throws {
        let pipe = directory.path(of: "pipe")
        // Both stay deaf to what can be ignored.
        let line = "trap '' TERM INT HUP; (echo child >\(pipe); sleep 1000) & sleep 1000"
        _ = try await shell("mkfifo \(pipe)")
        let task = Task { try await shell(line) }
        // It runs when it has told so.
        let reader = try #require(LimitedProgram("cat", in: "/usr/bin:/bin"))
        let told = try await within("the child") { [limits] in
            let nothing = try PartReader(directory.path(of: "file"))
            return try await reader.run([pipe], on: nothing, limits)
        }
        #expect(told == Array("child\n".utf8))
        task.cancel()
        await #expect(throws: LimitedProgram.Failure.cancelled) {
            try await within("the end") { try await task.value }
        }
    }

    @Test func `a program that closes its output is waited for`() async throws {
        #expect(try await shell("cat; exec >&-; sleep 0.1") == "the nest")
        await #expect(throws: LimitedProgram.Failure.status(4)) {
            try await shell("exec >&-; sleep 0.1; exit 4")
        }
    }
}
