// Written by protogen from SignalStorage.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// All sessions with one device.
public struct SessionRecordProto: Message {
    /// Field 1, `current`.
    public var current: SessionStateProto {
        get { _current ?? SessionStateProto() }
        set { _current = newValue }
    }
    /// Whether `current` is set.
    public var hasCurrent: Bool { _current != nil }
    /// Unsets `current`.
    public mutating func clearCurrent() { _current = nil }

    /// Newest first.
    public var archived: [SessionStateProto] {
        get { _archived }
        set { _archived = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _current: SessionStateProto?
    private var _archived: [SessionStateProto] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_current)
            case 18: try reader.message(&_archived)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _current { writer.message(10, value) }
        for value in _archived { writer.message(18, value) }
        writer.unknown(unknownFields)
    }
}

/// One session. Public keys are raw, 32 bytes.
public struct SessionStateProto: Message {
    /// Field 1, `localIdentity`.
    public var localIdentity: [UInt8] {
        get { _fields.value._localIdentity ?? [] }
        set { _fields.value._localIdentity = newValue }
    }
    /// Whether `localIdentity` is set.
    public var hasLocalIdentity: Bool { _fields.value._localIdentity != nil }
    /// Unsets `localIdentity`.
    public mutating func clearLocalIdentity() { _fields.value._localIdentity = nil }

    /// Field 2, `remoteIdentity`.
    public var remoteIdentity: [UInt8] {
        get { _fields.value._remoteIdentity ?? [] }
        set { _fields.value._remoteIdentity = newValue }
    }
    /// Whether `remoteIdentity` is set.
    public var hasRemoteIdentity: Bool { _fields.value._remoteIdentity != nil }
    /// Unsets `remoteIdentity`.
    public mutating func clearRemoteIdentity() { _fields.value._remoteIdentity = nil }

    /// Field 3, `rootKey`.
    public var rootKey: [UInt8] {
        get { _fields.value._rootKey ?? [] }
        set { _fields.value._rootKey = newValue }
    }
    /// Whether `rootKey` is set.
    public var hasRootKey: Bool { _fields.value._rootKey != nil }
    /// Unsets `rootKey`.
    public mutating func clearRootKey() { _fields.value._rootKey = nil }

    /// Field 4, `previousCounter`.
    public var previousCounter: UInt32 {
        get { _fields.value._previousCounter ?? 0 }
        set { _fields.value._previousCounter = newValue }
    }
    /// Whether `previousCounter` is set.
    public var hasPreviousCounter: Bool { _fields.value._previousCounter != nil }
    /// Unsets `previousCounter`.
    public mutating func clearPreviousCounter() { _fields.value._previousCounter = nil }

    /// Field 5, `sendingChain`.
    public var sendingChain: SendingChainProto {
        get { _fields.value._sendingChain ?? SendingChainProto() }
        set { _fields.value._sendingChain = newValue }
    }
    /// Whether `sendingChain` is set.
    public var hasSendingChain: Bool { _fields.value._sendingChain != nil }
    /// Unsets `sendingChain`.
    public mutating func clearSendingChain() { _fields.value._sendingChain = nil }

    /// Newest first.
    public var receivingChains: [ReceivingChainProto] {
        get { _fields.value._receivingChains }
        set { _fields.value._receivingChains = newValue }
    }

    /// Set until the other side has answered.
    public var pending: PendingPreKeyProto {
        get { _fields.value._pending ?? PendingPreKeyProto() }
        set { _fields.value._pending = newValue }
    }
    /// Whether `pending` is set.
    public var hasPending: Bool { _fields.value._pending != nil }
    /// Unsets `pending`.
    public mutating func clearPending() { _fields.value._pending = nil }

    /// Field 8, `remoteRegistrationID`.
    public var remoteRegistrationID: UInt32 {
        get { _fields.value._remoteRegistrationID ?? 0 }
        set { _fields.value._remoteRegistrationID = newValue }
    }
    /// Whether `remoteRegistrationID` is set.
    public var hasRemoteRegistrationID: Bool { _fields.value._remoteRegistrationID != nil }
    /// Unsets `remoteRegistrationID`.
    public mutating func clearRemoteRegistrationID() { _fields.value._remoteRegistrationID = nil }

    /// Field 9, `localRegistrationID`.
    public var localRegistrationID: UInt32 {
        get { _fields.value._localRegistrationID ?? 0 }
        set { _fields.value._localRegistrationID = newValue }
    }
    /// Whether `localRegistrationID` is set.
    public var hasLocalRegistrationID: Bool { _fields.value._localRegistrationID != nil }
    /// Unsets `localRegistrationID`.
    public mutating func clearLocalRegistrationID() { _fields.value._localRegistrationID = nil }

    /// The base key of the side that began, to recognise a repeated beginning.
    public var baseKey: [UInt8] {
        get { _fields.value._baseKey ?? [] }
        set { _fields.value._baseKey = newValue }
    }
    /// Whether `baseKey` is set.
    public var hasBaseKey: Bool { _fields.value._baseKey != nil }
    /// Unsets `baseKey`.
    public mutating func clearBaseKey() { _fields.value._baseKey = nil }

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
        var _localIdentity: [UInt8]?
        var _remoteIdentity: [UInt8]?
        var _rootKey: [UInt8]?
        var _previousCounter: UInt32?
        var _sendingChain: SendingChainProto?
        var _receivingChains: [ReceivingChainProto] = []
        var _pending: PendingPreKeyProto?
        var _remoteRegistrationID: UInt32?
        var _localRegistrationID: UInt32?
        var _baseKey: [UInt8]?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _localIdentity = try reader.bytes()
                case 18: _remoteIdentity = try reader.bytes()
                case 26: _rootKey = try reader.bytes()
                case 32: _previousCounter = try reader.uint32()
                case 42: try reader.message(&_sendingChain)
                case 50: try reader.message(&_receivingChains)
                case 58: try reader.message(&_pending)
                case 64: _remoteRegistrationID = try reader.uint32()
                case 72: _localRegistrationID = try reader.uint32()
                case 82: _baseKey = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _localIdentity { writer.bytes(10, value) }
            if let value = _remoteIdentity { writer.bytes(18, value) }
            if let value = _rootKey { writer.bytes(26, value) }
            if let value = _previousCounter { writer.uint32(32, value) }
            if let value = _sendingChain { writer.message(42, value) }
            for value in _receivingChains { writer.message(50, value) }
            if let value = _pending { writer.message(58, value) }
            if let value = _remoteRegistrationID { writer.uint32(64, value) }
            if let value = _localRegistrationID { writer.uint32(72, value) }
            if let value = _baseKey { writer.bytes(82, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `SendingChainProto`.
public struct SendingChainProto: Message {
    /// Field 1, `ratchetPrivateKey`.
    public var ratchetPrivateKey: [UInt8] {
        get { _ratchetPrivateKey ?? [] }
        set { _ratchetPrivateKey = newValue }
    }
    /// Whether `ratchetPrivateKey` is set.
    public var hasRatchetPrivateKey: Bool { _ratchetPrivateKey != nil }
    /// Unsets `ratchetPrivateKey`.
    public mutating func clearRatchetPrivateKey() { _ratchetPrivateKey = nil }

    /// Field 2, `chainKey`.
    public var chainKey: [UInt8] {
        get { _chainKey ?? [] }
        set { _chainKey = newValue }
    }
    /// Whether `chainKey` is set.
    public var hasChainKey: Bool { _chainKey != nil }
    /// Unsets `chainKey`.
    public mutating func clearChainKey() { _chainKey = nil }

    /// Field 3, `index`.
    public var index: UInt32 {
        get { _index ?? 0 }
        set { _index = newValue }
    }
    /// Whether `index` is set.
    public var hasIndex: Bool { _index != nil }
    /// Unsets `index`.
    public mutating func clearIndex() { _index = nil }

    public var unknownFields = UnknownStorage()
    private var _ratchetPrivateKey: [UInt8]?
    private var _chainKey: [UInt8]?
    private var _index: UInt32?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _ratchetPrivateKey = try reader.bytes()
            case 18: _chainKey = try reader.bytes()
            case 24: _index = try reader.uint32()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _ratchetPrivateKey { writer.bytes(10, value) }
        if let value = _chainKey { writer.bytes(18, value) }
        if let value = _index { writer.uint32(24, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ReceivingChainProto`.
public struct ReceivingChainProto: Message {
    /// Field 1, `ratchetKey`.
    public var ratchetKey: [UInt8] {
        get { _ratchetKey ?? [] }
        set { _ratchetKey = newValue }
    }
    /// Whether `ratchetKey` is set.
    public var hasRatchetKey: Bool { _ratchetKey != nil }
    /// Unsets `ratchetKey`.
    public mutating func clearRatchetKey() { _ratchetKey = nil }

    /// Field 2, `chainKey`.
    public var chainKey: [UInt8] {
        get { _chainKey ?? [] }
        set { _chainKey = newValue }
    }
    /// Whether `chainKey` is set.
    public var hasChainKey: Bool { _chainKey != nil }
    /// Unsets `chainKey`.
    public mutating func clearChainKey() { _chainKey = nil }

    /// Field 3, `index`.
    public var index: UInt32 {
        get { _index ?? 0 }
        set { _index = newValue }
    }
    /// Whether `index` is set.
    public var hasIndex: Bool { _index != nil }
    /// Unsets `index`.
    public mutating func clearIndex() { _index = nil }

    /// Field 4, `skipped`.
    public var skipped: [SkippedKeyProto] {
        get { _skipped }
        set { _skipped = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _ratchetKey: [UInt8]?
    private var _chainKey: [UInt8]?
    private var _index: UInt32?
    private var _skipped: [SkippedKeyProto] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _ratchetKey = try reader.bytes()
            case 18: _chainKey = try reader.bytes()
            case 24: _index = try reader.uint32()
            case 34: try reader.message(&_skipped)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _ratchetKey { writer.bytes(10, value) }
        if let value = _chainKey { writer.bytes(18, value) }
        if let value = _index { writer.uint32(24, value) }
        for value in _skipped { writer.message(34, value) }
        writer.unknown(unknownFields)
    }
}

/// A message key whose message has not come yet: the seed that its three keys are derived from.
public struct SkippedKeyProto: Message {
    /// Field 1, `counter`.
    public var counter: UInt32 {
        get { _counter ?? 0 }
        set { _counter = newValue }
    }
    /// Whether `counter` is set.
    public var hasCounter: Bool { _counter != nil }
    /// Unsets `counter`.
    public mutating func clearCounter() { _counter = nil }

    /// Field 2, `seed`.
    public var seed: [UInt8] {
        get { _seed ?? [] }
        set { _seed = newValue }
    }
    /// Whether `seed` is set.
    public var hasSeed: Bool { _seed != nil }
    /// Unsets `seed`.
    public mutating func clearSeed() { _seed = nil }

    public var unknownFields = UnknownStorage()
    private var _counter: UInt32?
    private var _seed: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _counter = try reader.uint32()
            case 18: _seed = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _counter { writer.uint32(8, value) }
        if let value = _seed { writer.bytes(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `PendingPreKeyProto`.
public struct PendingPreKeyProto: Message {
    /// Field 1, `preKeyID`.
    public var preKeyID: UInt32 {
        get { _preKeyID ?? 0 }
        set { _preKeyID = newValue }
    }
    /// Whether `preKeyID` is set.
    public var hasPreKeyID: Bool { _preKeyID != nil }
    /// Unsets `preKeyID`.
    public mutating func clearPreKeyID() { _preKeyID = nil }

    /// Field 2, `signedPreKeyID`.
    public var signedPreKeyID: UInt32 {
        get { _signedPreKeyID ?? 0 }
        set { _signedPreKeyID = newValue }
    }
    /// Whether `signedPreKeyID` is set.
    public var hasSignedPreKeyID: Bool { _signedPreKeyID != nil }
    /// Unsets `signedPreKeyID`.
    public mutating func clearSignedPreKeyID() { _signedPreKeyID = nil }

    /// Field 3, `baseKey`.
    public var baseKey: [UInt8] {
        get { _baseKey ?? [] }
        set { _baseKey = newValue }
    }
    /// Whether `baseKey` is set.
    public var hasBaseKey: Bool { _baseKey != nil }
    /// Unsets `baseKey`.
    public mutating func clearBaseKey() { _baseKey = nil }

    public var unknownFields = UnknownStorage()
    private var _preKeyID: UInt32?
    private var _signedPreKeyID: UInt32?
    private var _baseKey: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _preKeyID = try reader.uint32()
            case 16: _signedPreKeyID = try reader.uint32()
            case 26: _baseKey = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _preKeyID { writer.uint32(8, value) }
        if let value = _signedPreKeyID { writer.uint32(16, value) }
        if let value = _baseKey { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// All sender keys of one member in one group.
public struct SenderKeyRecordProto: Message {
    /// Newest first.
    public var states: [SenderKeyStateProto] {
        get { _states }
        set { _states = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _states: [SenderKeyStateProto] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_states)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        for value in _states { writer.message(10, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `SenderKeyStateProto`.
public struct SenderKeyStateProto: Message {
    /// Field 1, `id`.
    public var id: UInt32 {
        get { _id ?? 0 }
        set { _id = newValue }
    }
    /// Whether `id` is set.
    public var hasId: Bool { _id != nil }
    /// Unsets `id`.
    public mutating func clearId() { _id = nil }

    /// Field 2, `chainKey`.
    public var chainKey: [UInt8] {
        get { _chainKey ?? [] }
        set { _chainKey = newValue }
    }
    /// Whether `chainKey` is set.
    public var hasChainKey: Bool { _chainKey != nil }
    /// Unsets `chainKey`.
    public mutating func clearChainKey() { _chainKey = nil }

    /// Field 3, `iteration`.
    public var iteration: UInt32 {
        get { _iteration ?? 0 }
        set { _iteration = newValue }
    }
    /// Whether `iteration` is set.
    public var hasIteration: Bool { _iteration != nil }
    /// Unsets `iteration`.
    public mutating func clearIteration() { _iteration = nil }

    /// Field 4, `signingKey`.
    public var signingKey: [UInt8] {
        get { _signingKey ?? [] }
        set { _signingKey = newValue }
    }
    /// Whether `signingKey` is set.
    public var hasSigningKey: Bool { _signingKey != nil }
    /// Unsets `signingKey`.
    public mutating func clearSigningKey() { _signingKey = nil }

    /// Only in one's own.
    public var signingPrivateKey: [UInt8] {
        get { _signingPrivateKey ?? [] }
        set { _signingPrivateKey = newValue }
    }
    /// Whether `signingPrivateKey` is set.
    public var hasSigningPrivateKey: Bool { _signingPrivateKey != nil }
    /// Unsets `signingPrivateKey`.
    public mutating func clearSigningPrivateKey() { _signingPrivateKey = nil }

    /// Field 6, `skipped`.
    public var skipped: [SkippedKeyProto] {
        get { _skipped }
        set { _skipped = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _id: UInt32?
    private var _chainKey: [UInt8]?
    private var _iteration: UInt32?
    private var _signingKey: [UInt8]?
    private var _signingPrivateKey: [UInt8]?
    private var _skipped: [SkippedKeyProto] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _id = try reader.uint32()
            case 18: _chainKey = try reader.bytes()
            case 24: _iteration = try reader.uint32()
            case 34: _signingKey = try reader.bytes()
            case 42: _signingPrivateKey = try reader.bytes()
            case 50: try reader.message(&_skipped)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _id { writer.uint32(8, value) }
        if let value = _chainKey { writer.bytes(18, value) }
        if let value = _iteration { writer.uint32(24, value) }
        if let value = _signingKey { writer.bytes(34, value) }
        if let value = _signingPrivateKey { writer.bytes(42, value) }
        for value in _skipped { writer.message(50, value) }
        writer.unknown(unknownFields)
    }
}
