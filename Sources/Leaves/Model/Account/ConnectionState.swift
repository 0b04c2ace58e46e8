/// Where the connection to the server stands.
public enum ConnectionState: Hashable, Sendable {
    /// Not connected, and nobody asked to be.
    case offline
    /// A connection is being made or the login is under way.
    case connecting
    /// Connected without being linked: pairing codes are on show.
    case pairing
    /// Logged in.
    case online
    /// Not connected; the next try is at this moment, local clock. `reason` is for people.
    case waiting(until: Timestamp, reason: String)
    /// Not connected, and it will stay so until somebody acts.
    case stopped(StopReason)
    /// Nobody keeps the account connected: the process that had it has ended. Only who was beside it is told so.
    case hostGone
}

extension ConnectionState: Codable {
    private enum Key: CodingKey { case state, until, reason, stopped }
    private enum Name: String, Codable, CaseIterable {
        case offline, connecting, pairing, online, waiting, stopped, hostGone
    }

    /// Reads `state` and what belongs to it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self =
            switch try container.decode(Name.self, forKey: .state) {
            case .offline: .offline
            case .connecting: .connecting
            case .pairing: .pairing
            case .online: .online
            case .waiting:
                .waiting(
                    until: try container.decode(Timestamp.self, forKey: .until),
                    reason: try container.decode(String.self, forKey: .reason)
                )
            case .stopped: .stopped(try container.decode(StopReason.self, forKey: .stopped))
            case .hostGone: .hostGone
            }
    }

    /// Writes `state` and what belongs to it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .offline: try container.encode(Name.offline, forKey: .state)
        case .connecting: try container.encode(Name.connecting, forKey: .state)
        case .pairing: try container.encode(Name.pairing, forKey: .state)
        case .online: try container.encode(Name.online, forKey: .state)
        case .waiting(let until, let reason):
            try container.encode(Name.waiting, forKey: .state)
            try container.encode(until, forKey: .until)
            try container.encode(reason, forKey: .reason)
        case .stopped(let reason):
            try container.encode(Name.stopped, forKey: .state)
            try container.encode(reason, forKey: .stopped)
        case .hostGone: try container.encode(Name.hostGone, forKey: .state)
        }
    }
}
