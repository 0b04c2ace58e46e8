/// Two endpoints that the same request could mean.
public struct Clash: Hashable, Sendable, CustomStringConvertible {
    let first: OfferedPath
    let second: OfferedPath

    init(_ first: OfferedPath, _ second: OfferedPath) {
        self.first = first
        self.second = second
    }

    /// Both, with their dialects.
    public var description: String { "\(first) and \(second)" }
}

/// Why a port cannot offer what it was asked to.
public enum MountError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Two endpoints of one dialect answer the same paths.
    case clashes([Clash])
    /// One dialect would stand in the other's paths; these requests could mean both.
    ///
    /// Also without any such request it could not be told whose refusal an unknown path gets.
    case sameRoot(String, String, [Clash])

    /// For people.
    public var description: String {
        switch self {
        case .clashes(let clashes):
            "two endpoints at the same paths: \(Self.list(clashes))"
        case .sameRoot(let one, let other, let clashes):
            "\(one) and \(other) cannot share a root; give each a prefix or a port of its own"
                + (clashes.isEmpty ? "" : ": \(Self.list(clashes))")
        }
    }

    private static func list(_ clashes: [Clash]) -> String {
        clashes.map(\.description).joined(separator: "; ")
    }
}
