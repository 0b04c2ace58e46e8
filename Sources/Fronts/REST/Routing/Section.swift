/// A chapter of a dialect's document, in a file of its own: endpoints that say no in the same way.
public struct Section<Family: Sendable>: Sendable {
    /// What the dialect's refusals tell them by.
    public let family: Family
    /// Whether its commands are carried out only while the account is connected.
    public let needsConnection: Bool
    /// What is offered.
    public let endpoints: [Endpoint]

    /// Gathers endpoints.
    ///
    /// - Parameters:
    ///   - family: What the dialect's refusals tell them by.
    ///   - needsConnection: Whether its commands are refused while the account is not connected; otherwise
    ///     what is to be sent waits until it is.
    ///   - endpoints: What is offered.
    public init(_ family: Family, needsConnection: Bool = false, _ endpoints: [Endpoint]) {
        self.family = family
        self.needsConnection = needsConnection
        self.endpoints = endpoints
    }
}

extension Section where Family == Void {
    /// Gathers endpoints of a dialect that says no in one way everywhere.
    public init(_ endpoints: [Endpoint]) { self.init((), endpoints) }
}
