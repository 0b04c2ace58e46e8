/// What a login says about the ones before it.
struct LoginCounts: Hashable, Sendable {
    /// How often this device has logged in since it was linked.
    var logins = 0
    /// How often that failed since it last worked.
    var failures = 0
}
