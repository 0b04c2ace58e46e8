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
    /// A value at hand: large, so it is looked at and changed where it is.
    private final class Place {
        var value: Value
        init(_ value: Value) { self.value = value }
    }

    private let file: WorldFile
    private let limit: Int
    private var atHand: [Value.ID: Place] = [:]
    private var changed: Set<Value.ID> = []

    /// Keeps at most `limit` values at hand.
    init(_ file: WorldFile, limit: Int = 10_000) {
        self.file = file
        self.limit = limit
    }

    /// The value with this id; nil removes it.
    subscript(id: Value.ID) -> Value? {
        get { place(id)?.value }
        set {
            guard let newValue else { return remove(id) }
            if let place = place(id) {
                place.value = newValue
                changed.insert(id)
            } else {
                write(newValue)
                keep(newValue)
            }
        }
    }

    /// Whether there is a value with this id.
    func has(_ id: Value.ID) -> Bool { place(id) != nil }

    /// What `look` finds in the value with this id, which is not copied for it; nil when there is none.
    func look<T>(_ id: Value.ID, _ look: (borrowing Value) -> T) -> T? {
        place(id).map { look($0.value) }
    }

    /// Changes the value with this id, if there is one, and returns what `change` does.
    ///
    /// Meanwhile the same value must not be looked up.
    @discardableResult
    func update<T>(_ id: Value.ID, _ change: (inout Value) -> T) -> T? {
        guard let place = place(id) else { return nil }
        changed.insert(id)
        return change(&place.value)
    }

    /// Writes what changed.
    func save() {
        for id in changed {
            if let place = atHand[id] { write(place.value) }
        }
        changed = []
    }

    private func place(_ id: Value.ID) -> Place? {
        if let place = atHand[id] { return place }
        let bytes = file.first(Value.select, [Value.key(id)]) { $0.bytes(0) }
        guard let bytes, let value = file.value(Value.self, from: bytes) else { return nil }
        return keep(value)
    }

    @discardableResult
    private func keep(_ value: Value) -> Place {
        if atHand.count >= limit {
            save()
            atHand = [:]
        }
        let place = Place(value)
        atHand[value.id] = place
        return place
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
