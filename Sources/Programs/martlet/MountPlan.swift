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

    /// Every dialect there is: the own surface, and those that are on when `NAME.listen` is set.
    static let dialects: [any Dialect] = [Native()] + others
    private static let others: [any Dialect] = [Onwapp()]

    /// Reads the settings.
    ///
    /// - Parameters:
    ///   - setup: Has them.
    ///   - native: Where the own surface answers, if not where the settings say.
    /// - Throws: `UsageError` for what is no address.
    init(_ setup: Setup, native: String?) throws {
        let settings = setup.configuration
        let own =
            if let native {
                (text: native, source: "--listen")
            } else {
                (text: settings.text("api.listen"), source: "api.listen")
            }
        try add(Native(), at: own.text, of: own.source, settings.text("api.prefix"))
        for dialect in Self.others {
            let address = settings.text("\(dialect.name).listen")
            guard !address.isEmpty else { continue }
            let source = "\(dialect.name).listen"
            try add(dialect, at: address, of: source, settings.text("\(dialect.name).prefix"))
        }
    }

    private mutating func add(
        _ dialect: any Dialect,
        at text: String,
        of source: String,
        _ prefix: String
    ) throws {
        guard let address = ListenAddress(text) else {
            let sentence = "\(source): \(text) is not of the form ADDRESS:PORT"
            throw source.hasPrefix("-") ? UsageError(sentence) : Failure(.usage, sentence)
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
