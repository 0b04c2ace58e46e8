// The text form of addresses. Reading is the inverse of writing: what is read from a text is written so that
// reading it gives the same address again, and a text that is no address is not read at all.

extension JID: CustomStringConvertible {
    /// The text form; whether it can be read back says ``isReadable``.
    public var description: String {
        guard !user.isEmpty else { return server.name }
        if server == .interop { return "\(integrator)-\(user):\(device)@\(server.name)" }
        // Nearly all, and with every event: without interpolation, which is slower.
        if agent == 0, device == 0 { return user + "@" + server.name }
        let agentPart = agent > 0 ? ".\(agent)" : ""
        let devicePart = agent > 0 || device > 0 ? ":\(device)" : ""
        return "\(user)\(agentPart)\(devicePart)@\(server.name)"
    }

    /// Whether the text form reads back as this very address; nothing else is ever stored.
    ///
    /// An address that came over the wire in parts may hold anything.
    public var isReadable: Bool {
        guard !user.isEmpty else {
            return device == 0 && agent == 0 && integrator == 0 && server.isOwnAddress
        }
        guard server.isWellFormed, user.utf8.count <= 64 else { return false }
        guard integrator == 0 || server == .interop else { return false }
        switch server {
        case .phone, .lid: return user.isNumber
        case .hosted, .hostedLID: return user.isNumber && agent == 0
        case .bot, .messenger, .interop: return user.isWord && agent == 0
        case .group: return user.isGroupNumber && device == 0 && agent == 0
        default: return user.isWord && device == 0 && agent == 0
        }
    }
}

extension JID {
    /// Reads a text form; nil when it is not an address.
    ///
    /// People are `digits[.agent][:device]` before `@`, groups digits and hyphens, others letters, digits,
    /// `_` and `-`; a server's own address is its bare name. `c.us` is read as `s.whatsapp.net`.
    public init?(_ text: String) {
        guard text.utf8.count <= 160 else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let read: JID? =
            switch parts.count {
            case 1: JID(user: "", server: Server(name: text))
            case 2: JID(before: parts[0], server: Server(name: String(parts[1])))
            default: nil
            }
        guard let read, read.isReadable, parts.count == 1 || !read.user.isEmpty else { return nil }
        self = read
    }

    private init?(before: Substring, server: Server) {
        var rest = before
        var jid = JID(user: "", server: server)
        if let colon = rest.firstIndex(of: ":") {
            guard let device = UInt16(digits: rest[rest.index(after: colon)...]) else { return nil }
            jid.device = device
            rest = rest[..<colon]
        }
        if server == .phone || server == .lid, let dot = rest.firstIndex(of: ".") {
            guard let agent = UInt8(digits: rest[rest.index(after: dot)...]) else { return nil }
            jid.agent = agent
            rest = rest[..<dot]
        }
        if server == .interop {
            guard let hyphen = rest.firstIndex(of: "-"),
                let integrator = UInt16(digits: rest[..<hyphen])
            else { return nil }
            jid.integrator = integrator
            rest = rest[rest.index(after: hyphen)...]
        }
        jid.user = String(rest)
        self = jid
    }
}

extension Server {
    /// Whether the name is made of letters, digits, hyphens and dots.
    fileprivate var isWellFormed: Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.utf8.allSatisfy { $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x2E }
    }

    /// Whether the name alone is an address: a domain, so that a stray word is none.
    fileprivate var isOwnAddress: Bool {
        isWellFormed && name.utf8.contains(0x2E) && name.utf8.first != 0x2E
            && name.utf8.last != 0x2E
    }
}

extension String {
    /// A phone number or LID: up to 20 digits.
    fileprivate var isNumber: Bool { utf8.count <= 20 && utf8.allSatisfy(\.isDigit) }
    /// A group's number, in older groups its founder's and a time with a hyphen between.
    fileprivate var isGroupNumber: Bool { utf8.allSatisfy { $0.isDigit || $0 == 0x2D } }
    /// Letters, digits, `_` and `-`.
    fileprivate var isWord: Bool {
        utf8.allSatisfy { $0.isLetterOrDigit || $0 == 0x5F || $0 == 0x2D }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isLetterOrDigit: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }
}

extension FixedWidthInteger {
    /// Reads digits alone: no sign, no blank.
    fileprivate init?(digits: Substring) {
        guard digits.utf8.allSatisfy(\.isDigit), let value = Self(digits) else { return nil }
        self = value
    }
}
