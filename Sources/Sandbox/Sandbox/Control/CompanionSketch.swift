/// A companion to be linked; what is left out is as it should be.
public struct CompanionSketch: Sendable, Hashable, Codable {
    /// Whether a business host runs it: it is device 99.
    public var hosted: Bool?
    /// Whether its phone has signed for it.
    public var proven: Bool?
    /// Whether it is on the list of devices that its phone signs.
    public var listed: Bool?

    /// A companion as it should be, but for what is given.
    public init(hosted: Bool? = nil, proven: Bool? = nil, listed: Bool? = nil) {
        self.hosted = hosted
        self.proven = proven
        self.listed = listed
    }
}
