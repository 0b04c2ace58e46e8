// Written by protogen from Common.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// Which message is meant: chat, author and id.
public struct WAMessageKey: Message {
    /// Field 1, `remoteJID`.
    public var remoteJID: String {
        get { _remoteJID ?? "" }
        set { _remoteJID = newValue }
    }
    /// Whether `remoteJID` is set.
    public var hasRemoteJID: Bool { _remoteJID != nil }
    /// Unsets `remoteJID`.
    public mutating func clearRemoteJID() { _remoteJID = nil }

    /// Field 2, `fromMe`.
    public var fromMe: Bool {
        get { _fromMe ?? false }
        set { _fromMe = newValue }
    }
    /// Whether `fromMe` is set.
    public var hasFromMe: Bool { _fromMe != nil }
    /// Unsets `fromMe`.
    public mutating func clearFromMe() { _fromMe = nil }

    /// Field 3, `ID`.
    public var id: String {
        get { _id ?? "" }
        set { _id = newValue }
    }
    /// Whether `ID` is set.
    public var hasID: Bool { _id != nil }
    /// Unsets `ID`.
    public mutating func clearID() { _id = nil }

    /// Field 4, `participant`.
    public var participant: String {
        get { _participant ?? "" }
        set { _participant = newValue }
    }
    /// Whether `participant` is set.
    public var hasParticipant: Bool { _participant != nil }
    /// Unsets `participant`.
    public mutating func clearParticipant() { _participant = nil }

    public var unknownFields = UnknownStorage()
    private var _remoteJID: String?
    private var _fromMe: Bool?
    private var _id: String?
    private var _participant: String?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _remoteJID = try reader.string()
            case 16: _fromMe = try reader.bool()
            case 26: _id = try reader.string()
            case 34: _participant = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _remoteJID { writer.string(10, value) }
        if let value = _fromMe { writer.bool(16, value) }
        if let value = _id { writer.string(26, value) }
        if let value = _participant { writer.string(34, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `LimitSharing`.
public struct WALimitSharing: Message {
    /// Field 1, `sharingLimited`.
    public var sharingLimited: Bool {
        get { _sharingLimited ?? false }
        set { _sharingLimited = newValue }
    }
    /// Whether `sharingLimited` is set.
    public var hasSharingLimited: Bool { _sharingLimited != nil }
    /// Unsets `sharingLimited`.
    public mutating func clearSharingLimited() { _sharingLimited = nil }

    /// Field 2, `trigger`.
    public var trigger: WALimitSharing.Trigger {
        get { _trigger ?? .unknown }
        set { _trigger = newValue }
    }
    /// Whether `trigger` is set.
    public var hasTrigger: Bool { _trigger != nil }
    /// Unsets `trigger`.
    public mutating func clearTrigger() { _trigger = nil }

    /// Field 3, `limitSharingSettingTimestamp`.
    public var limitSharingSettingTimestamp: Int64 {
        get { _limitSharingSettingTimestamp ?? 0 }
        set { _limitSharingSettingTimestamp = newValue }
    }
    /// Whether `limitSharingSettingTimestamp` is set.
    public var hasLimitSharingSettingTimestamp: Bool { _limitSharingSettingTimestamp != nil }
    /// Unsets `limitSharingSettingTimestamp`.
    public mutating func clearLimitSharingSettingTimestamp() { _limitSharingSettingTimestamp = nil }

    /// Field 4, `initiatedByMe`.
    public var initiatedByMe: Bool {
        get { _initiatedByMe ?? false }
        set { _initiatedByMe = newValue }
    }
    /// Whether `initiatedByMe` is set.
    public var hasInitiatedByMe: Bool { _initiatedByMe != nil }
    /// Unsets `initiatedByMe`.
    public mutating func clearInitiatedByMe() { _initiatedByMe = nil }

    public var unknownFields = UnknownStorage()
    private var _sharingLimited: Bool?
    private var _trigger: WALimitSharing.Trigger?
    private var _limitSharingSettingTimestamp: Int64?
    private var _initiatedByMe: Bool?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _sharingLimited = try reader.bool()
            case 16: _trigger = try reader.enumeration()
            case 24: _limitSharingSettingTimestamp = try reader.int64()
            case 32: _initiatedByMe = try reader.bool()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _sharingLimited { writer.bool(8, value) }
        if let value = _trigger { writer.enumeration(16, value) }
        if let value = _limitSharingSettingTimestamp { writer.int64(24, value) }
        if let value = _initiatedByMe { writer.bool(32, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `Trigger`.
    public enum Trigger: Enumeration {
        /// `UNKNOWN`.
        case unknown
        /// `CHAT_SETTING`.
        case chatSetting
        /// `BIZ_SUPPORTS_FB_HOSTING`.
        case bizSupportsFbHosting
        /// `UNKNOWN_GROUP`.
        case unknownGroup
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .chatSetting
            case 2: self = .bizSupportsFbHosting
            case 3: self = .unknownGroup
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknown: 0
            case .chatSetting: 1
            case .bizSupportsFbHosting: 2
            case .unknownGroup: 3
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}
