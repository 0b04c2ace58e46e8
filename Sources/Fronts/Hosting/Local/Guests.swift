/// Who is connected to a private socket.
///
/// Whoever connects and says nothing keeps nobody else out: the one that came first goes for the one that comes.
struct Guests {
    /// Those who said who they are and may give commands.
    private var known: [ObjectIdentifier: LocalChannel] = [:]
    /// Those who said that they follow an account.
    private var following: [ObjectIdentifier: LocalChannel] = [:]
    /// Those who did not yet, in the order in which they came.
    private var greeters: [LocalChannel] = []

    /// All of them.
    var all: [LocalChannel] { greeters + Array(known.values) + Array(following.values) }

    /// Takes one in that has yet to say who it is.
    ///
    /// - Returns: Who has to go for it.
    mutating func admit(_ channel: LocalChannel) -> LocalChannel? {
        greeters.append(channel)
        return greeters.count > LocalProtocol.greeters ? greeters.removeFirst() : nil
    }

    /// Notes that one said who it is; one that had to go stays gone.
    ///
    /// - Returns: Whether there is a place for it.
    mutating func hasGreeted(_ channel: LocalChannel, follows: Bool) -> Bool {
        guard let index = greeters.firstIndex(where: { $0 === channel }) else { return false }
        if follows {
            guard following.count < LocalProtocol.followers else { return false }
            following[ObjectIdentifier(channel)] = channel
        } else {
            guard known.count < LocalProtocol.guests else { return false }
            known[ObjectIdentifier(channel)] = channel
        }
        greeters.remove(at: index)
        return true
    }

    /// Forgets one that went.
    mutating func remove(_ channel: LocalChannel) {
        greeters.removeAll { $0 === channel }
        known[ObjectIdentifier(channel)] = nil
        following[ObjectIdentifier(channel)] = nil
    }
}
