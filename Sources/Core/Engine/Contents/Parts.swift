/// How many parts of one message are taken: its cards, answers, choices.
///
/// Each is stored and drawn whenever its message is; people send some dozens at most, and a message has room for
/// hundreds of thousands of empty ones. The message itself is kept as it came.
enum Parts {
    /// The most.
    static let most = 512
}

extension Collection {
    /// The first of them, as many as are taken.
    var taken: SubSequence { prefix(Parts.most) }
}
