public import Commands
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

extension Requirement {
    /// What a command asks, in whatever dialect it is offered: reading takes a key for reading, and what concerns
    /// the account or the host takes more than messages do.
    public init<C: Command>(for command: C.Type) {
        self =
            switch C.area {
            case .host: .everything
            case .account where C.changes: .session(.manager)
            default: .session(C.changes ? .sender : .reader)
            }
    }
}
