/// The table of actions; a new group is a line here.
enum Actions {
    /// Every action; within a place the order is that of help.
    static let all: [Action] =
        program + chats + accounts + scrolling + looks + connection
        + sending + editing
        + selecting + reactions + changes + unsent
        + chatList
        + boxes
        + linking + pairingCode

    /// The line of an action in the table.
    static func index(of action: Action) -> Int? { all.firstIndex { $0.isSame(as: action) } }

    /// The actions that the help bar shows.
    static let ranked = all.filter { $0.rank != nil }

    /// The actions of a place, in the order of help.
    static func of(_ place: KeyPlace) -> [Action] { all.filter { $0.place == place } }
}
