import Log
import BinaryNode
import Model
import Stanzas
import Store

/// What happens on the connection of a device that is not linked yet.
///
///     ← iq/pair-device      → result; the codes go on show
///     ← notification        → ack; the phone's half of a typed code, a new secret for the QR, or a passkey
///     ← iq/pair-success     → the signed identity, or why not
///     ← stream:error 515    → reconnect as a linked device
struct PairingSession: Sendable {
    /// The account's parts.
    let driver: Driver
    /// The keys that are to be linked.
    let candidate: Credentials

    private var link: Link { driver.link }
    private var pairing: PairingFlow { driver.pairing }

    /// Reads until the connection ends.
    func run() async -> Verdict {
        await pairing.begin(candidate)
        let verdict = await withTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            while let batch = await driver.connection.nextBatch() {
                for node in batch {
                    if let verdict = await take(node, in: &group) { return verdict }
                }
            }
            return Verdict.retry("the connection was closed")
        }
        return await pairing.end(verdict)
    }

    private func take(_ node: Node, in group: inout TaskGroup<Void>) async -> Verdict? {
        switch node.tag {
        case "iq": return await takeQuery(node)
        case "notification":
            if let ack = Ack(of: node) { await link.send(ack.node) }
            // Beside the reading: it derives keys and waits for an answer.
            group.addTask { await takeNotification(node) }
        case "ib":
            if InfoBulletin.all(in: node).contains(.phoneTooOld) {
                await pairing.fail("the phone that scanned has to be updated first")
            }
        case "failure":
            guard let failure = try? LoginFailure(node) else {
                return .retry("the registration was refused without a reason")
            }
            return verdict(Verdict(failure))
        case "stream:error":
            let error = StreamError(node)
            link.log.info("the server ends the stream: \(error)")
            guard let known = Verdict(error) else {
                group.addTask { await driver.closeSoon() }
                return nil
            }
            return verdict(known)
        case "xmlstreamend": return .retry("the server ended the stream")
        default: link.log.debug("ignored while not linked: \(node.tag)")
        }
        return nil
    }

    /// What the end of the connection means, now that the phone has answered or while it has not.
    private func verdict(_ verdict: Verdict) -> Verdict {
        link.identity.linked == nil ? verdict.beforeLinking : verdict
    }

    private func takeQuery(_ node: Node) async -> Verdict? {
        do {
            if let ping = ServerPing(node) {
                await link.send(ping.answer)
            } else if node.child("pair-device") != nil {
                let request = try PairDevice(node)
                await link.send(request.answer)
                await pairing.show(request.refs)
                driver.refreshVersion()
            } else if node.child("pair-success") != nil {
                let success = try PairSuccess(node)
                guard await pairing.pair(success) else { return .pairingOver }
            }
        } catch {
            link.log.warning("a stanza of the linking cannot be read: \(error)")
        }
        return nil
    }

    private func takeNotification(_ node: Node) async {
        do {
            switch try PairingNotification(node) {
            case .primaryHello(let hello): await pairing.answer(hello)
            case .refreshCode(let ref): await pairing.refreshCode(ref: ref)
            case .refreshSecret: await pairing.refreshSecret()
            case .passkeyRequest(let options): await pairing.askPasskey(options)
            case .passkeyContinuation(let identity): await pairing.goOn(with: identity)
            case nil: link.log.debug("ignored a notification while not linked")
            }
        } catch {
            link.log.warning("a notification of the linking cannot be read: \(error)")
        }
    }
}
