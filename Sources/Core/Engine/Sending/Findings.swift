import Model
import Stanzas

/// What the server said and what is not worth a place in the database: it counts until the next login.
struct Findings: Hashable, Sendable {
    /// Devices that the server has no keys of.
    var keyless: Set<JID> = []
    /// Devices whose keys it does not give for now, and until when they are not asked for again, server clock.
    var withheld: [JID: Timestamp] = [:]
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
    /// Who is to see status posts; nil when it is not known yet.
    var statusAudience: StatusAudience?

    /// Takes in what else was found.
    mutating func add(_ other: Findings) {
        keyless.formUnion(other.keyless)
        withheld.merge(other.withheld) { _, newer in newer }
        withoutLID.formUnion(other.withoutLID)
        corrected.merge(other.corrected) { _, newer in newer }
        unlisted.formUnion(other.unlisted)
        staleGroups.subtract(other.askedGroups.keys)
        freshFor.formUnion(other.freshFor)
        askedGroups.merge(other.askedGroups) { _, newer in newer }
        hidesReads = other.hidesReads ?? hidesReads
        statusAudience = other.statusAudience ?? statusAudience
    }

    /// Whether a device is gone on without, for want of keys.
    func isWithoutKeys(_ device: JID, at now: Timestamp) -> Bool {
        keyless.contains(device) || withheld[device].map { now < $0 } ?? false
    }

    /// The keys of a device may be asked for again.
    mutating func forgetKeys(of device: JID) {
        keyless.remove(device)
        withheld[device] = nil
    }
}
