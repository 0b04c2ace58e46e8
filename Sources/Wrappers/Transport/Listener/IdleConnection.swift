internal import CSockets
internal import Glibc

/// A connection on which nothing is asked, or whose client does nothing for what it asked: it may go for one that asks
/// something.
struct IdleConnection {
    /// The client's address.
    let peer: String
    /// Whether a request was answered on it.
    let hasAsked: Bool
    /// Since when nothing is asked, or the client does nothing.
    let since: ContinuousClock.Instant
    /// The socket on which a request would come, or more of one; nil when it is the client that is to read.
    let descriptor: Int32?
    /// Ends it.
    let end: () -> Void

    /// Whether the client has sent something that nobody has read yet, such as its first request.
    var hasUnread: Bool {
        guard let descriptor else { return false }
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, martlet_look_ahead) > 0
    }

    /// Whether it goes first: those that never asked do, then the oldest.
    static func goesFirst(_ first: Self, _ second: Self) -> Bool {
        (first.hasAsked ? 1 : 0, first.since) < (second.hasAsked ? 1 : 0, second.since)
    }
}
