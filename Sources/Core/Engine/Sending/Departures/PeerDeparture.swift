import Model
import Protobuf
import Signal
import Stanzas
import Store
import WAProto

/// A protocol message to the account's own phone.
///
/// It belongs to no chat, and nobody else ever has it.
struct PeerDeparture: Departure {
    static let kind = "peer"

    /// Its id on the wire.
    let id: MessageID
    /// What the phone is told.
    let message: WAProtocolMessage

    /// The entry for the outbox.
    var thing: OutgoingThing {
        OutgoingThing(
            chat: nil,
            answer: .message,
            kind: Self.kind,
            id: id,
            payload: WAMessage.with { $0.protocolMessage = message }.serializedBytes()
        )
    }

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        guard let content = SealedContent(entry.id, entry.payload) else {
            return .hopeless("the stored message to the phone is damaged")
        }
        let own = context.facts.own
        let phone = (own.lid ?? own.phone).bare
        let missing = try context.withoutSession([phone])
        guard missing.isEmpty else { return .needs(.keys(missing, isGroup: false)) }
        let seal = CopySeal(content: content, destination: .phone, context: context)
        guard let copy = try seal.copies(for: [phone]).first else {
            return .later("the account's phone cannot be reached", forget: [phone])
        }
        let told = content.message.protocolMessage
        let peer = PeerMessage(
            id: entry.id,
            to: own.phone.bare,
            priority: told.type == .appStateSyncKeyRequest ? .high : .forced,
            isSensitive: told.peerDataOperationRequestMessage.hasHistorySyncOnDemandRequest,
            ciphertext: copy.ciphertext,
            deviceIdentity: context.facts.deviceIdentity
        )
        return .sealed(
            SealedStanza(node: peer.node, audience: SealedAudience(people: [phone]))
        )
    }
}
