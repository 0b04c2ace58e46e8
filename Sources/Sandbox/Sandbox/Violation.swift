import Log
import BinaryNode

/// Something a client did that the real server would refuse, or that breaks a rule of the protocol.
///
/// Tests assert that there are none.
public struct Violation: Sendable, Hashable, Codable {
    /// The connection it came over.
    public let connection: Int
    /// The device, once logged in.
    public let device: String?
    /// The rule that was broken.
    public let reason: String
    /// The stanza as readable XML; empty when none could be read.
    public let xml: String
}

extension World {
    /// Records a broken rule.
    func violate(_ reason: String, _ node: Node?, on connection: Connection) {
        let violation = Violation(
            connection: connection.number,
            device: connection.device.map { "\($0.lid)" },
            reason: reason,
            xml: node?.xml ?? ""
        )
        log.warning("connection \(connection.number): \(reason)")
        violations.append(violation)
    }
}
