/// Values that a transaction has read or changed, so that each is loaded and stored once per batch.
///
/// It outlives the transaction: the writer is the only one who changes the tables behind it.
struct WriteCache<Key: Hashable, Value> {
    private struct Entry {
        var value: Value?
        var isChanged: Bool
    }

    private var entries: [Key: Entry] = [:]
    private var changed: Set<Key> = []
    private var journal: [(Key, Entry?)] = []
    /// Whether something changed since the changes were last written out, or that writing was taken back.
    private(set) var isAhead = false

    /// What is known: `.some(nil)` means that there is no value.
    func known(_ key: Key) -> Value?? { entries[key].map(\.value) }

    /// Keeps what was read.
    mutating func remember(_ value: Value?, _ key: Key) {
        entries[key] = Entry(value: value, isChanged: false)
    }

    /// Keeps a change until it is stored.
    mutating func set(_ value: Value?, _ key: Key) {
        journal.append((key, entries[key]))
        entries[key] = Entry(value: value, isChanged: true)
        changed.insert(key)
        isAhead = true
    }

    /// The changes to store.
    var changes: [(key: Key, value: Value?)] {
        changed.map { ($0, entries[$0]?.value) }
    }

    /// Notes that the changes stand in the tables as they are now; they may be taken back yet.
    mutating func written() { isAhead = false }

    /// Forgets that there is anything to store.
    mutating func stored() {
        for key in changed { entries[key]?.isChanged = false }
        changed.removeAll(keepingCapacity: true)
        journal.removeAll(keepingCapacity: true)
    }

    /// A point to go back to.
    var mark: Int { journal.count }

    /// Takes back the changes since `mark`.
    mutating func goBack(to mark: Int) {
        while journal.count > mark, let (key, previous) = journal.popLast() {
            entries[key] = previous
            if previous?.isChanged != true { changed.remove(key) }
        }
        // The tables went back as well, perhaps behind what was written before that point.
        isAhead = !changed.isEmpty
    }

    /// Forgets everything.
    mutating func forget() { self = WriteCache() }

    /// Forgets everything when it has grown beyond `limit`.
    mutating func trim(to limit: Int) {
        if entries.count > limit { forget() }
    }
}
