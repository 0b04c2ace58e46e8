import Log
import SQLite

/// Everything of a world that lasts: plain values, each found by an id.
final class WorldDatabase {
    let file: WorldFile
    let facts: Facts
    let people: Rows<Person>
    let lids: LIDIndex
    let devices: Rows<Device>
    let groups: GroupTable
    let floods: Rows<Flood>
    let acquaintances: Acquaintances
    let preKeys: PreKeyTable
    let signal: SignalTable
    let distributions: DistributionTable
    let queue: QueueTable
    let held: HeldTable
    let seen: SeenTable
    let arrivals: ArrivalTable
    let sendings: SendingTable
    let invitations: InvitationTable
    let calls: CallTable
    let stanzas: StanzaTable

    /// Opens or makes a world; without a path it is gone with the process.
    ///
    /// - Throws: `SandboxError.failed` when the file cannot be used.
    init(_ path: String?, limits: Limits, log: Log) throws(SandboxError) {
        file = try WorldFile(path, log: log)
        facts = Facts(file)
        people = Rows(file)
        lids = LIDIndex(file)
        devices = Rows(file)
        groups = GroupTable(file)
        floods = Rows(file)
        acquaintances = Acquaintances(file)
        preKeys = PreKeyTable(file)
        signal = SignalTable(file)
        distributions = DistributionTable(file)
        queue = QueueTable(file, limit: limits.queue)
        held = HeldTable(file, limit: limits.held)
        seen = SeenTable(file, limit: limits.seen)
        arrivals = ArrivalTable(file, limit: limits.arrivals)
        sendings = SendingTable(file, limit: limits.sendings)
        invitations = InvitationTable(file)
        calls = CallTable(file, limit: limits.calls)
        stanzas = StanzaTable(file, limit: limits.stanzas)
    }

    /// The ids of all people, in order.
    var everybody: [Person.ID] { file.all("SELECT id FROM people ORDER BY id") { Int($0.int(0)) } }

    /// Writes what is only at hand and makes everything last.
    func save() {
        people.save()
        devices.save()
        groups.save()
        floods.save()
        signal.save()
        file.commit()
    }
}
