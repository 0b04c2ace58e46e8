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
        let matches = listed.reasons.keys.sorted().map { line in
            (line: line, found: found.filter { ListedDifferences.fits($0, line) })
        }
        for line in Set(found).subtracting(matches.flatMap(\.found)).sorted() {
            Issue.record("not listed in \(ListedDifferences.file):\n\(line)")
        }
        for match in matches where match.found.isEmpty {
            Issue.record("listed in \(ListedDifferences.file), but gone:\n\(match.line)")
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

    /// Whether a difference is the one of a line, in which * stands for anything.
    static func fits(_ difference: String, _ line: String) -> Bool {
        let parts = line.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return difference == line }
        guard difference.hasPrefix(parts[0]), let end = parts.last else { return false }
        var rest = difference.dropFirst(parts[0].count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = rest.firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return rest.hasSuffix(end)
    }

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
