import Foundation
import Support
import Testing

/// Where `make peer` put whatsmeow, and what to do when it did not.
enum PeerInstallation {
    private static let folder =
        ProcessInfo.processInfo.environment["MARTLET_PEER"] ?? Program.checkout + "/.build/peer"

    /// The Python that has the package.
    static let python = folder + "/bin/python"

    /// Whether the package is there.
    static let isPresent = FileManager.default.fileExists(atPath: folder + "/neonize==0.5.2")

    /// Whether tests with the peer run: when it is there, or when its absence must be a failure.
    static let isWanted = isPresent || ProcessInfo.processInfo.environment["CI"] == "true"

    static let absence = Comment("whatsmeow is not installed: run `make peer`")
}

struct PeerInstallationTests {
    @Test func `whatsmeow is installed, or its absence is announced`() {
        guard !PeerInstallation.isPresent else { return }
        let line = String(repeating: "*", count: 72)
        let text = "SKIPPED: every test with whatsmeow. \(PeerInstallation.absence)"
        FileHandle.standardError.write(Data("\n\(line)\n\(text)\n\(line)\n\n".utf8))
        #expect(!PeerInstallation.isWanted, PeerInstallation.absence)
    }
}
