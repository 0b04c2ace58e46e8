@testable import SQLite
@testable import Store

extension Transaction {
    /// Stands for a disk of this many pages; what the file has already stays.
    func limitPages(to count: Int) throws {
        _ = try connection.prepare("PRAGMA max_page_count = \(count)").first { $0.int(0) }
    }

    /// How often statements of the writer that have these words in them were run.
    func runs(of words: String) -> Int { connection.runs(of: words) }
}
