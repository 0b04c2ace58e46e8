import Commands
import Model
import Store
import WAProto

extension SendPoll: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        let poll = try content()
        let to = to
        let isAnnounced = try await account.read { try $0.group(to)?.isForAdmins ?? false }
        return try await account.carryOut { () throws(EngineError) in
            var composed = ComposedMessage(
                poll,
                to: to,
                id: id,
                key: key,
                random: account.options.random
            )
            if isAnnounced { composed.message = composed.message.announced() }
            return try await account.outbox.send(composed)
        }
    }

    private func content() throws(CommandError) -> PollContent {
        guard name.contains(where: { !$0.isWhitespace }), name.count <= 255 else {
            throw .invalid("a poll's question has 1 to 255 characters")
        }
        guard Self.counts.contains(options.count), Set(options).count == options.count,
            options.allSatisfy({ $0.contains { !$0.isWhitespace } && $0.count <= 100 })
        else {
            throw .invalid("a poll has 2 to 12 different answers of 1 to 100 characters")
        }
        let selectable = selectable ?? 0
        guard (0...options.count).contains(selectable) else {
            throw .invalid("selectable takes 0 to the number of answers")
        }
        if let correct, !options.contains(correct) {
            throw .invalid("correct takes one of the answers")
        }
        return PollContent(
            name: name,
            options: options,
            selectable: correct == nil ? selectable : 1,
            correct: correct,
            isQuiz: correct != nil,
            ends: ends,
            hidesVoters: hidesVoters ?? false
        )
    }
}

extension Group {
    /// Whether admins alone write into it.
    fileprivate var isForAdmins: Bool { settings.contains(.announcement) || kind == .announcements }
}
