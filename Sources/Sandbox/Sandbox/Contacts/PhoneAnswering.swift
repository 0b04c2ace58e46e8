import BinaryNode
import Log
import Model
import Protobuf
import WAProto

/// What an account's phone does about the protocol messages of its companions: it sends again what somebody else
/// wrote, and tells what was said before.
///
///     ← <message category="peer">{request: the keys of messages}</message>
///     → <message category="peer">{response: each as WebMessageInfo}</message>
///
///     ← <message category="peer">{request: a chat's oldest message}</message>
///     → <message category="peer">{notice of history}</message>
///
/// - Source: whatsmeow `message.go` (`handlePlaceholderResendResponse`).
struct PhoneAnswering {
    let world: World
    let device: Device
    let sealing: Sealing

    /// Answers a message of another own device, if it asks for anything.
    func answer(_ message: WAMessage, _ node: Node, from sender: JID) {
        let told = message.protocolMessage
        guard device.number == 0, node.string("category") == "peer",
            world.directory.id(sender) == device.id.person,
            told.hasPeerDataOperationRequestMessage,
            let companion = world.directory.device(sender)
        else { return }
        guard let answer = answer(to: told.peerDataOperationRequestMessage, node) else { return }
        let content = answer.serializedBytes()
        guard let wait = AnswerLate.take(for: device.id.person, in: world) else {
            return send(content, to: companion)
        }
        world.timers.after(wait) { [id = device.id] world in
            guard let device = world.database.devices[id],
                let keys = SimulatedKeys(world: world, device: device)
            else { return }
            PhoneAnswering(
                world: world,
                device: device,
                sealing: Sealing(world: world, keys: keys)
            ).send(content, to: companion)
        }
    }

    private func answer(
        to request: WAPeerDataOperationRequestMessage,
        _ node: Node
    ) -> WAMessage? {
        let id = node.string("id") ?? ""
        guard request.hasHistorySyncOnDemandRequest else { return resent(request, id) }
        guard let person = world.database.people[device.id.person] else { return nil }
        do throws(SandboxError) {
            return try PhoneHistory(world: world, person: person)
                .notice(request.historySyncOnDemandRequest, request: id)
        } catch {
            world.log.warning("the phone cannot tell what was said: \(error)")
            return nil
        }
    }

    private func resent(_ request: WAPeerDataOperationRequestMessage, _ id: String) -> WAMessage {
        let found = request.placeholderMessageResendRequest.compactMap { find($0.messageKey) }
        return WAMessage.with {
            $0.protocolMessage.type = .peerDataOperationRequestResponseMessage
            $0.protocolMessage.peerDataOperationRequestResponseMessage = .with { response in
                response.peerDataOperationRequestType = .placeholderMessageResend
                response.stanzaID = id
                response.peerDataOperationResult = found.map { info in
                    .with {
                        $0.placeholderMessageResendResponse.webMessageInfoBytes =
                            info.serializedBytes()
                    }
                }
            }
        }
    }

    /// A message that somebody sent to this account.
    private func find(_ key: WAMessageKey) -> WAWebMessageInfo? {
        let named = key.participant.isEmpty ? key.remoteJID : key.participant
        guard let author = JID(named).flatMap({ world.directory.id($0) }),
            let sending = world.database.sendings.find(key.id, of: author),
            let content = try? WAMessage(serializedBytes: sending.content)
        else { return nil }
        return WAWebMessageInfo.with {
            $0.key = key
            $0.message = content
            $0.messageTimestamp = UInt64(max(0, sending.time / 1000))
            $0.participant = key.participant
        }
    }

    /// Sends a protocol message to one companion.
    func send(_ content: [UInt8], to companion: Device) {
        do throws(SandboxError) {
            let enc = try sealing.seal(content, for: companion)
            var message = Node(
                "message",
                [
                    "id": .text(Speech.id(sealing.keys.random)), "type": "text",
                    "category": "peer", "to": .jid(companion.lid.bare),
                ]
            )
            let copy = Node("to", ["jid": .jid(companion.lid)], content: .nodes([enc]))
            message.content = .nodes([Node("participants", content: .nodes([copy]))])
            guard let person = world.database.people[device.id.person] else { return }
            MessageCopies(world: world, sender: device)
                .fanOut(message, to: companion.lid.bare, of: person)
        } catch {
            world.log.warning("the phone cannot answer: \(error)")
        }
    }
}
