import Crypto
import Encodings
import Foundation
import Model
import Sandbox

/// neonize, that is whatsmeow, in a process of its own.
struct Peer {
    let child: Child
    let device: JID

    /// Starts it and links it to an account.
    static func linked(to server: SandboxServer, account: String? = nil) async throws -> Peer {
        let place = ProcessInfo.processInfo.environment["MARTLET_PEER"] ?? ".build/peer"
        let python = place + "/whatsmeow/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            throw Problem("no neonize")
        }
        let port = URL(string: server.url)?.port ?? 0
        let child = try Child(
            python,
            [
                "-B", "Tests/Peers/whatsmeow.py", "\(port)", Hex.encode(server.rootKey.bytes),
                try Scratch.fresh("neonize") + "/peer.db",
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
        guard let device else { throw Problem("neonize was not linked") }
        return Peer(child: child, device: device)
    }
}
