import Commands
import Engine
import Model
import Pictures
import QRCode
import System

/// `martlet link`: shows pairing codes until the phone has scanned one and the first login worked.
func runLink(_ arguments: Arguments) async throws {
    let setup = try Setup(arguments)
    setup.reportProblems()
    let account = try await setup.openAccount()
    let events = account.events()
    let limit = try arguments.number("timeout", 1...86_400)
    account.connect()
    let outcome: Void? = try await within(seconds: limit) {
        try await followLinking(account, events, arguments)
    }
    await account.close()
    guard outcome != nil else { throw Failure(.timedOut, "not linked in time") }
}

private func followLinking(
    _ account: Account,
    _ events: AsyncStream<any Event>,
    _ arguments: Arguments
) async throws {
    var pairing = LinkingSteps(account: account, arguments: arguments)
    for await event in events {
        switch event {
        case let event as PairingChanged:
            try await pairing.take(event.pairing)
        case let event as ConnectionChanged:
            guard try await isReady(event.connection, account) else { continue }
            return
        default:
            continue
        }
    }
}

/// Whether the first login is done; says what stands in its way.
private func isReady(_ connection: ConnectionState, _ account: Account) async throws -> Bool {
    switch connection {
    case .online:
        let own = await account.status().jid
        complain("ready\(own.map { " as \($0.bare)" } ?? "")")
        return true
    case .stopped(let reason):
        throw Failure(.failed, words(for: reason))
    case .waiting(_, let reason):
        complain("not connected: \(reason); trying again")
        return false
    case .offline, .connecting, .pairing:
        return false
    }
}

/// What is said and asked while linking goes on.
private struct LinkingSteps {
    let account: Account
    let arguments: Arguments
    private var askedForCode = false

    init(account: Account, arguments: Arguments) {
        self.account = account
        self.arguments = arguments
    }

    mutating func take(_ step: PairingState) async throws {
        switch step {
        case .code(let text, let index, let count, _):
            guard let number = arguments.value("phone") else {
                return try show(code: text, index: index + 1, of: count, arguments)
            }
            guard !askedForCode else { return }
            askedForCode = true
            try await showPhoneCode(account, number)
        case .codesUsedUp:
            askedForCode = false
            _ = try await account.perform(RequestNewCodes())
        case .linked(let jid, _):
            complain("linked as \(jid.bare); logging in")
        case .failed(let reason):
            throw Failure(.failed, "linking failed: \(reason)")
        case .phoneCode, .finishing:
            return
        }
    }
}

private func showPhoneCode(_ account: Account, _ number: String) async throws {
    do {
        let code = try await account.perform(RequestPhoneCode(number: number))
        complain("on the phone: Linked devices, Link a device, Link with phone number, then type")
        say(code)
    } catch {
        throw Failure(error)
    }
}

private func show(
    code text: String,
    index: Int,
    of count: Int,
    _ arguments: Arguments
) throws {
    if let path = arguments.value("png") {
        let code = try QRMatrix(text)
        try Files.write(PNG.modules(side: code.side) { code[$0, $1] }, to: path)
        complain("code \(index) of \(count) is in \(path)")
    }
    if arguments.has("text") {
        say(text)
    } else if arguments.value("png") == nil {
        complain("code \(index) of \(count): scan it with Linked devices, Link a device")
        for line in halfBlocks(try QRMatrix(text)) { say(line) }
    }
}

/// Runs work, at most this long; nil when the time was up first.
func within<T: Sendable>(
    seconds: Int?,
    _ work: @escaping @Sendable () async throws -> T
) async throws -> T? {
    guard let seconds else { return try await work() }
    return try await withThrowingTaskGroup(of: T?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: .seconds(seconds))
            return nil
        }
        defer { group.cancelAll() }
        return try await group.next() ?? nil
    }
}

/// Draws a code with half blocks and explicit colours, so that themes cannot invert it.
private func halfBlocks(_ code: QRMatrix) -> [String] {
    let margin = 2
    return stride(from: -margin, to: code.side + margin, by: 2).map { row in
        let cells = (-margin..<(code.side + margin)).map { column in
            switch (code[column, row], code[column, row + 1]) {
            case (true, true): "█"
            case (true, false): "▀"
            case (false, true): "▄"
            case (false, false): " "
            }
        }
        return "\u{1b}[38;5;16;48;5;231m" + cells.joined() + "\u{1b}[0m"
    }
}
