internal import Log
internal import SQLite
internal import System

// The search index is filled just behind the messages: a message is confirmed sooner, and many messages of
// a flood share the work on one part of the index.

extension Writer {
    /// How many messages are indexed while others wait for the writer.
    private static let portion = 2000

    /// Has the index follow in a moment.
    func indexSoon() {
        guard indexing == nil else { return }
        indexing = Task {
            defer { indexing = nil }
            do {
                try await setup.steady.sleep(for: .milliseconds(100))
                // The next portion comes after those who wait.
                while try indexPortion() { await Task.yield() }
            } catch is CancellationError {
                return
            } catch {
                // The next message tries again; the database knows where the index ends.
                setup.log.warning("the search index rests: \(error)")
            }
        }
    }

    /// Indexes everything that is left.
    func finishIndex() throws {
        while try indexPortion() {}
    }

    private func indexPortion() throws -> Bool {
        guard connection != nil else { return false }
        // Not worth a wait for the disk: an index that a crash takes back is made again.
        return try commit(durably: false) { try $0.indexMessages(limit: Self.portion) }
    }
}
