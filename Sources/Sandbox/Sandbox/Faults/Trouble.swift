/// What happens to the next message of a person on its way to a client.
public enum Trouble: String, Sendable, Hashable, Codable, CaseIterable {
    /// One bit of the ciphertext is turned.
    case damage
    /// It arrives twice.
    case duplicate
    /// It never arrives.
    case drop
    /// It arrives after the one that follows it.
    case swap
    /// The server has no copy for this device.
    case unavailable
    /// It arrives as it should.
    case none
}

/// What the server does wrong with the next message of a client.
public enum AckFault: Sendable, Hashable {
    /// Refuses it with this error (421, 463, 475, 479, 500…).
    case error(Int)
    /// Takes it, but drops the connection before the ack.
    case dropped
    /// Takes it and never acks it.
    case silent

    /// The same as an order.
    var order: FaultOrder {
        switch self {
        case .error(let code): FaultOrder(RefuseMessage.name, code: code)
        case .dropped: FaultOrder(HangUpBeforeAck.name)
        case .silent: FaultOrder(LoseAck.name)
        }
    }
}
