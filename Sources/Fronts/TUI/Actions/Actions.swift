/// The table of actions; a new group is a line here.
enum Actions {
    /// Every action; within a place the order is that of help.
    static let all: [Action] =
        program + chats + scrolling + looks + connection
        + sending + editing
        + selecting + reactions
        + chatList
        + boxes
        + linking + pairingCode

    private static let places = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { (Name($0.element), $0.offset) }
    )

    private struct Name: Hashable {
        let place: KeyPlace
        let name: String

        init(_ action: Action) {
            place = action.place
            name = action.name
        }
    }

    /// The line of an action in the table.
    static func index(of action: Action) -> Int? { places[Name(action)] }

    /// The actions of each place that the help bar shows.
    static let ranked = Dictionary(grouping: all.filter { $0.rank != nil }, by: \.place)

    /// The actions of a place, in the order of help.
    static func of(_ place: KeyPlace) -> [Action] { all.filter { $0.place == place } }
}
