// Written by protogen from Wa6.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The three messages of the Noise handshake.
public struct WAHandshakeMessage: Message {
    /// Field 2, `clientHello`.
    public var clientHello: WAHandshakeMessage.ClientHello {
        get { _fields.value._clientHello ?? WAHandshakeMessage.ClientHello() }
        set { _fields.value._clientHello = newValue }
    }
    /// Whether `clientHello` is set.
    public var hasClientHello: Bool { _fields.value._clientHello != nil }
    /// Unsets `clientHello`.
    public mutating func clearClientHello() { _fields.value._clientHello = nil }

    /// Field 3, `serverHello`.
    public var serverHello: WAHandshakeMessage.ServerHello {
        get { _fields.value._serverHello ?? WAHandshakeMessage.ServerHello() }
        set { _fields.value._serverHello = newValue }
    }
    /// Whether `serverHello` is set.
    public var hasServerHello: Bool { _fields.value._serverHello != nil }
    /// Unsets `serverHello`.
    public mutating func clearServerHello() { _fields.value._serverHello = nil }

    /// Field 4, `clientFinish`.
    public var clientFinish: WAHandshakeMessage.ClientFinish {
        get { _fields.value._clientFinish ?? WAHandshakeMessage.ClientFinish() }
        set { _fields.value._clientFinish = newValue }
    }
    /// Whether `clientFinish` is set.
    public var hasClientFinish: Bool { _fields.value._clientFinish != nil }
    /// Unsets `clientFinish`.
    public mutating func clearClientFinish() { _fields.value._clientFinish = nil }

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
        var _clientHello: WAHandshakeMessage.ClientHello?
        var _serverHello: WAHandshakeMessage.ServerHello?
        var _clientFinish: WAHandshakeMessage.ClientFinish?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 18: try reader.message(&_clientHello)
                case 26: try reader.message(&_serverHello)
                case 34: try reader.message(&_clientFinish)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _clientHello { writer.message(18, value) }
            if let value = _serverHello { writer.message(26, value) }
            if let value = _clientFinish { writer.message(34, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `ClientFinish`.
    public struct ClientFinish: Message {
        /// Field 1, `static`.
        public var `static`: [UInt8] {
            get { _static ?? [] }
            set { _static = newValue }
        }
        /// Whether `static` is set.
        public var hasStatic: Bool { _static != nil }
        /// Unsets `static`.
        public mutating func clearStatic() { _static = nil }

        /// Field 2, `payload`.
        public var payload: [UInt8] {
            get { _payload ?? [] }
            set { _payload = newValue }
        }
        /// Whether `payload` is set.
        public var hasPayload: Bool { _payload != nil }
        /// Unsets `payload`.
        public mutating func clearPayload() { _payload = nil }

        /// Field 3, `extendedCiphertext`.
        public var extendedCiphertext: [UInt8] {
            get { _extendedCiphertext ?? [] }
            set { _extendedCiphertext = newValue }
        }
        /// Whether `extendedCiphertext` is set.
        public var hasExtendedCiphertext: Bool { _extendedCiphertext != nil }
        /// Unsets `extendedCiphertext`.
        public mutating func clearExtendedCiphertext() { _extendedCiphertext = nil }

        /// Field 4, `paddedBytes`.
        public var paddedBytes: [UInt8] {
            get { _paddedBytes ?? [] }
            set { _paddedBytes = newValue }
        }
        /// Whether `paddedBytes` is set.
        public var hasPaddedBytes: Bool { _paddedBytes != nil }
        /// Unsets `paddedBytes`.
        public mutating func clearPaddedBytes() { _paddedBytes = nil }

        /// Field 5, `simulateXxkemFs`.
        public var simulateXxkemFs: Bool {
            get { _simulateXxkemFs ?? false }
            set { _simulateXxkemFs = newValue }
        }
        /// Whether `simulateXxkemFs` is set.
        public var hasSimulateXxkemFs: Bool { _simulateXxkemFs != nil }
        /// Unsets `simulateXxkemFs`.
        public mutating func clearSimulateXxkemFs() { _simulateXxkemFs = nil }

        public var unknownFields = UnknownStorage()
        private var _static: [UInt8]?
        private var _payload: [UInt8]?
        private var _extendedCiphertext: [UInt8]?
        private var _paddedBytes: [UInt8]?
        private var _simulateXxkemFs: Bool?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _static = try reader.bytes()
                case 18: _payload = try reader.bytes()
                case 26: _extendedCiphertext = try reader.bytes()
                case 34: _paddedBytes = try reader.bytes()
                case 40: _simulateXxkemFs = try reader.bool()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _static { writer.bytes(10, value) }
            if let value = _payload { writer.bytes(18, value) }
            if let value = _extendedCiphertext { writer.bytes(26, value) }
            if let value = _paddedBytes { writer.bytes(34, value) }
            if let value = _simulateXxkemFs { writer.bool(40, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `ClientHello`.
    public struct ClientHello: Message {
        /// Field 1, `ephemeral`.
        public var ephemeral: [UInt8] {
            get { _ephemeral ?? [] }
            set { _ephemeral = newValue }
        }
        /// Whether `ephemeral` is set.
        public var hasEphemeral: Bool { _ephemeral != nil }
        /// Unsets `ephemeral`.
        public mutating func clearEphemeral() { _ephemeral = nil }

        /// Field 2, `static`.
        public var `static`: [UInt8] {
            get { _static ?? [] }
            set { _static = newValue }
        }
        /// Whether `static` is set.
        public var hasStatic: Bool { _static != nil }
        /// Unsets `static`.
        public mutating func clearStatic() { _static = nil }

        /// Field 3, `payload`.
        public var payload: [UInt8] {
            get { _payload ?? [] }
            set { _payload = newValue }
        }
        /// Whether `payload` is set.
        public var hasPayload: Bool { _payload != nil }
        /// Unsets `payload`.
        public mutating func clearPayload() { _payload = nil }

        /// Field 4, `useExtended`.
        public var useExtended: Bool {
            get { _useExtended ?? false }
            set { _useExtended = newValue }
        }
        /// Whether `useExtended` is set.
        public var hasUseExtended: Bool { _useExtended != nil }
        /// Unsets `useExtended`.
        public mutating func clearUseExtended() { _useExtended = nil }

        /// Field 5, `extendedCiphertext`.
        public var extendedCiphertext: [UInt8] {
            get { _extendedCiphertext ?? [] }
            set { _extendedCiphertext = newValue }
        }
        /// Whether `extendedCiphertext` is set.
        public var hasExtendedCiphertext: Bool { _extendedCiphertext != nil }
        /// Unsets `extendedCiphertext`.
        public mutating func clearExtendedCiphertext() { _extendedCiphertext = nil }

        /// Field 6, `paddedBytes`.
        public var paddedBytes: [UInt8] {
            get { _paddedBytes ?? [] }
            set { _paddedBytes = newValue }
        }
        /// Whether `paddedBytes` is set.
        public var hasPaddedBytes: Bool { _paddedBytes != nil }
        /// Unsets `paddedBytes`.
        public mutating func clearPaddedBytes() { _paddedBytes = nil }

        /// Field 7, `sendServerHelloPaddedBytes`.
        public var sendServerHelloPaddedBytes: Bool {
            get { _sendServerHelloPaddedBytes ?? false }
            set { _sendServerHelloPaddedBytes = newValue }
        }
        /// Whether `sendServerHelloPaddedBytes` is set.
        public var hasSendServerHelloPaddedBytes: Bool { _sendServerHelloPaddedBytes != nil }
        /// Unsets `sendServerHelloPaddedBytes`.
        public mutating func clearSendServerHelloPaddedBytes() { _sendServerHelloPaddedBytes = nil }

        /// Field 8, `simulateXxkemFs`.
        public var simulateXxkemFs: Bool {
            get { _simulateXxkemFs ?? false }
            set { _simulateXxkemFs = newValue }
        }
        /// Whether `simulateXxkemFs` is set.
        public var hasSimulateXxkemFs: Bool { _simulateXxkemFs != nil }
        /// Unsets `simulateXxkemFs`.
        public mutating func clearSimulateXxkemFs() { _simulateXxkemFs = nil }

        /// Field 9, `pqMode`.
        public var pqMode: WAHandshakeMessage.HandshakePqMode {
            get { _pqMode ?? .handshakePqModeUnknown }
            set { _pqMode = newValue }
        }
        /// Whether `pqMode` is set.
        public var hasPqMode: Bool { _pqMode != nil }
        /// Unsets `pqMode`.
        public mutating func clearPqMode() { _pqMode = nil }

        /// Field 10, `extendedEphemeral`.
        public var extendedEphemeral: [UInt8] {
            get { _extendedEphemeral ?? [] }
            set { _extendedEphemeral = newValue }
        }
        /// Whether `extendedEphemeral` is set.
        public var hasExtendedEphemeral: Bool { _extendedEphemeral != nil }
        /// Unsets `extendedEphemeral`.
        public mutating func clearExtendedEphemeral() { _extendedEphemeral = nil }

        public var unknownFields = UnknownStorage()
        private var _ephemeral: [UInt8]?
        private var _static: [UInt8]?
        private var _payload: [UInt8]?
        private var _useExtended: Bool?
        private var _extendedCiphertext: [UInt8]?
        private var _paddedBytes: [UInt8]?
        private var _sendServerHelloPaddedBytes: Bool?
        private var _simulateXxkemFs: Bool?
        private var _pqMode: WAHandshakeMessage.HandshakePqMode?
        private var _extendedEphemeral: [UInt8]?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _ephemeral = try reader.bytes()
                case 18: _static = try reader.bytes()
                case 26: _payload = try reader.bytes()
                case 32: _useExtended = try reader.bool()
                case 42: _extendedCiphertext = try reader.bytes()
                case 50: _paddedBytes = try reader.bytes()
                case 56: _sendServerHelloPaddedBytes = try reader.bool()
                case 64: _simulateXxkemFs = try reader.bool()
                case 72: _pqMode = try reader.enumeration()
                case 82: _extendedEphemeral = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _ephemeral { writer.bytes(10, value) }
            if let value = _static { writer.bytes(18, value) }
            if let value = _payload { writer.bytes(26, value) }
            if let value = _useExtended { writer.bool(32, value) }
            if let value = _extendedCiphertext { writer.bytes(42, value) }
            if let value = _paddedBytes { writer.bytes(50, value) }
            if let value = _sendServerHelloPaddedBytes { writer.bool(56, value) }
            if let value = _simulateXxkemFs { writer.bool(64, value) }
            if let value = _pqMode { writer.enumeration(72, value) }
            if let value = _extendedEphemeral { writer.bytes(82, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `ServerHello`.
    public struct ServerHello: Message {
        /// Field 1, `ephemeral`.
        public var ephemeral: [UInt8] {
            get { _ephemeral ?? [] }
            set { _ephemeral = newValue }
        }
        /// Whether `ephemeral` is set.
        public var hasEphemeral: Bool { _ephemeral != nil }
        /// Unsets `ephemeral`.
        public mutating func clearEphemeral() { _ephemeral = nil }

        /// Field 2, `static`.
        public var `static`: [UInt8] {
            get { _static ?? [] }
            set { _static = newValue }
        }
        /// Whether `static` is set.
        public var hasStatic: Bool { _static != nil }
        /// Unsets `static`.
        public mutating func clearStatic() { _static = nil }

        /// Field 3, `payload`.
        public var payload: [UInt8] {
            get { _payload ?? [] }
            set { _payload = newValue }
        }
        /// Whether `payload` is set.
        public var hasPayload: Bool { _payload != nil }
        /// Unsets `payload`.
        public mutating func clearPayload() { _payload = nil }

        /// Field 4, `extendedStatic`.
        public var extendedStatic: [UInt8] {
            get { _extendedStatic ?? [] }
            set { _extendedStatic = newValue }
        }
        /// Whether `extendedStatic` is set.
        public var hasExtendedStatic: Bool { _extendedStatic != nil }
        /// Unsets `extendedStatic`.
        public mutating func clearExtendedStatic() { _extendedStatic = nil }

        /// Field 5, `paddingBytes`.
        public var paddingBytes: [UInt8] {
            get { _paddingBytes ?? [] }
            set { _paddingBytes = newValue }
        }
        /// Whether `paddingBytes` is set.
        public var hasPaddingBytes: Bool { _paddingBytes != nil }
        /// Unsets `paddingBytes`.
        public mutating func clearPaddingBytes() { _paddingBytes = nil }

        /// Field 6, `extendedCiphertext`.
        public var extendedCiphertext: [UInt8] {
            get { _extendedCiphertext ?? [] }
            set { _extendedCiphertext = newValue }
        }
        /// Whether `extendedCiphertext` is set.
        public var hasExtendedCiphertext: Bool { _extendedCiphertext != nil }
        /// Unsets `extendedCiphertext`.
        public mutating func clearExtendedCiphertext() { _extendedCiphertext = nil }

        public var unknownFields = UnknownStorage()
        private var _ephemeral: [UInt8]?
        private var _static: [UInt8]?
        private var _payload: [UInt8]?
        private var _extendedStatic: [UInt8]?
        private var _paddingBytes: [UInt8]?
        private var _extendedCiphertext: [UInt8]?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _ephemeral = try reader.bytes()
                case 18: _static = try reader.bytes()
                case 26: _payload = try reader.bytes()
                case 34: _extendedStatic = try reader.bytes()
                case 42: _paddingBytes = try reader.bytes()
                case 50: _extendedCiphertext = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _ephemeral { writer.bytes(10, value) }
            if let value = _static { writer.bytes(18, value) }
            if let value = _payload { writer.bytes(26, value) }
            if let value = _extendedStatic { writer.bytes(34, value) }
            if let value = _paddingBytes { writer.bytes(42, value) }
            if let value = _extendedCiphertext { writer.bytes(50, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `HandshakePqMode`.
    public enum HandshakePqMode: Enumeration {
        /// `HANDSHAKE_PQ_MODE_UNKNOWN`.
        case handshakePqModeUnknown
        /// `XXKEM`.
        case xxkem
        /// `XXKEM_FS`.
        case xxkemFs
        /// `XXKEM_EPH`.
        case xxkemEph
        /// `WA_CLASSICAL`.
        case waClassical
        /// `WA_PQ`.
        case waPq
        /// `IKKEM`.
        case ikkem
        /// `IKKEM_FS`.
        case ikkemFs
        /// `XXKEM_2`.
        case xxkem2
        /// `IKKEM_2`.
        case ikkem2
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .handshakePqModeUnknown
            case 1: self = .xxkem
            case 2: self = .xxkemFs
            case 9: self = .xxkemEph
            case 3: self = .waClassical
            case 4: self = .waPq
            case 5: self = .ikkem
            case 6: self = .ikkemFs
            case 7: self = .xxkem2
            case 8: self = .ikkem2
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .handshakePqModeUnknown: 0
            case .xxkem: 1
            case .xxkemFs: 2
            case .xxkemEph: 9
            case .waClassical: 3
            case .waPq: 4
            case .ikkem: 5
            case .ikkemFs: 6
            case .xxkem2: 7
            case .ikkem2: 8
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// What the client says of itself at the end of the handshake.
public struct WAClientPayload: Message {
    /// Field 1, `username`.
    public var username: UInt64 {
        get { _fields.value._username ?? 0 }
        set { _fields.value._username = newValue }
    }
    /// Whether `username` is set.
    public var hasUsername: Bool { _fields.value._username != nil }
    /// Unsets `username`.
    public mutating func clearUsername() { _fields.value._username = nil }

    /// Field 3, `passive`.
    public var passive: Bool {
        get { _fields.value._passive ?? false }
        set { _fields.value._passive = newValue }
    }
    /// Whether `passive` is set.
    public var hasPassive: Bool { _fields.value._passive != nil }
    /// Unsets `passive`.
    public mutating func clearPassive() { _fields.value._passive = nil }

    /// Field 5, `userAgent`.
    public var userAgent: WAClientPayload.UserAgent {
        get { _fields.value._userAgent ?? WAClientPayload.UserAgent() }
        set { _fields.value._userAgent = newValue }
    }
    /// Whether `userAgent` is set.
    public var hasUserAgent: Bool { _fields.value._userAgent != nil }
    /// Unsets `userAgent`.
    public mutating func clearUserAgent() { _fields.value._userAgent = nil }

    /// Field 6, `webInfo`.
    public var webInfo: WAClientPayload.WebInfo {
        get { _fields.value._webInfo ?? WAClientPayload.WebInfo() }
        set { _fields.value._webInfo = newValue }
    }
    /// Whether `webInfo` is set.
    public var hasWebInfo: Bool { _fields.value._webInfo != nil }
    /// Unsets `webInfo`.
    public mutating func clearWebInfo() { _fields.value._webInfo = nil }

    /// Field 7, `pushName`.
    public var pushName: String {
        get { _fields.value._pushName ?? "" }
        set { _fields.value._pushName = newValue }
    }
    /// Whether `pushName` is set.
    public var hasPushName: Bool { _fields.value._pushName != nil }
    /// Unsets `pushName`.
    public mutating func clearPushName() { _fields.value._pushName = nil }

    /// Field 9, `sessionID`.
    public var sessionID: Int32 {
        get { _fields.value._sessionID ?? 0 }
        set { _fields.value._sessionID = newValue }
    }
    /// Whether `sessionID` is set.
    public var hasSessionID: Bool { _fields.value._sessionID != nil }
    /// Unsets `sessionID`.
    public mutating func clearSessionID() { _fields.value._sessionID = nil }

    /// Field 10, `shortConnect`.
    public var shortConnect: Bool {
        get { _fields.value._shortConnect ?? false }
        set { _fields.value._shortConnect = newValue }
    }
    /// Whether `shortConnect` is set.
    public var hasShortConnect: Bool { _fields.value._shortConnect != nil }
    /// Unsets `shortConnect`.
    public mutating func clearShortConnect() { _fields.value._shortConnect = nil }

    /// Field 12, `connectType`.
    public var connectType: WAClientPayload.ConnectType {
        get { _fields.value._connectType ?? .cellularUnknown }
        set { _fields.value._connectType = newValue }
    }
    /// Whether `connectType` is set.
    public var hasConnectType: Bool { _fields.value._connectType != nil }
    /// Unsets `connectType`.
    public mutating func clearConnectType() { _fields.value._connectType = nil }

    /// Field 13, `connectReason`.
    public var connectReason: WAClientPayload.ConnectReason {
        get { _fields.value._connectReason ?? .push }
        set { _fields.value._connectReason = newValue }
    }
    /// Whether `connectReason` is set.
    public var hasConnectReason: Bool { _fields.value._connectReason != nil }
    /// Unsets `connectReason`.
    public mutating func clearConnectReason() { _fields.value._connectReason = nil }

    /// Field 14, `shards`.
    public var shards: [Int32] {
        get { _fields.value._shards }
        set { _fields.value._shards = newValue }
    }

    /// Field 15, `dnsSource`.
    public var dnsSource: WAClientPayload.DNSSource {
        get { _fields.value._dnsSource ?? WAClientPayload.DNSSource() }
        set { _fields.value._dnsSource = newValue }
    }
    /// Whether `dnsSource` is set.
    public var hasDnsSource: Bool { _fields.value._dnsSource != nil }
    /// Unsets `dnsSource`.
    public mutating func clearDnsSource() { _fields.value._dnsSource = nil }

    /// Field 16, `connectAttemptCount`.
    public var connectAttemptCount: UInt32 {
        get { _fields.value._connectAttemptCount ?? 0 }
        set { _fields.value._connectAttemptCount = newValue }
    }
    /// Whether `connectAttemptCount` is set.
    public var hasConnectAttemptCount: Bool { _fields.value._connectAttemptCount != nil }
    /// Unsets `connectAttemptCount`.
    public mutating func clearConnectAttemptCount() { _fields.value._connectAttemptCount = nil }

    /// Field 18, `device`.
    public var device: UInt32 {
        get { _fields.value._device ?? 0 }
        set { _fields.value._device = newValue }
    }
    /// Whether `device` is set.
    public var hasDevice: Bool { _fields.value._device != nil }
    /// Unsets `device`.
    public mutating func clearDevice() { _fields.value._device = nil }

    /// Field 19, `devicePairingData`.
    public var devicePairingData: WAClientPayload.DevicePairingRegistrationData {
        get { _fields.value._devicePairingData ?? WAClientPayload.DevicePairingRegistrationData() }
        set { _fields.value._devicePairingData = newValue }
    }
    /// Whether `devicePairingData` is set.
    public var hasDevicePairingData: Bool { _fields.value._devicePairingData != nil }
    /// Unsets `devicePairingData`.
    public mutating func clearDevicePairingData() { _fields.value._devicePairingData = nil }

    /// Field 20, `product`.
    public var product: WAClientPayload.Product {
        get { _fields.value._product ?? .whatsapp }
        set { _fields.value._product = newValue }
    }
    /// Whether `product` is set.
    public var hasProduct: Bool { _fields.value._product != nil }
    /// Unsets `product`.
    public mutating func clearProduct() { _fields.value._product = nil }

    /// Field 21, `fbCat`.
    public var fbCat: [UInt8] {
        get { _fields.value._fbCat ?? [] }
        set { _fields.value._fbCat = newValue }
    }
    /// Whether `fbCat` is set.
    public var hasFbCat: Bool { _fields.value._fbCat != nil }
    /// Unsets `fbCat`.
    public mutating func clearFbCat() { _fields.value._fbCat = nil }

    /// Field 22, `fbUserAgent`.
    public var fbUserAgent: [UInt8] {
        get { _fields.value._fbUserAgent ?? [] }
        set { _fields.value._fbUserAgent = newValue }
    }
    /// Whether `fbUserAgent` is set.
    public var hasFbUserAgent: Bool { _fields.value._fbUserAgent != nil }
    /// Unsets `fbUserAgent`.
    public mutating func clearFbUserAgent() { _fields.value._fbUserAgent = nil }

    /// Field 23, `oc`.
    public var oc: Bool {
        get { _fields.value._oc ?? false }
        set { _fields.value._oc = newValue }
    }
    /// Whether `oc` is set.
    public var hasOc: Bool { _fields.value._oc != nil }
    /// Unsets `oc`.
    public mutating func clearOc() { _fields.value._oc = nil }

    /// Field 24, `lc`.
    public var lc: Int32 {
        get { _fields.value._lc ?? 0 }
        set { _fields.value._lc = newValue }
    }
    /// Whether `lc` is set.
    public var hasLc: Bool { _fields.value._lc != nil }
    /// Unsets `lc`.
    public mutating func clearLc() { _fields.value._lc = nil }

    /// Field 30, `iosAppExtension`.
    public var iosAppExtension: WAClientPayload.IOSAppExtension {
        get { _fields.value._iosAppExtension ?? .shareExtension }
        set { _fields.value._iosAppExtension = newValue }
    }
    /// Whether `iosAppExtension` is set.
    public var hasIosAppExtension: Bool { _fields.value._iosAppExtension != nil }
    /// Unsets `iosAppExtension`.
    public mutating func clearIosAppExtension() { _fields.value._iosAppExtension = nil }

    /// Field 31, `fbAppID`.
    public var fbAppID: UInt64 {
        get { _fields.value._fbAppID ?? 0 }
        set { _fields.value._fbAppID = newValue }
    }
    /// Whether `fbAppID` is set.
    public var hasFbAppID: Bool { _fields.value._fbAppID != nil }
    /// Unsets `fbAppID`.
    public mutating func clearFbAppID() { _fields.value._fbAppID = nil }

    /// Field 32, `fbDeviceID`.
    public var fbDeviceID: [UInt8] {
        get { _fields.value._fbDeviceID ?? [] }
        set { _fields.value._fbDeviceID = newValue }
    }
    /// Whether `fbDeviceID` is set.
    public var hasFbDeviceID: Bool { _fields.value._fbDeviceID != nil }
    /// Unsets `fbDeviceID`.
    public mutating func clearFbDeviceID() { _fields.value._fbDeviceID = nil }

    /// Field 33, `pull`.
    public var pull: Bool {
        get { _fields.value._pull ?? false }
        set { _fields.value._pull = newValue }
    }
    /// Whether `pull` is set.
    public var hasPull: Bool { _fields.value._pull != nil }
    /// Unsets `pull`.
    public mutating func clearPull() { _fields.value._pull = nil }

    /// Field 34, `paddingBytes`.
    public var paddingBytes: [UInt8] {
        get { _fields.value._paddingBytes ?? [] }
        set { _fields.value._paddingBytes = newValue }
    }
    /// Whether `paddingBytes` is set.
    public var hasPaddingBytes: Bool { _fields.value._paddingBytes != nil }
    /// Unsets `paddingBytes`.
    public mutating func clearPaddingBytes() { _fields.value._paddingBytes = nil }

    /// Field 36, `yearClass`.
    public var yearClass: Int32 {
        get { _fields.value._yearClass ?? 0 }
        set { _fields.value._yearClass = newValue }
    }
    /// Whether `yearClass` is set.
    public var hasYearClass: Bool { _fields.value._yearClass != nil }
    /// Unsets `yearClass`.
    public mutating func clearYearClass() { _fields.value._yearClass = nil }

    /// Field 37, `memClass`.
    public var memClass: Int32 {
        get { _fields.value._memClass ?? 0 }
        set { _fields.value._memClass = newValue }
    }
    /// Whether `memClass` is set.
    public var hasMemClass: Bool { _fields.value._memClass != nil }
    /// Unsets `memClass`.
    public mutating func clearMemClass() { _fields.value._memClass = nil }

    /// Field 38, `interopData`.
    public var interopData: WAClientPayload.InteropData {
        get { _fields.value._interopData ?? WAClientPayload.InteropData() }
        set { _fields.value._interopData = newValue }
    }
    /// Whether `interopData` is set.
    public var hasInteropData: Bool { _fields.value._interopData != nil }
    /// Unsets `interopData`.
    public mutating func clearInteropData() { _fields.value._interopData = nil }

    /// Field 40, `trafficAnonymization`.
    public var trafficAnonymization: WAClientPayload.TrafficAnonymization {
        get { _fields.value._trafficAnonymization ?? .off }
        set { _fields.value._trafficAnonymization = newValue }
    }
    /// Whether `trafficAnonymization` is set.
    public var hasTrafficAnonymization: Bool { _fields.value._trafficAnonymization != nil }
    /// Unsets `trafficAnonymization`.
    public mutating func clearTrafficAnonymization() { _fields.value._trafficAnonymization = nil }

    /// Field 41, `lidDbMigrated`.
    public var lidDbMigrated: Bool {
        get { _fields.value._lidDbMigrated ?? false }
        set { _fields.value._lidDbMigrated = newValue }
    }
    /// Whether `lidDbMigrated` is set.
    public var hasLidDbMigrated: Bool { _fields.value._lidDbMigrated != nil }
    /// Unsets `lidDbMigrated`.
    public mutating func clearLidDbMigrated() { _fields.value._lidDbMigrated = nil }

    /// Field 42, `accountType`.
    public var accountType: WAClientPayload.AccountType {
        get { _fields.value._accountType ?? .`default` }
        set { _fields.value._accountType = newValue }
    }
    /// Whether `accountType` is set.
    public var hasAccountType: Bool { _fields.value._accountType != nil }
    /// Unsets `accountType`.
    public mutating func clearAccountType() { _fields.value._accountType = nil }

    /// Field 43, `connectionSequenceInfo`.
    public var connectionSequenceInfo: Int32 {
        get { _fields.value._connectionSequenceInfo ?? 0 }
        set { _fields.value._connectionSequenceInfo = newValue }
    }
    /// Whether `connectionSequenceInfo` is set.
    public var hasConnectionSequenceInfo: Bool { _fields.value._connectionSequenceInfo != nil }
    /// Unsets `connectionSequenceInfo`.
    public mutating func clearConnectionSequenceInfo() { _fields.value._connectionSequenceInfo = nil }

    /// Field 44, `paaLink`.
    public var paaLink: Bool {
        get { _fields.value._paaLink ?? false }
        set { _fields.value._paaLink = newValue }
    }
    /// Whether `paaLink` is set.
    public var hasPaaLink: Bool { _fields.value._paaLink != nil }
    /// Unsets `paaLink`.
    public mutating func clearPaaLink() { _fields.value._paaLink = nil }

    /// Field 45, `preacksCount`.
    public var preacksCount: Int32 {
        get { _fields.value._preacksCount ?? 0 }
        set { _fields.value._preacksCount = newValue }
    }
    /// Whether `preacksCount` is set.
    public var hasPreacksCount: Bool { _fields.value._preacksCount != nil }
    /// Unsets `preacksCount`.
    public mutating func clearPreacksCount() { _fields.value._preacksCount = nil }

    /// Field 46, `processingQueueSize`.
    public var processingQueueSize: Int32 {
        get { _fields.value._processingQueueSize ?? 0 }
        set { _fields.value._processingQueueSize = newValue }
    }
    /// Whether `processingQueueSize` is set.
    public var hasProcessingQueueSize: Bool { _fields.value._processingQueueSize != nil }
    /// Unsets `processingQueueSize`.
    public mutating func clearProcessingQueueSize() { _fields.value._processingQueueSize = nil }

    /// Field 47, `pairedPeripherals`.
    public var pairedPeripherals: [String] {
        get { _fields.value._pairedPeripherals }
        set { _fields.value._pairedPeripherals = newValue }
    }

    /// Field 48, `testIsolationID`.
    public var testIsolationID: [UInt8] {
        get { _fields.value._testIsolationID ?? [] }
        set { _fields.value._testIsolationID = newValue }
    }
    /// Whether `testIsolationID` is set.
    public var hasTestIsolationID: Bool { _fields.value._testIsolationID != nil }
    /// Unsets `testIsolationID`.
    public mutating func clearTestIsolationID() { _fields.value._testIsolationID = nil }

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
        var _username: UInt64?
        var _passive: Bool?
        var _userAgent: WAClientPayload.UserAgent?
        var _webInfo: WAClientPayload.WebInfo?
        var _pushName: String?
        var _sessionID: Int32?
        var _shortConnect: Bool?
        var _connectType: WAClientPayload.ConnectType?
        var _connectReason: WAClientPayload.ConnectReason?
        var _shards: [Int32] = []
        var _dnsSource: WAClientPayload.DNSSource?
        var _connectAttemptCount: UInt32?
        var _device: UInt32?
        var _devicePairingData: WAClientPayload.DevicePairingRegistrationData?
        var _product: WAClientPayload.Product?
        var _fbCat: [UInt8]?
        var _fbUserAgent: [UInt8]?
        var _oc: Bool?
        var _lc: Int32?
        var _iosAppExtension: WAClientPayload.IOSAppExtension?
        var _fbAppID: UInt64?
        var _fbDeviceID: [UInt8]?
        var _pull: Bool?
        var _paddingBytes: [UInt8]?
        var _yearClass: Int32?
        var _memClass: Int32?
        var _interopData: WAClientPayload.InteropData?
        var _trafficAnonymization: WAClientPayload.TrafficAnonymization?
        var _lidDbMigrated: Bool?
        var _accountType: WAClientPayload.AccountType?
        var _connectionSequenceInfo: Int32?
        var _paaLink: Bool?
        var _preacksCount: Int32?
        var _processingQueueSize: Int32?
        var _pairedPeripherals: [String] = []
        var _testIsolationID: [UInt8]?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 8: _username = try reader.uint64()
                case 24: _passive = try reader.bool()
                case 42: try reader.message(&_userAgent)
                case 50: try reader.message(&_webInfo)
                case 58: _pushName = try reader.string()
                case 77: _sessionID = try reader.sfixed32()
                case 80: _shortConnect = try reader.bool()
                case 96: _connectType = try reader.enumeration()
                case 104: _connectReason = try reader.enumeration()
                case 112: _shards.append(try reader.int32())
                case 114:
                    try reader.packed {
                        (reader) throws(ProtobufError) in
                        _shards.append(try reader.int32())
                }
                case 122: try reader.message(&_dnsSource)
                case 128: _connectAttemptCount = try reader.uint32()
                case 144: _device = try reader.uint32()
                case 154: try reader.message(&_devicePairingData)
                case 160: _product = try reader.enumeration()
                case 170: _fbCat = try reader.bytes()
                case 178: _fbUserAgent = try reader.bytes()
                case 184: _oc = try reader.bool()
                case 192: _lc = try reader.int32()
                case 240: _iosAppExtension = try reader.enumeration()
                case 248: _fbAppID = try reader.uint64()
                case 258: _fbDeviceID = try reader.bytes()
                case 264: _pull = try reader.bool()
                case 274: _paddingBytes = try reader.bytes()
                case 288: _yearClass = try reader.int32()
                case 296: _memClass = try reader.int32()
                case 306: try reader.message(&_interopData)
                case 320: _trafficAnonymization = try reader.enumeration()
                case 328: _lidDbMigrated = try reader.bool()
                case 336: _accountType = try reader.enumeration()
                case 349: _connectionSequenceInfo = try reader.sfixed32()
                case 352: _paaLink = try reader.bool()
                case 360: _preacksCount = try reader.int32()
                case 368: _processingQueueSize = try reader.int32()
                case 378: _pairedPeripherals.append(try reader.string())
                case 386: _testIsolationID = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _username { writer.uint64(8, value) }
            if let value = _passive { writer.bool(24, value) }
            if let value = _userAgent { writer.message(42, value) }
            if let value = _webInfo { writer.message(50, value) }
            if let value = _pushName { writer.string(58, value) }
            if let value = _sessionID { writer.sfixed32(77, value) }
            if let value = _shortConnect { writer.bool(80, value) }
            if let value = _connectType { writer.enumeration(96, value) }
            if let value = _connectReason { writer.enumeration(104, value) }
            for value in _shards { writer.int32(112, value) }
            if let value = _dnsSource { writer.message(122, value) }
            if let value = _connectAttemptCount { writer.uint32(128, value) }
            if let value = _device { writer.uint32(144, value) }
            if let value = _devicePairingData { writer.message(154, value) }
            if let value = _product { writer.enumeration(160, value) }
            if let value = _fbCat { writer.bytes(170, value) }
            if let value = _fbUserAgent { writer.bytes(178, value) }
            if let value = _oc { writer.bool(184, value) }
            if let value = _lc { writer.int32(192, value) }
            if let value = _iosAppExtension { writer.enumeration(240, value) }
            if let value = _fbAppID { writer.uint64(248, value) }
            if let value = _fbDeviceID { writer.bytes(258, value) }
            if let value = _pull { writer.bool(264, value) }
            if let value = _paddingBytes { writer.bytes(274, value) }
            if let value = _yearClass { writer.int32(288, value) }
            if let value = _memClass { writer.int32(296, value) }
            if let value = _interopData { writer.message(306, value) }
            if let value = _trafficAnonymization { writer.enumeration(320, value) }
            if let value = _lidDbMigrated { writer.bool(328, value) }
            if let value = _accountType { writer.enumeration(336, value) }
            if let value = _connectionSequenceInfo { writer.sfixed32(349, value) }
            if let value = _paaLink { writer.bool(352, value) }
            if let value = _preacksCount { writer.int32(360, value) }
            if let value = _processingQueueSize { writer.int32(368, value) }
            for value in _pairedPeripherals { writer.string(378, value) }
            if let value = _testIsolationID { writer.bytes(386, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `DNSSource`.
    public struct DNSSource: Message {
        /// Field 15, `dnsMethod`.
        public var dnsMethod: WAClientPayload.DNSSource.DNSResolutionMethod {
            get { _dnsMethod ?? .system }
            set { _dnsMethod = newValue }
        }
        /// Whether `dnsMethod` is set.
        public var hasDnsMethod: Bool { _dnsMethod != nil }
        /// Unsets `dnsMethod`.
        public mutating func clearDnsMethod() { _dnsMethod = nil }

        /// Field 16, `appCached`.
        public var appCached: Bool {
            get { _appCached ?? false }
            set { _appCached = newValue }
        }
        /// Whether `appCached` is set.
        public var hasAppCached: Bool { _appCached != nil }
        /// Unsets `appCached`.
        public mutating func clearAppCached() { _appCached = nil }

        public var unknownFields = UnknownStorage()
        private var _dnsMethod: WAClientPayload.DNSSource.DNSResolutionMethod?
        private var _appCached: Bool?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 120: _dnsMethod = try reader.enumeration()
                case 128: _appCached = try reader.bool()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _dnsMethod { writer.enumeration(120, value) }
            if let value = _appCached { writer.bool(128, value) }
            writer.unknown(unknownFields)
        }

        /// The enum `DNSResolutionMethod`.
        public enum DNSResolutionMethod: Enumeration {
            /// `SYSTEM`.
            case system
            /// `GOOGLE`.
            case google
            /// `HARDCODED`.
            case hardcoded
            /// `OVERRIDE`.
            case override
            /// `FALLBACK`.
            case fallback
            /// `MNS`.
            case mns
            /// `MNS_SECONDARY`.
            case mnsSecondary
            /// `SOCKS_PROXY`.
            case socksProxy
            /// A number that the schema does not name.
            case UNRECOGNIZED(Int)

            public init(rawValue: Int) {
                switch rawValue {
                case 0: self = .system
                case 1: self = .google
                case 2: self = .hardcoded
                case 3: self = .override
                case 4: self = .fallback
                case 5: self = .mns
                case 6: self = .mnsSecondary
                case 7: self = .socksProxy
                default: self = .UNRECOGNIZED(rawValue)
                }
            }

            public var rawValue: Int {
                switch self {
                case .system: 0
                case .google: 1
                case .hardcoded: 2
                case .override: 3
                case .fallback: 4
                case .mns: 5
                case .mnsSecondary: 6
                case .socksProxy: 7
                case .UNRECOGNIZED(let number): number
                }
            }
        }
    }

    /// The message `DevicePairingRegistrationData`.
    public struct DevicePairingRegistrationData: Message {
        /// Field 1, `eRegid`.
        public var eRegid: [UInt8] {
            get { _eRegid ?? [] }
            set { _eRegid = newValue }
        }
        /// Whether `eRegid` is set.
        public var hasERegid: Bool { _eRegid != nil }
        /// Unsets `eRegid`.
        public mutating func clearERegid() { _eRegid = nil }

        /// Field 2, `eKeytype`.
        public var eKeytype: [UInt8] {
            get { _eKeytype ?? [] }
            set { _eKeytype = newValue }
        }
        /// Whether `eKeytype` is set.
        public var hasEKeytype: Bool { _eKeytype != nil }
        /// Unsets `eKeytype`.
        public mutating func clearEKeytype() { _eKeytype = nil }

        /// Field 3, `eIdent`.
        public var eIdent: [UInt8] {
            get { _eIdent ?? [] }
            set { _eIdent = newValue }
        }
        /// Whether `eIdent` is set.
        public var hasEIdent: Bool { _eIdent != nil }
        /// Unsets `eIdent`.
        public mutating func clearEIdent() { _eIdent = nil }

        /// Field 4, `eSkeyID`.
        public var eSkeyID: [UInt8] {
            get { _eSkeyID ?? [] }
            set { _eSkeyID = newValue }
        }
        /// Whether `eSkeyID` is set.
        public var hasESkeyID: Bool { _eSkeyID != nil }
        /// Unsets `eSkeyID`.
        public mutating func clearESkeyID() { _eSkeyID = nil }

        /// Field 5, `eSkeyVal`.
        public var eSkeyVal: [UInt8] {
            get { _eSkeyVal ?? [] }
            set { _eSkeyVal = newValue }
        }
        /// Whether `eSkeyVal` is set.
        public var hasESkeyVal: Bool { _eSkeyVal != nil }
        /// Unsets `eSkeyVal`.
        public mutating func clearESkeyVal() { _eSkeyVal = nil }

        /// Field 6, `eSkeySig`.
        public var eSkeySig: [UInt8] {
            get { _eSkeySig ?? [] }
            set { _eSkeySig = newValue }
        }
        /// Whether `eSkeySig` is set.
        public var hasESkeySig: Bool { _eSkeySig != nil }
        /// Unsets `eSkeySig`.
        public mutating func clearESkeySig() { _eSkeySig = nil }

        /// Field 7, `buildHash`.
        public var buildHash: [UInt8] {
            get { _buildHash ?? [] }
            set { _buildHash = newValue }
        }
        /// Whether `buildHash` is set.
        public var hasBuildHash: Bool { _buildHash != nil }
        /// Unsets `buildHash`.
        public mutating func clearBuildHash() { _buildHash = nil }

        /// Field 8, `deviceProps`.
        public var deviceProps: [UInt8] {
            get { _deviceProps ?? [] }
            set { _deviceProps = newValue }
        }
        /// Whether `deviceProps` is set.
        public var hasDeviceProps: Bool { _deviceProps != nil }
        /// Unsets `deviceProps`.
        public mutating func clearDeviceProps() { _deviceProps = nil }

        public var unknownFields = UnknownStorage()
        private var _eRegid: [UInt8]?
        private var _eKeytype: [UInt8]?
        private var _eIdent: [UInt8]?
        private var _eSkeyID: [UInt8]?
        private var _eSkeyVal: [UInt8]?
        private var _eSkeySig: [UInt8]?
        private var _buildHash: [UInt8]?
        private var _deviceProps: [UInt8]?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _eRegid = try reader.bytes()
                case 18: _eKeytype = try reader.bytes()
                case 26: _eIdent = try reader.bytes()
                case 34: _eSkeyID = try reader.bytes()
                case 42: _eSkeyVal = try reader.bytes()
                case 50: _eSkeySig = try reader.bytes()
                case 58: _buildHash = try reader.bytes()
                case 66: _deviceProps = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _eRegid { writer.bytes(10, value) }
            if let value = _eKeytype { writer.bytes(18, value) }
            if let value = _eIdent { writer.bytes(26, value) }
            if let value = _eSkeyID { writer.bytes(34, value) }
            if let value = _eSkeyVal { writer.bytes(42, value) }
            if let value = _eSkeySig { writer.bytes(50, value) }
            if let value = _buildHash { writer.bytes(58, value) }
            if let value = _deviceProps { writer.bytes(66, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `InteropData`.
    public struct InteropData: Message {
        /// Field 1, `accountID`.
        public var accountID: UInt64 {
            get { _accountID ?? 0 }
            set { _accountID = newValue }
        }
        /// Whether `accountID` is set.
        public var hasAccountID: Bool { _accountID != nil }
        /// Unsets `accountID`.
        public mutating func clearAccountID() { _accountID = nil }

        /// Field 2, `token`.
        public var token: [UInt8] {
            get { _token ?? [] }
            set { _token = newValue }
        }
        /// Whether `token` is set.
        public var hasToken: Bool { _token != nil }
        /// Unsets `token`.
        public mutating func clearToken() { _token = nil }

        /// Field 3, `enableReadReceipts`.
        public var enableReadReceipts: Bool {
            get { _enableReadReceipts ?? false }
            set { _enableReadReceipts = newValue }
        }
        /// Whether `enableReadReceipts` is set.
        public var hasEnableReadReceipts: Bool { _enableReadReceipts != nil }
        /// Unsets `enableReadReceipts`.
        public mutating func clearEnableReadReceipts() { _enableReadReceipts = nil }

        public var unknownFields = UnknownStorage()
        private var _accountID: UInt64?
        private var _token: [UInt8]?
        private var _enableReadReceipts: Bool?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 8: _accountID = try reader.uint64()
                case 18: _token = try reader.bytes()
                case 24: _enableReadReceipts = try reader.bool()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _accountID { writer.uint64(8, value) }
            if let value = _token { writer.bytes(18, value) }
            if let value = _enableReadReceipts { writer.bool(24, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `UserAgent`.
    public struct UserAgent: Message {
        /// Field 1, `platform`.
        public var platform: WAClientPayload.UserAgent.Platform {
            get { _fields.value._platform ?? .android }
            set { _fields.value._platform = newValue }
        }
        /// Whether `platform` is set.
        public var hasPlatform: Bool { _fields.value._platform != nil }
        /// Unsets `platform`.
        public mutating func clearPlatform() { _fields.value._platform = nil }

        /// Field 2, `appVersion`.
        public var appVersion: WAClientPayload.UserAgent.AppVersion {
            get { _fields.value._appVersion ?? WAClientPayload.UserAgent.AppVersion() }
            set { _fields.value._appVersion = newValue }
        }
        /// Whether `appVersion` is set.
        public var hasAppVersion: Bool { _fields.value._appVersion != nil }
        /// Unsets `appVersion`.
        public mutating func clearAppVersion() { _fields.value._appVersion = nil }

        /// Field 3, `mcc`.
        public var mcc: String {
            get { _fields.value._mcc ?? "" }
            set { _fields.value._mcc = newValue }
        }
        /// Whether `mcc` is set.
        public var hasMcc: Bool { _fields.value._mcc != nil }
        /// Unsets `mcc`.
        public mutating func clearMcc() { _fields.value._mcc = nil }

        /// Field 4, `mnc`.
        public var mnc: String {
            get { _fields.value._mnc ?? "" }
            set { _fields.value._mnc = newValue }
        }
        /// Whether `mnc` is set.
        public var hasMnc: Bool { _fields.value._mnc != nil }
        /// Unsets `mnc`.
        public mutating func clearMnc() { _fields.value._mnc = nil }

        /// Field 5, `osVersion`.
        public var osVersion: String {
            get { _fields.value._osVersion ?? "" }
            set { _fields.value._osVersion = newValue }
        }
        /// Whether `osVersion` is set.
        public var hasOsVersion: Bool { _fields.value._osVersion != nil }
        /// Unsets `osVersion`.
        public mutating func clearOsVersion() { _fields.value._osVersion = nil }

        /// Field 6, `manufacturer`.
        public var manufacturer: String {
            get { _fields.value._manufacturer ?? "" }
            set { _fields.value._manufacturer = newValue }
        }
        /// Whether `manufacturer` is set.
        public var hasManufacturer: Bool { _fields.value._manufacturer != nil }
        /// Unsets `manufacturer`.
        public mutating func clearManufacturer() { _fields.value._manufacturer = nil }

        /// Field 7, `device`.
        public var device: String {
            get { _fields.value._device ?? "" }
            set { _fields.value._device = newValue }
        }
        /// Whether `device` is set.
        public var hasDevice: Bool { _fields.value._device != nil }
        /// Unsets `device`.
        public mutating func clearDevice() { _fields.value._device = nil }

        /// Field 8, `osBuildNumber`.
        public var osBuildNumber: String {
            get { _fields.value._osBuildNumber ?? "" }
            set { _fields.value._osBuildNumber = newValue }
        }
        /// Whether `osBuildNumber` is set.
        public var hasOsBuildNumber: Bool { _fields.value._osBuildNumber != nil }
        /// Unsets `osBuildNumber`.
        public mutating func clearOsBuildNumber() { _fields.value._osBuildNumber = nil }

        /// Field 9, `phoneID`.
        public var phoneID: String {
            get { _fields.value._phoneID ?? "" }
            set { _fields.value._phoneID = newValue }
        }
        /// Whether `phoneID` is set.
        public var hasPhoneID: Bool { _fields.value._phoneID != nil }
        /// Unsets `phoneID`.
        public mutating func clearPhoneID() { _fields.value._phoneID = nil }

        /// Field 10, `releaseChannel`.
        public var releaseChannel: WAClientPayload.UserAgent.ReleaseChannel {
            get { _fields.value._releaseChannel ?? .release }
            set { _fields.value._releaseChannel = newValue }
        }
        /// Whether `releaseChannel` is set.
        public var hasReleaseChannel: Bool { _fields.value._releaseChannel != nil }
        /// Unsets `releaseChannel`.
        public mutating func clearReleaseChannel() { _fields.value._releaseChannel = nil }

        /// Field 11, `localeLanguageIso6391`.
        public var localeLanguageIso6391: String {
            get { _fields.value._localeLanguageIso6391 ?? "" }
            set { _fields.value._localeLanguageIso6391 = newValue }
        }
        /// Whether `localeLanguageIso6391` is set.
        public var hasLocaleLanguageIso6391: Bool { _fields.value._localeLanguageIso6391 != nil }
        /// Unsets `localeLanguageIso6391`.
        public mutating func clearLocaleLanguageIso6391() { _fields.value._localeLanguageIso6391 = nil }

        /// Field 12, `localeCountryIso31661Alpha2`.
        public var localeCountryIso31661Alpha2: String {
            get { _fields.value._localeCountryIso31661Alpha2 ?? "" }
            set { _fields.value._localeCountryIso31661Alpha2 = newValue }
        }
        /// Whether `localeCountryIso31661Alpha2` is set.
        public var hasLocaleCountryIso31661Alpha2: Bool { _fields.value._localeCountryIso31661Alpha2 != nil }
        /// Unsets `localeCountryIso31661Alpha2`.
        public mutating func clearLocaleCountryIso31661Alpha2() { _fields.value._localeCountryIso31661Alpha2 = nil }

        /// Field 13, `deviceBoard`.
        public var deviceBoard: String {
            get { _fields.value._deviceBoard ?? "" }
            set { _fields.value._deviceBoard = newValue }
        }
        /// Whether `deviceBoard` is set.
        public var hasDeviceBoard: Bool { _fields.value._deviceBoard != nil }
        /// Unsets `deviceBoard`.
        public mutating func clearDeviceBoard() { _fields.value._deviceBoard = nil }

        /// Field 14, `deviceExpID`.
        public var deviceExpID: String {
            get { _fields.value._deviceExpID ?? "" }
            set { _fields.value._deviceExpID = newValue }
        }
        /// Whether `deviceExpID` is set.
        public var hasDeviceExpID: Bool { _fields.value._deviceExpID != nil }
        /// Unsets `deviceExpID`.
        public mutating func clearDeviceExpID() { _fields.value._deviceExpID = nil }

        /// Field 15, `deviceType`.
        public var deviceType: WAClientPayload.UserAgent.DeviceType {
            get { _fields.value._deviceType ?? .phone }
            set { _fields.value._deviceType = newValue }
        }
        /// Whether `deviceType` is set.
        public var hasDeviceType: Bool { _fields.value._deviceType != nil }
        /// Unsets `deviceType`.
        public mutating func clearDeviceType() { _fields.value._deviceType = nil }

        /// Field 16, `deviceModelType`.
        public var deviceModelType: String {
            get { _fields.value._deviceModelType ?? "" }
            set { _fields.value._deviceModelType = newValue }
        }
        /// Whether `deviceModelType` is set.
        public var hasDeviceModelType: Bool { _fields.value._deviceModelType != nil }
        /// Unsets `deviceModelType`.
        public mutating func clearDeviceModelType() { _fields.value._deviceModelType = nil }

        /// Field 17, `distributionChannel`.
        public var distributionChannel: WAClientPayload.UserAgent.DistributionChannel {
            get { _fields.value._distributionChannel ?? .appstore }
            set { _fields.value._distributionChannel = newValue }
        }
        /// Whether `distributionChannel` is set.
        public var hasDistributionChannel: Bool { _fields.value._distributionChannel != nil }
        /// Unsets `distributionChannel`.
        public mutating func clearDistributionChannel() { _fields.value._distributionChannel = nil }

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
            var _platform: WAClientPayload.UserAgent.Platform?
            var _appVersion: WAClientPayload.UserAgent.AppVersion?
            var _mcc: String?
            var _mnc: String?
            var _osVersion: String?
            var _manufacturer: String?
            var _device: String?
            var _osBuildNumber: String?
            var _phoneID: String?
            var _releaseChannel: WAClientPayload.UserAgent.ReleaseChannel?
            var _localeLanguageIso6391: String?
            var _localeCountryIso31661Alpha2: String?
            var _deviceBoard: String?
            var _deviceExpID: String?
            var _deviceType: WAClientPayload.UserAgent.DeviceType?
            var _deviceModelType: String?
            var _distributionChannel: WAClientPayload.UserAgent.DistributionChannel?

            mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 8: _platform = try reader.enumeration()
                    case 18: try reader.message(&_appVersion)
                    case 26: _mcc = try reader.string()
                    case 34: _mnc = try reader.string()
                    case 42: _osVersion = try reader.string()
                    case 50: _manufacturer = try reader.string()
                    case 58: _device = try reader.string()
                    case 66: _osBuildNumber = try reader.string()
                    case 74: _phoneID = try reader.string()
                    case 80: _releaseChannel = try reader.enumeration()
                    case 90: _localeLanguageIso6391 = try reader.string()
                    case 98: _localeCountryIso31661Alpha2 = try reader.string()
                    case 106: _deviceBoard = try reader.string()
                    case 114: _deviceExpID = try reader.string()
                    case 120: _deviceType = try reader.enumeration()
                    case 130: _deviceModelType = try reader.string()
                    case 136: _distributionChannel = try reader.enumeration()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            func encode(_ writer: inout WireWriter) {
                if let value = _platform { writer.enumeration(8, value) }
                if let value = _appVersion { writer.message(18, value) }
                if let value = _mcc { writer.string(26, value) }
                if let value = _mnc { writer.string(34, value) }
                if let value = _osVersion { writer.string(42, value) }
                if let value = _manufacturer { writer.string(50, value) }
                if let value = _device { writer.string(58, value) }
                if let value = _osBuildNumber { writer.string(66, value) }
                if let value = _phoneID { writer.string(74, value) }
                if let value = _releaseChannel { writer.enumeration(80, value) }
                if let value = _localeLanguageIso6391 { writer.string(90, value) }
                if let value = _localeCountryIso31661Alpha2 { writer.string(98, value) }
                if let value = _deviceBoard { writer.string(106, value) }
                if let value = _deviceExpID { writer.string(114, value) }
                if let value = _deviceType { writer.enumeration(120, value) }
                if let value = _deviceModelType { writer.string(130, value) }
                if let value = _distributionChannel { writer.enumeration(136, value) }
                writer.unknown(unknownFields)
            }
        }

        /// The message `AppVersion`.
        public struct AppVersion: Message {
            /// Field 1, `primary`.
            public var primary: UInt32 {
                get { _primary ?? 0 }
                set { _primary = newValue }
            }
            /// Whether `primary` is set.
            public var hasPrimary: Bool { _primary != nil }
            /// Unsets `primary`.
            public mutating func clearPrimary() { _primary = nil }

            /// Field 2, `secondary`.
            public var secondary: UInt32 {
                get { _secondary ?? 0 }
                set { _secondary = newValue }
            }
            /// Whether `secondary` is set.
            public var hasSecondary: Bool { _secondary != nil }
            /// Unsets `secondary`.
            public mutating func clearSecondary() { _secondary = nil }

            /// Field 3, `tertiary`.
            public var tertiary: UInt32 {
                get { _tertiary ?? 0 }
                set { _tertiary = newValue }
            }
            /// Whether `tertiary` is set.
            public var hasTertiary: Bool { _tertiary != nil }
            /// Unsets `tertiary`.
            public mutating func clearTertiary() { _tertiary = nil }

            /// Field 4, `quaternary`.
            public var quaternary: UInt32 {
                get { _quaternary ?? 0 }
                set { _quaternary = newValue }
            }
            /// Whether `quaternary` is set.
            public var hasQuaternary: Bool { _quaternary != nil }
            /// Unsets `quaternary`.
            public mutating func clearQuaternary() { _quaternary = nil }

            /// Field 5, `quinary`.
            public var quinary: UInt32 {
                get { _quinary ?? 0 }
                set { _quinary = newValue }
            }
            /// Whether `quinary` is set.
            public var hasQuinary: Bool { _quinary != nil }
            /// Unsets `quinary`.
            public mutating func clearQuinary() { _quinary = nil }

            public var unknownFields = UnknownStorage()
            private var _primary: UInt32?
            private var _secondary: UInt32?
            private var _tertiary: UInt32?
            private var _quaternary: UInt32?
            private var _quinary: UInt32?

            public init() {}

            public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 8: _primary = try reader.uint32()
                    case 16: _secondary = try reader.uint32()
                    case 24: _tertiary = try reader.uint32()
                    case 32: _quaternary = try reader.uint32()
                    case 40: _quinary = try reader.uint32()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            public func encode(_ writer: inout WireWriter) {
                if let value = _primary { writer.uint32(8, value) }
                if let value = _secondary { writer.uint32(16, value) }
                if let value = _tertiary { writer.uint32(24, value) }
                if let value = _quaternary { writer.uint32(32, value) }
                if let value = _quinary { writer.uint32(40, value) }
                writer.unknown(unknownFields)
            }
        }

        /// The enum `DeviceType`.
        public enum DeviceType: Enumeration {
            /// `PHONE`.
            case phone
            /// `TABLET`.
            case tablet
            /// `DESKTOP`.
            case desktop
            /// `WEARABLE`.
            case wearable
            /// `VR`.
            case vr
            /// A number that the schema does not name.
            case UNRECOGNIZED(Int)

            public init(rawValue: Int) {
                switch rawValue {
                case 0: self = .phone
                case 1: self = .tablet
                case 2: self = .desktop
                case 3: self = .wearable
                case 4: self = .vr
                default: self = .UNRECOGNIZED(rawValue)
                }
            }

            public var rawValue: Int {
                switch self {
                case .phone: 0
                case .tablet: 1
                case .desktop: 2
                case .wearable: 3
                case .vr: 4
                case .UNRECOGNIZED(let number): number
                }
            }
        }

        /// The enum `DistributionChannel`.
        public enum DistributionChannel: Enumeration {
            /// `APPSTORE`.
            case appstore
            /// `WEBSITE`.
            case website
            /// `TESTFLIGHT`.
            case testflight
            /// `INTERNAL`.
            case `internal`
            /// A number that the schema does not name.
            case UNRECOGNIZED(Int)

            public init(rawValue: Int) {
                switch rawValue {
                case 0: self = .appstore
                case 1: self = .website
                case 2: self = .testflight
                case 3: self = .`internal`
                default: self = .UNRECOGNIZED(rawValue)
                }
            }

            public var rawValue: Int {
                switch self {
                case .appstore: 0
                case .website: 1
                case .testflight: 2
                case .`internal`: 3
                case .UNRECOGNIZED(let number): number
                }
            }
        }

        /// The enum `ReleaseChannel`.
        public enum ReleaseChannel: Enumeration {
            /// `RELEASE`.
            case release
            /// `BETA`.
            case beta
            /// `ALPHA`.
            case alpha
            /// `DEBUG`.
            case debug
            /// A number that the schema does not name.
            case UNRECOGNIZED(Int)

            public init(rawValue: Int) {
                switch rawValue {
                case 0: self = .release
                case 1: self = .beta
                case 2: self = .alpha
                case 3: self = .debug
                default: self = .UNRECOGNIZED(rawValue)
                }
            }

            public var rawValue: Int {
                switch self {
                case .release: 0
                case .beta: 1
                case .alpha: 2
                case .debug: 3
                case .UNRECOGNIZED(let number): number
                }
            }
        }

        /// The enum `Platform`.
        public enum Platform: Enumeration {
            /// `ANDROID`.
            case android
            /// `IOS`.
            case ios
            /// `WINDOWS_PHONE`.
            case windowsPhone
            /// `BLACKBERRY`.
            case blackberry
            /// `BLACKBERRYX`.
            case blackberryx
            /// `S40`.
            case s40
            /// `S60`.
            case s60
            /// `PYTHON_CLIENT`.
            case pythonClient
            /// `TIZEN`.
            case tizen
            /// `ENTERPRISE`.
            case enterprise
            /// `SMB_ANDROID`.
            case smbAndroid
            /// `KAIOS`.
            case kaios
            /// `SMB_IOS`.
            case smbIos
            /// `WINDOWS`.
            case windows
            /// `WEB`.
            case web
            /// `PORTAL`.
            case portal
            /// `GREEN_ANDROID`.
            case greenAndroid
            /// `GREEN_IPHONE`.
            case greenIphone
            /// `BLUE_ANDROID`.
            case blueAndroid
            /// `BLUE_IPHONE`.
            case blueIphone
            /// `FBLITE_ANDROID`.
            case fbliteAndroid
            /// `MLITE_ANDROID`.
            case mliteAndroid
            /// `IGLITE_ANDROID`.
            case igliteAndroid
            /// `PAGE`.
            case page
            /// `MACOS`.
            case macos
            /// `OCULUS_MSG`.
            case oculusMsg
            /// `OCULUS_CALL`.
            case oculusCall
            /// `MILAN`.
            case milan
            /// `CAPI`.
            case capi
            /// `WEAROS`.
            case wearos
            /// `ARDEVICE`.
            case ardevice
            /// `VRDEVICE`.
            case vrdevice
            /// `BLUE_WEB`.
            case blueWeb
            /// `IPAD`.
            case ipad
            /// `TEST`.
            case test
            /// `SMART_GLASSES`.
            case smartGlasses
            /// `BLUE_VR`.
            case blueVr
            /// `AR_WRIST`.
            case arWrist
            /// `WAIL`.
            case wail
            /// A number that the schema does not name.
            case UNRECOGNIZED(Int)

            public init(rawValue: Int) {
                switch rawValue {
                case 0: self = .android
                case 1: self = .ios
                case 2: self = .windowsPhone
                case 3: self = .blackberry
                case 4: self = .blackberryx
                case 5: self = .s40
                case 6: self = .s60
                case 7: self = .pythonClient
                case 8: self = .tizen
                case 9: self = .enterprise
                case 10: self = .smbAndroid
                case 11: self = .kaios
                case 12: self = .smbIos
                case 13: self = .windows
                case 14: self = .web
                case 15: self = .portal
                case 16: self = .greenAndroid
                case 17: self = .greenIphone
                case 18: self = .blueAndroid
                case 19: self = .blueIphone
                case 20: self = .fbliteAndroid
                case 21: self = .mliteAndroid
                case 22: self = .igliteAndroid
                case 23: self = .page
                case 24: self = .macos
                case 25: self = .oculusMsg
                case 26: self = .oculusCall
                case 27: self = .milan
                case 28: self = .capi
                case 29: self = .wearos
                case 30: self = .ardevice
                case 31: self = .vrdevice
                case 32: self = .blueWeb
                case 33: self = .ipad
                case 34: self = .test
                case 35: self = .smartGlasses
                case 36: self = .blueVr
                case 37: self = .arWrist
                case 38: self = .wail
                default: self = .UNRECOGNIZED(rawValue)
                }
            }

            public var rawValue: Int {
                switch self {
                case .android: 0
                case .ios: 1
                case .windowsPhone: 2
                case .blackberry: 3
                case .blackberryx: 4
                case .s40: 5
                case .s60: 6
                case .pythonClient: 7
                case .tizen: 8
                case .enterprise: 9
                case .smbAndroid: 10
                case .kaios: 11
                case .smbIos: 12
                case .windows: 13
                case .web: 14
                case .portal: 15
                case .greenAndroid: 16
                case .greenIphone: 17
                case .blueAndroid: 18
                case .blueIphone: 19
                case .fbliteAndroid: 20
                case .mliteAndroid: 21
                case .igliteAndroid: 22
                case .page: 23
                case .macos: 24
                case .oculusMsg: 25
                case .oculusCall: 26
                case .milan: 27
                case .capi: 28
                case .wearos: 29
                case .ardevice: 30
                case .vrdevice: 31
                case .blueWeb: 32
                case .ipad: 33
                case .test: 34
                case .smartGlasses: 35
                case .blueVr: 36
                case .arWrist: 37
                case .wail: 38
                case .UNRECOGNIZED(let number): number
                }
            }
        }
    }

    /// The message `WebInfo`.
    public struct WebInfo: Message {
        /// Field 1, `refToken`.
        public var refToken: String {
            get { _fields.value._refToken ?? "" }
            set { _fields.value._refToken = newValue }
        }
        /// Whether `refToken` is set.
        public var hasRefToken: Bool { _fields.value._refToken != nil }
        /// Unsets `refToken`.
        public mutating func clearRefToken() { _fields.value._refToken = nil }

        /// Field 2, `version`.
        public var version: String {
            get { _fields.value._version ?? "" }
            set { _fields.value._version = newValue }
        }
        /// Whether `version` is set.
        public var hasVersion: Bool { _fields.value._version != nil }
        /// Unsets `version`.
        public mutating func clearVersion() { _fields.value._version = nil }

        /// Field 3, `webdPayload`.
        public var webdPayload: WAClientPayload.WebInfo.WebdPayload {
            get { _fields.value._webdPayload ?? WAClientPayload.WebInfo.WebdPayload() }
            set { _fields.value._webdPayload = newValue }
        }
        /// Whether `webdPayload` is set.
        public var hasWebdPayload: Bool { _fields.value._webdPayload != nil }
        /// Unsets `webdPayload`.
        public mutating func clearWebdPayload() { _fields.value._webdPayload = nil }

        /// Field 4, `webSubPlatform`.
        public var webSubPlatform: WAClientPayload.WebInfo.WebSubPlatform {
            get { _fields.value._webSubPlatform ?? .webBrowser }
            set { _fields.value._webSubPlatform = newValue }
        }
        /// Whether `webSubPlatform` is set.
        public var hasWebSubPlatform: Bool { _fields.value._webSubPlatform != nil }
        /// Unsets `webSubPlatform`.
        public mutating func clearWebSubPlatform() { _fields.value._webSubPlatform = nil }

        /// Field 5, `browser`.
        public var browser: String {
            get { _fields.value._browser ?? "" }
            set { _fields.value._browser = newValue }
        }
        /// Whether `browser` is set.
        public var hasBrowser: Bool { _fields.value._browser != nil }
        /// Unsets `browser`.
        public mutating func clearBrowser() { _fields.value._browser = nil }

        /// Field 6, `browserVersion`.
        public var browserVersion: String {
            get { _fields.value._browserVersion ?? "" }
            set { _fields.value._browserVersion = newValue }
        }
        /// Whether `browserVersion` is set.
        public var hasBrowserVersion: Bool { _fields.value._browserVersion != nil }
        /// Unsets `browserVersion`.
        public mutating func clearBrowserVersion() { _fields.value._browserVersion = nil }

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
            var _refToken: String?
            var _version: String?
            var _webdPayload: WAClientPayload.WebInfo.WebdPayload?
            var _webSubPlatform: WAClientPayload.WebInfo.WebSubPlatform?
            var _browser: String?
            var _browserVersion: String?

            mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 10: _refToken = try reader.string()
                    case 18: _version = try reader.string()
                    case 26: try reader.message(&_webdPayload)
                    case 32: _webSubPlatform = try reader.enumeration()
                    case 42: _browser = try reader.string()
                    case 50: _browserVersion = try reader.string()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            func encode(_ writer: inout WireWriter) {
                if let value = _refToken { writer.string(10, value) }
                if let value = _version { writer.string(18, value) }
                if let value = _webdPayload { writer.message(26, value) }
                if let value = _webSubPlatform { writer.enumeration(32, value) }
                if let value = _browser { writer.string(42, value) }
                if let value = _browserVersion { writer.string(50, value) }
                writer.unknown(unknownFields)
            }
        }

        /// The message `WebdPayload`.
        public struct WebdPayload: Message {
            /// Field 1, `usesParticipantInKey`.
            public var usesParticipantInKey: Bool {
                get { _usesParticipantInKey ?? false }
                set { _usesParticipantInKey = newValue }
            }
            /// Whether `usesParticipantInKey` is set.
            public var hasUsesParticipantInKey: Bool { _usesParticipantInKey != nil }
            /// Unsets `usesParticipantInKey`.
            public mutating func clearUsesParticipantInKey() { _usesParticipantInKey = nil }

            /// Field 2, `supportsStarredMessages`.
            public var supportsStarredMessages: Bool {
                get { _supportsStarredMessages ?? false }
                set { _supportsStarredMessages = newValue }
            }
            /// Whether `supportsStarredMessages` is set.
            public var hasSupportsStarredMessages: Bool { _supportsStarredMessages != nil }
            /// Unsets `supportsStarredMessages`.
            public mutating func clearSupportsStarredMessages() { _supportsStarredMessages = nil }

            /// Field 3, `supportsDocumentMessages`.
            public var supportsDocumentMessages: Bool {
                get { _supportsDocumentMessages ?? false }
                set { _supportsDocumentMessages = newValue }
            }
            /// Whether `supportsDocumentMessages` is set.
            public var hasSupportsDocumentMessages: Bool { _supportsDocumentMessages != nil }
            /// Unsets `supportsDocumentMessages`.
            public mutating func clearSupportsDocumentMessages() { _supportsDocumentMessages = nil }

            /// Field 4, `supportsURLMessages`.
            public var supportsURLMessages: Bool {
                get { _supportsURLMessages ?? false }
                set { _supportsURLMessages = newValue }
            }
            /// Whether `supportsURLMessages` is set.
            public var hasSupportsURLMessages: Bool { _supportsURLMessages != nil }
            /// Unsets `supportsURLMessages`.
            public mutating func clearSupportsURLMessages() { _supportsURLMessages = nil }

            /// Field 5, `supportsMediaRetry`.
            public var supportsMediaRetry: Bool {
                get { _supportsMediaRetry ?? false }
                set { _supportsMediaRetry = newValue }
            }
            /// Whether `supportsMediaRetry` is set.
            public var hasSupportsMediaRetry: Bool { _supportsMediaRetry != nil }
            /// Unsets `supportsMediaRetry`.
            public mutating func clearSupportsMediaRetry() { _supportsMediaRetry = nil }

            /// Field 6, `supportsE2EImage`.
            public var supportsE2EImage: Bool {
                get { _supportsE2EImage ?? false }
                set { _supportsE2EImage = newValue }
            }
            /// Whether `supportsE2EImage` is set.
            public var hasSupportsE2EImage: Bool { _supportsE2EImage != nil }
            /// Unsets `supportsE2EImage`.
            public mutating func clearSupportsE2EImage() { _supportsE2EImage = nil }

            /// Field 7, `supportsE2EVideo`.
            public var supportsE2EVideo: Bool {
                get { _supportsE2EVideo ?? false }
                set { _supportsE2EVideo = newValue }
            }
            /// Whether `supportsE2EVideo` is set.
            public var hasSupportsE2EVideo: Bool { _supportsE2EVideo != nil }
            /// Unsets `supportsE2EVideo`.
            public mutating func clearSupportsE2EVideo() { _supportsE2EVideo = nil }

            /// Field 8, `supportsE2EAudio`.
            public var supportsE2EAudio: Bool {
                get { _supportsE2EAudio ?? false }
                set { _supportsE2EAudio = newValue }
            }
            /// Whether `supportsE2EAudio` is set.
            public var hasSupportsE2EAudio: Bool { _supportsE2EAudio != nil }
            /// Unsets `supportsE2EAudio`.
            public mutating func clearSupportsE2EAudio() { _supportsE2EAudio = nil }

            /// Field 9, `supportsE2EDocument`.
            public var supportsE2EDocument: Bool {
                get { _supportsE2EDocument ?? false }
                set { _supportsE2EDocument = newValue }
            }
            /// Whether `supportsE2EDocument` is set.
            public var hasSupportsE2EDocument: Bool { _supportsE2EDocument != nil }
            /// Unsets `supportsE2EDocument`.
            public mutating func clearSupportsE2EDocument() { _supportsE2EDocument = nil }

            /// Field 10, `documentTypes`.
            public var documentTypes: String {
                get { _documentTypes ?? "" }
                set { _documentTypes = newValue }
            }
            /// Whether `documentTypes` is set.
            public var hasDocumentTypes: Bool { _documentTypes != nil }
            /// Unsets `documentTypes`.
            public mutating func clearDocumentTypes() { _documentTypes = nil }

            /// Field 11, `features`.
            public var features: [UInt8] {
                get { _features ?? [] }
                set { _features = newValue }
            }
            /// Whether `features` is set.
            public var hasFeatures: Bool { _features != nil }
            /// Unsets `features`.
            public mutating func clearFeatures() { _features = nil }

            public var unknownFields = UnknownStorage()
            private var _usesParticipantInKey: Bool?
            private var _supportsStarredMessages: Bool?
            private var _supportsDocumentMessages: Bool?
            private var _supportsURLMessages: Bool?
            private var _supportsMediaRetry: Bool?
            private var _supportsE2EImage: Bool?
            private var _supportsE2EVideo: Bool?
            private var _supportsE2EAudio: Bool?
            private var _supportsE2EDocument: Bool?
            private var _documentTypes: String?
            private var _features: [UInt8]?

            public init() {}

            public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 8: _usesParticipantInKey = try reader.bool()
                    case 16: _supportsStarredMessages = try reader.bool()
                    case 24: _supportsDocumentMessages = try reader.bool()
                    case 32: _supportsURLMessages = try reader.bool()
                    case 40: _supportsMediaRetry = try reader.bool()
                    case 48: _supportsE2EImage = try reader.bool()
                    case 56: _supportsE2EVideo = try reader.bool()
                    case 64: _supportsE2EAudio = try reader.bool()
                    case 72: _supportsE2EDocument = try reader.bool()
                    case 82: _documentTypes = try reader.string()
                    case 90: _features = try reader.bytes()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            public func encode(_ writer: inout WireWriter) {
                if let value = _usesParticipantInKey { writer.bool(8, value) }
                if let value = _supportsStarredMessages { writer.bool(16, value) }
                if let value = _supportsDocumentMessages { writer.bool(24, value) }
                if let value = _supportsURLMessages { writer.bool(32, value) }
                if let value = _supportsMediaRetry { writer.bool(40, value) }
                if let value = _supportsE2EImage { writer.bool(48, value) }
                if let value = _supportsE2EVideo { writer.bool(56, value) }
                if let value = _supportsE2EAudio { writer.bool(64, value) }
                if let value = _supportsE2EDocument { writer.bool(72, value) }
                if let value = _documentTypes { writer.string(82, value) }
                if let value = _features { writer.bytes(90, value) }
                writer.unknown(unknownFields)
            }
        }

        /// The enum `WebSubPlatform`.
        public enum WebSubPlatform: Enumeration {
            /// `WEB_BROWSER`.
            case webBrowser
            /// `APP_STORE`.
            case appStore
            /// `WIN_STORE`.
            case winStore
            /// `DARWIN`.
            case darwin
            /// `WIN32`.
            case win32
            /// `WIN_HYBRID`.
            case winHybrid
            /// A number that the schema does not name.
            case UNRECOGNIZED(Int)

            public init(rawValue: Int) {
                switch rawValue {
                case 0: self = .webBrowser
                case 1: self = .appStore
                case 2: self = .winStore
                case 3: self = .darwin
                case 4: self = .win32
                case 5: self = .winHybrid
                default: self = .UNRECOGNIZED(rawValue)
                }
            }

            public var rawValue: Int {
                switch self {
                case .webBrowser: 0
                case .appStore: 1
                case .winStore: 2
                case .darwin: 3
                case .win32: 4
                case .winHybrid: 5
                case .UNRECOGNIZED(let number): number
                }
            }
        }
    }

    /// The enum `TrafficAnonymization`.
    public enum TrafficAnonymization: Enumeration {
        /// `OFF`.
        case off
        /// `STANDARD`.
        case standard
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .off
            case 1: self = .standard
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .off: 0
            case .standard: 1
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `AccountType`.
    public enum AccountType: Enumeration {
        /// `DEFAULT`.
        case `default`
        /// `GUEST`.
        case guest
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .`default`
            case 1: self = .guest
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .`default`: 0
            case .guest: 1
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `Product`.
    public enum Product: Enumeration {
        /// `WHATSAPP`.
        case whatsapp
        /// `MESSENGER`.
        case messenger
        /// `INTEROP`.
        case interop
        /// `INTEROP_MSGR`.
        case interopMsgr
        /// `WHATSAPP_LID`.
        case whatsappLid
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .whatsapp
            case 1: self = .messenger
            case 2: self = .interop
            case 3: self = .interopMsgr
            case 4: self = .whatsappLid
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .whatsapp: 0
            case .messenger: 1
            case .interop: 2
            case .interopMsgr: 3
            case .whatsappLid: 4
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `ConnectType`.
    public enum ConnectType: Enumeration {
        /// `CELLULAR_UNKNOWN`.
        case cellularUnknown
        /// `WIFI_UNKNOWN`.
        case wifiUnknown
        /// `CELLULAR_EDGE`.
        case cellularEdge
        /// `CELLULAR_IDEN`.
        case cellularIden
        /// `CELLULAR_UMTS`.
        case cellularUmts
        /// `CELLULAR_EVDO`.
        case cellularEvdo
        /// `CELLULAR_GPRS`.
        case cellularGprs
        /// `CELLULAR_HSDPA`.
        case cellularHsdpa
        /// `CELLULAR_HSUPA`.
        case cellularHsupa
        /// `CELLULAR_HSPA`.
        case cellularHspa
        /// `CELLULAR_CDMA`.
        case cellularCdma
        /// `CELLULAR_1XRTT`.
        case cellular1xrtt
        /// `CELLULAR_EHRPD`.
        case cellularEhrpd
        /// `CELLULAR_LTE`.
        case cellularLte
        /// `CELLULAR_HSPAP`.
        case cellularHspap
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .cellularUnknown
            case 1: self = .wifiUnknown
            case 100: self = .cellularEdge
            case 101: self = .cellularIden
            case 102: self = .cellularUmts
            case 103: self = .cellularEvdo
            case 104: self = .cellularGprs
            case 105: self = .cellularHsdpa
            case 106: self = .cellularHsupa
            case 107: self = .cellularHspa
            case 108: self = .cellularCdma
            case 109: self = .cellular1xrtt
            case 110: self = .cellularEhrpd
            case 111: self = .cellularLte
            case 112: self = .cellularHspap
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .cellularUnknown: 0
            case .wifiUnknown: 1
            case .cellularEdge: 100
            case .cellularIden: 101
            case .cellularUmts: 102
            case .cellularEvdo: 103
            case .cellularGprs: 104
            case .cellularHsdpa: 105
            case .cellularHsupa: 106
            case .cellularHspa: 107
            case .cellularCdma: 108
            case .cellular1xrtt: 109
            case .cellularEhrpd: 110
            case .cellularLte: 111
            case .cellularHspap: 112
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `ConnectReason`.
    public enum ConnectReason: Enumeration {
        /// `PUSH`.
        case push
        /// `USER_ACTIVATED`.
        case userActivated
        /// `SCHEDULED`.
        case scheduled
        /// `ERROR_RECONNECT`.
        case errorReconnect
        /// `NETWORK_SWITCH`.
        case networkSwitch
        /// `PING_RECONNECT`.
        case pingReconnect
        /// `UNKNOWN`.
        case unknown
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .push
            case 1: self = .userActivated
            case 2: self = .scheduled
            case 3: self = .errorReconnect
            case 4: self = .networkSwitch
            case 5: self = .pingReconnect
            case 6: self = .unknown
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .push: 0
            case .userActivated: 1
            case .scheduled: 2
            case .errorReconnect: 3
            case .networkSwitch: 4
            case .pingReconnect: 5
            case .unknown: 6
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `IOSAppExtension`.
    public enum IOSAppExtension: Enumeration {
        /// `SHARE_EXTENSION`.
        case shareExtension
        /// `SERVICE_EXTENSION`.
        case serviceExtension
        /// `INTENTS_EXTENSION`.
        case intentsExtension
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .shareExtension
            case 1: self = .serviceExtension
            case 2: self = .intentsExtension
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .shareExtension: 0
            case .serviceExtension: 1
            case .intentsExtension: 2
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}
