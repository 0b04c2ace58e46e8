import Model

/// What the server said and what is not worth a place in the database: it counts until the next login.
struct Findings: Hashable, Sendable {
    /// Devices that the server has no keys of, or does not give now.
    var keyless: Set<JID> = []
    /// Phone numbers of people who have no LID.
    var withoutLID: Set<JID> = []
    /// What the server calls a number that was asked for in another spelling.
    var corrected: [JID: JID] = [:]
    /// People whose devices it does not list: they are taken to have their phone.
    var unlisted: Set<JID> = []
    /// Groups of which the server has said that they are others by now.
    var staleGroups: Set<JID> = []
    /// Entries for which a group was asked about anew.
    var freshFor: Set<Int64> = []
    /// When each group was last asked about, by the stopwatch.
    var askedGroups: [JID: Duration] = [:]
    /// Whether authors must not learn of reads; nil when it is not known yet.
    var hidesReads: Bool?

    /// Takes in what else was found.
    mutating func add(_ other: Findings) {
        keyless.formUnion(other.keyless)
        withoutLID.formUnion(other.withoutLID)
        corrected.merge(other.corrected) { _, newer in newer }
        unlisted.formUnion(other.unlisted)
        staleGroups.subtract(other.askedGroups.keys)
        freshFor.formUnion(other.freshFor)
        askedGroups.merge(other.askedGroups) { _, newer in newer }
        hidesReads = other.hidesReads ?? hidesReads
    }
}
