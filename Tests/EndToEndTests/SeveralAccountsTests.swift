import Foundation
import Support
import Testing

/// Several accounts in one process.
@Suite struct SeveralAccountsTests {
    @Test func `serve has every account, and each is reached by its name`() async throws {
        let machine = try await Installation.withAda()
        #expect(try await machine.run(["do", "add-account", "--name", "work"]).end == .exit(0))
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }

        let linking = try machine.start(["link", "--text", "--profile", "work"])
        let code = try await within("pairing string") { await linking.output.next() }
        try await machine.control("/scan", json(["text": code ?? ""]))
        #expect(try await within("end of linking") { await linking.end() } == .exit(0))

        for profile in ["default", "work"] {
            let sent = try await machine.run([
                "send", "--profile", profile, "15550110001", "from \(profile)", "--wait",
                "delivered",
            ])
            #expect(sent.end == .exit(0), "\(sent.errors)")
        }
        let all = try await machine.run(["do", "list-accounts"])
        #expect(all.output.joined().components(separatedBy: #""state":"online""#).count == 3)
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `with a profile on the command line, the others stay closed`() async throws {
        let machine = try await Installation()
        #expect(try await machine.run(["do", "add-account", "--name", "work"]).end == .exit(0))
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0", "-p", "work"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        let all = try await machine.run(["do", "list-accounts", "-p", "work"])
        #expect(all.output.joined().components(separatedBy: #""name":"#).count == 2)
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `a mistyped name makes no account`() async throws {
        let machine = try await Installation.withAda()
        for command in [["do", "status"], ["send", "15550110001", "hello"]] {
            let asked = try await machine.run(command + ["--profile", "nosuch"])
            #expect(asked.end == .exit(2))
            #expect(asked.errors.joined().contains("there is no account nosuch"))
        }
        let all = try await machine.run(["do", "list-accounts"])
        #expect(!all.output.joined().contains("nosuch"))
    }

    @Test func `what is said of an account that is not linked is about that account`() async throws
    {
        let machine = try await Installation.withAda()
        #expect(try await machine.run(["do", "add-account", "--name", "work"]).end == .exit(0))
        let sent = try await machine.run(["send", "-p", "work", "15550110001", "hello"])
        #expect(sent.end == .exit(3))
        let words = sent.errors.joined()
        #expect(words.contains("martlet -p work link"), "\(words)")
        #expect(words.contains("/qr?account=work"), "\(words)")
    }

    @Test func `an account that was removed stays so until it is added again`() async throws {
        let machine = try await Installation.withAda()
        #expect(try await machine.run(["do", "add-account", "--name", "shop"]).end == .exit(0))
        let serving = try machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        let removed = try await machine.run(["do", "remove-account", "--name", "default"])
        #expect(removed.end == .exit(0))
        #expect(removed.errors.joined().contains("meant where none is named"))
        let all = try await machine.run(["do", "list-accounts"])
        #expect(all.output.joined().contains("shop"))
        #expect(!all.output.joined().contains("default"))
        let sent = try await machine.run(["send", "15550110001", "hello"])
        #expect(sent.end == .exit(2))
        #expect(sent.errors.joined().contains("add-account --name default"))

        #expect(try await machine.run(["do", "add-account", "--name", "default"]).end == .exit(0))
        let again = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        #expect(again.end == .exit(0), "\(again.errors)")
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }

    @Test func `the account of the settings keeps its keys under a new name`() async throws {
        let machine = try await Installation.withAda()
        let key = try await machine.run(["do", "create-key", "--role", "reader"])
        #expect(key.end == .exit(0), "\(key.errors)")
        let renamed = try await machine.run([
            "do", "rename-account", "--name", "default", "--newName", "main",
        ])
        #expect(renamed.end == .exit(0), "\(renamed.errors)")
        let keys = try await machine.run(["do", "list-keys"])
        #expect(keys.output.joined().contains("reader"))
        let sent = try await machine.run(["send", "15550110001", "hello", "--wait", "sent"])
        #expect(sent.end == .exit(0), "\(sent.errors)")
        let all = try await machine.run(["do", "list-accounts"])
        #expect(!all.output.joined().contains("default"))
    }
}
