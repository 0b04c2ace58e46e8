import Model
import Testing

@testable import Store

@Suite struct JournalRowsTests {
    private func entries(_ places: ClosedRange<Int64>) -> [JournalEntry] {
        places.map { place in
            JournalEntry(sequence: place, time: Timestamp(seconds: 0), event: UnknownEvent())
        }
    }

    @Test func `what was read is known, and the oldest goes for the newest`() {
        let rows = JournalRows(capacity: 100)
        rows.keep(entries(1...3), through: 3, size: 60)
        rows.keep(entries(4...5), through: 5, size: 40)
        #expect(rows.entries(through: 3)?.map(\.sequence) == [1, 2, 3])
        #expect(rows.entries(through: 4) == nil)
        rows.keep(entries(6...6), through: 6, size: 1)
        #expect(rows.entries(through: 3) == nil)
        #expect(rows.entries(through: 5)?.count == 2)
        #expect(rows.entries(through: 6)?.count == 1)
    }

    @Test func `one that is longer than all is known until the next`() {
        let rows = JournalRows(capacity: 10)
        rows.keep(entries(1...1), through: 1, size: 1000)
        #expect(rows.entries(through: 1) != nil)
        rows.keep(entries(2...2), through: 2, size: 1)
        #expect(rows.entries(through: 1) == nil)
        #expect(rows.entries(through: 2) != nil)
    }
}
