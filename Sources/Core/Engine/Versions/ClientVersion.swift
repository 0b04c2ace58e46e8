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

    /// The version of a revision: the first two numbers have been the same for years.
    init(revision: UInt32) { self.init(2, 3000, revision) }

    /// Reads dotted numbers; nil when there are not three of them.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.map { UInt32($0) }
        guard numbers.count == 3, let primary = numbers[0], let secondary = numbers[1],
            let tertiary = numbers[2]
        else { return nil }
        self.init(primary, secondary, tertiary)
    }

    /// The version that martlet was written against.
    ///
    /// - Source: whatsmeow `store/clientpayload.go`.
    public static let builtIn = ClientVersion(revision: 1_045_649_367)

    /// The version as dotted numbers.
    public var description: String { "\(primary).\(secondary).\(tertiary)" }

    /// MD5 of the dotted form, which the registration carries.
    var buildHash: [UInt8] { MD5.hash(Array(description.utf8)) }
}
