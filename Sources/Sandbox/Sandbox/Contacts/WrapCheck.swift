import BinaryNode
import Model
import Protobuf
import WAProto

/// Checks what only the decrypting side can see: how copies for own devices are wrapped.
///
/// - Source: whatsmeow `send.go` (`getMessageContent`, `encryptMessageForDevices`).
struct WrapCheck {
    let world: World
    let device: Device

    private static let own = Rule(
        "content.device-sent",
        "copies for own devices, and only those, are wrapped and name the chat"
    )

    /// Checks a decrypted message from a person.
    func check(_ message: WAMessage, _ node: Node) {
        guard let from = node.jid("from"), let sender = world.directory.device(from),
            let client = world.wire.session(of: sender.id)
        else { return }
        let isOwn = sender.id.person == device.id.person
        let isPeer = node.string("category") == "peer"
        func violate(_ detail: String) {
            world.violations.note(Self.own, detail, node, on: client)
        }
        if isOwn, !isPeer, !message.hasDeviceSentMessage { violate("not wrapped") }
        guard message.hasDeviceSentMessage else { return }
        if !isOwn { violate("to somebody else") }
        let chat = JID(message.deviceSentMessage.destinationJID)
        if chat == nil || chat?.user != node.jid("recipient")?.user { violate("destinationJID") }
    }
}
