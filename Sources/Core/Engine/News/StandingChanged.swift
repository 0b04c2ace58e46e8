import Model

/// Wakes those who follow an account when its standing changed; never told as it is.
struct StandingChanged: Event {
    static let name = "account.standing"
    static let area = Area.account
    static let isMomentary = true
    var chatAddress: JID? { nil }
}
