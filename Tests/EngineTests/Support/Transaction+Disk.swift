import SQLite

@testable import Store

extension Transaction {
    /// Stands for a disk of this many pages; what the file has already stays.
    func limitPages(to count: Int) throws {
        _ = try connection.prepare("PRAGMA max_page_count = \(count)").first { $0.int(0) }
    }
}
