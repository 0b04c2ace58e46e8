public import JSON
public import Model

/// Asks whether this account may start chats with new people.
///
///     → <iq xmlns="w:mex"><query query_id="23983697327930364">{"variables":{}}</query></iq>
///     ← {"xwa2_fetch_account_reachout_timelock":
///         {"is_active":true,"time_enforcement_ends":"{Unix seconds}","enforcement_type":"…"}}
///
/// - Source: Baileys `src/Socket/socket.ts` (`fetchAccountReachoutTimelock`).
public struct FetchTimelock: MexQuery {
    public typealias Reply = Timelock
    public static let document = "23983697327930364"
    public static let field = "xwa2_fetch_account_reachout_timelock"

    /// Creates the question.
    public init() {}

    public var variables: JSON { [:] }

    public func reply(from answer: JSON) throws(StanzaError) -> Timelock {
        guard let isActive = answer["is_active"]?.bool else {
            throw .missing(path: "\(Self.field)/is_active")
        }
        return Timelock(
            isActive: isActive,
            ends: answer["time_enforcement_ends"]?.moment,
            isForCompanions: answer["enforcement_type"]?.string == "WEB_COMPANION_ONLY"
        )
    }
}

/// A time during which an account may not start chats with new people.
public struct Timelock: Hashable, Sendable {
    /// Whether it may not.
    public let isActive: Bool
    /// Until when, server clock; nil when the server does not say.
    public let ends: Timestamp?
    /// Whether the phone still may.
    public let isForCompanions: Bool

    /// Takes all parts.
    public init(isActive: Bool, ends: Timestamp?, isForCompanions: Bool = false) {
        self.isActive = isActive
        self.ends = ends
        self.isForCompanions = isForCompanions
    }
}

extension JSON {
    /// A moment in Unix seconds; nil for none, and for zero, which stands for none.
    var moment: Timestamp? {
        wholeNumber.flatMap { $0 > 0 ? Timestamp(seconds: Int64($0)) : nil }
    }
}
