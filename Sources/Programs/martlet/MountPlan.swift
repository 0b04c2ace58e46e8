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
        guard let address = ListenAddress(text) else {
            throw UsageError("\(text) is not of the form ADDRESS:PORT")
        }
        let place = Place(dialect: dialect, prefix: prefix)
        // Port 0 is another one each time it is asked for.
        if address.port != 0, let known = ports.firstIndex(where: { $0.address == address }) {
            ports[known].mounts.append(place)
        } else {
            ports.append(Port(address: address, mounts: [place]))
        }
    }
}
