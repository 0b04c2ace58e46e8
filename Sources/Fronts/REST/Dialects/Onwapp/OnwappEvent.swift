import JSON
import Model

/// What happened, by OnWapp's name and with the members that it has there.
struct OnwappEvent {
    let name: String
    let members: JSON.Object

    /// Words an event of the journal; nil for one that OnWapp does not have.
    init?(_ event: any Event) {
        switch event {
        case let event as MessageAdded: self.init(event.message)
        case let event as MessageEdited: self.init(event)
        case let event as MessageRevoked: self.init(event)
        case let event as ReactionChanged: self.init(event)
        case let event as ReceiptReceived: self.init(event)
        case let event as ConnectionChanged: self.init(event.connection)
        case let event as PairingChanged: self.init(event.pairing)
        default: return nil
        }
    }

    /// The names of all that it words.
    static let told = [
        "message.received", "message.sent", "message.receipt", "message.reaction",
        "message.deleted", "message.edited", "message.undecryptable", "session.connected",
        "session.disconnected", "session.logged_out", "session.stream_replaced",
        "session.client_outdated", "session.temporary_ban", "session.connect_failure",
        "session.qr", "session.pair_success", "session.pair_error",
    ]

    init(_ name: String, _ members: JSON.Object) {
        self.name = name
        self.members = members
    }
}

extension OnwappEvent {
    private init?(_ connection: ConnectionState) {
        switch connection {
        case .online: self.init("session.connected", [:])
        case .waiting(_, let reason): self.init("session.disconnected", ["Reason": .string(reason)])
        case .offline, .hostGone: self.init("session.disconnected", [:])
        case .stopped(let reason):
            self.init(Self.name(of: reason), ["Reason": .string(reason.sentence)])
        case .connecting, .pairing: return nil
        }
    }

    private static func name(of reason: StopReason) -> String {
        switch reason {
        case .loggedOut: "session.logged_out"
        case .replaced: "session.stream_replaced"
        case .clientOutdated: "session.client_outdated"
        case .temporarilyBanned, .banned: "session.temporary_ban"
        case .serverNotTrusted, .cannotLogIn, .refused: "session.connect_failure"
        }
    }

    private init?(_ pairing: PairingState) {
        switch pairing {
        // The codes are in no event; the session's QR endpoint has the newest.
        case .code: self.init("session.qr", ["Codes": []])
        case .linked(let jid, let lid): self.init("session.pair_success", Self.linked(jid, lid))
        case .failed(let reason), .ended(let reason):
            self.init("session.pair_error", ["Error": .string(reason)])
        case .anotherNumber(let owner, let scanned):
            let reason = "the session \(PairingState.twoNumbers(owner, scanned))"
            self.init("session.pair_error", ["Error": .string(reason)])
        case .codesUsedUp, .phoneCode, .passkey, .passkeyCode, .finishing: return nil
        }
    }

    private static func linked(_ jid: JID, _ lid: JID?) -> JSON.Object {
        var members: JSON.Object = ["ID": .string(jid.description)]
        if let lid { members["LID"] = .string(lid.description) }
        return members
    }
}
