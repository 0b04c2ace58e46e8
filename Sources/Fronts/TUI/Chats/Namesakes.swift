import Canvas

/// How many chats have each name, and so which of them need more than it to be told apart.
struct Namesakes: Sendable {
    private var counts: [String: Int] = [:]

    /// Counts a row that was added.
    mutating func add(_ index: Int, to rows: inout [ChatRow]) {
        let name = rows[index].nameKey
        let count = counts[name, default: 0] + 1
        counts[name] = count
        switch count {
        case 1: rows[index].mark(isNamesake: false)
        case 2: mark(name, isNamesake: true, in: &rows)
        default: rows[index].mark(isNamesake: true)
        }
    }

    /// Takes over that a row may have got another name.
    mutating func rename(_ index: Int, from old: String, in rows: inout [ChatRow]) {
        guard rows[index].nameKey != old else { return }
        remove(old, from: &rows)
        add(index, to: &rows)
    }

    /// Forgets one of those that have a name.
    mutating func remove(_ name: String, from rows: inout [ChatRow]) {
        guard let count = counts[name] else { return }
        counts[name] = count == 1 ? nil : count - 1
        if count == 2 { mark(name, isNamesake: false, in: &rows) }
    }

    private func mark(_ name: String, isNamesake: Bool, in rows: inout [ChatRow]) {
        for index in rows.indices where rows[index].nameKey == name {
            rows[index].mark(isNamesake: isNamesake)
        }
    }
}
