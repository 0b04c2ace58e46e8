import SQLite

/// The calls of a world, found by id.
final class CallTable {
    private let file: WorldFile
    private var numbers: NewestRows

    init(_ file: WorldFile, limit: Int) {
        self.file = file
        numbers = NewestRows(last: file.count("SELECT max(number) FROM calls"), limit: limit)
    }

    /// The call with this id.
    subscript(id: String) -> CallRecord? {
        file.first(
            "SELECT id, caller, callee, is_video, state FROM calls WHERE id = ?",
            [.text(id)]
        ) {
            CallRecord(
                id: $0.text(0),
                caller: Int($0.int(1)),
                callee: Int($0.int(2)),
                isVideo: $0.flag(3),
                state: $0.text(4)
            )
        }
    }

    /// Remembers a call.
    func add(_ call: CallRecord) {
        file.run(
            """
            INSERT INTO calls (number, id, caller, callee, is_video, state)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .int(numbers.next()), .text(call.id), .int(call.caller), .int(call.callee),
                .flag(call.isVideo), .text(call.state),
            ]
        )
        if let old = numbers.due() { file.run("DELETE FROM calls WHERE number <= ?", [.int(old)]) }
    }

    /// Notes how far a call has come.
    func set(_ state: String, _ id: String) {
        file.run("UPDATE calls SET state = ? WHERE id = ?", [.text(state), .text(id)])
    }
}
