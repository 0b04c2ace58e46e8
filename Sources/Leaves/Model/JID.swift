/// The address of a user, a device, a group or the server itself.
///
///     user[.agent][:device]@server        15550001111:3@s.whatsapp.net
///
/// A JID without a user is a server's own address and prints as the server alone.
///
/// - Source: whatsmeow `types/jid.go`.
public struct JID: Hashable, Sendable {
    /// The part before `@`; empty for a server's own address.
    public var user: String
    /// The part after `@`.
    public var server: Server
    /// The device number; 0 is the phone, and is not written.
    public var device: UInt16
    /// An address domain that no known server name stands for; 0 nearly always.
    public var agent: UInt8
    /// The other network's number; only on ``Server/interop``.
    public var integrator: UInt16

    /// Creates an address from its parts.
    public init(
        user: String,
        server: Server,
        device: UInt16 = 0,
        agent: UInt8 = 0,
        integrator: UInt16 = 0
    ) {
        self.user = user
        self.server = server
        self.device = device
        self.agent = agent
        self.integrator = integrator
    }

    /// The server's own address, `s.whatsapp.net`.
    public static let server = JID(user: "", server: .phone)
    /// The group service, `g.us`.
    public static let groupServer = JID(user: "", server: .group)
    /// Where status updates are sent.
    public static let status = JID(user: "status", server: .broadcast)

    /// A person addressed by phone number (digits only, international, no `+`).
    public static func phone(_ number: String, device: UInt16 = 0) -> JID {
        JID(user: number, server: .phone, device: device)
    }

    /// A person addressed by hidden user id.
    public static func lid(_ user: String, device: UInt16 = 0) -> JID {
        JID(user: user, server: .lid, device: device)
    }

    /// The same address without device and agent: the person, not one device.
    public var bare: JID { JID(user: user, server: server, integrator: integrator) }

    /// The same person's device with this number.
    public func with(device: UInt16) -> JID {
        var copy = self
        copy.device = device
        return copy
    }

    /// Whether this is a person or a person's device, by phone number or LID.
    public var isPerson: Bool { !user.isEmpty && (isPhone || isLID) }
    /// Whether this is addressed by phone number (hosted devices included).
    public var isPhone: Bool { server == .phone || server == .hosted }
    /// Whether this is addressed by LID (hosted devices included).
    public var isLID: Bool { server == .lid || server == .hostedLID }
    /// Whether this is a group.
    public var isGroup: Bool { server == .group && !user.isEmpty }
    /// Whether this is a broadcast list or the status list.
    public var isBroadcast: Bool { server == .broadcast }
    /// Whether this is a channel.
    public var isNewsletter: Bool { server == .newsletter }
    /// Whether this is an assistant of WhatsApp's own, as far as its number tells.
    ///
    /// - Source: whatsmeow `types/jid.go` (`IsBot`).
    public var isBot: Bool {
        guard isPhone, user.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return user.utf8.count == 11
            && (user.hasPrefix("1313555") || user.hasPrefix("131655500"))
    }

    /// The number by which the wire and Signal addresses tell servers apart.
    ///
    /// 0 phone number, 1 LID, 128 hosted, 129 hosted LID, otherwise ``agent``.
    public var domain: UInt8 {
        switch server {
        case .lid: 1
        case .hosted: 128
        case .hostedLID: 129
        default: agent
        }
    }

    /// The user as the name of a Signal address: `user`, or `user_domain` off the phone domain.
    ///
    /// - Source: whatsmeow `types/jid.go` (`SignalAddressUser`).
    public var signalName: String { domain == 0 ? user : "\(user)_\(domain)" }
}

extension JID: Comparable {
    /// Orders by text form, so that lists of addresses have one order.
    public static func < (left: JID, right: JID) -> Bool {
        (left.user, left.server.name, left.device) < (right.user, right.server.name, right.device)
    }
}

extension JID: Codable {
    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let jid = JID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected an address such as 15550001111@s.whatsapp.net"
            )
        }
        self = jid
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
