import Commands
import Crypto
import Encodings
import Foundation
import Model
import Sandbox
import Store
import Support
import Synchronization
import System
import Testing

@testable import Hosting

/// An account in a process of its own that sends files and texts to two people and in two groups, and downloads what
/// is sent to it there.
final class MediaKillScene: Sendable {
    /// So large that a host is asked for what it has of a file.
    private static let size = 1_100_000
    let sandbox: SandboxServer
    let chats: [KillChat]
    /// The contacts; both are in the groups.
    let people: [PersonState]
    private let machine: KillMachine
    private let version: String
    private let state = Mutex(State())

    private struct State {
        /// What was asked for, by the chats' names.
        var offers: [String: [Offer]] = [:]
        /// What contacts sent.
        var said: [Said] = []
    }

    /// A text, or a file with it under it, that the account is to send.
    struct Offer {
        let text: String
        /// What the account sends beside the text; nil for a text alone.
        let file: File?
        fileprivate var isAnswered = false
    }

    /// A file that is sent.
    struct File: Sendable {
        let kind: Kind
        /// Its SHA-256.
        let hash: [UInt8]
    }

    /// What is sent both ways.
    enum Kind: String, CaseIterable, Sendable {
        case document
        case image
        case video

        /// The kind of a life.
        init(_ round: Int) { self = Self.allCases[round % Self.allCases.count] }

        /// What a file of this kind begins with, as far as anybody looks.
        var head: [UInt8] {
            switch self {
            case .document: Array("%PDF-1.7".utf8)
            case .image: [0xFF, 0xD8, 0xFF, 0xE0]
            case .video: [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 2, 0]
            }
        }
    }

    /// A file that a contact sent.
    struct Said: Hashable {
        let id: String
        let chat: JID
        let sender: PersonState
        /// Where it is since it was downloaded.
        var path: String?
    }

    init() async throws {
        sandbox = try await SandboxServer.start()
        machine = try await KillMachine(sandbox)
        let told = try await ChildProcess.run(Program.path("martlet"), ["--version"])
        version = String(told.output.first?.split(separator: " ").last ?? "")
        people = [
            try await sandbox.addContact("Ada", script: .silent, number: "15550110001"),
            try await sandbox.addContact("Bo", script: .silent, number: "15550110002"),
        ]
        var chats: [KillChat] = []
        for person in people {
            let sketch = GroupSketch(
                "\(person.name)'s",
                creator: person.number,
                members: people.map(\.number).filter { $0 != person.number }
                    + [KillMachine.account]
            )
            for group in [nil, try await sandbox.addGroup(sketch).jid] {
                chats.append(
                    KillChat(
                        name: "c\(chats.count)",
                        person: person.number,
                        sender: try #require(JID(person.lid)),
                        group: group
                    )
                )
            }
            // Half of each file is there before the rest of it: a kill can come between.
            let rest = FaultOrder("delay-download", times: 1_000_000, milliseconds: 100)
            try await sandbox.order([rest], for: person.number)
        }
        self.chats = chats
        let rest = FaultOrder("delay-upload", times: 1_000_000, milliseconds: 100)
        try await sandbox.order([rest], for: KillMachine.account)
    }

    // MARK: Lives

    /// Starts the listener, has files go both ways, and kills it.
    ///
    /// A quarter of the lives end while a file is uploaded, a quarter while one is downloaded, the others anywhere.
    func live(_ round: Int) async throws {
        try await say(round)
        let serving = try machine.serve()
        let working = Task { try await work(round, serving) }
        if round.isMultiple(of: 2) { try await machine.login(of: serving) }
        switch round % 4 {
        case 0: try await until("an upload") { await self.sandbox.mediaTally().uploading > 0 }
        // What an earlier life left of a file lies there already: the server knows of those that are on their way.
        case 2:
            try await until("a download") { await self.sandbox.mediaTally().restingDownloads > 0 }
        default:
            // A kill comes at any moment: there is no event to wait for.
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...600)))
        }
        await machine.kill(serving)
        working.cancel()
        do { try await working.value } catch is CancellationError {}
    }

    /// Runs the listener once more, until everything has arrived everywhere.
    func finish() async throws {
        let serving = try machine.serve()
        let working = Task { try await work(nil, serving) }
        try await until("everything", seconds: Double(60 + Kills.withFiles)) {
            try await self.isDone()
        }
        try await working.value
        await machine.stop(serving)
    }

    private func isDone() async throws -> Bool {
        guard try await sandbox.tally(device: device).queued == 0,
            said.allSatisfy({ $0.path != nil })
        else { return false }
        for chat in chats {
            for listener in listeners(to: chat) {
                let count = try await arrivals(chat, at: listener).count
                guard count >= offered(to: chat).count else { return false }
            }
        }
        return true
    }

    /// Lets a contact send a file.
    private func say(_ round: Int) async throws {
        let chat = chats[round % chats.count]
        let sender = try #require(people.first { $0.number == chat.person })
        let id = try await sandbox.send(
            MediaSketch(Kind(round).rawValue, size: 200_000 + round, caption: "in \(round)"),
            from: chat.person,
            to: chat.group ?? KillMachine.account
        )
        state.withLock { $0.said.append(Said(id: id, chat: chat.jid, sender: sender)) }
    }

    // MARK: Asking

    /// Asks for texts and files in every chat, and for what came, until nobody answers any more; in the last life, for
    /// what is left.
    private func work(_ round: Int?, _ serving: ChildProcess) async throws {
        // Nil, and nobody there, when it was killed before it was ready.
        guard await serving.output.next() != nil, let host = await connect() else { return }
        defer { host.close() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, chat) in chats.enumerated() {
                group.addTask {
                    guard let round else { return await self.ask(nil, chat, host) }
                    let hasFile = round % self.chats.count == number
                    let kind = hasFile ? Kind(round) : nil
                    await self.ask(try self.offer("out \(round)", kind), chat, host)
                    await self.ask(try self.offer("and \(round)", nil), chat, host)
                }
            }
            group.addTask { try await self.download(over: host) }
            try await group.waitForAll()
        }
    }

    private func connect() async -> RemoteHost? {
        try? await RemoteHost.connect(
            to: Sockets.path(beside: machine.database),
            version: version
        )
    }

    private func offer(_ text: String, _ kind: Kind?) throws -> Offer {
        guard let kind else { return Offer(text: text, file: nil) }
        let content = kind.head + Randomness.system.bytes(Self.size)
        try Files.write(content, to: path(of: text))
        return Offer(text: text, file: File(kind: kind, hash: SHA256.hash(content)))
    }

    private func path(of text: String) -> String { machine.home.path(of: text) }

    /// Asks for what was not answered for, under the same key as before; then for another one.
    private func ask(_ new: Offer?, _ chat: KillChat, _ host: RemoteHost) async {
        let open = state.withLock { state in
            let last = state.offers[chat.name]?.last
            return last.flatMap { $0.isAnswered ? nil : $0 }
        }
        if let open, await !send(open, chat, host) { return }
        guard let new else { return }
        state.withLock { $0.offers[chat.name, default: []].append(new) }
        _ = await send(new, chat, host)
    }

    private func send(_ offer: Offer, _ chat: KillChat, _ host: RemoteHost) async -> Bool {
        let to = chat.group == nil ? JID.phone(chat.person) : chat.jid
        let key = "\(offer.text) \(chat.name)"
        do throws(CommandError) {
            try await send(offer.text, offer.file?.kind, to: to, key: key, over: host)
        } catch {
            // The task is cancelled only once nobody is there any more to answer.
            if error.code != .interrupted, !Task.isCancelled {
                Issue.record("\(key): \(error)")
            }
            return false
        }
        state.withLock { state in
            guard let count = state.offers[chat.name]?.count else { return }
            state.offers[chat.name]?[count - 1].isAnswered = true
        }
        return true
    }

    private func send(
        _ text: String,
        _ kind: Kind?,
        to: JID,
        key: String,
        over host: RemoteHost
    ) async throws(CommandError) {
        let path = path(of: text)
        switch kind {
        case nil:
            let command = SendText(to: to, text: text, key: key)
            _ = try await host.perform(command, on: "default")
        case .document:
            let command = SendDocument(to: to, path: path, caption: text, key: key)
            _ = try await host.perform(command, on: "default")
        case .image:
            let command = SendImage(to: to, path: path, caption: text, key: key)
            _ = try await host.perform(command, on: "default")
        case .video:
            let command = SendVideo(to: to, path: path, caption: text, key: key)
            _ = try await host.perform(command, on: "default")
        }
    }

    /// Downloads what came, the oldest first; tries again when there is news.
    private func download(over host: RemoteHost) async throws {
        guard let news = try? await host.news(of: "default") else { return }
        for (place, said) in said.enumerated() where said.path == nil {
            let command = DownloadMedia(chat: said.chat, id: MessageID(said.id))
            var path: String?
            while path == nil {
                do throws(CommandError) {
                    path = try await host.perform(command, on: "default").path
                } catch {
                    // The message has not come yet, or there is no connection, or nobody answers any more.
                    guard error.code != .interrupted, (try? await news.next()) ?? nil != nil else {
                        return
                    }
                }
            }
            state.withLock { $0.said[place].path = path }
        }
    }

    // MARK: What came of it

    /// The device that was linked.
    var device: String { machine.device }

    /// What was asked for in a chat, in this order.
    func offered(to chat: KillChat) -> [Offer] { state.withLock { $0.offers[chat.name] ?? [] } }

    /// What contacts sent.
    var said: [Said] { state.withLock { $0.said } }

    /// Who is to get what is sent to a chat.
    func listeners(to chat: KillChat) -> [PersonState] {
        people.filter { chat.group != nil || $0.number == chat.person }
    }

    /// What somebody got from the account in a chat.
    func arrivals(_ chat: KillChat, at person: PersonState) async throws -> [Arrival] {
        try await sandbox.arrivals(person.number).filter {
            $0.chat == chat.group && $0.text?.hasPrefix("in ") != true
        }
    }

    /// What lies in a folder of the account's files.
    func names(in folder: String) -> [String] {
        Files.names(in: "\(machine.database)-media/\(folder)")
    }

    /// What a chat holds in the killed account's database, oldest first.
    func stored(_ chat: KillChat) async throws -> [Message] {
        let database = try Database.open(machine.database)
        let messages = try await database.read {
            try $0.messages(chat: chat.jid, limit: 1_000_000)
        }
        await database.close()
        return messages.filter { !$0.content.isSystem }
    }
}
