import Commands
import Engine
import Model

/// `martlet send JID TEXT`: sends one text and reports the states it reaches, a line each.
func runSend(_ arguments: Arguments) async throws {
    let to = try recipient(arguments.operands[0])
    let wanted = try awaitedState(arguments.value("wait") ?? "sent")
    let limit = try arguments.number("timeout", 1...86_400) ?? 60
    let setup = try Setup(arguments)
    setup.reportProblems()
    let account = try await setup.openAccount()
    guard await account.status().jid != nil else {
        await account.close()
        throw Failure(.notLinked, "this account is not linked; run martlet link first")
    }
    let text = arguments.operands[1]
    let outcome: Void? = try await within(seconds: limit) {
        try await deliver(text, to: to, over: account, until: wanted)
    }
    await account.close()
    guard outcome != nil else {
        throw Failure(
            .timedOut,
            "not \(wanted) within \(limit) s; what is queued goes out next time"
        )
    }
}

private func deliver(
    _ text: String,
    to: JID,
    over account: Account,
    until wanted: DeliveryState
) async throws {
    let events = account.events()
    let message: Message
    do {
        message = try await account.perform(SendText(to: to, text: text))
    } catch {
        throw Failure(error)
    }
    say("\(message.id) queued")
    account.connect()
    var reached = DeliveryState.queued
    for await event in events {
        switch event {
        case let event as MessageChanged where event.message.id == message.id:
            guard let state = event.message.state, state != reached else { continue }
            reached = state
            say("\(message.id) \(state)")
            if state >= wanted { return }
        case let event as SendingFailed where event.id == message.id:
            say("\(message.id) failed")
            throw Failure(.failed, "not sent: \(event.reason)")
        case let event as ConnectionChanged:
            try report(event.connection)
        default:
            continue
        }
    }
}

private func report(_ connection: ConnectionState) throws {
    switch connection {
    case .stopped(let reason):
        throw Failure(reason == .loggedOut ? .notLinked : .failed, words(for: reason))
    case .waiting(_, let reason):
        complain("not connected: \(reason); trying again")
    case .offline, .connecting, .pairing, .online:
        return
    }
}

/// A recipient as typed: a person's address, or a phone number with country code.
private func recipient(_ text: String) throws(UsageError) -> JID {
    guard let jid = JID(recipient: text) else {
        throw UsageError("\(text) is neither an address nor a phone number with country code")
    }
    guard jid.isPerson else { throw UsageError("\(text) is not a person's address") }
    return jid
}

private func awaitedState(_ name: String) throws(UsageError) -> DeliveryState {
    switch name {
    case "sent": .sent
    case "delivered": .delivered
    case "read": .read
    default: throw UsageError("--wait takes sent, delivered or read")
    }
}
