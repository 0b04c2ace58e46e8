import Model
import Store

/// What is known about writing to one person: their token for this account, and when one was
/// issued to them.
///
///     time (8, big-endian) ‖ issued (8, big-endian) ‖ token
struct PrivacyToken: Hashable, Sendable {
    /// The person's token; empty when they have issued none.
    var token: [UInt8] = []
    /// When they issued it, Unix seconds, server clock; 0 for never.
    var time: Int64 = 0
    /// When one was last issued to them, Unix seconds, local clock; 0 for never.
    var issued: Int64 = 0

    /// Reads what is stored about a person.
    init(of person: JID, in transaction: Transaction) throws {
        guard let stored = try transaction.value(Self.key(person)), stored.count >= 16 else {
            return
        }
        time = Self.number(stored[..<8])
        issued = Self.number(stored[8..<16])
        token = Array(stored[16...])
    }

    /// Stores it.
    func store(for person: JID, in transaction: Transaction) throws {
        try transaction.setValue(Self.bytes(time) + Self.bytes(issued) + token, Self.key(person))
    }

    private static func key(_ person: JID) -> String { "privacy-token \(person.bare)" }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        bytes.reduce(0) { $0 << 8 | Int64($1) }
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
