import Model
import Protobuf
import Stanzas
import WAProto

extension PollContent: WireContent {
    /// In which field a poll travels; all of them hold the same, and clients differ in which they take for what.
    ///
    /// - Source: Baileys `src/Utils/messages.ts` (`generateWAMessageContent`), zapo `src/message/encode`.
    enum Version: CaseIterable {
        /// Any number of answers.
        case first
        /// Where admins alone write.
        case second
        /// One answer.
        case third
        /// With a right answer, or an end.
        case fifth
        /// The newest.
        case sixth
    }

    init?(_ message: WAMessage) {
        guard let version = Version.allCases.first(where: { message.poll($0) != nil }),
            let poll = message.poll(version)
        else { return nil }
        let correct = poll.correctAnswer.optionName
        self.init(
            name: poll.name,
            options: poll.options.taken.map(\.optionName),
            selectable: Int(poll.selectableOptionsCount),
            correct: correct.isEmpty ? nil : correct,
            isQuiz: poll.pollType == .quiz,
            ends: poll.hasEndTime ? Timestamp(seconds: poll.endTime) : nil,
            hidesVoters: poll.hideParticipantName
        )
    }

    func write(to message: inout WAMessage) { message.setPoll(wire, version) }

    /// The field that its answers ask for.
    var version: Version {
        if isQuiz || ends != nil || hidesVoters { return .fifth }
        return selectable == 1 ? .third : .first
    }

    private var wire: WAPollCreationMessage {
        WAPollCreationMessage.with { poll in
            poll.name = name
            poll.options = options.map { option in .with { $0.optionName = option } }
            poll.selectableOptionsCount = UInt32(clamping: selectable)
            if isQuiz { poll.pollType = .quiz }
            if let correct { poll.correctAnswer.optionName = correct }
            if let ends { poll.endTime = ends.seconds }
            if hidesVoters { poll.hideParticipantName = true }
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "poll", meta: ["polltype": "creation"]) }

    static func context(of message: WAMessage) -> WAContextInfo? {
        for version in Version.allCases {
            if let poll = message.poll(version) {
                return poll.hasContextInfo ? poll.contextInfo : nil
            }
        }
        return nil
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        for version in Version.allCases {
            guard var poll = message.poll(version) else { continue }
            poll.contextInfo = context
            return message.setPoll(poll, version)
        }
    }
}

extension WAMessage {
    /// The poll in a field; nil when there is none in it.
    fileprivate func poll(_ version: PollContent.Version) -> WAPollCreationMessage? {
        switch version {
        case .first: hasPollCreationMessage ? pollCreationMessage : nil
        case .second: hasPollCreationMessageV2 ? pollCreationMessageV2 : nil
        case .third: hasPollCreationMessageV3 ? pollCreationMessageV3 : nil
        case .fifth: hasPollCreationMessageV5 ? pollCreationMessageV5 : nil
        case .sixth: hasPollCreationMessageV6 ? pollCreationMessageV6 : nil
        }
    }

    fileprivate mutating func setPoll(
        _ poll: WAPollCreationMessage,
        _ version: PollContent.Version
    ) {
        switch version {
        case .first: pollCreationMessage = poll
        case .second: pollCreationMessageV2 = poll
        case .third: pollCreationMessageV3 = poll
        case .fifth: pollCreationMessageV5 = poll
        case .sixth: pollCreationMessageV6 = poll
        }
    }

    /// The same poll in the field for chats in which admins alone write.
    func announced() -> WAMessage {
        guard hasPollCreationMessage || hasPollCreationMessageV3 else { return self }
        var message = self
        let poll = hasPollCreationMessage ? pollCreationMessage : pollCreationMessageV3
        message.clearPollCreationMessage()
        message.clearPollCreationMessageV3()
        message.pollCreationMessageV2 = poll
        return message
    }
}
