import Crypto
import Foundation
import HTTP
import Model
import Sandbox
import Store
import Support
import Testing
import Transport

/// The program killed at random moments, while a contact and its own user write.
@Suite struct KillTests {
    @Test func `nothing is lost, nothing doubled, no ratchet out of step`() async throws {
        let flow = try await Flow.start()
        let talking = Task { try await flow.talk() }
        var accepted: Set<String> = []
        var attempted: Set<String> = []
        for life in 0..<200 {
            let serving = try await Serving(flow)
            let writing = Task { await serving.write(from: life) }
            // Half of the lives end on the way to the login, half within the talk.
            if life.isMultiple(of: 2) { await serving.isOnline() }
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...80)))
            serving.process.send(signal: SIGKILL)
            #expect(await serving.process.end() == .signal(SIGKILL))
            let written = await writing.value
            accepted.formUnion(written.accepted)
            attempted.formUnion(written.attempted)
        }
        talking.cancel()
        let said = try await talking.value
        let last = try await Serving(flow)
        let sandbox = flow.sandbox
        let (contact, device, wanted) = (flow.contact, flow.device, accepted)
        try await within("the last words", seconds: 60) {
            while true {
                let texts = Set(try await sandbox.arrivals(contact).compactMap(\.text))
                let queued = try await sandbox.tally(device: device).queued
                if queued == 0, wanted.isSubset(of: texts) { return }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        last.process.send(signal: SIGTERM)
        #expect(await last.process.end() == .exit(0))

        #expect(said > 200)
        #expect(accepted.count > 50)
        try await flow.checkSent(accepted: accepted, attempted: attempted)
        try await flow.checkReceived(said)
        #expect(await sandbox.violations().isEmpty)
        await sandbox.stop()
    }
}

/// A linked program, and a contact that never stops talking.
private struct Flow: Sendable {
    let home: TemporaryDirectory
    let sandbox: SandboxServer
    let contact: String
    let number: String
    let device: String

    static func start() async throws -> Flow {
        var options = SandboxServer.Options()
        options.controlPort = nil
        let sandbox = try await SandboxServer.start(options)
        let ada = try await sandbox.addContact("Ada", script: .silent)
        let unlinked = Flow(sandbox: sandbox, contact: ada.number, number: "", device: "")
        let linking = try unlinked.start(["link", "--text"])
        let code = try await within("pairing string") { await linking.output.next() }
        let device = try await sandbox.scan(code ?? "")
        _ = try await within("the end of linking") { await linking.end() }
        let state = try await sandbox.tally(device: "\(device)")
        return Flow(
            home: unlinked.home,
            sandbox: sandbox,
            contact: ada.number,
            number: "\(device.bare)",
            device: state.lid
        )
    }

    private init(
        home: TemporaryDirectory = TemporaryDirectory(),
        sandbox: SandboxServer,
        contact: String,
        number: String,
        device: String
    ) {
        self.home = home
        self.sandbox = sandbox
        self.contact = contact
        self.number = number
        self.device = device
    }

    func start(_ arguments: [String]) throws -> ChildProcess {
        let root = sandbox.rootKey.bytes.map { String(format: "%02x", $0) }.joined()
        let options = ["--home", home.path, "--server", sandbox.url, "--server-root-key", root]
        return try ChildProcess(Program.path("martlet"), arguments + options)
    }

    /// Lets the contact talk until the task is cancelled.
    ///
    /// - Returns: How many texts were said.
    func talk() async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            try await sandbox.send("said \(count)", from: contact, to: number)
            count += 1
            try? await Task.sleep(for: .milliseconds(15))
        }
        return count
    }

    /// Checks what the contact got.
    func checkSent(accepted: Set<String>, attempted: Set<String>) async throws {
        let arrivals = try await sandbox.arrivals(contact)
        let texts = arrivals.compactMap(\.text)
        #expect(texts.count == arrivals.count)
        #expect(Set(texts).count == texts.count)
        #expect(accepted.isSubset(of: texts))
        #expect(Set(texts).isSubset(of: attempted))
        #expect(arrivals.allSatisfy { $0.copies == 1 && $0.failures == 0 && $0.retries == 0 })
    }

    /// Checks what the program stored.
    func checkReceived(_ count: Int) async throws {
        let sendings = try await sandbox.sendings(contact)
        let retries = sendings.flatMap(\.receipts).filter { $0.type == "retry" }
        #expect(retries.isEmpty)
        let files = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String }
        let file = try #require(files?.first { $0.hasSuffix("martlet.db") })
        let database = try Database.open(home.path(of: file))
        let chat = try #require(JID(try await sandbox.person(contact).lid))
        let stored = try await database.read {
            try $0.messages(chat: chat, before: nil, limit: 100_000)
        }
        await database.close()
        let received = stored.filter { !$0.isFromMe }.map(\.content)
        #expect(received.count == count)
        #expect(Set(received) == Set((0..<count).map { .text("said \($0)") }))
        let queued = stored.filter { $0.state == .queued || $0.state == .failed }
        #expect(queued.isEmpty)
    }
}

/// One life of the program.
private struct Serving: Sendable {
    let process: ChildProcess
    let url: String
    let key: String
    let contact: String

    init(_ flow: Flow) async throws {
        let process = try flow.start(["serve", "--listen", "127.0.0.1:0"])
        self.process = process
        let line = try await within("address") { await process.output.next() } ?? ""
        url = line.replacingOccurrences(of: "listening on ", with: "")
        key = try String(contentsOfFile: flow.home.path(of: "data/api-key"), encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        contact = flow.contact
    }

    /// Waits for the login; returns as well when the program ends.
    func isOnline() async { _ = await process.errors.next { $0.contains("online") } }

    /// Writes texts until the program is gone.
    func write(from life: Int) async -> (accepted: Set<String>, attempted: Set<String>) {
        var accepted: Set<String> = []
        var attempted: Set<String> = []
        while attempted.count < 1000 {
            let text = "written \(life)-\(attempted.count)"
            attempted.insert(text)
            let answer = try? await HTTPClient.request(
                "POST",
                url + "/messages/text",
                headers: ["Authorization": "Bearer \(key)"],
                body: Array(json(["to": contact, "text": text]).utf8)
            )
            guard answer?.status == 202 else { break }
            accepted.insert(text)
        }
        return (accepted, attempted)
    }
}
