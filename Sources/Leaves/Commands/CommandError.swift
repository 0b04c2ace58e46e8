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
