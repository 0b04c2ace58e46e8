import Log
import Store
import BinaryNode
import Model
import Stanzas

/// What happens on the connection of a linked device.
///
///     ← success        → count, upload when low, active; then the account is online, and asks for the
///                        server's properties when they may be others by now
///     ← failure        the login is refused
///     ← stream:error   the stream ends
///     ← ib             where to return to, and what waited
///     ← ack            the server has what the outbox sent, or not
///
/// All else goes to the dispatcher.
struct LoginSession: Sendable {
    /// The account's parts.
    let driver: Driver
    /// The version that was claimed on the connection.
    let version: ClientVersion

    private var link: Link { driver.link }

    /// Reads until the connection ends.
    func run() async -> Verdict {
        await withTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            var reader = Reading(session: self)
            while let batch = await driver.connection.nextBatch() {
                var rest: [Node] = []
                var acks: [Node] = []
                for node in batch {
                    switch await reader.take(node) {
                    case .handled: break
                    case .answer: acks.append(node)
                    case .dispatch: rest.append(node)
                    case .logIn(let props):
                        driver.refreshVersion()
                        group.addTask {
                            await logIn()
                            await driver.props.run(version: props)
                        }
                    case .refill: group.addTask { await refill() }
                    case .closing: group.addTask { await driver.closeSoon() }
                    }
                }
                if !acks.isEmpty { await driver.outbox.take(acks: acks) }
                // Nothing more is read while there is no room.
                if !rest.isEmpty { await driver.inbox.put(rest) }
                if let verdict = reader.verdict { return verdict }
            }
            return reader.hint ?? .retry("the connection was closed")
        }
    }

    /// What to do about one stanza.
    private enum Step {
        case handled, dispatch, answer, logIn(props: String?), refill, closing
    }

    /// What was read so far.
    private struct Reading {
        let session: LoginSession
        /// Why the connection is over; nil while it is not.
        var verdict: Verdict?
        /// What the coming close will mean.
        var hint: Verdict?
        private var isLoggedIn = false

        init(session: LoginSession) { self.session = session }

        mutating func take(_ node: Node) async -> Step {
            let link = session.link
            switch node.tag {
            case "success":
                guard !isLoggedIn else { return .handled }
                isLoggedIn = true
                let success = Success(node)
                await session.accept(success)
                return .logIn(props: success.propsVersion)
            case "failure":
                do {
                    verdict = Verdict(try LoginFailure(node))
                } catch {
                    verdict = .retry("the login was refused without a reason")
                }
            case "stream:error":
                let error = StreamError(node)
                link.log.warning("the server ends the stream: \(error)")
                if let known = Verdict(error) {
                    verdict = known
                } else if hint == nil {
                    hint = .retry("the server ended the stream")
                    return .closing
                }
            case "xmlstreamend":
                verdict = verdict ?? hint ?? .retry("the server ended the stream")
            case "ack": return .answer
            case "ib": return await session.read(InfoBulletin.all(in: node))
            case "iq":
                if let ping = ServerPing(node) { await link.send(ping.answer) }
            case "notification":
                guard let low = PreKeysLow(node) else { return .dispatch }
                link.log.info("the server has \(low.left) pre-keys left")
                if let ack = Ack(of: node) { await link.send(ack.node) }
                return .refill
            default: return .dispatch
            }
            return .handled
        }
    }

    private func read(_ bulletins: [InfoBulletin]) async -> Step {
        for bulletin in bulletins {
            switch bulletin {
            case .edgeRouting(let info):
                do {
                    try await link.update { $0.routingInfo = info }
                } catch {
                    link.log.warning("the routing info could not be stored: \(error)")
                }
            case .clientExpires(let time):
                driver.noteExpiration(of: version, at: time)
            default: link.log.debug("bulletin: \(bulletin)")
            }
        }
        return .dispatch
    }

    /// Takes over what the server says about this device.
    private func accept(_ success: Success) async {
        link.synchronize(serverTime: success.time)
        let server = driver.options.server.rootKey
        do {
            try await link.write { transaction in
                try transaction.countLogin()
                try transaction.noteServer(server)
            }
        } catch {
            link.log.warning("a login could not be counted: \(error)")
        }
        guard let lid = success.lid else { return }
        do {
            try await link.takeOwnLID(lid)
        } catch {
            link.log.error("the own LID could not be stored: \(error)")
        }
    }

    /// What a client does after `success`, in this order.
    ///
    /// - Source: whatsmeow `connectionevents.go` (`handleConnectSuccess`).
    private func logIn() async {
        await driver.preKeys.checkAfterLogin()
        do {
            try await link.query(SetActive(), resend: false)
        } catch EngineError.cancelled {
            return
        } catch {
            link.log.warning("the server did not answer that we are active: \(error)")
        }
        guard !Task.isCancelled else { return }
        await driver.connection.loggedIn()
        if let jid = link.identity.linked?.jid, case .finishing = link.status.pairing {
            link.status.pairing = .linked(jid: jid, lid: link.identity.linked?.lid)
        }
        await driver.presence.online()
        link.status.connection = .online
        await driver.outbox.online()
        await driver.history.wake()
    }

    private func refill() async { await driver.preKeys.refill() }
}
