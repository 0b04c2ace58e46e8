/// Where requests may go whose address somebody else chose: a hook's URL, a picture to be fetched.
///
/// Without it, whoever may set a hook could have this machine ask what only this machine can reach. A name is
/// judged by what it resolves to, each time, when the connection is made.
public struct Reach: Hashable, Sendable {
    /// Whether loopback and private networks may be asked too.
    public var allowsPrivate: Bool

    /// Creates a policy; the public internet alone unless told otherwise.
    public init(allowsPrivate: Bool = false) { self.allowsPrivate = allowsPrivate }

    /// Whether a connection to this address may be made.
    public func allows(_ address: IPAddress) -> Bool { allowsPrivate || address.isPublic }

    /// Why a URL will not do; nil when it may be tried.
    ///
    /// A name passes here; its addresses are judged when it is connected to.
    public func objection(to url: String) -> String? {
        guard let scheme = url.firstRange(of: "://"),
            ["http", "https"].contains(url[..<scheme.lowerBound].lowercased())
        else { return "is not an http or https URL" }
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return "has blanks in it" }
        let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { return "has a user in it" }
        let host = Self.host(of: authority)
        guard !host.isEmpty else { return "names no host" }
        let isAllowed =
            IPAddress(host).map(allows) ?? (allowsPrivate || !IPAddress.isLoopback(host: host))
        return isAllowed ? nil : "leads to this machine or a private network"
    }

    private static func host(of authority: Substring) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            return String(authority[..<end].dropFirst())
        }
        return authority.prefix { $0 != ":" }.lowercased()
    }
}

extension IPAddress {
    /// Whether it belongs to the public internet: not to this machine, a private network, or nobody.
    ///
    /// - Source: the IANA registries of special-purpose addresses, RFC 6890.
    public var isPublic: Bool {
        if let embedded { return embedded.isPublic }
        let table = bytes.count == 4 ? Self.special4 : Self.special16
        return !table.contains { prefix, length in starts(with: prefix, length) }
    }

    private func starts(with prefix: [UInt8], _ length: Int) -> Bool {
        (0..<length).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            return (bytes[bit / 8] ^ prefix[bit / 8]) & mask == 0
        }
    }

    private static let special4: [([UInt8], Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
        ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16),
        ([198, 18], 15), ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
    ]

    private static let special16: [([UInt8], Int)] = [
        ([0, 0], 16), ([0, 0x64, 0xFF, 0x9B, 0, 1], 48), ([0x01, 0, 0, 0, 0, 0, 0, 0], 64),
        ([0x20, 0x01, 0], 23),
        ([0x20, 0x01, 0x0D, 0xB8], 32), ([0xFC], 7), ([0xFE, 0x80], 10), ([0xFE, 0xC0], 10),
        ([0xFF], 8),
    ]
}
