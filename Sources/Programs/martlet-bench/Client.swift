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
///     send COUNT NUMBER,NUMBER…    on its input: sends texts, many callers at once
///     sent MILLISECONDS            on its output: the server has acked the last one
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
                say("sent \(try await send(order, from: account))")
            } catch {
                say("problem \(error)")
            }
        }
        await account.close()
    }

    /// Sends what an order says, as many callers would who wait for each answer.
    ///
    /// - Returns: Milliseconds from the first call to the last ack.
    private static func send(_ order: String, from account: Account) async throws -> Double {
        let words = order.split(separator: " ")
        guard words.count == 3, let count = Int(words[1]) else { throw Problem(order) }
        let chats = words[2].split(separator: ",").map { JID.phone(String($0)) }
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
            while try await account.database.queuedCount() > 0 {
                try await Task.sleep(for: .milliseconds(5))
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
