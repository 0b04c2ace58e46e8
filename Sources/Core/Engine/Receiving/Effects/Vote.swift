import Crypto
import Log
import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension Effects {
    /// What somebody chooses in a poll, encrypted with the poll's secret.
    ///
    /// - Source: whatsmeow `msgsecret.go` (`DecryptPollVote`, `HashPollOptions`).
    struct Vote: RowEffect {
        let target: Target
        private let sealed: AddOnSecret.Sealed
        private let time: Timestamp

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasPollUpdateMessage else { return nil }
            let update = arrival.message.pollUpdateMessage
            guard let target = Target(update.pollCreationMessageKey, of: arrival, own: own) else {
                return nil
            }
            self.target = target
            sealed = AddOnSecret.Sealed(payload: update.vote.encPayload, iv: update.vote.encIV)
            time = arrival.moment(update.hasSenderTimestampMS ? update.senderTimestampMS : 0)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard let poll = row.content.as(PollContent.self) else {
                return !row.content.isPlaceholder
            }
            guard let plain = try batch.open(sealed, for: .vote, of: row, by: arrival),
                let chosen = try? WAPollVoteMessage(serializedBytes: plain)
            else { return true }
            let hashes = Set(chosen.selectedOptions)
            let options = poll.options.filter { hashes.contains(Vote.hash($0)) }
            let vote = PollVote(
                voter: arrival.sender,
                isFromMe: arrival.isFromMe,
                options: options,
                time: time
            )
            guard try batch.transaction.note(vote, row: row.row) else { return true }
            try batch.transaction.record(
                VoteChanged(
                    chat: row.chat,
                    message: row.id,
                    author: row.sender,
                    voter: vote.voter,
                    options: options,
                    isFromMe: vote.isFromMe,
                    time: time
                )
            )
            return true
        }

        /// By what a vote names an option.
        static func hash(_ option: String) -> [UInt8] { SHA256.hash(Array(option.utf8)) }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard message.hasPollUpdateMessage else { return nil }
            return StanzaTraits(type: "poll", hidesFailure: true, meta: ["polltype": "vote"])
        }
    }
}

extension IncomingBatch {
    /// Opens what was encrypted with a row's secret; nil for what cannot be opened, which nobody will open later.
    func open(
        _ sealed: AddOnSecret.Sealed,
        for use: AddOnSecret.Use,
        of row: Model.Message,
        by arrival: Arrival
    ) throws -> [UInt8]? {
        let plain = try transaction.secret(of: row)?.open(
            sealed,
            for: use,
            authors: transaction.bothAddresses(of: row.sender),
            senders: transaction.bothAddresses(of: arrival.sender)
        )
        if plain == nil {
            log.warning("\(use.rawValue) \(arrival.id) does not fit what it is about")
        }
        return plain
    }
}
