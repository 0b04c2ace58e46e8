/// What is known when the server refuses the version of this client.
public struct VersionRefusal: Hashable, Sendable {
    /// The version, dotted numbers; empty where nobody noted it.
    public var version: String
    /// The newest version that the web client's pages name; nil when they were not asked or said nothing.
    public var newest: String?
    /// Why they said nothing, for people; nil when they were not asked.
    public var problem: String?
    /// Whether the settings ask for this very version.
    public var isSet: Bool

    /// Creates one from its parts.
    public init(
        version: String = "",
        newest: String? = nil,
        problem: String? = nil,
        isSet: Bool = false
    ) {
        self.version = version
        self.newest = newest
        self.problem = problem
        self.isSet = isSet
    }

    /// What to do about it, for people, and then what was found out.
    var advice: String {
        let refused = version.isEmpty ? "" : "\(version) is refused"
        if isSet {
            return
                "network.client_version is the cause: take it back or set a newer one; \(refused)"
        }
        let remedies = "update martlet, or set network.client_version"
        let found = newest.map { ", and the newest is \($0)" }
        let sought = problem.map { ", and no newer one could be looked up: \($0)" }
        return version.isEmpty ? remedies : "\(remedies); \(refused)\(found ?? sought ?? "")"
    }
}
