/// Who is connected to a private socket.
///
/// Whoever connects and says nothing keeps nobody else out: the one that came first goes for the one that comes.
struct Guests {
    /// Those who said who they are.
    private var known: [ObjectIdentifier: LocalChannel] = [:]
    /// Those who did not yet, in the order in which they came.
    private var greeters: [LocalChannel] = []

    /// All of them.
    var all: [LocalChannel] { greeters + Array(known.values) }

    /// Takes one in.
    ///
    /// - Returns: Whether there is room for it, and who has to go for it.
    mutating func admit(_ channel: LocalChannel) -> (Bool, displaced: LocalChannel?) {
        let isFull = known.count + greeters.count >= LocalProtocol.guests
        guard isFull || greeters.count >= LocalProtocol.greeters else {
            greeters.append(channel)
            return (true, nil)
        }
        guard !greeters.isEmpty else { return (false, nil) }
        greeters.append(channel)
        return (true, greeters.removeFirst())
    }

    /// Notes that one said who it is; one that had to go stays gone.
    mutating func hasGreeted(_ channel: LocalChannel) {
        guard let index = greeters.firstIndex(where: { $0 === channel }) else { return }
        greeters.remove(at: index)
        known[ObjectIdentifier(channel)] = channel
    }

    /// Forgets one that went.
    mutating func remove(_ channel: LocalChannel) {
        greeters.removeAll { $0 === channel }
        known[ObjectIdentifier(channel)] = nil
    }
}
