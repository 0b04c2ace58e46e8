import Crypto
import Foundation
import Media
import Sandbox
import System

/// Files encrypted and decrypted, and carried whole from one client to another.
///
/// The ciphers' baseline is what `openssl speed` makes of the same work on the same machine, one after the other:
/// AES-256-CBC once, and SHA-256 three times, as the hash before, the hash after and the authentication code.
/// The files of the ciphers are in memory, those of the clients on the disk.
enum MediaBench {
    private static let size = 256 << 20
    private static let name = "256 MiB"

    static func run() async throws {
        try await ciphers()
        try await transfer()
    }

    private static func ciphers() async throws {
        let hash = 3 / (try await openssl(["sha256"]))
        let sealing = 1 / (hash + 1 / (try await openssl(["aes-256-cbc"])))
        let opening = 1 / (hash + 1 / (try await openssl(["aes-256-cbc", "-decrypt"])))
        let place = "/dev/shm/martlet-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try Files.makeDirectory(place)
        defer { try? FileManager.default.removeItem(atPath: place) }
        try make("\(place)/plain")
        let keys = try MediaKeys(Randomness.system.bytes(32), .document)
        var (sealed, opened): ([Double], [Double]) = ([], [])
        for _ in 0..<3 {
            var media: SealedMedia?
            sealed.append(
                rate(
                    try await milliseconds {
                        media = try await MediaSeal.seal(
                            try PartReader("\(place)/plain"),
                            to: "\(place)/sealed",
                            keys,
                            .document
                        )
                    }
                )
            )
            guard let media else { continue }
            let work = MediaOpening(
                keys: keys,
                hash: media.hash,
                sealedHash: media.sealedHash,
                length: size
            )
            opened.append(
                rate(
                    try await milliseconds {
                        try await work.open(
                            try PartReader("\(place)/sealed"),
                            to: "\(place)/opened"
                        )
                    }
                )
            )
        }
        Report.rate(
            "encrypt \(name)",
            median(sealed),
            unit: "MB",
            aim: 0.8 * sealing,
            baseline: ("openssl", sealing)
        )
        Report.rate(
            "check and decrypt \(name)",
            median(opened),
            unit: "MB",
            aim: 0.8 * opening,
            baseline: ("openssl", opening)
        )
    }

    private static func transfer() async throws {
        let server = try await SandboxServer.start(SandboxServer.Options())
        let (one, other) = (try await server.addAccount(), try await server.addAccount())
        let place = try Scratch.fresh("media")
        try make("\(place)/document")
        let sender = try await Martlet.linked(to: server, account: one.number, place + "/one/m.db")
        let taker = try await Martlet.linked(to: server, account: other.number, place + "/two/m.db")
        let sent = try await sender.run("upload \(place)/document \(other.number)")
        let taken = try await taker.run("download")
        let (sending, taking) = (sender.child.peak, taker.child.peak)
        await sender.child.finish()
        await taker.child.finish()
        await server.stop()
        try FileManager.default.removeItem(atPath: place)
        Report.rate("document of \(name) sent", rate(sent), unit: "MB")
        Report.peak(sending)
        Report.rate("document of \(name) downloaded", rate(taken), unit: "MB")
        Report.peak(taking)
    }

    private static func make(_ path: String) throws {
        let writer = try PartWriter(path)
        let part = Randomness.system.bytes(1 << 20)
        for _ in 0..<size >> 20 { try writer.append(part) }
    }

    /// Megabytes per second, when all took so many milliseconds.
    private static func rate(_ milliseconds: Double) -> Double {
        Double(size) / 1000 / milliseconds
    }

    /// How many megabytes per second `openssl speed` makes, in parts as large as martlet's.
    private static func openssl(_ algorithm: [String]) async throws -> Double {
        let child = try Child(
            "/usr/bin/openssl",
            ["speed", "-mr", "-elapsed", "-seconds", "2", "-bytes", "262144", "-evp"] + algorithm
        )
        var rate: Double?
        for await line in child.lines where line.hasPrefix("+F:") {
            rate = line.split(separator: ":").last.flatMap { Double($0) }
        }
        guard let rate else { throw Problem("openssl says nothing") }
        return rate / 1_000_000
    }
}
