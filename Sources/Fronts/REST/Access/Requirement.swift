public import Model

/// What an endpoint asks of whoever calls it.
public enum Requirement: Hashable, Sendable {
    /// Nothing: anybody may call it, without a key.
    case open
    /// Any key; the answer says no more than its caller may see.
    case anyKey
    /// A key that is good for the account in question and for this much.
    case session(KeyRole)
    /// A key that is good for everything.
    case everything

    /// Why a caller is turned away; nil when it may.
    func objection(to caller: Caller, on session: String) -> Refusal? {
        switch self {
        case .open, .anyKey: return nil
        case .session(let role):
            guard caller.mayUse(session) else { return .forbidden(.session(session)) }
            return caller.role < role ? .forbidden(.role(role)) : nil
        case .everything:
            guard caller.sessions == .all, caller.role == .manager else {
                return .forbidden(.everything)
            }
            return nil
        }
    }
}
