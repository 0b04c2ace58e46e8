/// Whom a session is with: a user as Signal names them, and one of their devices.
public struct SignalAddress: Hashable, Sendable, CustomStringConvertible {
    /// The user part of the JID, followed by `_` and the domain number outside `s.whatsapp.net`.
    public var name: String
    /// The device number; 0 is the phone.
    public var device: UInt32

    /// Takes both parts.
    public init(name: String, device: UInt32) {
        self.name = name
        self.device = device
    }

    /// `name:device`, such as `200_1:3`.
    public var description: String { "\(name):\(device)" }
}
