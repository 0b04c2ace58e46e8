import REST
import Settings

/// Which dialect answers where, as the settings have it: each at an address of its own, or several at one
/// under a prefix each.
struct MountPlan {
    /// A dialect and where it stands at its port.
    struct Place {
        let dialect: any Dialect
        let prefix: String
    }

    /// An address and what answers there.
    struct Port {
        let address: ListenAddress
        var mounts: [Place]
    }

    /// The own surface first.
    private(set) var ports: [Port] = []

    /// The dialects besides the own surface; each is on when `NAME.listen` is set.
    private static let others: [any Dialect] = [Onwapp()]

    /// Reads the settings.
    ///
    /// - Parameters:
    ///   - setup: Has them.
    ///   - native: Where the own surface answers, if not where the settings say.
    /// - Throws: `UsageError` for what is no address.
    init(_ setup: Setup, native: String?) throws {
        let settings = setup.configuration
        try add(Native(), at: native ?? settings.text("api.listen"), settings.text("api.prefix"))
        for dialect in Self.others {
            let address = settings.text("\(dialect.name).listen")
            guard !address.isEmpty else { continue }
            try add(dialect, at: address, settings.text("\(dialect.name).prefix"))
        }
    }

    private mutating func add(
        _ dialect: any Dialect,
        at text: String,
        _ prefix: String
    ) throws {
        let address = try ListenAddress(text)
        let place = Place(dialect: dialect, prefix: prefix)
        // Port 0 is another one each time it is asked for.
        if address.port != 0, let known = ports.firstIndex(where: { $0.address == address }) {
            ports[known].mounts.append(place)
        } else {
            ports.append(Port(address: address, mounts: [place]))
        }
    }
}

/// An address to listen on.
struct ListenAddress: Hashable, CustomStringConvertible {
    let host: String
    let port: Int

    var description: String { "\(host):\(port)" }

    /// Reads `ADDRESS:PORT`, an address of IPv6 in brackets or not.
    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
        else { throw UsageError("\(text) is not of the form ADDRESS:PORT") }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        guard !host.isEmpty else { throw UsageError("\(text) names no address to listen on") }
        self.host = host
        self.port = port
    }
}
