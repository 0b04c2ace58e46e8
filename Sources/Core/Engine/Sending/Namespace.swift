import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// How a stanza names people: all of them in the same way, or the server refuses it (400).
///
/// It has nothing to do with the Signal address, which goes by LID as soon as that is known.
enum Namespace: String, Hashable, Sendable {
    /// By LID.
    case lid
    /// By phone number.
    case phone

    /// The one that is left when the server refused this one.
    var other: Namespace { self == .lid ? .phone : .lid }
}

/// Whether the server has moved this account's chats between two people to LIDs.
///
/// It is told at linking, later by the phone or by a property of the server, or found out by a refusal. Once
/// moved is moved for good; another link forgets it. That the property is missing proves nothing: by LID a refusal
/// still leads to the right namespace, by number it would not.
///
/// - Source: whatsapp-rust `src/client/lid_pn.rs`.
enum LIDMigration: String, Hashable, Sendable {
    /// Nobody has said so; taken for yes, until the server refuses.
    case unknown
    /// Messages to a LID are refused.
    case no
    /// Messages to a phone number whose LID is known are refused.
    case yes
}

extension Reader {
    /// What is known about the account's move to LIDs.
    var lidMigration: LIDMigration {
        get throws {
            let stored = try value("lid-migration").map { String(decoding: $0, as: UTF8.self) }
            return stored.flatMap(LIDMigration.init(rawValue:)) ?? .unknown
        }
    }
}

extension Transaction {
    /// Begins with what linking says about the account's move to LIDs, as ``PairSuccess/clientProps``: what another
    /// link said counts no more.
    func beginLIDMigration(_ props: [UInt8]?) throws {
        let told = props.flatMap { try? WAClientPairingProps(serializedBytes: $0) }
        var state = LIDMigration.unknown
        if let told, told.hasIsChatDbLidMigrated { state = told.isChatDbLidMigrated ? .yes : .no }
        try setValue(Array(state.rawValue.utf8), "lid-migration")
    }

    /// Keeps what was learnt about the account's move to LIDs; ``LIDMigration/yes`` is never taken back.
    func noteLIDMigration(_ state: LIDMigration) throws {
        let known = try lidMigration
        guard known != .yes, known != state, state != .unknown else { return }
        try setValue(Array(state.rawValue.utf8), "lid-migration")
    }
}

/// A person to write to, by both addresses as far as they are known.
struct Correspondent: Hashable, Sendable {
    /// By LID.
    var lid: JID?
    /// By phone number.
    var phone: JID?

    /// The address in a namespace; nil when it is not known.
    func address(in namespace: Namespace) -> JID? { namespace == .lid ? lid : phone }

    /// The address that the database goes by.
    var canonical: JID? { lid ?? phone }
}

extension Correspondent {
    /// This account as its own correspondent.
    init(_ own: OwnAddresses) {
        self.init(lid: own.lid?.bare, phone: own.phone.bare)
    }
}
