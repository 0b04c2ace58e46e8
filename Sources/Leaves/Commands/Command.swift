/// Something that an account can be asked to do: a value that knows the type of its reply.
///
/// Front ends make commands; `Service` carries them out. A new one is a file here and a handler there.
public protocol Command<Reply>: Sendable {
    /// What comes back when it worked.
    associatedtype Reply: Sendable
}

/// Whoever carries out commands; `Service` outside tests.
public protocol Performer: Sendable {
    /// Carries out a command on the account with this name.
    func perform<C: Command>(_ command: C, on account: String) async throws(CommandError) -> C.Reply
}

/// Why a command was not carried out: the dozen cases that a front end can act on.
public enum CommandError: Error, Hashable, Sendable {
    /// No account has this name.
    case noSuchAccount(String)
    /// The account is not linked yet: pair it first.
    case notLinked
    /// The account is linked already.
    case alreadyLinked
    /// There is no connection, and the command needs one.
    case offline
    /// What was given does not fit; the sentence says what does.
    case invalid(String)
    /// Nobody with this address is known to the server.
    case noSuchRecipient
    /// No stored chat or message is meant.
    case notFound
    /// The server refused, with its own number and words.
    case refused(code: Int, text: String)
    /// The server did not answer in time.
    case timedOut
    /// The account was logged out meanwhile.
    case loggedOut
    /// The database could not be read or written; the sentence is for people.
    case storage(String)
    /// Nothing carries out this command.
    case unsupported
}
