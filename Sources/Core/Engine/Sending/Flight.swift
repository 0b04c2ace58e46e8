import Store

/// Something that was sent and is not answered yet.
struct Flight: Sendable {
    /// Its place in the outbox.
    let entry: Int64
    /// Its lane when it left; chats that became one move entries elsewhere.
    let lane: OutboxLane
    /// What will answer it.
    let key: AnswerKey
    /// How often it was refused or not answered before.
    let attempts: Int
    /// How often its stanza was made anew.
    let reseals: Int
    /// Whose devices it was encrypted for.
    let audience: SealedAudience
    /// Whether what it says is done here once the server has it.
    var isDoneWhenTaken = false
    /// When it was sent, by the stopwatch.
    var since = Duration.zero
}
