import Foundation
import Support
import Testing

/// Disks that are full, as far as this machine lets a test have one of its own.
@Suite struct FullDiskTests {
    private static let disk = TemporaryDirectory()

    /// Runs a script with an empty disk of 4 MB at `$disk`.
    private static func run(
        _ script: String,
        _ arguments: [String] = []
    ) async throws -> (
        end: ChildProcess.End, output: [String], errors: [String]
    ) {
        let mount = "mount -t tmpfs -o size=4m none \"$disk\" || exit 99;"
        return try await ChildProcess.run(
            "/usr/bin/env",
            ["disk=\(disk.path)", "unshare", "-rm", "sh", "-c", mount + script, "sh"] + arguments
        )
    }

    private let full = "the disk is full; make room and try again"

    @Test func `whatever needs room says that there is none, and what to do`() async throws {
        guard try await Self.run("exit 0").end == .exit(0) else { return }
        let machine = try await Installation()
        try await machine.link()
        let script = """
            cp -a "$1" "$disk/user"; dd if=/dev/zero of="$disk/filler" bs=512 2>/dev/null
            export MARTLET_NETWORK_SERVER=ws://127.0.0.1:1/ws
            home=$disk/user; martlet=$2
            for words in "do list-chats" "send 15550110001 hello" "link" "serve --listen 127.0.0.1:0" \\
                "do change-setting --name ui.theme --value mono" \\
                "do create-key --role reader" "do add-account --name second" \\
                "do set-webhook --account default --dialect onwapp --url http://example.org/" \\
                "sandbox --state $disk/world"
            do
                echo "$words:" $("$martlet" $words --home "$home" 2>&1)
            done
            echo "left:" $(ls "$home/data")
            rm "$disk/filler"
            echo "room:" $("$martlet" do list-chats --home "$home" 2>&1)
            """
        let ran = try await Self.run(
            script,
            [machine.home.path(of: "user"), Program.path("martlet")]
        )
        #expect(ran.output.count == 11)
        #expect(ran.output.dropLast().last == "left: default")
        for line in ran.output.dropLast(2) {
            #expect(line.contains("make room"), "\(line)")
        }
        #expect(ran.output.last == "room: []")
    }

    @Test func `serve says that a disk is too small for what comes, and goes on with room`()
        async throws
    {
        guard try await Self.run("exit 0").end == .exit(0) else { return }
        let machine = try await Installation.withAda()
        let key = String(repeating: "k", count: 64)
        let keyFile = machine.home.path(of: "key")
        try key.write(toFile: keyFile, atomically: true, encoding: .utf8)
        let script = """
            mount -t tmpfs -o size=6m none "$disk" && cp -a "$1" "$disk/user" || exit 99
            room=$(df -k --output=avail "$disk" | tail -n 1)
            dd if=/dev/zero of="$disk/filler" bs=1024 count=$((room - 900)) 2>/dev/null
            "$2" serve --listen 127.0.0.1:0 --home "$disk/user" --server "$3" --server-root-key "$4" &
            read line; rm "$disk/filler"; read line; kill $!; wait $!; echo "exit $?"
            """
        let user = machine.home.path(of: "user")
        let serving = try ChildProcess(
            "/usr/bin/env",
            ["unshare", "-rm", "sh", "-c", script, "sh", user, Program.path("martlet")]
                + [machine.server, machine.rootKey],
            environment: ["disk": Self.disk.path, "MARTLET_API_KEY_FILE": keyFile]
        )
        let output = serving.output
        let line = try await within("listening") { await output.next() } ?? ""
        let url = line.replacingOccurrences(of: "listening on ", with: "")
        @Sendable func ask(_ path: String, _ body: String? = nil) async throws -> String {
            try await curl(url + path, headers: ["Authorization: Bearer \(key)"], body: body).text
        }
        @Sendable func texts() async throws -> Set<Int> {
            let body = #"{"chat": "15550110001@s.whatsapp.net", "limit": 500}"#
            let all = try await ask("/martlet/v1/commands/list-messages", body)
            return Set((0..<120).filter { all.contains("<\($0)>") })
        }
        func hear(_ numbers: Range<Int>) async throws {
            let padding = String(repeating: "y", count: 10_000)
            for number in numbers {
                try await machine.control(
                    "/people/15550110001/send",
                    json(["to": "15550100001", "text": "<\(number)>\(padding)"])
                )
            }
        }
        try await hear(0..<60)
        try await until("word of it") { [full] in
            try await ask("/status").contains(#""storageFault":"\#(full)""#)
        }
        let before = try await texts()
        #expect(!before.isEmpty && before.count < 60)
        try serving.write(line: "room")
        try await until("all of it") { try await texts().count == 60 }
        // As they are written they would be more than the disk has: the log does not keep the room of the rest.
        try await hear(60..<120)
        try await until("what came then") { try await texts().count == 120 }
        try await until("the end of it") {
            let status = try await ask("/status")
            return status.contains(#""connection":"online""#) && !status.contains("storageFault")
        }
        try serving.write(line: "end")
        #expect(await output.rest() == ["exit 0"])
        let errors = await serving.errors.rest()
        #expect(errors.contains { $0.contains(full) }, "\(errors)")
    }

    @Test func `why there is no connection is said once, not with each try`() async throws {
        let home = TemporaryDirectory()
        let serving = try ChildProcess(
            Program.path("martlet"),
            [
                "serve", "--listen", "127.0.0.1:0", "--log-level", "info", "--home", home.path,
                "--server", "ws://127.0.0.1:1/ws",
            ]
        )
        let log = home.path(of: "state/martlet.log")
        try await until("three tries") {
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            return text.components(separatedBy: "connecting again in").count > 3
        }
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
        let errors = await serving.errors.rest().filter { $0.contains("not connected") }
        #expect(errors.count == 1, "\(errors)")
    }
}
