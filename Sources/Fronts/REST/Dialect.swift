import Commands
import HTTP

/// An API as its clients know it: a list of endpoints and its way to say no.
///
/// A dialect holds no state and decides nothing; what two dialects both need is a command.
public struct Dialect: Sendable {
    /// Its name, as in the settings.
    public let name: String
    /// What it offers.
    public let endpoints: [Endpoint]
    /// Which account a request names, if any.
    let account: @Sendable (HTTPRequest) -> String?
    /// The key that a request presents, if any.
    let key: @Sendable (HTTPRequest) -> String?
    /// Its answer to a request without the right key.
    let unauthorized: @Sendable () -> HTTPResponse
    /// Its answer when a command failed.
    let failure: @Sendable (CommandError) -> HTTPResponse
}
