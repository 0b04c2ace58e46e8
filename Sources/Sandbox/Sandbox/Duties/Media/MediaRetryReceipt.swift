import BinaryNode
import Crypto
import Model
import Protobuf
import WAProto

/// Takes a client's wish to have a file again that the server has no more; the account's phone answers.
///
///     → <receipt id type="server-error" to={own}><encrypt><enc_p/><enc_iv/></encrypt>
///         <rmr jid from_me [participant]/></receipt>
///     ← <notification type="mediaretry" id from><encrypt/> | <error code="2"/><rmr/></notification>
///
/// - Source: whatsmeow `mediaretry.go`.
enum MediaRetryReceipt: DeviceDuty {
    static let pattern = StanzaPattern(tag: "receipt", types: ["server-error"])

    private static let shape = Rule(
        "receipt.server-error",
        "who misses a file sends the message's id, encrypted with the file's key, and its chat"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard ReceiptAcceptance(request: request, device: device).accept() else { return .none }
        // Without a chat it is about history, of which there is none.
        guard let about = request.node.child("rmr") else { return .none }
        guard let chat = about.jid("jid"), ["true", "false"].contains(about.string("from_me")),
            let encrypted = request.node.child("encrypt"),
            let bytes = encrypted.child("enc_p")?.bytes,
            let nonce = encrypted.child("enc_iv")?.bytes, nonce.count == 12
        else { return .broken(shape, "the parts") }
        let world = request.world
        let author = about.jid("participant") ?? chat
        let people = [device.id.person] + [world.directory.id(author)].compactMap(\.self)
        let desk = MediaDesk(world: world)
        guard let part = people.lazy.compactMap({ desk.part(request.id, of: $0) }).first else {
            tell([Node("error", ["code": "2"])], about, request, device)
            return .none
        }
        let key = HKDF.sha256(part.key, info: "WhatsApp Media Retry Notification", count: 32)
        let id = Array(request.id.utf8)
        let asked = try? AESGCM.open(bytes, key: key, nonce12: nonce, aad: id)
        guard let asked, let wish = try? WAServerErrorReceipt(serializedBytes: asked),
            wish.stanzaID == request.id
        else { return .broken(shape, "the encryption") }
        guard world.media.has(part.sealedHash) else {
            tell([Node("error", ["code": "2"])], about, request, device)
            return .none
        }
        let path = desk.address(of: part.sealedHash, owner: people.last ?? device.id.person)
        let told = WAMediaRetryNotification.with {
            $0.stanzaID = request.id
            $0.result = .success
            $0.directPath = path
        }
        let answerNonce = world.random(of: device.id.person).bytes(12)
        let sealed = AESGCM.seal(
            told.serializedBytes(),
            key: key,
            nonce12: answerNonce,
            aad: id
        )
        let encrypt = Node(
            "encrypt",
            [:],
            content: .nodes([
                Node("enc_p", bytes: sealed), Node("enc_iv", bytes: answerNonce),
            ])
        )
        tell([encrypt], about, request, device)
        return .none
    }

    private static func tell(
        _ children: [Node],
        _ about: Node,
        _ request: Request,
        _ device: Device
    ) {
        let world = request.world
        guard let person = world.database.people[device.id.person] else { return }
        var note = world.delivery.notification("mediaretry", from: person.jid, children + [about])
        note.attributes["id"] = .text(request.id)
        world.delivery.deliver(note, to: device.id)
    }
}
