import Commands
import Crypto
import Encodings
import Hosting
import Log
import Model
import Synchronization

/// `martlet send TO TEXT`: sends one text and reports the states it reaches, a line each.
///
/// When another process has the account, the text is handed to it.
func runSend(_ arguments: Arguments) async throws {
    let to = try recipient(arguments.operands[0])
    let wanted = try awaitedState(arguments.value("wait") ?? "sent")
    let limit = try arguments.number("timeout", 1...86_400) ?? 60
    let given = arguments.operands[1]
    let text = try given == "-" ? standardInput() : given
    let setup = try Setup(arguments)
    setup.reportProblems()
    // Under one key the text can be handed over again when an answer was lost, and is sent once.
    let key = Hex.encode(Randomness.system.bytes(16))
    let command = SendText(to: to, text: text, key: key)
    let sending = Sending(command: command, wanted: wanted)
    let outcome: Void? = try await within(seconds: limit) {
        try await sending.run(setup, turn: limit)
    }
    guard outcome == nil else { return }
    throw Failure(.timedOut, "not \(wanted) within \(limit) s; \(await sending.rest(setup))")
}

/// One text on its way.
private final class Sending: Sendable {
    let command: SendText
    let wanted: DeliveryState
    private let stored = Mutex<Message?>(nil)

    init(command: SendText, wanted: DeliveryState) {
        self.command = command
        self.wanted = wanted
    }

    /// What becomes of the text after one has waited in vain, and why it waits if that is known.
    func rest(_ setup: Setup) async -> String {
        guard let message = stored.withLock({ $0 }) else {
            return """
                the process that has the account has not answered; give it longer, or end it and start it \
                again
                """
        }
        let report = try? await within(seconds: 2) { try await self.report(on: message, setup) }
        switch report?.message.state {
        case nil, .queued?:
            let reason = report?.waiting.map { " (\($0))" } ?? ""
            return "what has not left yet goes out next time\(reason)"
        case let state?: return "the message is \(state)"
        }
    }

    private func report(on message: Message, _ setup: Setup) async throws -> MessageReport {
        let access = try await setup.access(making: .never)
        do {
            let command = GetMessage(id: message.id, chat: message.chat)
            let report = try await access.perform(command)
            await access.letGo()
            return report
        } catch {
            await access.letGo()
            throw error
        }
    }

    /// Sends and follows; starts over when the process that has the account goes.
    func run(_ setup: Setup, turn: Int) async throws {
        var reached: DeliveryState?
        while true {
            let access = try await setup.access(making: .never, turn: turn)
            do {
                try await run(over: access, &reached)
                return await access.letGo()
            } catch let error as CommandError where error.code == .interrupted && !Task.isCancelled
            {
                await access.letGo()
            } catch let error as CommandError {
                await access.letGo()
                throw Failure(error)
            } catch {
                await access.letGo()
                throw error
            }
        }
    }

    private func run(over access: AccountAccess, _ reached: inout DeliveryState?) async throws {
        let status = try await access.perform(GetStatus())
        guard status.jid != nil else { throw CommandError.notLinked(access.name) }
        if !access.isOwn, status.connection == .offline {
            complain("the account was disconnected; martlet do connect has it connect again")
        }
        var iterator = try await access.news().makeAsyncIterator()
        let message = try await access.perform(command)
        stored.withLock { $0 = message }
        guard message.state != .failed else {
            let report = try await access.perform(GetMessage(id: message.id, chat: message.chat))
            throw failure(message.id, report.failure ?? "it was given up")
        }
        note(message.state ?? .queued, of: message.id, &reached)
        if access.isOwn { _ = try await access.perform(Connect()) }
        var connection = ConnectionState.offline
        while (reached ?? .queued) < wanted {
            guard let news = try await iterator.next() else { throw CommandError.interrupted }
            switch news {
            case .status(let status) where status.connection != connection:
                connection = status.connection
                try report(connection)
            case .status: continue
            case .entries(let entries, _, _):
                for entry in entries { try take(entry.event, of: message.id, &reached) }
            }
        }
    }

    private func take(
        _ event: any Event,
        of id: MessageID,
        _ reached: inout DeliveryState?
    ) throws {
        switch event {
        case let event as MessageStateChanged where event.id == id:
            note(event.state, of: id, &reached)
        case let event as SendingFailed where event.id == id:
            throw failure(id, event.reason)
        default: return
        }
    }

    private func failure(_ id: MessageID, _ reason: String) -> Failure {
        say("\(id.text.printable) failed")
        return Failure(.failed, "not sent: \(reason)")
    }

    /// Reports a state when it is further than what was reported, and first that it was sent when that was passed
    /// over: a receipt may come before the server's ack, and says that as well.
    private func note(
        _ state: DeliveryState,
        of id: MessageID,
        _ reached: inout DeliveryState?
    ) {
        guard state != .failed, reached.map({ state > $0 }) ?? true else { return }
        if state > .sent, let before = reached, before < .sent {
            say("\(id.text.printable) \(DeliveryState.sent)")
        }
        reached = state
        say("\(id.text.printable) \(state)")
    }

    private func report(_ connection: ConnectionState) throws {
        switch connection {
        case .stopped(let reason):
            throw Failure(reason == .loggedOut ? .notLinked : .failed, reason.description)
        case .waiting(_, let reason):
            complain("not connected: \(reason); trying again")
        case .offline, .connecting, .pairing, .online, .hostGone:
            return
        }
    }
}

/// A recipient as typed: the address of a person, a group or a channel, or a phone number with country code.
private func recipient(_ text: String) throws(UsageError) -> JID {
    guard let jid = JID(recipient: text) else {
        throw UsageError("\(text) is neither an address nor a phone number with country code")
    }
    guard jid.isPerson || jid.isGroup || jid.isNewsletter else {
        throw UsageError("\(text) is not the address of a person, a group or a channel")
    }
    return jid
}

/// All of standard input but the newline that ends it.
private func standardInput() throws -> String {
    let bytes = try readStandardInput()
    guard let text = String(validating: bytes, as: UTF8.self) else {
        throw UsageError("standard input is no text in UTF-8")
    }
    guard !text.unicodeScalars.contains("\0") else {
        throw UsageError("standard input has a NUL in it, and is no text")
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
}

private func awaitedState(_ name: String) throws(UsageError) -> DeliveryState {
    switch name {
    case "sent": .sent
    case "delivered": .delivered
    case "read": .read
    default: throw UsageError("--wait takes sent, delivered or read")
    }
}
