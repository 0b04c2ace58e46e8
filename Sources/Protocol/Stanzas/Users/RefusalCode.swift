import BinaryNode

/// Why the server does not give one of the things that it was asked for.
public enum RefusalCode: Hashable, Sendable {
    /// Its number.
    case number(Int)
    /// No number that can be read, or what it gives cannot be read itself.
    case unreadable

    /// Reads an `<error>`.
    init(_ error: Node) { self = error.int("code").map { .number($0) } ?? .unreadable }

    /// The server's number; nil when there is none to be read.
    public var number: Int? {
        guard case .number(let number) = self else { return nil }
        return number
    }
}
