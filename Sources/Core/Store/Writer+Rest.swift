internal import Log
internal import SQLite
internal import System

// When nothing was written for a while, what the log holds goes into the main file, so that a copy of that file
// alone is whole, and the memory that pages took is given back.

extension Writer {
    /// Has the main file made whole when two seconds have passed without a transaction.
    func restSoon() {
        unrested += 1
        guard unrested == 1 else { return }
        resting = Task {
            var seen = 0
            while seen != unrested {
                seen = unrested
                do {
                    try await setup.steady.sleep(for: .seconds(2))
                } catch {
                    return
                }
            }
            unrested = 0
            makeWhole(waits: false)
        }
    }

    /// Brings the main file up to date and empties the log, which the next start would have to read; what cannot be
    /// done now is done later, nothing is lost.
    ///
    /// - Parameter waits: Whether to wait for readers that are still at something older.
    func makeWhole(waits: Bool) {
        guard let connection else { return }
        do {
            if !waits { connection.setPatience(milliseconds: 0) }
            defer { connection.setPatience() }
            try connection.checkpoint()
            try connection.execute("PRAGMA shrink_memory")
        } catch {
            setup.log.warning("the database file is not up to date yet: \(error)")
        }
    }
}
