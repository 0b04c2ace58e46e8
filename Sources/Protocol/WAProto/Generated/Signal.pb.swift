// Written by protogen from Signal.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The inside of an `msg` payload.
public struct SignalMessageProto: Message {
    /// 33 bytes.
    public var ratchetKey: [UInt8] {
        get { _ratchetKey ?? [] }
        set { _ratchetKey = newValue }
    }
    /// Whether `ratchetKey` is set.
    public var hasRatchetKey: Bool { _ratchetKey != nil }
    /// Unsets `ratchetKey`.
    public mutating func clearRatchetKey() { _ratchetKey = nil }

    /// Field 2, `counter`.
    public var counter: UInt32 {
        get { _counter ?? 0 }
        set { _counter = newValue }
    }
    /// Whether `counter` is set.
    public var hasCounter: Bool { _counter != nil }
    /// Unsets `counter`.
    public mutating func clearCounter() { _counter = nil }

    /// Field 3, `previousCounter`.
    public var previousCounter: UInt32 {
        get { _previousCounter ?? 0 }
        set { _previousCounter = newValue }
    }
    /// Whether `previousCounter` is set.
    public var hasPreviousCounter: Bool { _previousCounter != nil }
    /// Unsets `previousCounter`.
    public mutating func clearPreviousCounter() { _previousCounter = nil }

    /// Field 4, `ciphertext`.
    public var ciphertext: [UInt8] {
        get { _ciphertext ?? [] }
        set { _ciphertext = newValue }
    }
    /// Whether `ciphertext` is set.
    public var hasCiphertext: Bool { _ciphertext != nil }
    /// Unsets `ciphertext`.
    public mutating func clearCiphertext() { _ciphertext = nil }

    public var unknownFields = UnknownStorage()
    private var _ratchetKey: [UInt8]?
    private var _counter: UInt32?
    private var _previousCounter: UInt32?
    private var _ciphertext: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _ratchetKey = try reader.bytes()
            case 16: _counter = try reader.uint32()
            case 24: _previousCounter = try reader.uint32()
            case 34: _ciphertext = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _ratchetKey { writer.bytes(10, value) }
        if let value = _counter { writer.uint32(16, value) }
        if let value = _previousCounter { writer.uint32(24, value) }
        if let value = _ciphertext { writer.bytes(34, value) }
        writer.unknown(unknownFields)
    }
}

/// The inside of a `pkmsg` payload: what begins a session.
public struct PreKeySignalMessageProto: Message {
    /// Unset when the recipient had no one-time pre-key left.
    public var preKeyID: UInt32 {
        get { _preKeyID ?? 0 }
        set { _preKeyID = newValue }
    }
    /// Whether `preKeyID` is set.
    public var hasPreKeyID: Bool { _preKeyID != nil }
    /// Unsets `preKeyID`.
    public mutating func clearPreKeyID() { _preKeyID = nil }

    /// 33 bytes.
    public var baseKey: [UInt8] {
        get { _baseKey ?? [] }
        set { _baseKey = newValue }
    }
    /// Whether `baseKey` is set.
    public var hasBaseKey: Bool { _baseKey != nil }
    /// Unsets `baseKey`.
    public mutating func clearBaseKey() { _baseKey = nil }

    /// 33 bytes.
    public var identityKey: [UInt8] {
        get { _identityKey ?? [] }
        set { _identityKey = newValue }
    }
    /// Whether `identityKey` is set.
    public var hasIdentityKey: Bool { _identityKey != nil }
    /// Unsets `identityKey`.
    public mutating func clearIdentityKey() { _identityKey = nil }

    /// A whole `msg` payload, with version byte and MAC.
    public var message: [UInt8] {
        get { _message ?? [] }
        set { _message = newValue }
    }
    /// Whether `message` is set.
    public var hasMessage: Bool { _message != nil }
    /// Unsets `message`.
    public mutating func clearMessage() { _message = nil }

    /// Field 5, `registrationID`.
    public var registrationID: UInt32 {
        get { _registrationID ?? 0 }
        set { _registrationID = newValue }
    }
    /// Whether `registrationID` is set.
    public var hasRegistrationID: Bool { _registrationID != nil }
    /// Unsets `registrationID`.
    public mutating func clearRegistrationID() { _registrationID = nil }

    /// Field 6, `signedPreKeyID`.
    public var signedPreKeyID: UInt32 {
        get { _signedPreKeyID ?? 0 }
        set { _signedPreKeyID = newValue }
    }
    /// Whether `signedPreKeyID` is set.
    public var hasSignedPreKeyID: Bool { _signedPreKeyID != nil }
    /// Unsets `signedPreKeyID`.
    public mutating func clearSignedPreKeyID() { _signedPreKeyID = nil }

    public var unknownFields = UnknownStorage()
    private var _preKeyID: UInt32?
    private var _baseKey: [UInt8]?
    private var _identityKey: [UInt8]?
    private var _message: [UInt8]?
    private var _registrationID: UInt32?
    private var _signedPreKeyID: UInt32?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _preKeyID = try reader.uint32()
            case 18: _baseKey = try reader.bytes()
            case 26: _identityKey = try reader.bytes()
            case 34: _message = try reader.bytes()
            case 40: _registrationID = try reader.uint32()
            case 48: _signedPreKeyID = try reader.uint32()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _preKeyID { writer.uint32(8, value) }
        if let value = _baseKey { writer.bytes(18, value) }
        if let value = _identityKey { writer.bytes(26, value) }
        if let value = _message { writer.bytes(34, value) }
        if let value = _registrationID { writer.uint32(40, value) }
        if let value = _signedPreKeyID { writer.uint32(48, value) }
        writer.unknown(unknownFields)
    }
}

/// The inside of an `skmsg` payload.
public struct SenderKeyMessageProto: Message {
    /// Field 1, `id`.
    public var id: UInt32 {
        get { _id ?? 0 }
        set { _id = newValue }
    }
    /// Whether `id` is set.
    public var hasId: Bool { _id != nil }
    /// Unsets `id`.
    public mutating func clearId() { _id = nil }

    /// Field 2, `iteration`.
    public var iteration: UInt32 {
        get { _iteration ?? 0 }
        set { _iteration = newValue }
    }
    /// Whether `iteration` is set.
    public var hasIteration: Bool { _iteration != nil }
    /// Unsets `iteration`.
    public mutating func clearIteration() { _iteration = nil }

    /// Field 3, `ciphertext`.
    public var ciphertext: [UInt8] {
        get { _ciphertext ?? [] }
        set { _ciphertext = newValue }
    }
    /// Whether `ciphertext` is set.
    public var hasCiphertext: Bool { _ciphertext != nil }
    /// Unsets `ciphertext`.
    public mutating func clearCiphertext() { _ciphertext = nil }

    public var unknownFields = UnknownStorage()
    private var _id: UInt32?
    private var _iteration: UInt32?
    private var _ciphertext: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _id = try reader.uint32()
            case 16: _iteration = try reader.uint32()
            case 26: _ciphertext = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _id { writer.uint32(8, value) }
        if let value = _iteration { writer.uint32(16, value) }
        if let value = _ciphertext { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// What a group member needs to read another member's `skmsg` payloads.
public struct SenderKeyDistributionMessageProto: Message {
    /// Field 1, `id`.
    public var id: UInt32 {
        get { _id ?? 0 }
        set { _id = newValue }
    }
    /// Whether `id` is set.
    public var hasId: Bool { _id != nil }
    /// Unsets `id`.
    public mutating func clearId() { _id = nil }

    /// Field 2, `iteration`.
    public var iteration: UInt32 {
        get { _iteration ?? 0 }
        set { _iteration = newValue }
    }
    /// Whether `iteration` is set.
    public var hasIteration: Bool { _iteration != nil }
    /// Unsets `iteration`.
    public mutating func clearIteration() { _iteration = nil }

    /// 32 bytes.
    public var chainKey: [UInt8] {
        get { _chainKey ?? [] }
        set { _chainKey = newValue }
    }
    /// Whether `chainKey` is set.
    public var hasChainKey: Bool { _chainKey != nil }
    /// Unsets `chainKey`.
    public mutating func clearChainKey() { _chainKey = nil }

    /// 33 bytes.
    public var signingKey: [UInt8] {
        get { _signingKey ?? [] }
        set { _signingKey = newValue }
    }
    /// Whether `signingKey` is set.
    public var hasSigningKey: Bool { _signingKey != nil }
    /// Unsets `signingKey`.
    public mutating func clearSigningKey() { _signingKey = nil }

    public var unknownFields = UnknownStorage()
    private var _id: UInt32?
    private var _iteration: UInt32?
    private var _chainKey: [UInt8]?
    private var _signingKey: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _id = try reader.uint32()
            case 16: _iteration = try reader.uint32()
            case 26: _chainKey = try reader.bytes()
            case 34: _signingKey = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _id { writer.uint32(8, value) }
        if let value = _iteration { writer.uint32(16, value) }
        if let value = _chainKey { writer.bytes(26, value) }
        if let value = _signingKey { writer.bytes(34, value) }
        writer.unknown(unknownFields)
    }
}
