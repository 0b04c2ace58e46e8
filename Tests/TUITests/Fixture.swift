import Canvas
import Commands
import Model
import Settings
import Testing

@testable import TUI

/// Tuesday 18 November 2025, 12:04 UTC.
let noon = Timestamp(seconds: 1_763_467_440)
let anna = JID.lid("100")

func minutes(_ count: Int64) -> Int64 { count * 60 }

func message(
    _ row: Int64,
    _ text: String,
    at seconds: Int64,
    in chat: JID = anna,
    from sender: JID? = nil,
    state: DeliveryState? = nil,
    isRead: Bool = true,
    reactions: [Reaction] = []
) -> Message {
    Message(
        row: row,
        chat: chat,
        id: MessageID("M\(row)"),
        sender: sender ?? (state == nil ? chat : .lid("1")),
        isFromMe: state != nil,
        time: Timestamp(seconds: noon.seconds + seconds),
        content: .text(text),
        state: state,
        isRead: isRead,
        reactions: reactions
    )
}

func chat(
    _ user: String,
    _ name: String?,
    ago seconds: Int64,
    unread: Int = 0,
    last: Message? = nil,
    phone: String? = nil
) -> Chat {
    Chat(
        jid: .lid(user),
        phone: phone.map { .phone($0) },
        name: name,
        unreadCount: unread,
        lastMessage: last,
        lastActivity: last?.time ?? Timestamp(seconds: noon.seconds - seconds)
    )
}

enum Fixture {
    static let day: Int64 = 86_400

    static let messages: [Message] = [
        message(1, "Look at this view from last time", at: -day + 22_560 + 60),
        message(2, "Are we still on for tomorrow?", at: -720),
        message(3, "I have the tent list ready", at: -660),
        message(
            4,
            "Yes! 9:30 at the station, platform 4. I have the stove and two gas canisters.",
            at: -360,
            state: .read
        ),
        message(5, "Bring the big pan?", at: -350, state: .delivered),
        message(6, "I will", at: -180, isRead: false),
        message(7, "Sure. And coffee, obviously ☕", at: -60, isRead: false),
        message(8, "On my way", at: 0, state: .queued),
    ]

    static let chats: [Chat] = [
        chat("200", "Family 🏡", ago: 10, unread: 3),
        chat("100", "Anna Virtanen", ago: 60, unread: 2, last: messages[6], phone: "358507654321"),
        chat("300", "Climbing", ago: 360, unread: 12),
        chat("400", "Mikko", ago: 1440),
        chat("500", nil, ago: 7200, unread: 1, phone: "447700900123"),
        chat("600", "李小龙", ago: 20_000),
        chat("700", "Work: deploys", ago: 39_000),
        chat("800", "Dentist", ago: day),
        chat("900", "Notes to self", ago: 3 * day),
        chat("1000", "Running 2025", ago: 9 * day),
        chat("1100", "Ivan Петров", ago: 400 * day),
    ]

    static func state(
        _ columns: Int,
        _ rows: Int,
        theme: String = "martlet-dark",
        glyphs: Glyphs = .unicode,
        depth: ColorDepth = .palette,
        messages: [Message] = Fixture.messages,
        chats: [Chat] = Fixture.chats,
        change: (inout Look) -> Void = { _ in }
    ) -> State {
        let text = Theme.builtIn(theme) ?? ""
        var look = Look(
            theme: Theme.load(text, file: theme, depth: depth).theme,
            glyphs: glyphs,
            hasPalette: depth >= .palette
        )
        change(&look)
        var opening = Opening(account: "default", status: linked)
        opening.chats = chats
        var state = State(
            opening,
            look: look,
            listenerPlace: .own(address: "127.0.0.1:7766", keyFile: "~/keys/api-key"),
            now: noon,
            size: Size(columns: columns, rows: rows)
        )
        open(&state, anna, messages)
        return state
    }

    /// How a linked account stands.
    static let linked = AccountStatus(
        connection: .online,
        jid: .phone("358401234567", device: 3),
        pushName: "Me",
        queued: 1
    )

    /// Opens a chat as the program does: asks, gets the page, draws.
    static func open(_ state: inout State, _ jid: JID, _ messages: [Message]) {
        let wasOnList = state.focus == .list
        state.open(jid)
        _ = update(&state, [])
        answer(&state, messages)
        if wasOnList {
            state.enterList()
            _ = update(&state, [])
        }
    }

    /// Gives the page that the open chat asked for; returns what is asked next.
    @discardableResult
    static func answer(_ state: inout State, _ messages: [Message]) -> [Effect] {
        guard let request = state.account.pane?.request else { return [] }
        return update(&state, .messages(messages, for: request.command, on: state.account.name))
    }

    /// A terminal onto accounts that another process has.
    static func guest() -> State {
        let theme = Theme.load(Theme.builtIn("martlet-dark") ?? "", file: "", depth: .palette)
        return State(
            Opening(account: "default", status: linked),
            look: Look(theme: theme.theme, glyphs: .unicode, hasPalette: true),
            listenerPlace: .other,
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
    }

    /// A state that is not linked yet.
    static func unlinked(
        _ columns: Int,
        _ rows: Int,
        glyphs: Glyphs = .unicode,
        depth: ColorDepth = .palette,
        drawsSextants: Bool = true,
        isSandbox: Bool = false
    ) -> State {
        let theme = Theme.builtIn("martlet-dark") ?? ""
        var look = Look(
            theme: Theme.load(theme, file: "", depth: depth).theme,
            glyphs: glyphs,
            hasPalette: depth >= .palette
        )
        look.drawsSextants = drawsSextants
        return State(
            Opening(account: "default", status: AccountStatus(), isSandbox: isSandbox),
            look: look,
            now: noon,
            size: Size(columns: columns, rows: rows)
        )
    }

    /// A pairing text as long as real ones are.
    static let pairingText =
        "https://wa.me/settings/linked_devices#2@"
        + String(repeating: "AbCd0123", count: 16)
        + ",GvYp5kXGBZ1OaUIRgBJ5cUMq6Cq0Ih3CvUzEVtY7Oj4=,"
        + "lXHu0K5cO5Y0pZfrnKtBqLpHfKJD4uCu9yxbR3rkZyk=,"
        + "b3Cz0EJjY1R7pbq8o5pQyIhzO4D7p8R6gUu9V8wPZ1k=,1"

    /// On the pairing screen with a code on show.
    static func linking(
        _ columns: Int,
        _ rows: Int,
        glyphs: Glyphs = .unicode,
        depth: ColorDepth = .palette,
        drawsSextants: Bool = true,
        isSandbox: Bool = false
    ) -> State {
        var state = unlinked(
            columns,
            rows,
            glyphs: glyphs,
            depth: depth,
            drawsSextants: drawsSextants,
            isSandbox: isSandbox
        )
        let expires = Timestamp(seconds: noon.seconds + 14)
        _ = update(
            &state,
            status(.code(text: pairingText, index: 1, count: 6, expires: expires))
        )
        return state
    }

    /// An account on its way to be linked.
    static func status(_ step: PairingState) -> UIEvent {
        .status(AccountStatus(connection: .pairing, pairing: step), of: "default")
    }

    /// An account that stands otherwise than usual.
    static func status(_ change: (inout AccountStatus) -> Void) -> UIEvent {
        var status = linked
        change(&status)
        return .status(status, of: "default")
    }
}

/// Something happened on the account on show.
func happened(_ event: any Event) -> UIEvent { .happened(event, on: "default") }

extension [Effect] {
    /// The commands of one type among them.
    func commands<C: Command>(_ type: C.Type) -> [C] {
        compactMap { effect in
            guard case .command(let request) = effect else { return nil }
            return request.command as? C
        }
    }
}

/// Presses keys by their names in key files; anything longer is typed letter by letter.
@discardableResult func press(_ state: inout State, _ keys: String...) -> [Effect] {
    var effects: [Effect] = []
    for name in keys {
        if let key = KeyName.parse(name) {
            effects += update(&state, .input(.key(key)))
        } else {
            for letter in name { effects += update(&state, .input(.key(.character(letter)))) }
        }
    }
    return effects
}

/// Draws and compares with a literal; shows both when they differ.
func expectScreen(
    _ state: State,
    _ expected: String,
    _ location: SourceLocation = #_sourceLocation
) {
    let shown = draw(state).text
    #expect(shown == expected, "\n\(shown)\n", sourceLocation: location)
}

/// Carries out nothing: gives one answer to every command.
struct CannedPerformer: Performer {
    var reply: (any Sendable)?
    var error = CommandError.unsupported

    func perform<C: Command>(_ command: C, on account: String) async throws(CommandError) -> C.Reply
    {
        guard let reply = reply as? C.Reply else { throw error }
        return reply
    }
}

/// Carries out the commands among some effects, and applies their answers.
@discardableResult
func carryOut(
    _ state: inout State,
    _ effects: [Effect],
    _ performer: CannedPerformer
) async -> [Effect] {
    var more: [Effect] = []
    for case .command(let request) in effects {
        guard let event = await request.perform(with: performer) else { continue }
        more += update(&state, event)
    }
    return more
}

/// Compares some lines of the screen with a literal; shows all of it when they differ.
func expectLines(
    _ state: State,
    _ rows: Range<Int>,
    _ expected: String,
    _ location: SourceLocation = #_sourceLocation
) {
    let screen = draw(state)
    let shown = rows.map { screen.line($0) }.joined(separator: "\n")
    #expect(shown == expected, "\n\(screen.text)\n", sourceLocation: location)
}

extension MessageStateChanged {
    /// What is told when a message came to the state that it is in.
    init(_ message: Message) {
        self.init(
            chat: message.chat,
            id: message.id,
            row: message.row,
            state: message.state ?? .sent,
            time: message.time
        )
    }
}
