/// Which versions of the web client the server takes, and what its pages say is the newest.
struct VersionPolicy: Sendable {
    /// The lowest revision (`2.3000.x`) that may log in; others get failure 405.
    var minimum: UInt32
    /// The revision that the pages name; nil when there are none.
    var newest: UInt32?
    /// The pages that are there.
    var pages = VersionPages.paths
    /// From when on clients are told that they will be refused, Unix seconds; nil tells them nothing.
    var expires: Int?
}
