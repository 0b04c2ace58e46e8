import Model
import Protobuf
import Stanzas
import WAProto

extension ContactCardContent: WireContent {
    init?(_ message: WAMessage) {
        if message.hasContactMessage {
            self.init(cards: [Card(message.contactMessage)])
        } else if message.hasContactsArrayMessage {
            self.init(cards: message.contactsArrayMessage.contacts.taken.map(Card.init))
        } else {
            return nil
        }
    }

    func write(to message: inout WAMessage) {
        if cards.count == 1, let card = cards.first {
            message.contactMessage = card.wire
        } else {
            message.contactsArrayMessage = WAContactsArrayMessage.with {
                $0.displayName = "\(cards.count) contacts"
                $0.contacts = cards.map(\.wire)
            }
        }
    }

    var traits: StanzaTraits {
        StanzaTraits(type: "media", mediaType: cards.count == 1 ? "vcard" : "contact_array")
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        if message.hasContactMessage, message.contactMessage.hasContextInfo {
            return message.contactMessage.contextInfo
        }
        guard message.hasContactsArrayMessage, message.contactsArrayMessage.hasContextInfo
        else { return nil }
        return message.contactsArrayMessage.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        if message.hasContactMessage {
            message.contactMessage.contextInfo = context
        } else {
            message.contactsArrayMessage.contextInfo = context
        }
    }
}

extension ContactCardContent.Card {
    fileprivate init(_ contact: WAContactMessage) {
        self.init(name: contact.displayName, vcard: contact.vcard)
    }

    fileprivate var wire: WAContactMessage {
        WAContactMessage.with {
            $0.displayName = name
            $0.vcard = vcard
        }
    }
}
