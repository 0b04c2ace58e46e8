import BinaryNode
import Model
import Protobuf
import WAProto

/// Checks that a client's texts say which timer holds where they are.
///
/// - Source: nchat issue 456.
struct TimerCheck {
    let world: World
    let device: Device

    private static let told = Rule(
        "content.timer",
        "a text in a chat with a timer says how long it stays, and since when that holds"
    )

    /// Checks a decrypted message from a person, or the copy of one.
    func check(_ message: WAMessage, _ node: Node) {
        let copy = message.hasDeviceSentMessage ? message.deviceSentMessage : nil
        let content = copy?.message ?? message
        let partner = copy.map { JID($0.destinationJID) } ?? device.jid
        guard let partner = partner.flatMap({ world.directory.id($0) }),
            let timer = world.database.people.look(partner, { $0.habits.timer }) ?? nil,
            timer.seconds > 0, content.hasConversation || content.hasExtendedTextMessage,
            let sender = node.jid("from").flatMap({ world.directory.device($0) }),
            let client = world.wire.session(of: sender.id)
        else { return }
        let context = content.extendedTextMessage.contextInfo
        guard
            context.expiration != timer.seconds
                || context.ephemeralSettingTimestamp != Int64(timer.time)
        else { return }
        world.violations.note(Self.told, "\(context.expiration) s", node, on: client)
    }
}
