import Model
import Protobuf
import Stanzas
import WAProto

extension LiveLocationContent: WireContent {
    init?(_ message: WAMessage) {
        guard message.hasLiveLocationMessage else { return nil }
        let location = message.liveLocationMessage
        // No place on Earth, and no number that could be written down.
        guard (-90...90).contains(location.degreesLatitude),
            (-180...180).contains(location.degreesLongitude)
        else { return nil }
        self.init(
            latitude: location.degreesLatitude,
            longitude: location.degreesLongitude,
            accuracy: location.hasAccuracyInMeters ? Int(location.accuracyInMeters) : nil,
            caption: location.caption.isEmpty ? nil : location.caption
        )
    }

    func write(to message: inout WAMessage) {
        message.liveLocationMessage = WALiveLocationMessage.with {
            $0.degreesLatitude = latitude
            $0.degreesLongitude = longitude
            if let accuracy { $0.accuracyInMeters = UInt32(clamping: accuracy) }
            if let caption { $0.caption = caption }
            $0.sequenceNumber = 1
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "media", mediaType: "livelocation") }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasLiveLocationMessage, message.liveLocationMessage.hasContextInfo else {
            return nil
        }
        return message.liveLocationMessage.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        message.liveLocationMessage.contextInfo = context
    }
}
