internal import CSockets
internal import Glibc

/// A connection on which nothing is asked: it may go for one that asks something.
struct IdleConnection {
    /// The client's address.
    let peer: String
    /// Whether a request was answered on it.
    let hasAsked: Bool
    /// Since when nothing is asked.
    let since: ContinuousClock.Instant
    /// The socket on which a request would come.
    let descriptor: Int32
    /// Ends it.
    let end: () -> Void

    /// Whether the client has sent something that nobody has read yet, such as its first request.
    var hasUnread: Bool {
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, martlet_look_ahead) > 0
    }

    /// Whether it goes first: those that never asked do, then the oldest.
    static func goesFirst(_ first: Self, _ second: Self) -> Bool {
        (first.hasAsked ? 1 : 0, first.since) < (second.hasAsked ? 1 : 0, second.since)
    }
}
