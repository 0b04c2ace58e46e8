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
            export MARTLET_NETWORK_SERVER=ws://127.0.0.1:1/ws MARTLET_NETWORK_SERVER_ROOT_KEY=$3
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
            [machine.home.path(of: "user"), Program.path("martlet"), machine.rootKey]
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
        let serving = try await Serving(
            machine,
            on: Self.disk,
            room: 900,
            then: #"read line; rm "$disk/filler"; read line;"#
        )
        @Sendable func texts() async throws -> Set<Int> {
            let all = try await serving.listed()
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
            try await serving.ask("/status").contains(#""storageFault":"\#(full)""#)
        }
        let before = try await texts()
        #expect(!before.isEmpty && before.count < 60)
        try serving.process.write(line: "room")
        try await until("all of it") { try await texts().count == 60 }
        // As they are written they would be more than the disk has: the log does not keep the room of the rest.
        try await hear(60..<120)
        try await until("what came then") { try await texts().count == 120 }
        try await until("the end of it") {
            try await serving.isWell()
        }
        try serving.process.write(line: "end")
        #expect(await serving.process.output.rest() == ["exit 0"])
        let errors = await serving.process.errors.rest()
        #expect(errors.contains { $0.contains(full) }, "\(errors)")
    }

    @Test func `a file for which there is no room leaves nothing, and the account goes on`()
        async throws
    {
        guard try await Self.run("exit 0").end == .exit(0) else { return }
        let machine = try await Installation.withAda()
        let serving = try await Serving(
            machine,
            on: Self.disk,
            room: 3000,
            then: #"read line; echo left: $(find "$disk" -path "*-media/*" -type f); read line;"#
        )
        struct Sent: Decodable { let id: String }
        let sent = try await machine.control(
            "/people/15550110001/send-media",
            #"{"to": "15550100001", "file": {"kind": "document", "size": 4000000}}"#,
            as: Sent.self
        )
        try await until("the file's message") { try await serving.listed().contains(sent.id) }
        let answer = try await serving.ask(
            "/martlet/v1/commands/download-media",
            json(["chat": "15550110001@s.whatsapp.net", "id": sent.id])
        )
        #expect(answer.contains(full), "\(answer)")
        let output = serving.process.output
        try serving.process.write(line: "look")
        #expect(await output.next() == "left:")
        try await machine.control(
            "/people/15550110001/send",
            json(["to": "15550100001", "text": "what comes then"])
        )
        try await until("what comes then") {
            try await serving.listed().contains("what comes then")
        }
        try await until("the end of it") { try await serving.isWell() }
        try serving.process.write(line: "end")
        #expect(await output.rest() == ["exit 0"])
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

/// A host on a disk of its own, with little room.
private struct Serving: Sendable {
    let process: ChildProcess
    private let url: String
    private let key = String(repeating: "k", count: 64)

    /// Starts one.
    ///
    /// - Parameters:
    ///   - machine: Whose account it has.
    ///   - disk: Where the disk is.
    ///   - room: How much room is left, in KB.
    ///   - then: What the script does until the host is to end.
    /// - Throws: When it does not come to listen.
    init(
        _ machine: Installation,
        on disk: TemporaryDirectory,
        room: Int,
        then: String
    ) async throws {
        let keyFile = machine.home.path(of: "key")
        try key.write(toFile: keyFile, atomically: true, encoding: .utf8)
        let script = """
            mount -t tmpfs -o size=6m none "$disk" && cp -a "$1" "$disk/user" || exit 99
            room=$(df -k --output=avail "$disk" | tail -n 1)
            dd if=/dev/zero of="$disk/filler" bs=1024 count=$((room - \(room))) 2>/dev/null
            "$2" serve --listen 127.0.0.1:0 --home "$disk/user" --server "$3" --server-root-key "$4" &
            \(then) kill $!; wait $!; echo "exit $?"
            """
        let user = machine.home.path(of: "user")
        process = try ChildProcess(
            "/usr/bin/env",
            ["unshare", "-rm", "sh", "-c", script, "sh", user, Program.path("martlet")]
                + [machine.server, machine.rootKey],
            environment: ["disk": disk.path, "MARTLET_API_KEY_FILE": keyFile]
        )
        let output = process.output
        let line = try await within("listening") { await output.next() } ?? ""
        url = line.replacingOccurrences(of: "listening on ", with: "")
    }

    func ask(_ path: String, _ body: String? = nil) async throws -> String {
        try await curl(url + path, headers: ["Authorization: Bearer \(key)"], body: body).text
    }

    /// The messages of the chat with Ada, as they are told.
    func listed() async throws -> String {
        let body = #"{"chat": "15550110001@s.whatsapp.net", "limit": 500}"#
        return try await ask("/martlet/v1/commands/list-messages", body)
    }

    func isWell() async throws -> Bool {
        let status = try await ask("/status")
        return status.contains(#""connection":"online""#) && !status.contains("storageFault")
    }
}
