// Written by protogen from Adv.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The enum `ADVEncryptionType`.
public enum WAADVEncryptionType: Enumeration {
    /// `E2EE`.
    case e2ee
    /// `HOSTED`.
    case hosted
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .e2ee
        case 1: self = .hosted
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .e2ee: 0
        case .hosted: 1
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The message `ADVKeyIndexList`.
public struct WAADVKeyIndexList: Message {
    /// Field 1, `rawID`.
    public var rawID: UInt32 {
        get { _rawID ?? 0 }
        set { _rawID = newValue }
    }
    /// Whether `rawID` is set.
    public var hasRawID: Bool { _rawID != nil }
    /// Unsets `rawID`.
    public mutating func clearRawID() { _rawID = nil }

    /// Field 2, `timestamp`.
    public var timestamp: UInt64 {
        get { _timestamp ?? 0 }
        set { _timestamp = newValue }
    }
    /// Whether `timestamp` is set.
    public var hasTimestamp: Bool { _timestamp != nil }
    /// Unsets `timestamp`.
    public mutating func clearTimestamp() { _timestamp = nil }

    /// Field 3, `currentIndex`.
    public var currentIndex: UInt32 {
        get { _currentIndex ?? 0 }
        set { _currentIndex = newValue }
    }
    /// Whether `currentIndex` is set.
    public var hasCurrentIndex: Bool { _currentIndex != nil }
    /// Unsets `currentIndex`.
    public mutating func clearCurrentIndex() { _currentIndex = nil }

    /// Field 4, `validIndexes`.
    public var validIndexes: [UInt32] {
        get { _validIndexes }
        set { _validIndexes = newValue }
    }

    /// Field 5, `accountType`.
    public var accountType: WAADVEncryptionType {
        get { _accountType ?? .e2ee }
        set { _accountType = newValue }
    }
    /// Whether `accountType` is set.
    public var hasAccountType: Bool { _accountType != nil }
    /// Unsets `accountType`.
    public mutating func clearAccountType() { _accountType = nil }

    public var unknownFields = UnknownStorage()
    private var _rawID: UInt32?
    private var _timestamp: UInt64?
    private var _currentIndex: UInt32?
    private var _validIndexes: [UInt32] = []
    private var _accountType: WAADVEncryptionType?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _rawID = try reader.uint32()
            case 16: _timestamp = try reader.uint64()
            case 24: _currentIndex = try reader.uint32()
            case 32: _validIndexes.append(try reader.uint32())
            case 34:
                try reader.packed {
                    (reader) throws(ProtobufError) in
                    _validIndexes.append(try reader.uint32())
            }
            case 40: _accountType = try reader.enumeration()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _rawID { writer.uint32(8, value) }
        if let value = _timestamp { writer.uint64(16, value) }
        if let value = _currentIndex { writer.uint32(24, value) }
        if !_validIndexes.isEmpty {
            writer.lengthDelimited(34) {
                for value in _validIndexes { $0.uint32(nil, value) }
            }
        }
        if let value = _accountType { writer.enumeration(40, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ADVSignedKeyIndexList`.
public struct WAADVSignedKeyIndexList: Message {
    /// Field 1, `details`.
    public var details: [UInt8] {
        get { _details ?? [] }
        set { _details = newValue }
    }
    /// Whether `details` is set.
    public var hasDetails: Bool { _details != nil }
    /// Unsets `details`.
    public mutating func clearDetails() { _details = nil }

    /// Field 2, `accountSignature`.
    public var accountSignature: [UInt8] {
        get { _accountSignature ?? [] }
        set { _accountSignature = newValue }
    }
    /// Whether `accountSignature` is set.
    public var hasAccountSignature: Bool { _accountSignature != nil }
    /// Unsets `accountSignature`.
    public mutating func clearAccountSignature() { _accountSignature = nil }

    /// Field 3, `accountSignatureKey`.
    public var accountSignatureKey: [UInt8] {
        get { _accountSignatureKey ?? [] }
        set { _accountSignatureKey = newValue }
    }
    /// Whether `accountSignatureKey` is set.
    public var hasAccountSignatureKey: Bool { _accountSignatureKey != nil }
    /// Unsets `accountSignatureKey`.
    public mutating func clearAccountSignatureKey() { _accountSignatureKey = nil }

    public var unknownFields = UnknownStorage()
    private var _details: [UInt8]?
    private var _accountSignature: [UInt8]?
    private var _accountSignatureKey: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _details = try reader.bytes()
            case 18: _accountSignature = try reader.bytes()
            case 26: _accountSignatureKey = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _details { writer.bytes(10, value) }
        if let value = _accountSignature { writer.bytes(18, value) }
        if let value = _accountSignatureKey { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ADVDeviceIdentity`.
public struct WAADVDeviceIdentity: Message {
    /// Field 1, `rawID`.
    public var rawID: UInt32 {
        get { _rawID ?? 0 }
        set { _rawID = newValue }
    }
    /// Whether `rawID` is set.
    public var hasRawID: Bool { _rawID != nil }
    /// Unsets `rawID`.
    public mutating func clearRawID() { _rawID = nil }

    /// Field 2, `timestamp`.
    public var timestamp: UInt64 {
        get { _timestamp ?? 0 }
        set { _timestamp = newValue }
    }
    /// Whether `timestamp` is set.
    public var hasTimestamp: Bool { _timestamp != nil }
    /// Unsets `timestamp`.
    public mutating func clearTimestamp() { _timestamp = nil }

    /// Field 3, `keyIndex`.
    public var keyIndex: UInt32 {
        get { _keyIndex ?? 0 }
        set { _keyIndex = newValue }
    }
    /// Whether `keyIndex` is set.
    public var hasKeyIndex: Bool { _keyIndex != nil }
    /// Unsets `keyIndex`.
    public mutating func clearKeyIndex() { _keyIndex = nil }

    /// Field 4, `accountType`.
    public var accountType: WAADVEncryptionType {
        get { _accountType ?? .e2ee }
        set { _accountType = newValue }
    }
    /// Whether `accountType` is set.
    public var hasAccountType: Bool { _accountType != nil }
    /// Unsets `accountType`.
    public mutating func clearAccountType() { _accountType = nil }

    /// Field 5, `deviceType`.
    public var deviceType: WAADVEncryptionType {
        get { _deviceType ?? .e2ee }
        set { _deviceType = newValue }
    }
    /// Whether `deviceType` is set.
    public var hasDeviceType: Bool { _deviceType != nil }
    /// Unsets `deviceType`.
    public mutating func clearDeviceType() { _deviceType = nil }

    public var unknownFields = UnknownStorage()
    private var _rawID: UInt32?
    private var _timestamp: UInt64?
    private var _keyIndex: UInt32?
    private var _accountType: WAADVEncryptionType?
    private var _deviceType: WAADVEncryptionType?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _rawID = try reader.uint32()
            case 16: _timestamp = try reader.uint64()
            case 24: _keyIndex = try reader.uint32()
            case 32: _accountType = try reader.enumeration()
            case 40: _deviceType = try reader.enumeration()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _rawID { writer.uint32(8, value) }
        if let value = _timestamp { writer.uint64(16, value) }
        if let value = _keyIndex { writer.uint32(24, value) }
        if let value = _accountType { writer.enumeration(32, value) }
        if let value = _deviceType { writer.enumeration(40, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ADVSignedDeviceIdentity`.
public struct WAADVSignedDeviceIdentity: Message {
    /// Field 1, `details`.
    public var details: [UInt8] {
        get { _details ?? [] }
        set { _details = newValue }
    }
    /// Whether `details` is set.
    public var hasDetails: Bool { _details != nil }
    /// Unsets `details`.
    public mutating func clearDetails() { _details = nil }

    /// Field 2, `accountSignatureKey`.
    public var accountSignatureKey: [UInt8] {
        get { _accountSignatureKey ?? [] }
        set { _accountSignatureKey = newValue }
    }
    /// Whether `accountSignatureKey` is set.
    public var hasAccountSignatureKey: Bool { _accountSignatureKey != nil }
    /// Unsets `accountSignatureKey`.
    public mutating func clearAccountSignatureKey() { _accountSignatureKey = nil }

    /// Field 3, `accountSignature`.
    public var accountSignature: [UInt8] {
        get { _accountSignature ?? [] }
        set { _accountSignature = newValue }
    }
    /// Whether `accountSignature` is set.
    public var hasAccountSignature: Bool { _accountSignature != nil }
    /// Unsets `accountSignature`.
    public mutating func clearAccountSignature() { _accountSignature = nil }

    /// Field 4, `deviceSignature`.
    public var deviceSignature: [UInt8] {
        get { _deviceSignature ?? [] }
        set { _deviceSignature = newValue }
    }
    /// Whether `deviceSignature` is set.
    public var hasDeviceSignature: Bool { _deviceSignature != nil }
    /// Unsets `deviceSignature`.
    public mutating func clearDeviceSignature() { _deviceSignature = nil }

    public var unknownFields = UnknownStorage()
    private var _details: [UInt8]?
    private var _accountSignatureKey: [UInt8]?
    private var _accountSignature: [UInt8]?
    private var _deviceSignature: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _details = try reader.bytes()
            case 18: _accountSignatureKey = try reader.bytes()
            case 26: _accountSignature = try reader.bytes()
            case 34: _deviceSignature = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _details { writer.bytes(10, value) }
        if let value = _accountSignatureKey { writer.bytes(18, value) }
        if let value = _accountSignature { writer.bytes(26, value) }
        if let value = _deviceSignature { writer.bytes(34, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ADVSignedDeviceIdentityHMAC`.
public struct WAADVSignedDeviceIdentityHMAC: Message {
    /// Field 1, `details`.
    public var details: [UInt8] {
        get { _details ?? [] }
        set { _details = newValue }
    }
    /// Whether `details` is set.
    public var hasDetails: Bool { _details != nil }
    /// Unsets `details`.
    public mutating func clearDetails() { _details = nil }

    /// Field 2, `HMAC`.
    public var hmac: [UInt8] {
        get { _hmac ?? [] }
        set { _hmac = newValue }
    }
    /// Whether `HMAC` is set.
    public var hasHMAC: Bool { _hmac != nil }
    /// Unsets `HMAC`.
    public mutating func clearHMAC() { _hmac = nil }

    /// Field 3, `accountType`.
    public var accountType: WAADVEncryptionType {
        get { _accountType ?? .e2ee }
        set { _accountType = newValue }
    }
    /// Whether `accountType` is set.
    public var hasAccountType: Bool { _accountType != nil }
    /// Unsets `accountType`.
    public mutating func clearAccountType() { _accountType = nil }

    public var unknownFields = UnknownStorage()
    private var _details: [UInt8]?
    private var _hmac: [UInt8]?
    private var _accountType: WAADVEncryptionType?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _details = try reader.bytes()
            case 18: _hmac = try reader.bytes()
            case 24: _accountType = try reader.enumeration()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _details { writer.bytes(10, value) }
        if let value = _hmac { writer.bytes(18, value) }
        if let value = _accountType { writer.enumeration(24, value) }
        writer.unknown(unknownFields)
    }
}
