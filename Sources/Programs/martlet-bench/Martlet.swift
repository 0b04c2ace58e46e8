import Crypto
import Encodings
import Foundation
import Model
import Sandbox

/// martlet in a process of its own, linked and online; it does what ``Client`` is told.
struct Martlet {
    let child: Child
    let device: JID

    /// Starts it on a database and links it to an account.
    static func linked(
        to server: SandboxServer,
        account: String? = nil,
        _ database: String
    ) async throws -> Martlet {
        let child = try Child(
            Scratch.program.path,
            ["client", server.url, Hex.encode(server.rootKey.bytes), database]
        )
        var device: JID?
        for await line in child.lines {
            if line.hasPrefix("qr "), device == nil {
                device = try await server.scan(String(line.dropFirst(3)), account: account)
            }
            if line == "online" { break }
        }
        guard let device else { throw Problem("martlet was not linked") }
        try await Peer.settle(child)
        return Martlet(child: child, device: device)
    }

    /// Tells it to do something and waits until it is done.
    ///
    /// - Returns: Milliseconds.
    func run(_ order: String) async throws -> Double {
        try child.write(Data(order.utf8))
        for await line in child.lines {
            let words = line.split(separator: " ")
            if words.first == "done", let time = words.last.flatMap({ Double($0) }) { return time }
            if words.first == "problem" { throw Problem(line) }
        }
        throw Problem("martlet ended")
    }

    /// Sends texts, taking turns among the chats.
    ///
    /// - Returns: Texts per second, until the server has acked the last one.
    func send(_ count: Int, to chats: [String]) async throws -> Double {
        Double(count) * 1000 / (try await run("send \(count) \(chats.joined(separator: ","))"))
    }
}
