import Crypto

/// The web client version that is claimed to the server; too old a one is refused with 405.
public struct ClientVersion: Hashable, Sendable, CustomStringConvertible {
    /// The first number.
    public var primary: UInt32
    /// The second number.
    public var secondary: UInt32
    /// The third number: the web client's revision.
    public var tertiary: UInt32

    /// Takes the three numbers.
    public init(_ primary: UInt32, _ secondary: UInt32, _ tertiary: UInt32) {
        self.primary = primary
        self.secondary = secondary
        self.tertiary = tertiary
    }

    /// The version that martlet was written against.
    ///
    /// - Source: whatsmeow `store/clientpayload.go`.
    public static let current = ClientVersion(2, 3000, 1_045_649_367)

    /// The version as dotted numbers.
    public var description: String { "\(primary).\(secondary).\(tertiary)" }

    /// MD5 of the dotted form, which the registration carries.
    var buildHash: [UInt8] { MD5.hash(Array(description.utf8)) }
}
