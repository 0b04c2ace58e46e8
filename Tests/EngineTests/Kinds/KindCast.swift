import Commands
import Encodings
import Engine
import Model
import Sandbox
import Support
import Testing

/// Whom and what kinds of messages are about.
struct KindCast: Sendable {
    let talk: Talk
    /// A group of the account's with the contact in it.
    let group: JID
    /// What the contact said to the account and in the group, and an own text.
    let heard: MessageID
    let heardInGroup: MessageID
    let told: MessageID
    /// The contact's poll and event.
    let poll: MessageID
    let event: MessageID
    /// Files that can be sent.
    let picture: String
    let film: String
    let voice: String
    let document: String
    let sticker: String

    var contact: JID {
        get throws { try talk.lid }
    }

    /// Links an account to a sandbox that keeps messages as they came, and has everything said that is needed.
    static func gather() async throws -> KindCast {
        let scene = try await Scene { $0.keepsMessages = true }
        let account = try await scene.linked("a")
        let contact = try await scene.sandbox.addContact("Ada", script: .silent)
        let own = try #require(await account.status().jid)
        let talk = Talk(scene: scene, account: account, contact: contact, number: own.user)
        let made = try await account.perform(CreateGroup(subject: "Birds", members: [talk.lid]))
        let group = made.group.jid
        func say(_ sketch: SpeechSketch) async throws -> MessageID {
            MessageID(try await talk.sandbox.say(sketch, from: contact.number, in: talk.number))
        }
        let poll = try await say(SpeechSketch(.poll, text: "Tea?", options: ["yes", "no"]))
        var sketch = SpeechSketch(.event, text: "Picnic")
        sketch.seconds = 1_900_000_000
        let event = try await say(sketch)
        let heardInGroup = MessageID(
            try await talk.sandbox.send("to all", from: contact.number, toGroup: "\(group)")
        )
        let heard = MessageID(try await talk.hear("said"))
        try await until("what was said") {
            let inGroup = try await account.messages(chat: group, limit: 9)
            return try await talk.messages().count == 3
                && inGroup.contains { $0.id == heardInGroup }
        }
        let told = try await account.send(text: "told", to: talk.lid)
        try await talk.reached(.delivered, told)
        return KindCast(
            talk: talk,
            group: group,
            heard: heard,
            heardInGroup: heardInGroup,
            told: told.id,
            poll: poll,
            event: event,
            picture: try talk.picture(),
            film: try talk.file("a.mp4", Samples.film),
            voice: try talk.file("a.ogg", Samples.voice),
            document: try talk.file("a.pdf", Array("%PDF-1.7".utf8)),
            sticker: try talk.file("a.webp", Samples.sticker)
        )
    }

    /// A line with what is new in each run replaced by what it stands for.
    func named(_ line: String) throws -> String {
        let names = [
            (try contact.user, "CONTACT"), ("\(group)", "GROUP"), (heard.text, "HEARD"),
            (heardInGroup.text, "SAIDTOALL"), (told.text, "TOLD"), (poll.text, "POLL"),
            (event.text, "EVENT"),
        ]
        return names.reduce(line) { $0.replacing($1.0, with: $1.1) }
    }

    /// How many messages have come to the contact's phone.
    func arrivals() async throws -> Int {
        try await talk.sandbox.arrivals(talk.contact.number).count { $0.device == 0 }
    }

    /// So many messages that have come to the contact's phone after so many others, each with what the stanza says in
    /// which it left.
    func arrived(
        _ wanted: Int,
        after count: Int
    ) async throws -> [(stanza: String, message: [UInt8])] {
        let number = talk.contact.number
        try await until("what was sent") {
            let arrivals = try await talk.sandbox.arrivals(number).filter { $0.device == 0 }
            return arrivals.count >= count + wanted && arrivals.allSatisfy { $0.message != nil }
        }
        let sent = await talk.sandbox.stanzas().filter { $0.direction == .fromClient }
        return try await talk.sandbox.arrivals(number).filter { $0.device == 0 }.dropFirst(count)
            .map { arrival in
                let stanza = try #require(
                    sent.last {
                        $0.xml.hasPrefix("<message ") && $0.xml.contains("id=\"\(arrival.id)\"")
                    }
                )
                let message = try #require(arrival.message.flatMap { Base64.decode($0) })
                return (Self.traits(stanza.xml), message)
            }
    }

    /// What a stanza says of what is encrypted in it.
    private static func traits(_ xml: String) -> String {
        func attributes(_ tag: Regex<(Substring, Substring)>) -> [(String, String)] {
            xml.matches(of: tag).flatMap { $0.1.matches(of: /([a-z_-]+)="([^"]*)"/) }
                .map { (String($0.1), String($0.2)) }
        }
        let head = Dictionary(attributes(/^<message ([^>]*)>/)) { first, _ in first }
        let inside = Dictionary(attributes(/<enc ([^>]*)>/)) { first, _ in first }
        let meta = attributes(/<meta ([^>]*)>/).sorted { $0.0 < $1.0 }
        let said = [
            ("type", head["type"]), ("edit", head["edit"]), ("mediatype", inside["mediatype"]),
            ("decrypt-fail", inside["decrypt-fail"]),
        ]
        let words =
            said.compactMap { name, value in value.map { "\(name)=\($0)" } }
            + (meta.isEmpty ? [] : ["meta"]) + meta.map { "\($0.0)=\($0.1)" }
        return words.joined(separator: " ")
    }
}
