import BinaryNode
import Crypto
import Model

/// What every client message goes through: checked, recognised when repeated, acked, passed on.
///
/// - Source: whatsmeow `send.go` (`SendMessage`), which reads the ack.
struct MessageAcceptance {
    let request: Request
    let device: Device
    private let form: MessageCheck.Form
    private var world: World { request.world }

    /// What becomes of a message that may pass.
    enum Outcome {
        /// It is taken; the ack may say more, and afterwards it is passed on.
        case taken(Attributes = [:], pass: () -> Void)
        /// It is refused with this error, and with what else the ack says.
        case refused(Int, Attributes = [:])
    }

    init(request: Request, device: Device, form: MessageCheck.Form = .sealed) {
        self.request = request
        self.device = device
        self.form = form
    }

    /// Acks a message and passes it on as `decide` says, unless it came before.
    func accept(_ decide: (JID) -> Outcome) {
        let faults = MessageCheck(node: request.node, device: device, form: form).faults
        guard faults.isEmpty, let to = request.node.jid("to") else {
            for fault in faults { request.violate(fault.rule, fault.detail) }
            return request.acknowledge("message", error: 479)
        }
        let order = FaultOrders.take(of: device.id.person, in: world, .message(request.node))
        let interference = order.flatMap { FaultList.messageFault($0)?.strike(request, $0) }
        if case .refuse(let code, let more) = interference {
            return request.acknowledge("message", error: code, more)
        }
        if isMixed(to) { return request.acknowledge("message", error: 400, time) }
        switch decide(to) {
        case .refused(let code, let more):
            request.acknowledge("message", error: code, more.merging(time))
        case .taken(let more, let pass):
            let isNew = note()
            acknowledge(more.merging(time), interference)
            if isNew { pass() }
        }
    }

    /// Whether it names some by number and others by LID.
    ///
    /// - Source: whatsapp-rust issue 730.
    private func isMixed(_ to: JID) -> Bool {
        let named = request.node.child("participants")?.children.compactMap { $0.jid("jid") } ?? []
        return Set((named + (to.isPerson ? [to] : [])).map(\.isLID)).count > 1
    }

    private var time: Attributes { ["t": .text(String(world.now))] }

    private func acknowledge(_ more: Attributes, _ interference: MessageInterference?) {
        switch interference {
        case .loseAck: break
        case .hangUp:
            request.client.flush()
            request.client.hangUp()
        case .tell(let extra):
            request.acknowledge("message", error: nil, more.merging(extra))
        case .refuse, nil: request.acknowledge("message", error: nil, more)
        }
    }

    /// Counts a message and tells whether it is new.
    private func note() -> Bool {
        let hash = SHA256.hash(request.bytes)
        let isNew = world.database.seen.insert(request.id, hash, from: device.id)
        world.database.devices.update(device.id) {
            $0.tally.received += 1
            if !isNew { $0.tally.receivedAgain += 1 }
        }
        return isNew
    }
}

extension Attributes {
    /// These and others; the others win.
    func merging(_ others: Attributes) -> Attributes {
        var all = self
        for (key, value) in others { all[key] = value }
        return all
    }
}
