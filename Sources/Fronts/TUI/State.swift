public import Canvas
import Commands
public import Model

/// Everything that the screen is drawn from; only ``update(_:_:)`` changes it.
public struct State: Sendable {
    /// The terminal's size.
    public internal(set) var size = Size(columns: 80, rows: 24)
    /// Whether the program should end.
    public internal(set) var isFinished = false
    /// The next moment at which something changes without an event; nil when nothing does.
    public internal(set) var wakeUp: Timestamp?

    var now: Timestamp
    var dates: Dates
    var look: Look
    var keys: KeyMap
    let account: String
    let isSandbox: Bool
    var status: AccountStatus
    var connection: ConnectionState
    /// Stanzas that waited while away and are still coming.
    var backlog = 0
    /// The port on which the REST listener answers; nil when it is off.
    var listener: Int?
    var pairing = PairingScreen()
    /// Whether the pairing screen is up in place of the chats.
    var isLinking: Bool
    var chats = ChatList()
    var pane: MessagePane?
    var composer = Composer()
    var focus = Focus.composer
    var dialogs: [Dialog] = []
    var notice: Notice?
    var layout = Layout.none
    var composerLayout = ComposerLayout(Composer(), width: 80)
    /// The composer's first line on the screen.
    var composerTop = 0
    /// Texts on their way to the outbox, by ticket.
    var unstored: [Int: (chat: JID, text: String)] = [:]
    var lastTicket = 0
    /// Own messages that the server has not got, by row.
    var queued: Set<Int64> = []
    var hasFocus: Bool?
    /// Whether the terminal's background is light.
    var isLight = false
    var lastKey: Timestamp?
    var listMovedAt: Timestamp?
    /// Where the next part of the chat list begins, when it is to be asked for.
    var chatsWanted: Int?
    /// Messages in the outbox of which only the number is known.
    var unknownQueued = 0
    /// When messages on the screen will count as read.
    var readDue: Timestamp?
    /// Chats that are asked for at a time.
    static let chatPage = 500
    var titled: CleanText = .empty

    /// Creates the state of the first frame.
    ///
    /// - Parameters:
    ///   - opening: What the store has.
    ///   - look: Colours, signs and habits.
    ///   - keys: Which key does what.
    ///   - zone: Local time.
    ///   - now: The local clock.
    ///   - size: The terminal's size.
    public init(
        _ opening: Opening,
        look: Look,
        keys: KeyMap = KeyMap(),
        zone: Zone = .utc,
        now: Timestamp,
        size: Size
    ) {
        self.now = now
        self.size = size
        self.look = look
        self.keys = keys
        dates = Dates(zone: zone, usesTwelveHours: look.usesTwelveHours)
        account = opening.account
        isSandbox = opening.isSandbox
        status = opening.status
        connection = opening.status.connection
        isLinking = opening.status.jid == nil
        if let step = opening.status.pairing { pairing.take(step) }
        for chat in opening.chats { chats.update(chat) }
        if opening.hasMoreChats { chatsWanted = opening.chats.count }
        unknownQueued = max(0, opening.status.queued)
        if let first = opening.chats.first {
            openPane(first.jid, messages: opening.messages)
            pane?.isAutomatic = true
            pane?.isLoaded = !opening.messages.isEmpty
            pane?.reachedStart = opening.messages.count < Opening.messageCount
        }
        if Layout.isOnePane(size, look) { focus = .list }
        arrange()
    }
}

/// Which part of the screen gets the keys.
enum Focus: Hashable, Sendable {
    case list
    case messages
    case composer
}

/// Something said to the person for a few seconds.
struct Notice: Hashable, Sendable {
    var text: CleanText
    var until: Timestamp
}

/// A box above everything else; the top one gets the keys.
enum Dialog: Hashable, Sendable {
    /// The keys; scrolled down by this many lines.
    case help(top: Int)
    /// Whether to quit with messages unsent; the second choice is to quit.
    case quit(chosen: Int)
}
