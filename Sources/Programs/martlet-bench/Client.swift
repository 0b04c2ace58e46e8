import Commands
import Crypto
import Encodings
import Engine
import Foundation
import Model
import Store

/// A martlet client in a process of its own: links, stays connected, ends with its input.
///
///     martlet-bench client URL ROOT-KEY-HEX DATABASE
///
/// An order is a line on its input; `done MILLISECONDS` on its output answers all but the last two.
///
///     send COUNT CHAT,CHAT…    sends texts, many callers at once, until the server has acked the last one
///     upload PATH CHAT         sends a document, until the server has acked it
///     download                 waits for a document, and downloads it
///     text CHAT WORDS          sends a text
///     listen                   from now on says `heard WORDS` of each text that comes
enum Client {
    static func run(_ arguments: [String]) async throws {
        guard arguments.count == 3, let bytes = Hex.decode(arguments[1]),
            let rootKey = PublicKey(bytes)
        else { throw Problem("client URL ROOT-KEY-HEX DATABASE") }
        let account = try await Account.open(
            Account.Options(
                name: "bench",
                databasePath: arguments[2],
                server: ServerEndpoint(url: arguments[0], rootKey: rootKey)
            )
        )
        let news = account.news(areas: [.account])
        account.connect()
        Task {
            for try await case .status(let status) in news {
                if let pairing = status.pairing { say(pairing) }
                say(status.connection)
            }
        }
        let (orders, writer) = AsyncStream.makeStream(of: String.self)
        Thread.detachNewThread {
            while let line = readLine() { writer.yield(line) }
            writer.finish()
        }
        for await order in orders {
            do {
                let words = order.split(separator: " ", maxSplits: 2).map(String.init)
                switch (words.first, words.count) {
                case ("send", 3):
                    let chats = words[2].split(separator: ",").map { chat(String($0)) }
                    say("done \(try await send(Int(words[1]) ?? 0, to: chats, from: account))")
                case ("upload", 3):
                    say("done \(try await upload(words[1], to: chat(words[2]), from: account))")
                case ("download", 1): say("done \(try await download(on: account))")
                case ("text", 3):
                    _ = try await account.perform(SendText(to: chat(words[1]), text: words[2]))
                case ("listen", 1): listen(to: account.news(areas: [.message]))
                default: throw Problem("no order: \(order)")
                }
            } catch {
                say("problem \(error)")
            }
        }
        await account.close()
    }

    /// A group by its address, or a person by number.
    private static func chat(_ name: String) -> JID {
        name.contains("@") ? JID(name) ?? .phone(name) : .phone(name)
    }

    /// Sends texts, as many callers would who wait for each answer.
    ///
    /// - Returns: Milliseconds from the first call to the last ack.
    private static func send(
        _ count: Int,
        to chats: [JID],
        from account: Account
    ) async throws -> Double {
        let callers = 128
        return try await milliseconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<callers {
                    group.addTask {
                        for number in stride(from: caller, to: count, by: callers) {
                            let chat = chats[number % chats.count]
                            _ = try await account.perform(
                                SendText(to: chat, text: "text number \(number)")
                            )
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await drain(account)
        }
    }

    private static func upload(
        _ path: String,
        to chat: JID,
        from account: Account
    ) async throws -> Double {
        try await milliseconds {
            _ = try await account.perform(SendDocument(to: chat, path: path))
            try await drain(account)
        }
    }

    /// - Returns: Milliseconds from when the message is there.
    private static func download(on account: Account) async throws -> Double {
        while true {
            let newest = try await account.database.read {
                try $0.chats(limit: 1).first?.lastMessage
            }
            if let newest, newest.content.file != nil {
                return try await milliseconds {
                    _ = try await account.perform(DownloadMedia(chat: newest.chat, id: newest.id))
                }
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Waits until nothing is in the outbox.
    private static func drain(_ account: Account) async throws {
        while try await account.database.queuedCount() > 0 {
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private static func listen(to news: NewsSequence) {
        Task {
            for try await case .entries(let entries, _, _) in news {
                for entry in entries {
                    guard let added = entry.event as? MessageAdded, !added.message.isFromMe else {
                        continue
                    }
                    say("heard \(added.message.content.text ?? "")")
                }
            }
        }
    }

    private static func say(_ pairing: PairingState) {
        if case .code(let text, _, _, _) = pairing { say("qr \(text)") }
        if case .failed(let reason) = pairing { say("failed \(reason)") }
    }

    private static func say(_ connection: ConnectionState) {
        if connection == .online { say("online") }
        if case .stopped(let reason) = connection { say("stopped \(reason)") }
    }

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}

/// Why a measurement could not be made.
struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
