public import JSON

/// How far linking this device has come.
public enum PairingState: Hashable, Sendable {
    /// A code is on show; `text` is what the QR holds. It is replaced at `expires`, local clock.
    ///
    /// `index` counts the codes of a set from 0. The text is empty where it is not to be known.
    case code(text: String, index: Int, count: Int, expires: Timestamp)
    /// An 8-character code is waiting to be typed on the phone until `expires`, local clock.
    ///
    /// The code is empty where it is not to be known.
    case phoneCode(code: String, expires: Timestamp)
    /// The account is linked only with its passkey, which a browser has to use: ``PasskeyPage`` says how. What
    /// comes of it is awaited until `expires`, local clock.
    ///
    /// `options` are a `PublicKeyCredentialRequestOptions`, and null where they are not to be known.
    case passkey(options: JSON, expires: Timestamp)
    /// The passkey was taken. The phone shows a code too, and linking goes on once a person says that it is this
    /// one; until `expires`, local clock.
    ///
    /// The code is empty where it is not to be known.
    case passkeyCode(code: String, expires: Timestamp)
    /// All codes were shown and none was scanned; ask for new ones.
    case codesUsedUp
    /// The phone scanned; keys are being exchanged.
    case finishing
    /// Linked as this device.
    case linked(jid: JID, lid: JID?)
    /// The phone that scanned has another number than the account was linked under before: nothing was stored.
    /// Ask for new codes, for a phone of the owner or for any.
    ///
    /// Both are addresses by phone number.
    case anotherNumber(owner: JID, scanned: JID)
    /// Linking failed; the sentence is for people.
    case failed(String)
    /// The phone ended the link soon after it was made: ask for new codes. The sentence is for people.
    case ended(String)

    /// Whether linking came to nothing and goes on only when new codes are asked for.
    public var isFailure: Bool {
        switch self {
        case .failed, .anotherNumber: true
        default: false
        }
    }

    /// What ``anotherNumber(owner:scanned:)`` says of the account, for people.
    public static func twoNumbers(_ owner: JID, _ scanned: JID) -> String {
        "belongs to +\(owner.user), and the phone has +\(scanned.user)"
    }

    /// The same step without what links a device: whoever has a code's text can take part in the linking.
    public var withoutCode: PairingState {
        switch self {
        case .code(_, let index, let count, let expires):
            .code(text: "", index: index, count: count, expires: expires)
        case .phoneCode(_, let expires): .phoneCode(code: "", expires: expires)
        case .passkey(_, let expires): .passkey(options: .null, expires: expires)
        case .passkeyCode(_, let expires): .passkeyCode(code: "", expires: expires)
        case .codesUsedUp, .finishing, .linked, .anotherNumber, .failed, .ended: self
        }
    }
}

extension PairingState: Codable {
    private enum Key: CodingKey {
        case state, text, index, count, expires, code, options, jid, lid, owner, scanned,
            reason
    }
    private enum Name: String, Codable, CaseIterable {
        case code, phoneCode, passkey, passkeyCode, codesUsedUp, finishing, linked, anotherNumber,
            failed, ended
    }

    /// Reads `state` and what belongs to it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self =
            switch try container.decode(Name.self, forKey: .state) {
            case .code:
                .code(
                    text: try container.decodeIfPresent(String.self, forKey: .text) ?? "",
                    index: try container.decode(Int.self, forKey: .index),
                    count: try container.decode(Int.self, forKey: .count),
                    expires: try container.decode(Timestamp.self, forKey: .expires)
                )
            case .phoneCode:
                .phoneCode(
                    code: try container.decodeIfPresent(String.self, forKey: .code) ?? "",
                    expires: try container.decode(Timestamp.self, forKey: .expires)
                )
            case .passkey:
                .passkey(
                    options: try container.decodeIfPresent(JSON.self, forKey: .options) ?? .null,
                    expires: try container.decode(Timestamp.self, forKey: .expires)
                )
            case .passkeyCode:
                .passkeyCode(
                    code: try container.decodeIfPresent(String.self, forKey: .code) ?? "",
                    expires: try container.decode(Timestamp.self, forKey: .expires)
                )
            case .codesUsedUp: .codesUsedUp
            case .finishing: .finishing
            case .linked:
                .linked(
                    jid: try container.decode(JID.self, forKey: .jid),
                    lid: try container.decodeIfPresent(JID.self, forKey: .lid)
                )
            case .anotherNumber:
                .anotherNumber(
                    owner: try container.decode(JID.self, forKey: .owner),
                    scanned: try container.decode(JID.self, forKey: .scanned)
                )
            case .failed: .failed(try container.decode(String.self, forKey: .reason))
            case .ended: .ended(try container.decode(String.self, forKey: .reason))
            }
    }

    /// Writes `state` and what belongs to it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .code(let text, let index, let count, let expires):
            try container.encode(Name.code, forKey: .state)
            if !text.isEmpty { try container.encode(text, forKey: .text) }
            try container.encode(index, forKey: .index)
            try container.encode(count, forKey: .count)
            try container.encode(expires, forKey: .expires)
        case .phoneCode(let code, let expires):
            try container.encode(Name.phoneCode, forKey: .state)
            if !code.isEmpty { try container.encode(code, forKey: .code) }
            try container.encode(expires, forKey: .expires)
        case .passkey(let options, let expires):
            try container.encode(Name.passkey, forKey: .state)
            if !options.isNull { try container.encode(options, forKey: .options) }
            try container.encode(expires, forKey: .expires)
        case .passkeyCode(let code, let expires):
            try container.encode(Name.passkeyCode, forKey: .state)
            if !code.isEmpty { try container.encode(code, forKey: .code) }
            try container.encode(expires, forKey: .expires)
        case .codesUsedUp: try container.encode(Name.codesUsedUp, forKey: .state)
        case .finishing: try container.encode(Name.finishing, forKey: .state)
        case .linked(let jid, let lid):
            try container.encode(Name.linked, forKey: .state)
            try container.encode(jid, forKey: .jid)
            try container.encodeIfPresent(lid, forKey: .lid)
        case .anotherNumber(let owner, let scanned):
            try container.encode(Name.anotherNumber, forKey: .state)
            try container.encode(owner, forKey: .owner)
            try container.encode(scanned, forKey: .scanned)
        case .failed(let reason):
            try container.encode(Name.failed, forKey: .state)
            try container.encode(reason, forKey: .reason)
        case .ended(let reason):
            try container.encode(Name.ended, forKey: .state)
            try container.encode(reason, forKey: .reason)
        }
    }
}
