import Commands
import Model

extension SendLiveLocation: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try SendLocation.check(latitude, longitude)
        let place = LiveLocationContent(
            latitude: latitude,
            longitude: longitude,
            accuracy: accuracy.map { max(0, $0) },
            caption: caption
        )
        return try await account.send(place, to: to, id: id, key: key)
    }
}
