import Model
import Testing

@testable import Engine

@Suite struct VersionRecordTests {
    private let revision = ClientVersion.builtIn.tertiary

    @Test func `learns of what is newer than all that is known, and of nothing else`() {
        var record = VersionRecord()
        let news = [revision, 7, revision + 2, revision + 1, revision + 3].map { revision in
            record.learn(.init(revision: revision, page: "/sw.js", time: Timestamp(seconds: 1)))
        }
        #expect(news == [false, false, true, false, true])
        #expect(record.learnt?.revision == revision + 3)
    }

    @Test func `what was named by mistake is not claimed for ever`() {
        var record = VersionRecord()
        func learn(_ revision: UInt32, at second: Int64) -> Bool {
            record.learn(
                .init(revision: revision, page: "/", time: Timestamp(seconds: second))
            )
        }
        #expect(learn(2_147_483_647, at: 0))
        record.refuse(2_147_483_647, at: Timestamp(seconds: 1))
        #expect(record.learnt == nil)
        #expect(!learn(2_147_483_647, at: 2), "the page goes on naming it")
        #expect(learn(revision + 1, at: 3))
        record.refuse(revision, at: Timestamp(seconds: 4))
        #expect(record.learnt?.revision == revision + 1)
        #expect(learn(2_147_483_647, at: 86_401), "it may be taken by now")
    }

    @Test func `the pages are asked once a day, and when a clock was wrong`() {
        var record = VersionRecord()
        let day: Int64 = 86_400
        #expect(record.isDue(at: Timestamp(seconds: 0)))
        record.asked = Timestamp(seconds: day)
        let due = [day, 2 * day - 1, 2 * day, day - 1].map {
            record.isDue(at: Timestamp(seconds: $0))
        }
        #expect(due == [false, false, true, true])
        record.asked = Timestamp(milliseconds: .min)
        #expect(record.isDue(at: Timestamp(milliseconds: .max)))
    }

    @Test func `an expiration comes sooner or is taken back, for one version`() {
        var record = VersionRecord()
        let words: [(UInt32, Int64?, isNews: Bool)] = [
            (5, nil, false), (5, 100, true), (5, 101, false), (5, 100, false), (5, 99, true),
            (6, nil, false), (6, 200, true), (6, nil, true), (6, nil, false),
        ]
        for (revision, seconds, isNews) in words {
            let time = seconds.map { Timestamp(seconds: $0) }
            let result = record.expire(revision, at: time)
            #expect(result == isNews, "\(revision) at \(seconds ?? -1)")
            if isNews { #expect(record.expiration?.time == time) }
        }
    }
}
