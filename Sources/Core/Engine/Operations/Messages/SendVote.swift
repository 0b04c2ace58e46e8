import Commands
import Model
import Protobuf
import WAProto

/// - Source: whatsmeow `msgsecret.go` (`BuildPollVote`, `EncryptPollVote`).
extension SendVote: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let options = options ?? []
        try await account.act(on: message, of: sender, in: chat) { target in
            guard let poll = target.message.content.as(PollContent.self) else {
                throw EngineError.invalid("the message is no poll")
            }
            if let odd = options.first(where: { !poll.options.contains($0) }) {
                throw EngineError.invalid(
                    "the poll has no answer \(Spelling.shown(odd)); it has "
                        + poll.options.map { Spelling.shown($0) }.joined(separator: ", ")
                )
            }
            let chosen = Set(options)
            guard poll.selectable == 0 || chosen.count <= poll.selectable else {
                throw EngineError.invalid("the poll takes \(poll.selectable) at most")
            }
            if let ends = poll.ends, ends <= target.now {
                throw EngineError.invalid("the poll has ended")
            }
            let vote = WAPollVoteMessage.with {
                $0.selectedOptions = poll.options.filter(chosen.contains).map(Effects.Vote.hash)
            }
            let sealed = try target.seal(vote.serializedBytes(), for: .vote)
            return WAMessage.with {
                $0.pollUpdateMessage = WAPollUpdateMessage.with {
                    $0.pollCreationMessageKey = target.key
                    $0.vote.encPayload = sealed.payload
                    $0.vote.encIV = sealed.iv
                    $0.senderTimestampMS = target.now.milliseconds
                }
            }
        }
        return Done()
    }
}
