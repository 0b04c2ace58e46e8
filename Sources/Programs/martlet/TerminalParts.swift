import Canvas
import Commands
import Hosting
import Settings
import TUI

/// What the terminal client needs from outside.
struct TerminalParts: Sendable {
    /// How an account stands and what happens on it.
    typealias News = any AsyncSequence<AccountNews, any Error> & Sendable

    /// Carries out commands.
    var performer: any Performer
    /// The account that is shown first.
    var account: String
    /// What its store has for a screen of this size, read without waiting.
    var opening: @Sendable (Size) -> Opening
    /// How it stands and what happens on it from this call on; nil when it is gone.
    var news: @Sendable () -> News?
    /// The names of all accounts, now and after each change.
    var names: @Sendable () -> AsyncStream<[String]>
    /// Follows a further account; nil when it is gone again.
    var follow: @Sendable (String) async throws -> (opening: Opening, news: News)?
    /// Looks which accounts there are now, where nobody tells that they changed.
    var look: @Sendable () async -> Void = {}
    /// Connects, once the first frame is drawn; tells what could not be done.
    var start: @Sendable (@escaping @Sendable (String) -> Void) -> Void = { _ in }
    /// Switches the REST listener on or off; returns where it answers while it is on.
    ///
    /// Nil where the listener is another process's.
    var listen: (@Sendable (Bool) async throws -> ListenAddress?)?
    /// Where the listener would answer, or whose it is.
    var listenerPlace: ListenerPlace
    /// Where another process had the accounts and is gone: finds the next one, or takes them; waits, and throws what
    /// is in the way.
    ///
    /// The argument is the account on the screen, which is the first of the new parts. What was there before is let go
    /// of by ``start``.
    var takeOver: (@Sendable (String) throws -> TerminalParts)?
    /// The process that has the accounts, when it is another one: it goes on when this one ends.
    var owner: Int32?
    /// What the person set.
    var configuration: Configuration
    /// What holds after each change of settings.
    var settings: @Sendable () -> AsyncStream<Configuration>
    /// The person's own themes.
    var themes: ThemeFolder
    /// The person's key file, when there is one.
    var keys: KeyFile?
    /// Keeps texts that were begun, and the layout.
    var keeper: Keeper
    /// The picture of a code that the person wants.
    var picture: CodePicture
    /// Problems in files, to tell once.
    var problems: [Problem] = []
    /// Sandbox only: the simulated phone scans a QR text; returns what went wrong.
    var scan: (@Sendable (String) async -> String?)?
    /// Sandbox only: the simulated phone types a pairing code; returns what went wrong.
    var enterCode: (@Sendable (String) async -> String?)?
}
