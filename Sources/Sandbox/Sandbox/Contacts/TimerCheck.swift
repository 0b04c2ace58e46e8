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
        "a text in a chat with a timer says how long it stays, and between two since when"
    )

    /// Checks a decrypted message from a person or in a group, or the copy of one.
    func check(_ message: WAMessage, _ node: Node) {
        let copy = message.hasDeviceSentMessage ? message.deviceSentMessage : nil
        let content = message.plain
        guard content.hasConversation || content.hasExtendedTextMessage,
            let timer = timer(in: node, to: copy.map { JID($0.destinationJID) } ?? device.jid),
            timer.seconds > 0,
            let author = node.jid("participant") ?? node.jid("from"),
            let sender = world.directory.device(author),
            let client = world.wire.session(of: sender.id)
        else { return }
        let context = content.extendedTextMessage.contextInfo
        let isSince = timer.time.map { context.ephemeralSettingTimestamp == Int64($0) } ?? true
        guard context.expiration != timer.seconds || !isSince else { return }
        world.violations.note(Self.told, "\(context.expiration) s", node, on: client)
    }

    /// The timer of the group that a message is in, or of the person whom it is to; a status post has none.
    private func timer(in node: Node, to partner: JID?) -> (seconds: UInt32, time: Int?)? {
        if node.jid("from")?.isGroup == true {
            return world.groups.group(node.jid("from"))?.timer.map { (UInt32($0), nil) }
        }
        guard node.jid("from")?.isPerson == true,
            let person = partner.flatMap({ world.directory.id($0) })
        else { return nil }
        let timer = world.database.people.look(person) { $0.habits.timer } ?? nil
        return timer.map { ($0.seconds, $0.time) }
    }
}
