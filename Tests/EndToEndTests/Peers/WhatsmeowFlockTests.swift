import BinaryNode
import Commands
import Encodings
import Engine
import Model
import Support
import System
import Testing

@testable import Sandbox

/// martlet and whatsmeow as members of one large group: what each sends, the other and everybody else reads.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct WhatsmeowFlockTests {
    @Test func `two clients and eighteen others read each other, whoever comes and goes`()
        async throws
    {
        let certificate = try await SelfSigned(for: "IP:127.0.0.1")
        let violations = try await Scene.play(certificate: certificate) { scene in
            let flock = try await Flock.gather(18, in: scene)
            try await flock.talk("at first")
            try await flock.showPictures()
            try await flock.react()
            try await flock.vote()
            try await flock.edit()

            try await flock.join()
            try await flock.talk("with one more")
            let left = try await flock.leave()
            let before = try await scene.server.arrivals(left).count
            let sentBefore = await flock.lastStanza()
            try await flock.talk("with one less")
            #expect(try await scene.server.arrivals(left).count == before)
            // whatsmeow hands its key out with every message.
            let keys = try await flock.keysHandedOut(by: Scene.second, after: sentBefore)
            #expect(keys > flock.others.count, "no new key for those who stay")

            for other in flock.others {
                let torn = try await scene.server.arrivals(other).filter {
                    $0.failures > 0 || $0.copies != 1
                }
                #expect(torn.isEmpty, "\(torn)")
            }
            for account in [Scene.first, Scene.second] {
                let client = try await scene.server.person(account).devices.last
                #expect(client?.tally.retries == 0, "\(account)")
            }
            try await flock.whatsmeow.stop()
            await flock.martlet.account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }
}

/// A group with whatsmeow and martlet in it, and what they do there.
private final class Flock {
    let scene: Scene
    let whatsmeow: Peer
    let martlet: Martlet
    let jid: JID
    /// The numbers of the simulated members.
    private(set) var others: [String]
    /// What each of the two said last.
    private var theirs = MessageID("")
    private var ours = MessageID("")

    private init(_ scene: Scene, _ group: GroupState, _ others: [String]) async throws {
        self.scene = scene
        self.others = others
        jid = try #require(JID(group.jid))
        whatsmeow = try await scene.linked(.whatsmeow)
        try await whatsmeow.call("confirm")
        martlet = try await scene.martlet()
        _ = try await martlet.account.perform(SetForceActive(isOn: true))
    }

    /// Makes a group of so many contacts and links both clients to members of it.
    static func gather(_ count: Int, in scene: Scene) async throws -> Flock {
        var others: [String] = []
        for number in 1...count {
            let other = try await scene.server.addContact("Bird \(number)", script: .silent)
            others.append(other.number)
        }
        let group = try await scene.server.addGroup(
            GroupSketch(
                "Flock",
                creator: others[0],
                members: others.dropFirst() + [Scene.first, Scene.second]
            )
        )
        return try await Flock(scene, group, others)
    }

    private var chat: PeerValue { .text("\(jid)") }

    /// One of the others says something, and then both; what one reads, one reads after all that came before.
    func talk(_ words: String) async throws {
        let other = try #require(others.last)
        try await scene.server.send("\(other) \(words)", from: other, toGroup: "\(jid)")
        _ = try await martlet.text("\(other) \(words)")
        try await whatsmeow.event("message") { $0["text"] == .text("\(other) \(words)") }

        theirs = try await tell("text", ["to": chat, "text": .text("whatsmeow \(words)")])
        let heard = try await martlet.message(theirs)
        #expect(heard.content == .text("whatsmeow \(words)"))
        ours = try await martlet.account.perform(SendText(to: jid, text: "martlet \(words)")).id
        let read = try await whatsmeow.event("message") { $0["text"] == .text("martlet \(words)") }
        #expect(read["id"] == .text(ours.text))
        try await reaches(theirs)
        try await reaches(ours)
    }

    /// Each opens the other's picture.
    func showPictures() async throws {
        let bytes = Sample.picture.bytes
        let sent = try await tell(
            "file",
            [
                "to": chat, "kind": "image", "content": .text(Base64.encode(bytes)),
                "message": #"{"imageMessage": {"mimetype": "image/jpeg", "caption": "mine"}}"#,
            ]
        )
        _ = try await martlet.message(sent)
        let kept = try await martlet.account.perform(DownloadMedia(chat: jid, id: sent))
        #expect(try Files.read(kept.path) == bytes)

        let path = scene.path(of: "flock.jpg")
        try Files.write(bytes, to: path)
        let own = try await martlet.account.perform(SendImage(to: jid, path: path)).id
        try await whatsmeow.event("message") { $0["id"] == .text(own.text) }
        let got = try await whatsmeow.call("download", ["message": .text(own.text)])
        #expect(got["content"] == .text(Base64.encode(bytes)))
        try await reaches(sent)
        try await reaches(own)
    }

    /// Each puts an emoji under what the other said.
    func react() async throws {
        let message = try await martlet.message(ours)
        let sent = try await tell(
            "react",
            [
                "chat": chat, "sender": .text("\(message.sender)"), "to": .text(ours.text),
                "emoji": "🦉",
            ]
        )
        try await until("whatsmeow's reaction") { [martlet, ours, jid] in
            try await martlet.account.perform(GetMessage(id: ours, chat: jid)).message.reactions
                .map(\.emoji) == ["🦉"]
        }
        _ = try await martlet.account.perform(
            SendReaction(chat: jid, message: theirs, emoji: "🦜")
        )
        let target = theirs.text
        let read = try await whatsmeow.event("message") {
            $0["reaction"] == "🦜" && $0["to"] == .text(target)
        }
        try await reaches(sent)
        try await reaches(MessageID(read["id"]?.text ?? ""))
    }

    /// Each asks something and the other chooses.
    func vote() async throws {
        let poll = try await martlet.account.perform(
            SendPoll(to: jid, name: "South?", options: ["yes", "no"], selectable: 1)
        ).id
        try await whatsmeow.event("message") { $0["poll"] == "South?" }
        let chosen = try await tell(
            "vote",
            ["chat": chat, "to": .text(poll.text), "options": .list(["no"])]
        )
        try await until("whatsmeow's vote") { [martlet, jid] in
            try await martlet.account.perform(GetMessage(id: poll, chat: jid))
                .tallies?.map(\.count) == [0, 1]
        }
        let made = try await tell(
            "poll",
            ["chat": chat, "name": "North?", "options": .list(["yes", "no"])]
        )
        _ = try await martlet.message(made)
        _ = try await martlet.account.perform(
            SendVote(chat: jid, message: made, options: ["yes"])
        )
        let vote = try await whatsmeow.event("message") { $0["votes"]?.texts.count == 1 }
        try await reaches(poll)
        try await reaches(made)
        // Those who got a poll open the votes in it.
        try await reaches(chosen, saying: "no")
        try await reaches(MessageID(vote["id"]?.text ?? ""), saying: "yes")
    }

    /// Each says better what it said.
    func edit() async throws {
        let sent = try await tell(
            "edit",
            ["chat": chat, "to": .text(theirs.text), "text": "better by whatsmeow"]
        )
        #expect(try await martlet.text("better by whatsmeow").id == theirs)
        _ = try await martlet.account.perform(
            EditMessage(chat: jid, message: ours, text: "better by martlet")
        )
        let read = try await whatsmeow.event("message") {
            $0["did"] == "MESSAGE_EDIT" && $0["words"] == "better by martlet"
        }
        #expect(read["to"] == .text(ours.text))
        try await reaches(sent, saying: "better by whatsmeow")
        try await reaches(MessageID(read["id"]?.text ?? ""), saying: "better by martlet")
    }

    /// Lets somebody in.
    func join() async throws {
        let newcomer = try await scene.server.addContact("Newcomer", script: .silent).number
        try await scene.server.change(
            group: "\(jid)",
            GroupChange(actor: others[0], add: [newcomer])
        )
        others.append(newcomer)
    }

    /// Lets somebody go; returns who.
    func leave() async throws -> String {
        let leaver = others.remove(at: 1)
        try await scene.server.change(
            group: "\(jid)",
            GroupChange(actor: leaver, remove: [leaver])
        )
        return leaver
    }

    /// The number of the last stanza that was exchanged.
    func lastStanza() async -> Int {
        await scene.server.loop.perform { $0.wire.stanzas.after(0).last?.number ?? 0 }
    }

    /// How many devices an account's client gave its sender key to since a stanza.
    func keysHandedOut(by account: String, after number: Int) async throws -> Int {
        let connection = try await scene.connection(of: account)
        let sent = await scene.server.loop.perform { $0.wire.stanzas.after(number) }
            .filter { $0.connection == connection && $0.direction == .fromClient }
            .compactMap(\.node).filter { $0.tag == "message" }
        return sent.compactMap { $0.child("participants")?.children.count }.max() ?? 0
    }

    private func tell(_ call: String, _ arguments: [String: PeerValue]) async throws -> MessageID {
        MessageID(try #require(try await whatsmeow.call(call, arguments)["id"]?.text))
    }

    /// Waits until everybody else decrypted a message.
    private func reaches(_ id: MessageID, saying words: String? = nil) async throws {
        for other in others {
            try await scene.until("\(id) at \(other)") { server in
                try await server.arrivals(other).contains {
                    $0.id == id.text && $0.copies == 1 && (words == nil || $0.text == words)
                }
            }
        }
    }
}
