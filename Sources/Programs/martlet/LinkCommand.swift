import Canvas
import Commands
import Glibc
import Hosting
import JSON
import Model
import QRCode
import System
import TUI

/// `martlet link`: shows pairing codes until the phone has scanned one and the first login worked.
func runLink(_ arguments: Arguments) async throws {
    if let number = arguments.value("phone"), JID(recipient: number)?.isPerson != true {
        throw UsageError("--phone takes a phone number with country code")
    }
    let setup = try Setup(arguments)
    setup.reportProblems()
    let access = try await setup.access(making: .always)
    let limit = try arguments.number("timeout", 1...86_400)
    let picture = arguments.value("png").map { CodePicture($0) }
    if let picture { await removeAtEnd(picture) }
    defer { try? picture?.remove() }
    do {
        let outcome: Void? = try await within(seconds: limit) {
            try await followLinking(access, arguments, picture)
        }
        let isOwn = access.isOwn
        await access.letGo()
        if isOwn, outcome != nil, let process = await setup.processWithoutAccount() {
            complain(
                "process \(process) has the other accounts, and this one after: martlet do add-account --name \(setup.profile)"
            )
        }
        guard outcome != nil else { throw Failure(.timedOut, "not linked in time") }
    } catch {
        await access.letGo()
        throw (error as? CommandError).map(Failure.init) ?? error
    }
}

/// Has a signal that ends the program take the picture away first.
private func removeAtEnd(_ picture: CodePicture) async {
    let signals = await EndingSignals.caught()
    Task.detached {
        guard let signal = await signals.first() else { return }
        try? picture.remove()
        exit(128 + signal.rawValue)
    }
}

private func followLinking(
    _ access: AccountAccess,
    _ arguments: Arguments,
    _ picture: CodePicture?
) async throws {
    let news = try await access.news(areas: [.account])
    try await begin(access, arguments)
    var steps = LinkingSteps(access: access, arguments: arguments, picture: picture)
    for try await news in news {
        guard case .status(let status) = news else { continue }
        if try await steps.take(status) { return }
    }
    throw CommandError.interrupted
}

/// Has codes shown, or the account connected where it is linked.
private func begin(_ access: AccountAccess, _ arguments: Arguments) async throws(CommandError) {
    guard arguments.has("another-number") else {
        _ = try await access.perform(Connect())
        return
    }
    do throws(CommandError) {
        _ = try await access.perform(RequestNewCodes(anotherNumber: true))
    } catch {
        guard error.code == .alreadyLinked else { throw error }
        _ = try await access.perform(Connect())
    }
}

/// What is said and asked while linking goes on.
private struct LinkingSteps {
    let access: AccountAccess
    let arguments: Arguments
    let picture: CodePicture?
    private var pairing: PairingState?
    private var connection: ConnectionState?
    private var wasLinked: Bool?
    /// Whether there was no link to begin with, or not any more.
    private var isNew = false
    private var askedForCode = false
    private var answering: Task<Void, Never>?

    init(access: AccountAccess, arguments: Arguments, picture: CodePicture?) {
        self.access = access
        self.arguments = arguments
        self.picture = picture
    }

    /// Says what is new.
    ///
    /// - Returns: Whether the first login is done.
    mutating func take(_ status: AccountStatus) async throws -> Bool {
        if connection == nil, status.pairing?.isFailure == true {
            // What an attempt before this one came to.
            pairing = status.pairing
            if !arguments.has("another-number") { try await renew() }
        }
        if status.pairing != pairing {
            pairing = status.pairing
            if let pairing { try await take(pairing) }
        }
        if let jid = status.jid, wasLinked == false {
            complain("linked as \(jid.bare); logging in")
        }
        if status.jid == nil { isNew = true }
        wasLinked = status.jid != nil
        guard status.connection != connection else { return false }
        connection = status.connection
        return try await isReady(status)
    }

    /// Asks for another set of codes, which may be scanned with the same phones as the first.
    private func renew() async throws(CommandError) {
        let allows = arguments.has("another-number")
        _ = try await access.perform(RequestNewCodes(anotherNumber: allows ? true : nil))
    }

    /// Whether the first login is done; says what stands in its way.
    private func isReady(_ status: AccountStatus) async throws -> Bool {
        switch status.connection {
        case .online:
            let name = status.jid.map { " as \($0.bare)" } ?? ""
            complain(isNew ? "ready\(name)" : "linked already\(name), and ready")
            complain("next: \(program) shows the chats, \(program) send NUMBER TEXT writes")
            return true
        case .stopped(.loggedOut):
            // As a process left it that has the account: it is to show codes, which is what was asked for.
            try await renew()
            return false
        case .stopped(let reason):
            throw Failure(.failed, reason.description)
        case .waiting(_, let reason):
            complain("not connected: \(reason); trying again")
            return false
        case .offline, .connecting, .pairing, .hostGone:
            return false
        }
    }

    /// The program as it is called for this account.
    private var program: String {
        access.name == StandardAccount.name ? "martlet" : "martlet -p \(access.name)"
    }

    private mutating func askForPasskey(_ options: JSON) {
        complain("WhatsApp links this account only with its passkey, which a browser has to use:")
        complain("on \(PasskeyPage.address), enter this line into the browser's console (F12)")
        sayAside(PasskeyPage.line(options))
        complain("then enter here what it prints, or hand it in with:")
        complain("\(program) do answer-passkey --assertion '...'")
        takeAnswers()
    }

    /// Says what is to be copied, and is no pairing string: with `--text` standard output has these alone.
    private func sayAside(_ line: String) {
        let stream = arguments.has("text") ? StandardStream.error : .output
        stream.writeLine(line)
    }

    /// Takes answers from standard input, beside everything else.
    private mutating func takeAnswers() {
        guard answering == nil else { return }
        let access = access
        answering = Task.detached {
            while let line = await nextInputLine() { await PasskeyInput(line)?.give(to: access) }
        }
    }

    private mutating func take(_ step: PairingState) async throws {
        if case .code = step {} else { try picture?.remove() }
        switch step {
        case .code(let text, let index, let count, _):
            guard let number = arguments.value("phone") else {
                return try show(code: text, index: index + 1, of: count)
            }
            guard !askedForCode else { return }
            askedForCode = true
            let code = try await access.perform(RequestPhoneCode(number: number))
            complain(
                "on the phone: Linked devices, Link a device, Link with phone number, then type"
            )
            say(code)
        case .codesUsedUp:
            askedForCode = false
            try await renew()
        // One that somebody else asked for and may have given up.
        case .phoneCode where !askedForCode:
            try await renew()
        case .passkey(let options, _):
            askForPasskey(options)
        case .passkeyCode(let code, _):
            complain("WhatsApp took the passkey; if the phone shows this code, enter yes,")
            complain("or say so with: \(program) do confirm-passkey")
            sayAside(code)
            takeAnswers()
        case .failed(let reason):
            throw Failure(.failed, "linking failed: \(reason)")
        case .anotherNumber(let owner, let scanned):
            complain("this account \(PairingState.twoNumbers(owner, scanned))")
            complain("for that number in an account of its own: martlet link -p NAME")
            complain("for that number here, in the same chats: \(program) link --another-number")
            throw Failure(.failed, "linking failed: the phone has another number")
        // New codes follow once the account has stopped.
        case .ended(let reason):
            askedForCode = false
            complain(reason)
        case .phoneCode, .finishing, .linked:
            return
        }
    }

    private func show(code text: String, index: Int, of count: Int) throws {
        if let picture, let path = try picture.write(text, picture.want()) {
            complain("code \(index) of \(count) is in \(path)")
        }
        if arguments.has("text") {
            say(text)
        } else if picture == nil {
            try print(try QRMatrix(text), index: index, of: count)
        }
    }
}

/// Prints a code as large as the terminal has room for; where it has none, says how much is needed and what else
/// there is.
private func print(_ code: QRMatrix, index: Int, of count: Int) throws {
    let size = terminalSize(.output).map { Size(columns: $0.columns, rows: $0.rows) }
    let lines = PrintedCode.lines(
        code,
        in: size,
        drawsSextants: TerminalTraits(environment).drawsSextants
    )
    guard let lines else {
        let needed = PrintedCode.needed(code)
        let has = size.map { "\($0.columns) and \($0.rows)" } ?? "fewer"
        complain(
            "code \(index) of \(count) needs \(needed.columns) columns and \(needed.rows) lines, this terminal has \(has)"
        )
        complain("enlarge it for the next code, or link with --phone NUMBER or --png FILE")
        return
    }
    complain("code \(index) of \(count): scan it with Linked devices, Link a device")
    // Explicit colours, so that themes cannot invert it.
    for line in lines { say("\u{1b}[38;5;16;48;5;231m\(line.string)\u{1b}[0m") }
}

/// Runs work, at most this long; nil when the time was up first.
///
/// Work that by then was still kept from the account says what kept it.
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
        if let done = try await group.next() ?? nil { return done }
        group.cancelAll()
        do {
            _ = try await group.next()
        } catch let failure as Failure where failure.exit == .inUse {
            throw failure
        } catch {
            // It was cut short, and that is all there is to say.
        }
        return nil
    }
}
