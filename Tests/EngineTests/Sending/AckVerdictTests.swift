import Testing

@testable import Engine

@Suite struct AckVerdictTests {
    func verdict(
        _ code: Int,
        isGroup: Bool = false,
        reseals: Int = 0,
        hasOther: Bool = true
    ) -> AckVerdict {
        AckVerdict(code, isGroup: isGroup, reseals: reseals, hasOtherNamespace: hasOther)
    }

    @Test(arguments: [408, 500, 503, 599]) func `may be gone in a while`(code: Int) {
        #expect(verdict(code) == .again(atLeast: .zero))
    }

    @Test func `too many requests wait a minute`() {
        #expect(verdict(429) == .again(atLeast: .seconds(60)))
    }

    @Test func `a bad request is tried once in the other namespace`() {
        #expect(verdict(400) == .otherNamespace)
        for other in [
            verdict(400, reseals: 1), verdict(400, isGroup: true), verdict(400, hasOther: false),
        ] {
            guard case .failed = other else {
                Issue.record("\(other)")
                continue
            }
        }
    }

    @Test func `a stale group is asked for once`() {
        #expect(verdict(421, isGroup: true) == .freshGroup)
        guard case .failed = verdict(421, isGroup: true, reseals: 1) else {
            Issue.record("a second time is final")
            return
        }
    }

    @Test func `of a group is spoken to groups alone`() {
        for (isGroup, reseals) in [(true, 1), (false, 0)] {
            guard case .failed(let words) = verdict(421, isGroup: isGroup, reseals: reseals) else {
                Issue.record("421 is not final")
                return
            }
            #expect(words.contains("group") == isGroup, "\(words)")
        }
    }

    @Test(arguments: [401, 403, 404, 421, 463, 475, 479, 499])
    func `is final, in words with the number`(code: Int) {
        guard case .failed(let words) = verdict(code) else {
            Issue.record("\(code) is not final")
            return
        }
        #expect(words.hasSuffix(" (\(code))"))
    }

    @Test func `what is known of the limit takes the place of what is true of all of them`() {
        let verdict = AckVerdict(
            463,
            isGroup: false,
            reseals: 0,
            hasOtherNamespace: true,
            limit: "not until noon"
        )
        #expect(verdict == .failed("not until noon (463)"))
    }
}
