import Canvas
import Commands
import Settings
import TUI

/// What the terminal client needs from outside.
struct TerminalParts: Sendable {
    /// How an account stands and what happens on it.
    typealias News = @Sendable (String) -> (any AsyncSequence<AccountNews, any Error> & Sendable)?

    /// Carries out commands.
    var performer: any Performer
    /// What the stores have for a screen of this size, read without waiting: the account to show first.
    var openings: @Sendable (Size) -> [Opening]
    /// The names of the accounts.
    var accounts: [String]
    /// How an account stands and what happens on it from this call on; nil when there is no such account.
    var news: News
    /// Connects, once the first frame is drawn.
    var start: @Sendable () -> Void = {}
    /// Switches the REST listener on or off; returns its port while it is on.
    ///
    /// Nil where the listener is another process's.
    var listen: (@Sendable (Bool) async throws -> Int?)?
    /// The process that has the accounts, when it is another one: it goes on when this one ends.
    var owner: Int32?
    /// What the person set.
    var configuration: Configuration
    /// Finds a theme's text by name; nil when there is none of the person's own.
    var theme: @Sendable (String) -> String?
    /// The person's key file, when there is one.
    var keys: KeyFile?
    /// Where pictures of codes are written.
    var pictures: String
    /// Problems in files, to tell once.
    var problems: [Problem] = []
    /// Sandbox only: the simulated phone scans a QR text; returns what went wrong.
    var scan: (@Sendable (String) async -> String?)?
    /// Sandbox only: the simulated phone types a pairing code; returns what went wrong.
    var enterCode: (@Sendable (String) async -> String?)?
}
