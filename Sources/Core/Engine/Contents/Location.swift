import Model
import Protobuf
import Stanzas
import WAProto

extension LocationContent: WireContent {
    init?(_ message: WAMessage) {
        guard message.hasLocationMessage else { return nil }
        let location = message.locationMessage
        // No place on Earth, and no number that could be written down.
        guard (-90...90).contains(location.degreesLatitude),
            (-180...180).contains(location.degreesLongitude)
        else { return nil }
        self.init(
            latitude: location.degreesLatitude,
            longitude: location.degreesLongitude,
            name: location.name.isEmpty ? nil : location.name,
            address: location.address.isEmpty ? nil : location.address
        )
    }

    func write(to message: inout WAMessage) {
        message.locationMessage = WALocationMessage.with {
            $0.degreesLatitude = latitude
            $0.degreesLongitude = longitude
            if let name { $0.name = name }
            if let address { $0.address = address }
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "media", mediaType: "location") }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasLocationMessage, message.locationMessage.hasContextInfo else { return nil }
        return message.locationMessage.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        message.locationMessage.contextInfo = context
    }
}
