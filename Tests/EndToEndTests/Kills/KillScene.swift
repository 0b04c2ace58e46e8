import Crypto
import Encodings
import Foundation
import HTTP
import JSON
import Model
import Sandbox
import Store
import Support
import Synchronization
import Testing
import Transport

/// One of the conversations that are going on.
struct KillChat: Sendable {
    /// Names it in its texts.
    let name: String
    /// Who says what was said.
    let person: String
    /// The same by LID.
    let sender: JID
    /// The group that it is in; nil for one with the person alone.
    let group: String?

    /// The chat by the address that the database goes by.
    var jid: JID { group.flatMap { JID($0) } ?? sender }
    /// The chat as callers name it.
    var to: String { group ?? person }
}

/// A text as the killed account's database holds it.
struct StoredText {
    let chat: JID
    let sender: JID
    let isFromMe: Bool
    let text: String
}

/// An account in a process of its own; contacts who say what was said, alone and in groups; one who talks by
/// itself, also in every group; and a webhook.
final class KillScene: Sendable {
    let sandbox: SandboxServer
    let receiver: HookReceiver
    let chats: [KillChat]
    let talker: PersonState
    /// Somebody who comes into the groups and leaves them.
    let guest: PersonState
    private let machine: KillMachine
    private let talks = Mutex<[String: Talk]>([:])

    /// What was asked for in a chat.
    private struct Talk {
        var offered: [String] = []
        /// Whether the last was answered.
        var isAnswered = true
    }

    init() async throws {
        sandbox = try await SandboxServer.start()
        receiver = try await HookReceiver(secret: "open sesame")
        talker = try await sandbox.addContact("Talker", script: .silent, number: "15550110002")
        guest = try await sandbox.addContact("Guest", script: .silent, number: "15550110003")
        machine = try await KillMachine(sandbox)
        var chats: [KillChat] = []
        for number in 1...20 {
            let others = [KillMachine.account, talker.number]
            chats.append(try await Self.chat(number, sandbox, others))
        }
        self.chats = chats
        let hook: JSON = [
            "account": "default", "dialect": "onwapp", "url": .string(receiver.url),
            "events": ["message.received", "message.sent"], "secret": "open sesame",
        ]
        let set = try machine.start(["do", "set-webhook", "--json", hook.text()])
        #expect(await set.end() == .exit(0))
    }

    /// The last six are groups, which the contact has made.
    private static func chat(
        _ number: Int,
        _ sandbox: SandboxServer,
        _ others: [String]
    ) async throws -> KillChat {
        let echo = try await sandbox.addContact(
            "Echo \(number)",
            script: .echo,
            number: "155501100\(number + 10)"
        )
        var group: String?
        if number > 14 {
            let sketch = GroupSketch("Group \(number)", creator: echo.number, members: others)
            group = try await sandbox.addGroup(sketch).jid
        }
        return KillChat(
            name: "c\(number)",
            person: echo.number,
            sender: try #require(JID(echo.lid)),
            group: group
        )
    }

    /// The device that was linked.
    var device: String { machine.device }

    // MARK: Lives

    /// Starts the listener, talks both ways, and kills it.
    ///
    /// Half of the lives end on the way to the login, a quarter in the middle of the talk, a quarter while a
    /// text waits for its ack.
    func live(_ round: Int) async throws {
        let serving = try machine.serve()
        let hearing = Task { try await say(round) }
        let sending = Task { try await offer(round, to: serving, isLast: false) }
        try await letGuest(comeOrGo: round)
        if round.isMultiple(of: 2) { try await machine.login(of: serving) }
        if round.isMultiple(of: 4) {
            try await textIsUnderWay()
        } else {
            // A kill comes at any moment: there is no event to wait for.
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...300)))
        }
        await machine.kill(serving)
        hearing.cancel()
        try await sending.value
        do { try await hearing.value } catch is CancellationError {}
    }

    /// Lets somebody come into a group, or leave it the next time: then it gets another key.
    private func letGuest(comeOrGo round: Int) async throws {
        let groups = chats.filter { $0.group != nil }
        let chat = groups[round % groups.count]
        guard let group = chat.group else { return }
        let isIn = try await sandbox.group(group).members.contains { $0.number == guest.number }
        try await sandbox.change(
            group: group,
            Sandbox.GroupChange(
                actor: chat.person,
                add: isIn ? nil : [guest.number],
                remove: isIn ? [guest.number] : nil
            )
        )
    }

    /// Returns when the server has a text whose ack is held back still.
    private func textIsUnderWay() async throws {
        let stanzas = await sandbox.watchStanzas()
        _ = try await stanzas.first("a text under way") { stanza in
            stanza.direction == .fromClient && stanza.xml.hasPrefix("<message ")
        }
    }

    /// Runs the listener once more, until everything has arrived everywhere; the guest is there for some of it.
    func finish() async throws {
        try await letGuest(comeOrGo: 0)
        let serving = try machine.serve()
        try await offer(0, to: serving, isLast: true)
        try await until("everything", seconds: Double(60 + Kills.count)) {
            try await self.isDone()
        }
        await machine.stop(serving)
    }

    private func isDone() async throws -> Bool {
        guard try await sandbox.tally(device: device).queued == 0 else { return false }
        var count = try await sandbox.sendings(talker.number).count
        for chat in chats {
            let offered = offered(to: chat).count
            guard try await sandbox.sendings(chat.person).count >= offered else { return false }
            count += 2 * offered
        }
        return receiver.first.count >= count
    }

    /// Lets the one talk who does so by itself, to the account and in the groups in turn.
    private func say(_ round: Int) async throws {
        let groups = [nil] + chats.compactMap(\.group)
        for number in 0... {
            let text = "in \(round).\(number)"
            if let group = groups[number % groups.count] {
                try await sandbox.send(text, from: talker.number, toGroup: group)
            } else {
                try await sandbox.send(text, from: talker.number, to: KillMachine.account)
            }
            try await Task.sleep(for: .milliseconds(25))
        }
    }

    // MARK: Asking

    /// Asks for texts to every chat, in each one after the other, until nobody answers any more.
    private func offer(_ round: Int, to serving: ChildProcess, isLast: Bool) async throws {
        // Nil when it was killed before it said where it is.
        let line = await serving.output.next()
        guard let address = line?.split(separator: " ").last.map(String.init) else { return }
        let key = try String(contentsOfFile: machine.home.path(of: "data/api-key"), encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for chat in chats {
                group.addTask {
                    var number = 0
                    while await self.ask("\(round).\(number)", chat, address, key), !isLast {
                        number += 1
                        try await Task.sleep(for: .milliseconds(25))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Asks for the text that was not answered for, under the same key as before, else for another one.
    private func ask(
        _ number: String,
        _ chat: KillChat,
        _ address: String,
        _ key: String
    ) async -> Bool {
        let text = talks.withLock { talks in
            var talk = talks[chat.name] ?? Talk()
            if talk.isAnswered { talk.offered.append("out \(number) to \(chat.name)") }
            talk.isAnswered = false
            talks[chat.name] = talk
            return talk.offered.last ?? ""
        }
        let body: JSON = ["to": .string(chat.to), "text": .string(text), "key": .string(text)]
        let answer = try? await HTTPClient.request(
            "POST",
            "\(address)/martlet/v1/commands/send-text",
            headers: ["Authorization": "Bearer \(key)"],
            body: body.bytes()
        )
        guard answer?.status == 200 else { return false }
        talks.withLock { $0[chat.name]?.isAnswered = true }
        return true
    }

    // MARK: What came of it

    /// What was asked for in a chat, in this order.
    func offered(to chat: KillChat) -> [String] {
        talks.withLock { $0[chat.name]?.offered ?? [] }
    }

    /// The addresses by which events name a chat: a person's number, until the LID was looked up.
    func names(of chat: JID) -> [String] {
        let numbers = chats.filter { $0.jid == chat && $0.group == nil }.map(\.person)
        return [chat.description] + numbers.map { JID.phone($0).description }
    }

    /// What the contact of a chat received there from the account.
    func arrivals(_ chat: KillChat) async throws -> [Arrival] {
        try await sandbox.arrivals(chat.person).filter {
            $0.chat == chat.group && $0.text?.hasPrefix("in ") != true
        }
    }

    /// What the guest received from the account in a group.
    func guestArrivals(_ chat: KillChat) async throws -> [Arrival] {
        try await sandbox.arrivals(guest.number).filter {
            $0.chat == chat.group && $0.from == device
        }
    }

    /// The account's messages in a group that it wrote while it knew that the guest was there for the last time, by
    /// their ids; what it wrote before may have left for those who were there between two times.
    func meantForGuest(_ chat: KillChat) async throws -> Set<String> {
        let lid = try #require(JID(guest.lid))
        var isThere = false
        var meant: Set<String> = []
        for message in try await messages() where message.chat == chat.jid {
            switch message.content.as(GroupNoticeContent.self)?.change {
            case .added(let people) where people.contains(lid): (isThere, meant) = (true, [])
            case .removed(let people) where people.contains(lid): isThere = false
            default: if isThere, message.isFromMe { meant.insert(message.id.text) }
            }
        }
        return meant
    }

    /// What a contact said in a group, or to the account.
    func sendings(of person: String, to group: String?) async throws -> [Sending] {
        try await sandbox.sendings(person).filter {
            $0.to == group || (group == nil && !$0.to.hasSuffix("@g.us"))
        }
    }

    /// Where the webhook stands.
    func place(after last: Int64) async throws -> HookPlace {
        try await HookPlace.read(machine.home, after: last)
    }

    /// What the killed account's database holds, in the order in which it came there.
    func stored() async throws -> [StoredText] {
        try await messages().filter { !$0.content.isSystem }.map {
            StoredText(
                chat: $0.chat,
                sender: $0.sender,
                isFromMe: $0.isFromMe,
                text: $0.content.text ?? "\($0.content)"
            )
        }
    }

    private func messages() async throws -> [Message] {
        let database = try Database.open(machine.database)
        let messages = try await database.read { reader in
            try reader.chats(limit: 100).flatMap {
                try reader.messages(chat: $0.jid, limit: 1_000_000)
            }
        }
        await database.close()
        return messages.sorted { $0.row < $1.row }
    }
}
