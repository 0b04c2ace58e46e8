import Commands
import Model

extension SendEvent: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        guard name.contains(where: { !$0.isWhitespace }), name.count <= 100 else {
            throw .invalid("an event's name has 1 to 100 characters")
        }
        if let ends, ends < begins { throw .invalid("an event ends after it begins") }
        let event = EventContent(
            name: name,
            about: about,
            place: place.map { LocationContent(latitude: 0, longitude: 0, name: $0) },
            link: link,
            begins: begins,
            ends: ends,
            allowsGuests: allowsGuests ?? false
        )
        return try await account.send(event, to: to, id: id, key: key)
    }
}
