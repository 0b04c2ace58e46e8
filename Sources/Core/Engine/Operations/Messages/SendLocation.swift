import Commands
import Model

extension SendLocation: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try Self.check(latitude, longitude)
        let place = LocationContent(
            latitude: latitude,
            longitude: longitude,
            name: name,
            address: address
        )
        return try await account.send(place, to: to, id: id, key: key)
    }

    /// Refuses what is nowhere on Earth.
    static func check(_ latitude: Double, _ longitude: Double) throws(CommandError) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
            throw .invalid("latitude takes -90 to 90 and longitude -180 to 180")
        }
    }
}

extension Account {
    /// Puts a content into its chat and into the outbox.
    func send<C: WireContent>(
        _ content: C,
        to recipient: JID,
        id: MessageID?,
        key: String?
    ) async throws(CommandError) -> Message {
        try await carryOut { () throws(EngineError) in
            try await outbox.send(
                ComposedMessage(
                    content,
                    to: recipient,
                    id: id,
                    key: key,
                    random: options.random
                )
            )
        }
    }
}
