import Foundation
import Support

/// The program as installed on a machine of its own, with a sandbox beside it.
final class Installation: Sendable {
    let home = TemporaryDirectory()
    let server: String
    let rootKey: String
    let control: String
    private let sandbox: ChildProcess

    /// Starts `martlet sandbox` and reads where it is.
    init(_ arguments: [String] = []) async throws {
        sandbox = try ChildProcess(
            Program.path("martlet"),
            ["sandbox", "--home", home.path(of: "sandbox")] + arguments
        )
        server = try await Self.value("server", of: sandbox)
        rootKey = try await Self.value("root-key", of: sandbox)
        control = try await Self.value("control", of: sandbox)
    }

    private static func value(_ name: String, of sandbox: ChildProcess) async throws -> String {
        let line = try await within("line \(name) of the sandbox") { await sandbox.output.next() }
        let parts = (line ?? "").split(separator: " ")
        guard parts.count == 2, parts[0] == name else {
            throw DeadlinePassed(description: "the sandbox said \(line ?? "nothing"), not \(name)")
        }
        return String(parts[1])
    }

    /// What every command gets to use this sandbox and nothing else.
    var options: [String] {
        ["--home", home.path(of: "user"), "--server", server, "--server-root-key", rootKey]
    }

    /// Starts a command.
    func start(_ arguments: [String]) throws -> ChildProcess {
        try ChildProcess(Program.path("martlet"), arguments + options)
    }

    /// Runs a command to its end.
    func run(
        _ arguments: [String]
    ) async throws -> (end: ChildProcess.End, output: [String], errors: [String]) {
        try await ChildProcess.run(Program.path("martlet"), arguments + options)
    }

    /// Asks the sandbox over its control interface.
    @discardableResult
    func control<T: Decodable>(
        _ path: String,
        _ body: String? = nil,
        as type: T.Type = Ignored.self
    ) async throws -> T {
        let answer = try await curl(control + path, body: body)
        guard answer.status == 200 else {
            throw DeadlinePassed(description: "\(path): \(answer.status) \(answer.text)")
        }
        return try JSONDecoder().decode(type, from: Data(answer.text.utf8))
    }

    /// Links this installation by the text of its QR.
    func link() async throws {
        let linking = try start(["link", "--text"])
        let code = try await within("pairing string") { await linking.output.next() }
        try await control("/scan", json(["text": code ?? ""]))
        let end = try await within("end of linking") { await linking.end() }
        guard end == .exit(0) else { throw DeadlinePassed(description: "linking: \(end)") }
    }
}

extension Installation {
    /// A linked installation, and Ada at 15550110001, who reads nothing.
    static func withAda() async throws -> Installation {
        let machine = try await Installation()
        try await machine.control(
            "/people",
            #"{"name": "Ada", "number": "15550110001", "script": {"kind": "silent"}}"#
        )
        try await machine.link()
        return machine
    }
}

/// An answer that nobody looks at.
struct Ignored: Decodable {}

/// A JSON object of strings.
func json(_ fields: [String: String]) -> String {
    let data = (try? JSONEncoder().encode(fields)) ?? Data()
    return String(decoding: data, as: UTF8.self)
}

/// A request by curl, which we did not write.
func curl(
    _ url: String,
    method: String? = nil,
    headers: [String] = [],
    body: String? = nil,
    to file: String? = nil
) async throws -> (status: Int, text: String) {
    var arguments = ["-sS", "--max-time", "30", "-w", "\n%{http_code}", url]
    if let method { arguments += ["-X", method] }
    for header in headers { arguments += ["-H", header] }
    if let body { arguments += ["--data-binary", body] }
    if let file { arguments += ["-o", file] }
    let answer = try await ChildProcess.run("/usr/bin/curl", arguments)
    guard let status = answer.output.last.flatMap({ Int($0) }) else {
        throw DeadlinePassed(description: "curl \(url): \(answer.errors.joined(separator: " "))")
    }
    return (status, answer.output.dropLast().joined(separator: "\n"))
}
