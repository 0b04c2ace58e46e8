import Model

/// What was written into forms that were closed, each with the message that it was about.
struct BegunForms: Sendable {
    /// What was written into a form.
    struct Begun: Sendable {
        /// The command that it gives.
        let command: String
        /// The row of the message that it was about; nil when it was about none.
        let message: Int64?
        /// What was written, by the fields' names.
        let values: [String: Composer]
        /// The number under which its command was given; nil when it was not, or was refused.
        var asked: Int?
    }

    /// The longest ago first.
    private var list: [Begun] = []

    /// How many are kept.
    private static let limit = 100

    /// The commands of those that are lost when the program ends.
    var unasked: [String] { list.filter { $0.asked == nil }.map(\.command) }

    /// What was written into the form of a command about a message, or about none.
    func begun(_ command: String, about message: Int64?) -> Begun? {
        list.last { $0.command == command && $0.message == message }
    }

    /// Keeps what was written, in place of what was kept of the same form.
    mutating func keep(_ begun: Begun) {
        forget(begun.command, about: begun.message)
        list.append(begun)
        if list.count > BegunForms.limit { list.removeFirst() }
    }

    /// Keeps nothing of a form any more.
    mutating func forget(_ command: String, about message: Int64?) {
        list.removeAll { $0.command == command && $0.message == message }
    }

    /// Keeps nothing of the form any more whose command was done.
    mutating func forget(asked number: Int) { list.removeAll { $0.asked == number } }

    /// The command of a form was refused: what was written into it waits again.
    mutating func refuse(asked number: Int) {
        for index in list.indices where list[index].asked == number { list[index].asked = nil }
    }
}
