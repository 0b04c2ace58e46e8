import Foundation
import Support
import Testing

/// Where `make peer` put a peer, and what to do when it did not.
extension PeerKind {
    private static let folder =
        ProcessInfo.processInfo.environment["MARTLET_PEER"] ?? Program.checkout + "/.build/peer"

    /// The Python that has its package.
    var python: String { "\(Self.folder)/\(self)/bin/python" }

    /// Whether its package is there.
    var isPresent: Bool {
        FileManager.default.fileExists(atPath: "\(Self.folder)/\(self)/installed")
    }

    /// Whether tests with it run: when it is there, or when its absence must be a failure.
    var isWanted: Bool { isPresent || ProcessInfo.processInfo.environment["CI"] == "true" }

    var absence: Comment { Comment(rawValue: "\(self) is not installed: run `make peer`") }
}

struct PeerInstallationTests {
    @Test(arguments: PeerKind.allCases)
    func `a peer is installed, or its absence is announced`(_ kind: PeerKind) {
        guard !kind.isPresent else { return }
        let line = String(repeating: "*", count: 72)
        let text = "SKIPPED: every test with \(kind). \(kind.absence)"
        FileHandle.standardError.write(Data("\n\(line)\n\(text)\n\(line)\n\n".utf8))
        #expect(!kind.isWanted, kind.absence)
    }
}
