import Engine
import Model
import Sandbox
import Support
import Testing

/// A linked account and one contact on a sandbox, and what the tests look at.
struct Talk {
    let scene: Scene
    let account: Account
    let contact: PersonState
    let number: String

    /// Starts a sandbox, links an account and makes a contact.
    static func start(
        _ script: ContactScript = .silent,
        _ change: (inout Account.Options) -> Void = { _ in }
    ) async throws -> Talk {
        let scene = try await Scene()
        let account = try await scene.linked("a", change)
        let contact = try await scene.sandbox.addContact("Ada", script: script)
        let own = try #require(await account.status().jid)
        return Talk(scene: scene, account: account, contact: contact, number: own.user)
    }

    var sandbox: SandboxServer { scene.sandbox }
    var lid: JID {
        get throws { try #require(JID(contact.lid)) }
    }
    var phone: JID {
        get throws { try #require(JID(contact.jid)) }
    }

    /// The same talk with the account opened anew.
    func reopened() async throws -> Talk {
        Talk(
            scene: scene,
            account: try await scene.account(),
            contact: contact,
            number: number
        )
    }

    /// Lets the contact say something.
    @discardableResult
    func hear(_ text: String) async throws -> String {
        try await sandbox.send(text, from: contact.number, to: number)
    }

    /// The stored messages of the chat.
    func messages() async throws -> [Message] {
        try await account.messages(chat: try lid, limit: 1000)
    }

    /// Waits until the chat holds these texts, in this order, with nothing else that is words.
    func texts(_ expected: [String]) async throws {
        try await until("\(expected)") {
            try await messages().compactMap(\.words) == expected
        }
    }

    /// Waits until an own message has come this far, or has failed if that is meant.
    func reached(_ state: DeliveryState, _ message: Message) async throws {
        let chat = try lid
        try await until("\(state)") {
            let reached = try await account.state(of: message.id, in: chat)
            return reached.map { state == .failed ? $0 == .failed : $0 >= state } ?? false
        }
    }

    /// What the contact's devices decrypted, by device.
    func heard(device: Int = 0) async throws -> [String] {
        try await sandbox.arrivals(contact.number).filter { $0.device == device }
            .compactMap(\.text)
    }

    /// Ends the account and makes sure that the real server would have had nothing to refuse.
    func end() async throws {
        await account.close()
        let violations = await sandbox.violations()
        #expect(violations.isEmpty)
        await sandbox.stop()
    }
}

extension Message {
    /// The words, when it is words.
    var words: String? { content.text }
}
