import Crypto
import Engine
import Foundation
import Model

/// A martlet client in a process of its own: links, stays connected, ends with its input.
///
///     martlet-bench client URL ROOT-KEY-HEX DATABASE
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
        let events = account.events()
        account.connect()
        Task {
            for await event in events {
                switch event {
                case let event as PairingChanged: say(event.pairing)
                case let event as ConnectionChanged: say(event.connection)
                default: break
                }
            }
        }
        await withCheckedContinuation { done in
            Thread.detachNewThread {
                while readLine() != nil {}
                done.resume()
            }
        }
        await account.close()
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
