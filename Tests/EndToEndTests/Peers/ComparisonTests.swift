import Foundation
import Support
import Testing

/// The stanzas that martlet sends are those that whatsmeow sends.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct ComparisonTests {
    @Test func `martlet's stanzas are whatsmeow's, but for the differences listed`() async throws {
        async let theirs = Recording.make { try PeerPlayer($0, .whatsmeow) }
        async let ours = Recording.make { try await MartletPlayer($0) }
        let recordings = (whatsmeow: try await theirs, martlet: try await ours)
        for recording in [recordings.whatsmeow, recordings.martlet] {
            #expect(Set(recording.stanzas.map(\.step)) == Set(Recording.steps))
        }
        let found = Comparison.differences(
            whatsmeow: recordings.whatsmeow,
            martlet: recordings.martlet
        )
        let listed = try ListedDifferences()
        for line in found where listed.reasons[line] == nil {
            Issue.record("not listed in \(ListedDifferences.file):\n\(line)")
        }
        for line in listed.reasons.keys.sorted() where !found.contains(line) {
            Issue.record("listed in \(ListedDifferences.file), but gone:\n\(line)")
        }
    }

    @Test func `every listed difference has a reason`() throws {
        for (line, reason) in try ListedDifferences().reasons {
            #expect(reason.count > 10, "\(line)")
        }
    }
}

/// The differences that are meant, with their reasons, from the checked-in file.
struct ListedDifferences {
    static let file = "Tests/Peers/differences.txt"

    /// The reason for each difference.
    let reasons: [String: String]

    /// Reads the file: differences begin at the margin, and the reason for those above is indented.
    init() throws {
        let path = "\(Program.checkout)/\(Self.file)"
        var reasons: [String: String] = [:]
        var open: [String] = []
        var isInReason = false
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("#") { continue }
            if line.hasPrefix(" ") {
                let words = line.trimmingCharacters(in: .whitespaces)
                for difference in open { reasons[difference, default: ""] += words + " " }
                isInReason = true
            } else {
                if isInReason { open = [] }
                isInReason = false
                open.append(String(line))
                reasons[String(line)] = ""
            }
        }
        self.reasons = reasons
    }
}
