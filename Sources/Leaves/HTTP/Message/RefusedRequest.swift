/// A request that a listener turns away by itself: its head cannot be taken, does not come, or there is no room for it.
public struct RefusedRequest: Hashable, Sendable {
    /// The status by which HTTP knows why.
    public let status: Int
    /// Why, for people.
    public let reason: String
    /// The method; nil when it cannot be told.
    public let method: String?
    /// What the request line asks for; nil when it cannot be told.
    public let target: String?

    /// Creates one from its parts.
    public init(status: Int, reason: String, method: String? = nil, target: String? = nil) {
        self.status = status
        self.reason = reason
        self.method = method
        self.target = target
    }

    /// The answer of a listener that has no words of its own.
    public var plainAnswer: HTTPResponse { .text("\(reason)\n", status: status) }
}
