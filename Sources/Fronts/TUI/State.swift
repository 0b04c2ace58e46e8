public import Canvas
import Commands
public import Model
import Settings

/// Everything that the screen is drawn from; only ``update(_:_:)-(_,[UIEvent])`` changes it.
public struct State: Sendable {
    /// The terminal's size.
    public internal(set) var size: Size
    /// Whether the program should end.
    public internal(set) var isFinished = false
    /// The next moment at which something changes without an event; nil when nothing does.
    public internal(set) var wakeUp: Timestamp?

    var now: Timestamp
    var dates: Dates
    var look: Look
    var keys: KeyMap
    let isSandbox: Bool
    /// The account on show.
    var account: AccountState
    /// The other accounts, by name; what happens on them is taken in all the same.
    var others: [String: AccountState] = [:]
    /// What lies above the chats, the topmost last; it takes the input first.
    var layers: [any Layer] = []
    var focus = Focus.composer
    var notices = Notices()
    /// Whether the box on top has no use for the key that was pressed last, which it says.
    var keyIsRefused = false
    /// The picture of a code that was saved; nil when there is none.
    var picture: SavedPicture?
    /// Forms that were closed with something in them, by account.
    var begunForms: [String: BegunForms] = [:]
    /// How many commands were given from forms.
    var askedForms = 0
    var recentEmoji = RecentEmoji()
    /// Where the REST listener answers; nil when it is off.
    var listener: ListenAddress?
    /// Where it would answer, or whose it is.
    var listenerPlace: ListenerPlace
    var layout = Layout.none
    var composerLayout = ComposerLayout(Composer(), width: 80)
    /// The composer's first line on the screen.
    var composerTop = 0
    var hasFocus: Bool?
    /// Whether the terminal's background is light.
    var isLight = false
    /// When a key was pressed last that has to do with what is on the screen.
    var lastKey: Timestamp?
    /// When a key was pressed or something was pasted last, wherever it went.
    var lastTyping: Timestamp?
    /// When somebody did anything last.
    var lastInput: Timestamp?
    var listMovedAt: Timestamp?
    /// When messages on the screen will count as read.
    var readDue: Timestamp?
    var titled: CleanText = .empty
    /// What was given away to be kept last.
    var lastKept: Kept?
    /// Why what is to be kept was not; nil when it was.
    var keepFault: CleanText?
    /// When a change is to be kept.
    var keepDue: Timestamp?

    /// Creates the state of the first frame.
    ///
    /// - Parameters:
    ///   - opening: What the store has of the account to show.
    ///   - others: The names of further accounts and how they stand.
    ///   - look: Colours, signs and habits.
    ///   - keys: Which key does what.
    ///   - listenerPlace: Where the REST listener would answer, or whose it is.
    ///   - zone: Local time.
    ///   - now: The local clock.
    ///   - size: The terminal's size.
    public init(
        _ opening: Opening,
        others: [Opening] = [],
        look: Look,
        keys: KeyMap = KeyMap(),
        listenerPlace: ListenerPlace = .other,
        zone: Zone = .utc,
        now: Timestamp,
        size: Size
    ) {
        self.now = now
        self.size = size
        self.look = look
        self.keys = keys
        self.listenerPlace = listenerPlace
        dates = Dates(zone: zone, usesTwelveHours: look.usesTwelveHours)
        isSandbox = opening.isSandbox
        account = AccountState(opening, now: now)
        for other in others {
            self.others[other.account] = AccountState(other, now: now)
        }
        if account.pane == nil || Layout.isOnePane(size) { focus = .list }
        settleLinking()
        arrange()
        lastKept = kept
    }
}

extension State {
    /// Whether a chat was just opened and its first messages are on their way.
    public var awaitsPage: Bool {
        showsChats && account.pane?.isLoaded == false && account.pane?.request != nil
    }
}

/// Whose the REST listener is.
public enum ListenerPlace: Hashable, Sendable {
    /// This program's: where it answers when it is on, and the file with its key.
    case own(address: CleanText, keyFile: CleanText)
    /// That of the process that has the accounts.
    case other
}

/// Which part of the screen gets the keys.
enum Focus: Hashable, Sendable {
    case list
    case messages
    case composer
}
