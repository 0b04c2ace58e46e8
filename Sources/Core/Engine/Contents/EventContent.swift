import Model
import Protobuf
import Stanzas
import WAProto

extension EventContent: WireContent {
    init?(_ message: WAMessage) {
        guard message.hasEventMessage else { return nil }
        let event = message.eventMessage
        let place = WAMessage.with { $0.locationMessage = event.location }
        self.init(
            name: event.name,
            about: event.description.isEmpty ? nil : event.description,
            place: event.hasLocation ? LocationContent(place) : nil,
            link: event.joinLink.isEmpty ? nil : event.joinLink,
            begins: event.hasStartTime ? Timestamp(seconds: event.startTime) : nil,
            ends: event.hasEndTime ? Timestamp(seconds: event.endTime) : nil,
            isCanceled: event.isCanceled,
            allowsGuests: event.extraGuestsAllowed
        )
    }

    func write(to message: inout WAMessage) {
        message.eventMessage = WAEventMessage.with { event in
            event.name = name
            event.isCanceled = isCanceled
            if let about { event.description = about }
            if let place {
                var located = WAMessage()
                place.write(to: &located)
                event.location = located.locationMessage
            }
            if let link { event.joinLink = link }
            if let begins { event.startTime = begins.seconds }
            if let ends { event.endTime = ends.seconds }
            event.extraGuestsAllowed = allowsGuests
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "event", meta: ["event_type": "creation"]) }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasEventMessage, message.eventMessage.hasContextInfo else { return nil }
        return message.eventMessage.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        message.eventMessage.contextInfo = context
    }
}
