import HTTP

/// Which names a listener answers to, and which pages may ask it.
///
/// A page that a person has open can make the browser send requests to this machine. Under a name of its
/// own that it points here (DNS rebinding), the browser would even let it read the answers; so only names
/// that nobody else can give to this machine count. What a page sends carries its `Origin`.
public struct Gate: Hashable, Sendable {
    /// Names that count besides addresses and `localhost`, in lower case and without a port.
    public var hosts: Set<String>
    /// Pages that may ask besides the listener's own, as `https://example.org`.
    public var origins: Set<String>
    /// Whether any name and any page will do.
    public var isOpen: Bool

    /// Creates a gate.
    public init(hosts: Set<String> = [], origins: Set<String> = [], isOpen: Bool = false) {
        self.hosts = hosts
        self.origins = origins
        self.isOpen = isOpen
    }

    /// Why a request is turned away; nil when it may pass.
    func objection(to request: HTTPRequest) -> Refusal? {
        guard !isOpen else { return nil }
        let host = request.headers["Host"]
        if let host, !isOwn(Self.name(of: host)) { return .forbidden(.host(host)) }
        for origin in request.headers.all("Origin") where !origins.contains(origin) {
            guard let host, Self.authority(of: origin) == host.lowercased() else {
                return .forbidden(.origin(origin))
            }
        }
        return nil
    }

    private func isOwn(_ name: String) -> Bool {
        name == "localhost" || name.hasSuffix(".localhost") || Self.isAddress(name)
            || hosts.contains(name)
    }

    /// What stands between the scheme and the end, in lower case; nil for `null`.
    private static func authority(of origin: String) -> String? {
        guard let scheme = origin.firstRange(of: "://") else { return nil }
        return origin[scheme.upperBound...].lowercased()
    }

    /// The name without port and final dot, in lower case; empty where what is behind the name is no port.
    private static func name(of host: String) -> String {
        let host = host.lowercased()
        let end =
            host.hasPrefix("[")
            ? host.firstIndex(of: "]").map(host.index(after:)) : host.firstIndex(of: ":")
        let name = host[..<(end ?? host.endIndex)]
        let port = host[name.endIndex...]
        guard port.isEmpty || port.first == ":" && port.dropFirst().utf8.allSatisfy(isDigit) else {
            return ""
        }
        return String(name.hasSuffix(".") ? name.dropLast() : name)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
    }

    /// Whether it is an address, which no name server can point elsewhere.
    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".contains($0) }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { $0.allSatisfy(\.isWholeNumber) && UInt8($0) != nil }
    }
}
