// Written by protogen from Web.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The message `WebMessageInfo`.
public struct WAWebMessageInfo: Message {
    /// Field 1, `key`.
    public var key: WAMessageKey {
        get { _fields.value._key ?? WAMessageKey() }
        set { _fields.value._key = newValue }
    }
    /// Whether `key` is set.
    public var hasKey: Bool { _fields.value._key != nil }
    /// Unsets `key`.
    public mutating func clearKey() { _fields.value._key = nil }

    /// Field 2, `message`.
    public var message: WAMessage {
        get { _fields.value._message ?? WAMessage() }
        set { _fields.value._message = newValue }
    }
    /// Whether `message` is set.
    public var hasMessage: Bool { _fields.value._message != nil }
    /// Unsets `message`.
    public mutating func clearMessage() { _fields.value._message = nil }

    /// Field 3, `messageTimestamp`.
    public var messageTimestamp: UInt64 {
        get { _fields.value._messageTimestamp ?? 0 }
        set { _fields.value._messageTimestamp = newValue }
    }
    /// Whether `messageTimestamp` is set.
    public var hasMessageTimestamp: Bool { _fields.value._messageTimestamp != nil }
    /// Unsets `messageTimestamp`.
    public mutating func clearMessageTimestamp() { _fields.value._messageTimestamp = nil }

    /// Field 4, `status`.
    public var status: WAWebMessageInfo.Status {
        get { _fields.value._status ?? .error }
        set { _fields.value._status = newValue }
    }
    /// Whether `status` is set.
    public var hasStatus: Bool { _fields.value._status != nil }
    /// Unsets `status`.
    public mutating func clearStatus() { _fields.value._status = nil }

    /// Field 5, `participant`.
    public var participant: String {
        get { _fields.value._participant ?? "" }
        set { _fields.value._participant = newValue }
    }
    /// Whether `participant` is set.
    public var hasParticipant: Bool { _fields.value._participant != nil }
    /// Unsets `participant`.
    public mutating func clearParticipant() { _fields.value._participant = nil }

    /// Field 6, `messageC2STimestamp`.
    public var messageC2STimestamp: UInt64 {
        get { _fields.value._messageC2STimestamp ?? 0 }
        set { _fields.value._messageC2STimestamp = newValue }
    }
    /// Whether `messageC2STimestamp` is set.
    public var hasMessageC2STimestamp: Bool { _fields.value._messageC2STimestamp != nil }
    /// Unsets `messageC2STimestamp`.
    public mutating func clearMessageC2STimestamp() { _fields.value._messageC2STimestamp = nil }

    /// Field 16, `ignore`.
    public var ignore: Bool {
        get { _fields.value._ignore ?? false }
        set { _fields.value._ignore = newValue }
    }
    /// Whether `ignore` is set.
    public var hasIgnore: Bool { _fields.value._ignore != nil }
    /// Unsets `ignore`.
    public mutating func clearIgnore() { _fields.value._ignore = nil }

    /// Field 17, `starred`.
    public var starred: Bool {
        get { _fields.value._starred ?? false }
        set { _fields.value._starred = newValue }
    }
    /// Whether `starred` is set.
    public var hasStarred: Bool { _fields.value._starred != nil }
    /// Unsets `starred`.
    public mutating func clearStarred() { _fields.value._starred = nil }

    /// Field 18, `broadcast`.
    public var broadcast: Bool {
        get { _fields.value._broadcast ?? false }
        set { _fields.value._broadcast = newValue }
    }
    /// Whether `broadcast` is set.
    public var hasBroadcast: Bool { _fields.value._broadcast != nil }
    /// Unsets `broadcast`.
    public mutating func clearBroadcast() { _fields.value._broadcast = nil }

    /// Field 19, `pushName`.
    public var pushName: String {
        get { _fields.value._pushName ?? "" }
        set { _fields.value._pushName = newValue }
    }
    /// Whether `pushName` is set.
    public var hasPushName: Bool { _fields.value._pushName != nil }
    /// Unsets `pushName`.
    public mutating func clearPushName() { _fields.value._pushName = nil }

    /// Field 26, `messageStubParameters`.
    public var messageStubParameters: [String] {
        get { _fields.value._messageStubParameters }
        set { _fields.value._messageStubParameters = newValue }
    }

    /// Field 32, `ephemeralStartTimestamp`.
    public var ephemeralStartTimestamp: UInt64 {
        get { _fields.value._ephemeralStartTimestamp ?? 0 }
        set { _fields.value._ephemeralStartTimestamp = newValue }
    }
    /// Whether `ephemeralStartTimestamp` is set.
    public var hasEphemeralStartTimestamp: Bool { _fields.value._ephemeralStartTimestamp != nil }
    /// Unsets `ephemeralStartTimestamp`.
    public mutating func clearEphemeralStartTimestamp() { _fields.value._ephemeralStartTimestamp = nil }

    /// Field 33, `ephemeralDuration`.
    public var ephemeralDuration: UInt32 {
        get { _fields.value._ephemeralDuration ?? 0 }
        set { _fields.value._ephemeralDuration = newValue }
    }
    /// Whether `ephemeralDuration` is set.
    public var hasEphemeralDuration: Bool { _fields.value._ephemeralDuration != nil }
    /// Unsets `ephemeralDuration`.
    public mutating func clearEphemeralDuration() { _fields.value._ephemeralDuration = nil }

    /// Field 49, `messageSecret`.
    public var messageSecret: [UInt8] {
        get { _fields.value._messageSecret ?? [] }
        set { _fields.value._messageSecret = newValue }
    }
    /// Whether `messageSecret` is set.
    public var hasMessageSecret: Bool { _fields.value._messageSecret != nil }
    /// Unsets `messageSecret`.
    public mutating func clearMessageSecret() { _fields.value._messageSecret = nil }

    /// Field 51, `originalSelfAuthorUserJIDString`.
    public var originalSelfAuthorUserJIDString: String {
        get { _fields.value._originalSelfAuthorUserJIDString ?? "" }
        set { _fields.value._originalSelfAuthorUserJIDString = newValue }
    }
    /// Whether `originalSelfAuthorUserJIDString` is set.
    public var hasOriginalSelfAuthorUserJIDString: Bool { _fields.value._originalSelfAuthorUserJIDString != nil }
    /// Unsets `originalSelfAuthorUserJIDString`.
    public mutating func clearOriginalSelfAuthorUserJIDString() { _fields.value._originalSelfAuthorUserJIDString = nil }

    public var unknownFields: UnknownStorage {
        get { _fields.value.unknownFields }
        set { _fields.value.unknownFields = newValue }
    }
    private var _fields = Fields.none

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        try _fields.value.decode(&reader)
    }

    public func encode(_ writer: inout WireWriter) {
        _fields.value.encode(&writer)
    }

    private struct Fields: Hashable, Sendable {
        static let none = Boxed(Fields())
        var unknownFields = UnknownStorage()
        var _key: WAMessageKey?
        var _message: WAMessage?
        var _messageTimestamp: UInt64?
        var _status: WAWebMessageInfo.Status?
        var _participant: String?
        var _messageC2STimestamp: UInt64?
        var _ignore: Bool?
        var _starred: Bool?
        var _broadcast: Bool?
        var _pushName: String?
        var _messageStubParameters: [String] = []
        var _ephemeralStartTimestamp: UInt64?
        var _ephemeralDuration: UInt32?
        var _messageSecret: [UInt8]?
        var _originalSelfAuthorUserJIDString: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_key)
                case 18: try reader.message(&_message)
                case 24: _messageTimestamp = try reader.uint64()
                case 32: _status = try reader.enumeration()
                case 42: _participant = try reader.string()
                case 48: _messageC2STimestamp = try reader.uint64()
                case 128: _ignore = try reader.bool()
                case 136: _starred = try reader.bool()
                case 144: _broadcast = try reader.bool()
                case 154: _pushName = try reader.string()
                case 210: _messageStubParameters.append(try reader.string())
                case 256: _ephemeralStartTimestamp = try reader.uint64()
                case 264: _ephemeralDuration = try reader.uint32()
                case 394: _messageSecret = try reader.bytes()
                case 410: _originalSelfAuthorUserJIDString = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _key { writer.message(10, value) }
            if let value = _message { writer.message(18, value) }
            if let value = _messageTimestamp { writer.uint64(24, value) }
            if let value = _status { writer.enumeration(32, value) }
            if let value = _participant { writer.string(42, value) }
            if let value = _messageC2STimestamp { writer.uint64(48, value) }
            if let value = _ignore { writer.bool(128, value) }
            if let value = _starred { writer.bool(136, value) }
            if let value = _broadcast { writer.bool(144, value) }
            if let value = _pushName { writer.string(154, value) }
            for value in _messageStubParameters { writer.string(210, value) }
            if let value = _ephemeralStartTimestamp { writer.uint64(256, value) }
            if let value = _ephemeralDuration { writer.uint32(264, value) }
            if let value = _messageSecret { writer.bytes(394, value) }
            if let value = _originalSelfAuthorUserJIDString { writer.string(410, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `Status`.
    public enum Status: Enumeration {
        /// `ERROR`.
        case error
        /// `PENDING`.
        case pending
        /// `SERVER_ACK`.
        case serverAck
        /// `DELIVERY_ACK`.
        case deliveryAck
        /// `READ`.
        case read
        /// `PLAYED`.
        case played
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .error
            case 1: self = .pending
            case 2: self = .serverAck
            case 3: self = .deliveryAck
            case 4: self = .read
            case 5: self = .played
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .error: 0
            case .pending: 1
            case .serverAck: 2
            case .deliveryAck: 3
            case .read: 4
            case .played: 5
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}
