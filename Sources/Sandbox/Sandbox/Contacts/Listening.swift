import Protobuf
import BinaryNode
import Model
import Signal
import WAProto

extension World {
    /// Lets a simulated device take what was delivered to it.
    func simulate(_ node: Node, at device: Device, _ party: Party) {
        switch node.tag {
        case "message": hear(node, at: device, party)
        case "receipt" where node.string("type") == "retry": resend(node, at: device, party)
        case "notification": heed(node, party)
        default: break
        }
    }

    /// Decrypts a message, notes it, sends receipts and answers as scripted.
    private func hear(_ node: Node, at device: Device, _ party: Party) {
        guard let from = node.jid("from"), let id = node.string("id"),
            let enc = node.children("enc").first
        else { return }
        let person = device.person
        let isResend = enc.string("count") != nil
        if person.breaks.count > 0, !isResend, self.person(from) !== person {
            person.breaks.count -= 1
            note(node, at: device) { $0.retries += 1 }
            return askAgain(node, at: device, party, withKeys: person.breaks.withKeys)
        }
        do {
            let padded = try open(enc, from: from, at: party)
            guard let bytes = Sealing.unpad(padded),
                let message = try? WAMessage(serializedBytes: bytes)
            else { throw SignalError.malformed("padding or protobuf") }
            let text = Sealing.text(of: message)
            note(node, at: device) {
                $0.copies += 1
                $0.text = text
                $0.kind = enc.string("type") ?? ""
            }
            check(message, from, node, at: device)
            answer(id, text, from: from, at: device)
        } catch {
            failed(error, node, at: device, party)
        }
    }

    private func failed(_ error: any Error, _ node: Node, at device: Device, _ party: Party) {
        if case SignalError.duplicate = error {
            return note(node, at: device) {
                $0.copies += 1
                $0.error = "\(error)"
            }
        }
        var retries = 0
        note(node, at: device) {
            $0.failures += 1
            $0.error = "\(error)"
            $0.retries += 1
            retries = $0.retries
        }
        if retries < 5 { askAgain(node, at: device, party, withKeys: true) }
    }

    private func note(_ node: Node, at device: Device, _ change: (inout Arrival) -> Void) {
        device.person.arrivals.update(
            node.string("id") ?? "",
            device: Int(device.number),
            from: node.jid("from").map { "\($0)" } ?? "",
            chat: node.jid("recipient").map { "\($0)" },
            time: Clock.milliseconds,
            change
        )
    }

    /// Checks what only the decrypting side can see.
    private func check(_ message: WAMessage, _ from: JID, _ node: Node, at device: Device) {
        guard let sender = self.device(from), let connection = sender.connection else { return }
        let isOwn = sender.person === device.person
        let isPeer = node.string("category") == "peer"
        if isOwn, !isPeer, !message.hasDeviceSentMessage {
            violate("a copy for an own device is not wrapped", node, on: connection)
        }
        if !isOwn, message.hasDeviceSentMessage {
            violate("a wrapped copy went to somebody else", node, on: connection)
        }
        if message.hasDeviceSentMessage {
            let chat = JID(message.deviceSentMessage.destinationJID)
            if chat == nil || chat?.user != node.jid("recipient")?.user {
                violate("destinationJID is not the chat", node, on: connection)
            }
        }
    }

    private func answer(_ id: String, _ text: String?, from: JID, at device: Device) {
        let person = device.person
        guard let sender = self.person(from), sender !== person, person.script.acknowledges else {
            return
        }
        receipt(id, nil, from: device, to: from)
        if person.readsAtOnce { sendRead(from: person, to: sender) }
        guard device.number == 0, let text, sender.script == .phone,
            let answer = person.script.answer(text, turn: person.answersGiven)
        else { return }
        person.answersGiven += 1
        guard answer.after > 0 else {
            _ = try? say(answer.text, from: person, to: sender)
            return
        }
        let (number, other) = (person.number, sender.number)
        after(answer.after) { world in
            guard let person = world.people[number], let sender = world.people[other] else {
                return
            }
            _ = try? world.say(answer.text, from: person, to: sender)
        }
    }

    /// Sends a receipt of a simulated device.
    func receipt(_ id: String, _ type: String?, from device: Device, to: JID) {
        var node = Node("receipt", ["id": .text(id)])
        if let type { node.attributes["type"] = .text(type) }
        route(node, ids: [id], from: device, to: to)
    }

    /// Sends read receipts for everything a person received from another.
    @discardableResult
    func sendRead(from person: Person, to other: Person) -> Int {
        let read = person.arrivals.markRead { arrival in
            arrival.device == 0 && arrival.copies > 0
                && JID(arrival.from).flatMap { self.person($0) } === other
        }
        guard let phone = person.phone, let first = read.first, let from = JID(first.from) else {
            return 0
        }
        var node = Node("receipt", ["id": .text(first.id), "type": "read"])
        let rest = read.dropFirst().map { Node("item", ["id": .text($0.id)]) }
        if !rest.isEmpty { node.content = .nodes([Node("list", content: .nodes(rest))]) }
        route(node, ids: read.map(\.id), from: phone, to: from)
        return read.count
    }

    private func heed(_ node: Node, _ party: Party) {
        guard node.string("type") == "encrypt", node.child("identity") != nil,
            let from = node.jid("from"), let person = person(from)
        else { return }
        party.forget(person.lid.signalName)
    }
}
