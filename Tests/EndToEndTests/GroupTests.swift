import Foundation
import Model
import Support
import Testing

/// Groups and reactions by the program alone: `martlet do`, with and without a process that stays.
@Suite struct GroupTests {
    @Test func `do makes a group, talks and reacts in it, one process each`() async throws {
        let scene = try await Aviary()
        let group = try await scene.makeGroup()
        let sent = try await scene.reply(
            ["send-text", "--to", "\(group)", "--text", "one by one"],
            as: Said.self
        )
        #expect(try await scene.ada("text").map(\.text) == ["one by one"])
        for emoji in ["🦜", ""] {
            try await scene.perform([
                "send-reaction", "--chat", "\(group)", "--message", sent.id, "--emoji", emoji,
            ])
        }
        let reactions = try await scene.ada("reaction")
        #expect(reactions.map(\.text) == ["🦜", ""])
        #expect(reactions.allSatisfy { $0.target == sent.id && $0.chat == "\(group)" })
    }

    @Test func `who is not taken into a group is said beside the reply`() async throws {
        let scene = try await Aviary()
        let made = try await scene.machine.run([
            "do", "create-group", "--subject", "Birds", "--members", Aviary.ada, "--members",
            "15559999999",
        ])
        #expect(made.end == .exit(0))
        #expect(made.output.joined().contains(#""leftOut":[{"person":"15559999999@s.whatsapp"#))
        let words = "not in the group: 15559999999@s.whatsapp.net: is not on WhatsApp"
        #expect(made.errors == ["martlet: \(words)"])
    }

    @Test func `what a member says and reacts is listed beside a process that stays`() async throws
    {
        let scene = try await Aviary()
        let serving = try scene.machine.start(["serve", "--listen", "127.0.0.1:0"])
        let output = serving.output
        _ = try await within("listening") { await output.next() }
        let group = try await scene.makeGroup()
        try await scene.machine.control(
            "/groups/\(group)/messages",
            json(["from": Aviary.ada, "text": "tweet"])
        )
        let heard = try await scene.messages(of: group) { !$0.isEmpty }
        #expect(heard.map(\.content.text) == ["tweet"])
        let id = try #require(heard.first?.id)
        for (emoji, shown) in [("👍", ["👍"]), ("", [])] {
            try await scene.machine.control(
                "/people/\(Aviary.ada)/react",
                json(["emoji": emoji, "target": id, "chat": "\(group)"])
            )
            let expected = shown
            let messages = try await scene.messages(of: group) {
                $0.first?.reactions.map(\.emoji) == expected
            }
            #expect(messages.count == 1)
        }
        let told = try await scene.machine.run([
            "do", "list-events", "--after", "0", "--areas", "message", "--areas", "group",
        ])
        let names = told.output.joined()
        #expect(names.components(separatedBy: #""message.reaction""#).count == 3)
        #expect(names.contains("tweet"))
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }
}

/// A linked installation, and a contact who reads nothing.
private struct Aviary {
    static let ada = "15550110001"
    let machine: Installation

    init() async throws {
        machine = try await Installation.withAda()
    }

    /// Lets a command be carried out, which must not fail.
    @discardableResult
    func perform(_ arguments: [String]) async throws -> String {
        let done = try await machine.run(["do"] + arguments)
        #expect(done.end == .exit(0), "\(arguments): \(done.errors)")
        return done.output.joined()
    }

    func reply<T: Decodable>(_ arguments: [String], as type: T.Type) async throws -> T {
        try JSONDecoder().decode(type, from: Data(try await perform(arguments).utf8))
    }

    /// Makes a group with Ada.
    func makeGroup() async throws -> JID {
        let group = try await reply(
            ["create-group", "--subject", "Birds", "--members", Self.ada],
            as: Group.self
        )
        #expect(group.subject == "Birds")
        #expect(group.members.count == 2)
        let known = try await reply(["get-group", "--jid", "\(group.jid)"], as: Group.self)
        #expect(known == group)
        return group.jid
    }

    /// Asks for the messages of a group until they fit.
    func messages(
        of group: JID,
        until fits: @escaping @Sendable ([Said]) -> Bool
    ) async throws -> [Said] {
        try await within("messages") {
            while true {
                // Lines of the chat itself, such as its making, are left out.
                let messages = try await reply(
                    ["list-messages", "--chat", "\(group)"],
                    as: [Said].self
                ).filter { $0.content.text != nil }
                if fits(messages) { return messages }
            }
        }
    }

    /// What reached Ada's phone.
    func ada(_ content: String) async throws -> [Heard] {
        try await machine.control("/people/\(Self.ada)/arrivals", as: [Heard].self)
            .filter { $0.content == content }
    }
}

/// A message as `martlet do` prints it.
private struct Said: Decodable {
    struct Content: Decodable {
        let text: String?
    }
    struct Reaction: Decodable {
        let emoji: String
    }
    let id: String
    let content: Content
    let reactions: [Reaction]
}

/// A message as it reached somebody's phone.
private struct Heard: Decodable {
    let chat: String?
    let text: String?
    let content: String?
    let target: String?
}
