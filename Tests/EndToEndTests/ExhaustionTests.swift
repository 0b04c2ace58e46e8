import Foundation
import Support
import Testing

/// `martlet serve` when the system gives it no more descriptors.
@Suite struct ExhaustionTests {
    /// The processor time that a process has used, in hundredths of a second.
    private func ticks(of process: Int32) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        return try #require(Int(fields[11])) + #require(Int(fields[12]))
    }

    /// Starts `serve` under a limit of descriptors, and opens connections to it that say nothing.
    private func crowd(
        of count: Int,
        at machine: Installation,
        limit: String
    ) async throws -> (serving: ChildProcess, crowd: ChildProcess, url: String) {
        let martlet =
            ([Program.path("martlet"), "serve", "--listen", "127.0.0.1:0"] + machine.options)
            .map { "'\($0)'" }.joined(separator: " ")
        let serving = try ChildProcess("/bin/sh", ["-c", "\(limit); exec \(martlet)"])
        let line = try await within("address") { await serving.output.next() } ?? ""
        let url = line.replacingOccurrences(of: "listening on ", with: "")
        let port = url.split(separator: ":").last ?? ""
        let connect = "exec {fd}<>/dev/tcp/127.0.0.1/\(port)"
        let crowd = try ChildProcess(
            "/bin/bash",
            ["-c", "for i in {1..\(count)}; do \(connect); done; echo open; read"]
        )
        _ = try await within("a crowd") { await crowd.output.next() }
        return (serving, crowd, url)
    }

    @Test(arguments: ["serve", "sandbox", "link --text"])
    func `where its signals could not be heard it says so and ends`(verb: String) async throws {
        let home = TemporaryDirectory()
        let command = "ulimit -n 9; exec '\(Program.path("martlet"))' \(verb) --home '\(home.path)'"
        let refused = try ChildProcess("/bin/sh", ["-c", command])
        let end = try await within("the end") { await refused.end() }
        #expect(end == .exit(1))
        let errors = await refused.errors.rest().joined()
        #expect(
            errors.contains("hearing signals") && errors.contains("Too many open files"),
            "\(errors)"
        )
    }

    /// Where descriptors are few, connections are; and the limit is as high as the system lets it be.
    @Test(arguments: ["ulimit -n 256", "ulimit -Sn 128"])
    func `a crowd that says nothing leaves descriptors for those who ask`(
        limit: String
    ) async throws {
        let machine = try await Installation()
        let (serving, crowd, url) = try await self.crowd(of: 300, at: machine, limit: limit)
        #expect(try await curl(url + "/health").status == 200)
        let status = try await machine.run(["do", "status"])
        #expect(status.end == .exit(0) && !status.output.isEmpty, "\(status.errors)")
        let log = machine.home.path(of: "user/state/martlet.log")
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        #expect(!text.contains("no connections are taken"), "\(text)")
        try crowd.closeInput()
        _ = await crowd.end()
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `it waits for descriptors without using the processor, and answers then`()
        async throws
    {
        let machine = try await Installation()
        let (serving, crowd, url) = try await self.crowd(of: 60, at: machine, limit: "ulimit -n 48")
        let log = machine.home.path(of: "user/state/martlet.log")
        @Sendable func pauses() -> Int {
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            let words = "no connections are taken for a second"
            return text.components(separatedBy: words).count - 1
        }
        try await until("a pause") { pauses() > 0 }
        let (before, start, seen) = (try ticks(of: serving.id), ContinuousClock.now, pauses())
        // It says so once a second; what it does between is what is tested.
        try await until("three more") { pauses() >= seen + 3 }
        #expect(try ticks(of: serving.id) - before < 60)
        #expect(.now - start > .seconds(1))
        try crowd.closeInput()
        #expect(await crowd.end() != .signal(SIGKILL))
        try await within("an answer") {
            while try await curl(url + "/health").status != 200 {}
        }
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }
}
