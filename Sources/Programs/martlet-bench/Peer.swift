import Crypto
import Encodings
import Foundation
import Model
import Sandbox

/// Somebody else's client in a process of its own, linked and online.
struct Peer {
    /// Which it is.
    enum Kind: String {
        /// whatsmeow.
        case neonize
        /// whatsapp-rust.
        case tryx

        /// The name of its environment and of what drives it.
        fileprivate var name: String { self == .neonize ? "whatsmeow" : "tryx" }
    }

    let kind: Kind
    let child: Child
    let device: JID

    /// Starts it and links it to an account; nil, and a note, where it is not installed.
    static func linked(
        to server: SandboxServer,
        account: String? = nil,
        _ kind: Kind = .neonize
    ) async throws -> Peer? {
        let place = ProcessInfo.processInfo.environment["MARTLET_PEER"] ?? ".build/peer"
        let python = "\(place)/\(kind.name)/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            Report.note("\(kind) is missing: make peer installs it")
            return nil
        }
        let port = URL(string: server.url)?.port ?? 0
        let child = try Child(
            python,
            [
                "-B", "Tests/Peers/\(kind.name).py", "\(port)", Hex.encode(server.rootKey.bytes),
                try Scratch.fresh(kind.rawValue) + "/peer.db",
            ]
        )
        var device: JID?
        for await line in child.lines {
            let event = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
            switch event?["event"] as? String {
            case "qr":
                guard device == nil, let text = event?["text"] as? String else { continue }
                device = try await server.scan(text, account: account)
                continue
            case "offlineSynced": break
            case "connected" where device != nil: break
            default: continue
            }
            break
        }
        guard let device else { throw Problem("\(kind) was not linked") }
        try await settle(child)
        return Peer(kind: kind, child: child, device: device)
    }

    /// Waits for what follows a first login (pre-keys, the own device list), which is not part of what is measured.
    static func settle(_ client: Child) async throws {
        try await Task.sleep(for: .seconds(2))
        client.startPeak()
    }

    /// A call for a text.
    static func text(_ text: String, to chat: String, number: Int) throws -> Data {
        let call: [String: Any] = ["id": number, "call": "text", "to": chat, "text": text]
        return try JSONSerialization.data(withJSONObject: call)
    }

    /// Sends texts, taking turns among the chats, 64 at once; each call returns with the ack.
    ///
    /// - Returns: Texts per second.
    func send(_ count: Int, to chats: [String]) async throws -> Double {
        let start = ContinuousClock.now
        var lines = child.lines.makeAsyncIterator()
        var offered = 0
        var answered = 0
        while answered < count {
            while offered < min(count, answered + 64) {
                let chat = chats[offered % chats.count]
                let to = chat.contains("@") ? chat : "\(chat)@s.whatsapp.net"
                try child.write(Self.text("text \(offered)", to: to, number: offered))
                offered += 1
            }
            guard let line = await lines.next() else { throw Problem("\(kind) ended") }
            if line.contains("\"error\"") { throw Problem("\(kind) could not send: \(line)") }
            if line.contains("\"result\"") { answered += 1 }
        }
        return Double(count) * 1000 / (ContinuousClock.now - start).milliseconds
    }
}
