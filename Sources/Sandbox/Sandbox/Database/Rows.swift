import SQLite

/// A value that fills a row by itself.
protocol Stored: Codable {
    associatedtype ID: Hashable
    /// What the row is found by.
    var id: ID { get }
    /// The id as the database has it.
    static func key(_ id: ID) -> SQLValue
    /// `SELECT value` by key.
    static var select: StaticString { get }
    /// `INSERT OR REPLACE` of the key, ``columns`` and the value.
    static var replace: StaticString { get }
    /// `DELETE` by key.
    static var delete: StaticString { get }
    /// Columns between key and value, for look-ups; they never change.
    var columns: [SQLValue] { get }
}

extension Stored {
    var columns: [SQLValue] { [] }
}

/// Values of one kind by id; those in use are kept at hand.
///
/// A new value is written at once, a changed one by ``save()`` or when too many are at hand.
final class Rows<Value: Stored> {
    private let file: WorldFile
    private let limit: Int
    private var atHand: [Value.ID: Value] = [:]
    private var changed: Set<Value.ID> = []

    /// Keeps at most `limit` values at hand.
    init(_ file: WorldFile, limit: Int = 10_000) {
        self.file = file
        self.limit = limit
    }

    /// The value with this id; nil removes it.
    subscript(id: Value.ID) -> Value? {
        get { value(id) }
        set {
            guard let newValue else { return remove(id) }
            if value(id) == nil {
                write(newValue)
            } else {
                changed.insert(id)
            }
            keep(newValue)
        }
    }

    /// Changes the value with this id, if there is one, and returns what `change` does.
    @discardableResult
    func update<T>(_ id: Value.ID, _ change: (inout Value) -> T) -> T? {
        guard var value = value(id) else { return nil }
        defer { self[id] = value }
        return change(&value)
    }

    /// Writes what changed.
    func save() {
        for id in changed {
            if let value = atHand[id] { write(value) }
        }
        changed = []
    }

    private func value(_ id: Value.ID) -> Value? {
        if let value = atHand[id] { return value }
        let bytes = file.first(Value.select, [Value.key(id)]) { $0.bytes(0) }
        guard let bytes, let value = file.value(Value.self, from: bytes) else { return nil }
        keep(value)
        return value
    }

    private func keep(_ value: Value) {
        if atHand.count >= limit {
            save()
            atHand = [:]
        }
        atHand[value.id] = value
    }

    private func remove(_ id: Value.ID) {
        atHand[id] = nil
        changed.remove(id)
        file.run(Value.delete, [Value.key(id)])
    }

    private func write(_ value: Value) {
        let json = file.stored(value)
        file.run(Value.replace, [Value.key(value.id)] + value.columns + [json])
    }
}
