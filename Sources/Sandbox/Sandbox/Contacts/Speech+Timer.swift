import Protobuf
import WAProto

extension Speech {
    /// The same text in a chat with a timer.
    func disappearing(by timer: ChatTimer?) -> Speech {
        guard let timer, content.hasConversation else { return self }
        let message = WAMessage.with {
            $0.extendedTextMessage.text = content.conversation
            timer.write(to: &$0.extendedTextMessage.contextInfo)
        }
        return Speech(content: message, traits: traits, words: words)
    }

    /// The setting of a timer.
    static func timer(_ timer: ChatTimer) -> Speech {
        let message = WAMessage.with {
            $0.protocolMessage.type = .ephemeralSetting
            $0.protocolMessage.ephemeralExpiration = timer.seconds
            $0.protocolMessage.ephemeralSettingTimestamp = Int64(timer.time)
        }
        return Speech(content: message, type: "text", words: "")
    }
}

extension Contacts {
    /// Lets a person set how long messages stay in their chats, and tell another.
    func setTimer(
        _ seconds: UInt32,
        of person: Person.ID,
        tell other: Person.ID
    ) throws(SandboxError) {
        let timer = ChatTimer(seconds: seconds, time: world.now)
        world.database.people.update(person) { $0.habits.timer = timer }
        try say(.timer(timer), from: person, to: other)
    }
}
