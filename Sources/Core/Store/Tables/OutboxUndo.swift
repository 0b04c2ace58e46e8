public import SQLite

// What an entry changed here beside its row, should it never leave. A later entry of the same lane may have
// found it already changed, and would bring it back.

extension Reader {
    /// What an entry brought along for taking back what it did here; nil when it brought nothing.
    public func undo(of entry: Int64) throws(SQLiteError) -> [UInt8]? {
        try connection.statement("SELECT undo FROM outbox WHERE entry = ?")
            .first([.integer(entry)]) { $0.optionalBytes(0) }.flatMap(\.self)
    }
}

extension Transaction {
    /// Replaces what later entries of a lane would bring back: it was itself taken back.
    public func replaceUndo(
        _ old: [UInt8],
        with new: [UInt8]?,
        in lane: OutboxLane
    ) throws(SQLiteError) {
        try connection.statement(
            "UPDATE outbox SET undo = ? WHERE chat = ? AND class = ? AND undo = ?"
        ).run([
            .bytes(new), .integer(lane.chat), .int(lane.answer.rawValue), .bytes(old),
        ])
    }
}
