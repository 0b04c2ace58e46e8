// Written by protogen from E2E.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The enum `PeerDataOperationRequestType`.
public enum WAPeerDataOperationRequestType: Enumeration {
    /// `UPLOAD_STICKER`.
    case uploadSticker
    /// `SEND_RECENT_STICKER_BOOTSTRAP`.
    case sendRecentStickerBootstrap
    /// `GENERATE_LINK_PREVIEW`.
    case generateLinkPreview
    /// `HISTORY_SYNC_ON_DEMAND`.
    case historySyncOnDemand
    /// `PLACEHOLDER_MESSAGE_RESEND`.
    case placeholderMessageResend
    /// `WAFFLE_LINKING_NONCE_FETCH`.
    case waffleLinkingNonceFetch
    /// `FULL_HISTORY_SYNC_ON_DEMAND`.
    case fullHistorySyncOnDemand
    /// `COMPANION_META_NONCE_FETCH`.
    case companionMetaNonceFetch
    /// `COMPANION_SYNCD_SNAPSHOT_FATAL_RECOVERY`.
    case companionSyncdSnapshotFatalRecovery
    /// `COMPANION_CANONICAL_USER_NONCE_FETCH`.
    case companionCanonicalUserNonceFetch
    /// `HISTORY_SYNC_CHUNK_RETRY`.
    case historySyncChunkRetry
    /// `GALAXY_FLOW_ACTION`.
    case galaxyFlowAction
    /// `BUSINESS_BROADCAST_INSIGHTS_DELIVERED_TO`.
    case businessBroadcastInsightsDeliveredTo
    /// `BUSINESS_BROADCAST_INSIGHTS_REFRESH`.
    case businessBroadcastInsightsRefresh
    /// `CONTACT_REFRESH_REQUEST`.
    case contactRefreshRequest
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .uploadSticker
        case 1: self = .sendRecentStickerBootstrap
        case 2: self = .generateLinkPreview
        case 3: self = .historySyncOnDemand
        case 4: self = .placeholderMessageResend
        case 5: self = .waffleLinkingNonceFetch
        case 6: self = .fullHistorySyncOnDemand
        case 7: self = .companionMetaNonceFetch
        case 8: self = .companionSyncdSnapshotFatalRecovery
        case 9: self = .companionCanonicalUserNonceFetch
        case 10: self = .historySyncChunkRetry
        case 11: self = .galaxyFlowAction
        case 12: self = .businessBroadcastInsightsDeliveredTo
        case 13: self = .businessBroadcastInsightsRefresh
        case 14: self = .contactRefreshRequest
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .uploadSticker: 0
        case .sendRecentStickerBootstrap: 1
        case .generateLinkPreview: 2
        case .historySyncOnDemand: 3
        case .placeholderMessageResend: 4
        case .waffleLinkingNonceFetch: 5
        case .fullHistorySyncOnDemand: 6
        case .companionMetaNonceFetch: 7
        case .companionSyncdSnapshotFatalRecovery: 8
        case .companionCanonicalUserNonceFetch: 9
        case .historySyncChunkRetry: 10
        case .galaxyFlowAction: 11
        case .businessBroadcastInsightsDeliveredTo: 12
        case .businessBroadcastInsightsRefresh: 13
        case .contactRefreshRequest: 14
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The enum `HistorySyncType`.
public enum WAHistorySyncType: Enumeration {
    /// `INITIAL_BOOTSTRAP`.
    case initialBootstrap
    /// `INITIAL_STATUS_V3`.
    case initialStatusV3
    /// `FULL`.
    case full
    /// `RECENT`.
    case recent
    /// `PUSH_NAME`.
    case pushName
    /// `NON_BLOCKING_DATA`.
    case nonBlockingData
    /// `ON_DEMAND`.
    case onDemand
    /// `NO_HISTORY`.
    case noHistory
    /// `MESSAGE_ACCESS_STATUS`.
    case messageAccessStatus
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .initialBootstrap
        case 1: self = .initialStatusV3
        case 2: self = .full
        case 3: self = .recent
        case 4: self = .pushName
        case 5: self = .nonBlockingData
        case 6: self = .onDemand
        case 7: self = .noHistory
        case 8: self = .messageAccessStatus
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .initialBootstrap: 0
        case .initialStatusV3: 1
        case .full: 2
        case .recent: 3
        case .pushName: 4
        case .nonBlockingData: 5
        case .onDemand: 6
        case .noHistory: 7
        case .messageAccessStatus: 8
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The enum `WebLinkRenderConfig`.
public enum WAWebLinkRenderConfig: Enumeration {
    /// `WEBVIEW`.
    case webview
    /// `SYSTEM`.
    case system
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .webview
        case 1: self = .system
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .webview: 0
        case .system: 1
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The enum `KeepType`.
public enum WAKeepType: Enumeration {
    /// `UNKNOWN_KEEP_TYPE`.
    case unknownKeepType
    /// `KEEP_FOR_ALL`.
    case keepForAll
    /// `UNDO_KEEP_FOR_ALL`.
    case undoKeepForAll
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .unknownKeepType
        case 1: self = .keepForAll
        case 2: self = .undoKeepForAll
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .unknownKeepType: 0
        case .keepForAll: 1
        case .undoKeepForAll: 2
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The enum `PollType`.
public enum WAPollType: Enumeration {
    /// `POLL`.
    case poll
    /// `QUIZ`.
    case quiz
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .poll
        case 1: self = .quiz
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .poll: 0
        case .quiz: 1
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The enum `PollContentType`.
public enum WAPollContentType: Enumeration {
    /// `UNKNOWN_POLL_CONTENT_TYPE`.
    case unknownPollContentType
    /// `TEXT`.
    case text
    /// `IMAGE`.
    case image
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .unknownPollContentType
        case 1: self = .text
        case 2: self = .image
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .unknownPollContentType: 0
        case .text: 1
        case .image: 2
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The message `PlaceholderMessage`.
public struct WAPlaceholderMessage: Message {
    /// Field 1, `type`.
    public var type: WAPlaceholderMessage.PlaceholderType {
        get { _type ?? .maskLinkedDevices }
        set { _type = newValue }
    }
    /// Whether `type` is set.
    public var hasType: Bool { _type != nil }
    /// Unsets `type`.
    public mutating func clearType() { _type = nil }

    public var unknownFields = UnknownStorage()
    private var _type: WAPlaceholderMessage.PlaceholderType?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _type = try reader.enumeration()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _type { writer.enumeration(8, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `PlaceholderType`.
    public enum PlaceholderType: Enumeration {
        /// `MASK_LINKED_DEVICES`.
        case maskLinkedDevices
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .maskLinkedDevices
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .maskLinkedDevices: 0
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `PinInChatMessage`.
public struct WAPinInChatMessage: Message {
    /// Field 1, `key`.
    public var key: WAMessageKey {
        get { _key ?? WAMessageKey() }
        set { _key = newValue }
    }
    /// Whether `key` is set.
    public var hasKey: Bool { _key != nil }
    /// Unsets `key`.
    public mutating func clearKey() { _key = nil }

    /// Field 2, `type`.
    public var type: WAPinInChatMessage.TypeEnum {
        get { _type ?? .unknownType }
        set { _type = newValue }
    }
    /// Whether `type` is set.
    public var hasType: Bool { _type != nil }
    /// Unsets `type`.
    public mutating func clearType() { _type = nil }

    /// Field 3, `senderTimestampMS`.
    public var senderTimestampMS: Int64 {
        get { _senderTimestampMS ?? 0 }
        set { _senderTimestampMS = newValue }
    }
    /// Whether `senderTimestampMS` is set.
    public var hasSenderTimestampMS: Bool { _senderTimestampMS != nil }
    /// Unsets `senderTimestampMS`.
    public mutating func clearSenderTimestampMS() { _senderTimestampMS = nil }

    public var unknownFields = UnknownStorage()
    private var _key: WAMessageKey?
    private var _type: WAPinInChatMessage.TypeEnum?
    private var _senderTimestampMS: Int64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_key)
            case 16: _type = try reader.enumeration()
            case 24: _senderTimestampMS = try reader.int64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _key { writer.message(10, value) }
        if let value = _type { writer.enumeration(16, value) }
        if let value = _senderTimestampMS { writer.int64(24, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `Type`.
    public enum TypeEnum: Enumeration {
        /// `UNKNOWN_TYPE`.
        case unknownType
        /// `PIN_FOR_ALL`.
        case pinForAll
        /// `UNPIN_FOR_ALL`.
        case unpinForAll
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknownType
            case 1: self = .pinForAll
            case 2: self = .unpinForAll
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknownType: 0
            case .pinForAll: 1
            case .unpinForAll: 2
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `PeerDataOperationRequestResponseMessage`.
public struct WAPeerDataOperationRequestResponseMessage: Message {
    /// Field 1, `peerDataOperationRequestType`.
    public var peerDataOperationRequestType: WAPeerDataOperationRequestType {
        get { _peerDataOperationRequestType ?? .uploadSticker }
        set { _peerDataOperationRequestType = newValue }
    }
    /// Whether `peerDataOperationRequestType` is set.
    public var hasPeerDataOperationRequestType: Bool { _peerDataOperationRequestType != nil }
    /// Unsets `peerDataOperationRequestType`.
    public mutating func clearPeerDataOperationRequestType() { _peerDataOperationRequestType = nil }

    /// Field 2, `stanzaID`.
    public var stanzaID: String {
        get { _stanzaID ?? "" }
        set { _stanzaID = newValue }
    }
    /// Whether `stanzaID` is set.
    public var hasStanzaID: Bool { _stanzaID != nil }
    /// Unsets `stanzaID`.
    public mutating func clearStanzaID() { _stanzaID = nil }

    /// Field 3, `peerDataOperationResult`.
    public var peerDataOperationResult: [WAPeerDataOperationRequestResponseMessage.PeerDataOperationResult] {
        get { _peerDataOperationResult }
        set { _peerDataOperationResult = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _peerDataOperationRequestType: WAPeerDataOperationRequestType?
    private var _stanzaID: String?
    private var _peerDataOperationResult: [WAPeerDataOperationRequestResponseMessage.PeerDataOperationResult] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _peerDataOperationRequestType = try reader.enumeration()
            case 18: _stanzaID = try reader.string()
            case 26: try reader.message(&_peerDataOperationResult)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _peerDataOperationRequestType { writer.enumeration(8, value) }
        if let value = _stanzaID { writer.string(18, value) }
        for value in _peerDataOperationResult { writer.message(26, value) }
        writer.unknown(unknownFields)
    }

    /// The message `PeerDataOperationResult`.
    public struct PeerDataOperationResult: Message {
        /// Field 4, `placeholderMessageResendResponse`.
        public var placeholderMessageResendResponse: WAPeerDataOperationRequestResponseMessage.PeerDataOperationResult.PlaceholderMessageResendResponse {
            get { _placeholderMessageResendResponse ?? WAPeerDataOperationRequestResponseMessage.PeerDataOperationResult.PlaceholderMessageResendResponse() }
            set { _placeholderMessageResendResponse = newValue }
        }
        /// Whether `placeholderMessageResendResponse` is set.
        public var hasPlaceholderMessageResendResponse: Bool { _placeholderMessageResendResponse != nil }
        /// Unsets `placeholderMessageResendResponse`.
        public mutating func clearPlaceholderMessageResendResponse() { _placeholderMessageResendResponse = nil }

        public var unknownFields = UnknownStorage()
        private var _placeholderMessageResendResponse: WAPeerDataOperationRequestResponseMessage.PeerDataOperationResult.PlaceholderMessageResendResponse?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 34: try reader.message(&_placeholderMessageResendResponse)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _placeholderMessageResendResponse { writer.message(34, value) }
            writer.unknown(unknownFields)
        }

        /// The message `PlaceholderMessageResendResponse`.
        public struct PlaceholderMessageResendResponse: Message {
            /// Field 1, `webMessageInfoBytes`.
            public var webMessageInfoBytes: [UInt8] {
                get { _webMessageInfoBytes ?? [] }
                set { _webMessageInfoBytes = newValue }
            }
            /// Whether `webMessageInfoBytes` is set.
            public var hasWebMessageInfoBytes: Bool { _webMessageInfoBytes != nil }
            /// Unsets `webMessageInfoBytes`.
            public mutating func clearWebMessageInfoBytes() { _webMessageInfoBytes = nil }

            public var unknownFields = UnknownStorage()
            private var _webMessageInfoBytes: [UInt8]?

            public init() {}

            public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 10: _webMessageInfoBytes = try reader.bytes()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            public func encode(_ writer: inout WireWriter) {
                if let value = _webMessageInfoBytes { writer.bytes(10, value) }
                writer.unknown(unknownFields)
            }
        }
    }
}

/// The message `PeerDataOperationRequestMessage`.
public struct WAPeerDataOperationRequestMessage: Message {
    /// Field 1, `peerDataOperationRequestType`.
    public var peerDataOperationRequestType: WAPeerDataOperationRequestType {
        get { _peerDataOperationRequestType ?? .uploadSticker }
        set { _peerDataOperationRequestType = newValue }
    }
    /// Whether `peerDataOperationRequestType` is set.
    public var hasPeerDataOperationRequestType: Bool { _peerDataOperationRequestType != nil }
    /// Unsets `peerDataOperationRequestType`.
    public mutating func clearPeerDataOperationRequestType() { _peerDataOperationRequestType = nil }

    /// Field 4, `historySyncOnDemandRequest`.
    public var historySyncOnDemandRequest: WAPeerDataOperationRequestMessage.HistorySyncOnDemandRequest {
        get { _historySyncOnDemandRequest ?? WAPeerDataOperationRequestMessage.HistorySyncOnDemandRequest() }
        set { _historySyncOnDemandRequest = newValue }
    }
    /// Whether `historySyncOnDemandRequest` is set.
    public var hasHistorySyncOnDemandRequest: Bool { _historySyncOnDemandRequest != nil }
    /// Unsets `historySyncOnDemandRequest`.
    public mutating func clearHistorySyncOnDemandRequest() { _historySyncOnDemandRequest = nil }

    /// Field 5, `placeholderMessageResendRequest`.
    public var placeholderMessageResendRequest: [WAPeerDataOperationRequestMessage.PlaceholderMessageResendRequest] {
        get { _placeholderMessageResendRequest }
        set { _placeholderMessageResendRequest = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _peerDataOperationRequestType: WAPeerDataOperationRequestType?
    private var _historySyncOnDemandRequest: WAPeerDataOperationRequestMessage.HistorySyncOnDemandRequest?
    private var _placeholderMessageResendRequest: [WAPeerDataOperationRequestMessage.PlaceholderMessageResendRequest] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _peerDataOperationRequestType = try reader.enumeration()
            case 34: try reader.message(&_historySyncOnDemandRequest)
            case 42: try reader.message(&_placeholderMessageResendRequest)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _peerDataOperationRequestType { writer.enumeration(8, value) }
        if let value = _historySyncOnDemandRequest { writer.message(34, value) }
        for value in _placeholderMessageResendRequest { writer.message(42, value) }
        writer.unknown(unknownFields)
    }

    /// The message `HistorySyncOnDemandRequest`.
    public struct HistorySyncOnDemandRequest: Message {
        /// Field 1, `chatJID`.
        public var chatJID: String {
            get { _chatJID ?? "" }
            set { _chatJID = newValue }
        }
        /// Whether `chatJID` is set.
        public var hasChatJID: Bool { _chatJID != nil }
        /// Unsets `chatJID`.
        public mutating func clearChatJID() { _chatJID = nil }

        /// Field 2, `oldestMsgID`.
        public var oldestMsgID: String {
            get { _oldestMsgID ?? "" }
            set { _oldestMsgID = newValue }
        }
        /// Whether `oldestMsgID` is set.
        public var hasOldestMsgID: Bool { _oldestMsgID != nil }
        /// Unsets `oldestMsgID`.
        public mutating func clearOldestMsgID() { _oldestMsgID = nil }

        /// Field 3, `oldestMsgFromMe`.
        public var oldestMsgFromMe: Bool {
            get { _oldestMsgFromMe ?? false }
            set { _oldestMsgFromMe = newValue }
        }
        /// Whether `oldestMsgFromMe` is set.
        public var hasOldestMsgFromMe: Bool { _oldestMsgFromMe != nil }
        /// Unsets `oldestMsgFromMe`.
        public mutating func clearOldestMsgFromMe() { _oldestMsgFromMe = nil }

        /// Field 4, `onDemandMsgCount`.
        public var onDemandMsgCount: Int32 {
            get { _onDemandMsgCount ?? 0 }
            set { _onDemandMsgCount = newValue }
        }
        /// Whether `onDemandMsgCount` is set.
        public var hasOnDemandMsgCount: Bool { _onDemandMsgCount != nil }
        /// Unsets `onDemandMsgCount`.
        public mutating func clearOnDemandMsgCount() { _onDemandMsgCount = nil }

        /// Field 5, `oldestMsgTimestampMS`.
        public var oldestMsgTimestampMS: Int64 {
            get { _oldestMsgTimestampMS ?? 0 }
            set { _oldestMsgTimestampMS = newValue }
        }
        /// Whether `oldestMsgTimestampMS` is set.
        public var hasOldestMsgTimestampMS: Bool { _oldestMsgTimestampMS != nil }
        /// Unsets `oldestMsgTimestampMS`.
        public mutating func clearOldestMsgTimestampMS() { _oldestMsgTimestampMS = nil }

        /// Field 6, `accountLid`.
        public var accountLid: String {
            get { _accountLid ?? "" }
            set { _accountLid = newValue }
        }
        /// Whether `accountLid` is set.
        public var hasAccountLid: Bool { _accountLid != nil }
        /// Unsets `accountLid`.
        public mutating func clearAccountLid() { _accountLid = nil }

        /// Field 7, `supportInlineResponse`.
        public var supportInlineResponse: Bool {
            get { _supportInlineResponse ?? false }
            set { _supportInlineResponse = newValue }
        }
        /// Whether `supportInlineResponse` is set.
        public var hasSupportInlineResponse: Bool { _supportInlineResponse != nil }
        /// Unsets `supportInlineResponse`.
        public mutating func clearSupportInlineResponse() { _supportInlineResponse = nil }

        public var unknownFields = UnknownStorage()
        private var _chatJID: String?
        private var _oldestMsgID: String?
        private var _oldestMsgFromMe: Bool?
        private var _onDemandMsgCount: Int32?
        private var _oldestMsgTimestampMS: Int64?
        private var _accountLid: String?
        private var _supportInlineResponse: Bool?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _chatJID = try reader.string()
                case 18: _oldestMsgID = try reader.string()
                case 24: _oldestMsgFromMe = try reader.bool()
                case 32: _onDemandMsgCount = try reader.int32()
                case 40: _oldestMsgTimestampMS = try reader.int64()
                case 50: _accountLid = try reader.string()
                case 56: _supportInlineResponse = try reader.bool()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _chatJID { writer.string(10, value) }
            if let value = _oldestMsgID { writer.string(18, value) }
            if let value = _oldestMsgFromMe { writer.bool(24, value) }
            if let value = _onDemandMsgCount { writer.int32(32, value) }
            if let value = _oldestMsgTimestampMS { writer.int64(40, value) }
            if let value = _accountLid { writer.string(50, value) }
            if let value = _supportInlineResponse { writer.bool(56, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `PlaceholderMessageResendRequest`.
    public struct PlaceholderMessageResendRequest: Message {
        /// Field 1, `messageKey`.
        public var messageKey: WAMessageKey {
            get { _messageKey ?? WAMessageKey() }
            set { _messageKey = newValue }
        }
        /// Whether `messageKey` is set.
        public var hasMessageKey: Bool { _messageKey != nil }
        /// Unsets `messageKey`.
        public mutating func clearMessageKey() { _messageKey = nil }

        public var unknownFields = UnknownStorage()
        private var _messageKey: WAMessageKey?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_messageKey)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _messageKey { writer.message(10, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// Content that concerns the protocol: deletions, edits, keys, history.
public struct WAProtocolMessage: Message {
    /// Field 1, `key`.
    public var key: WAMessageKey {
        get { _fields.value._key ?? WAMessageKey() }
        set { _fields.value._key = newValue }
    }
    /// Whether `key` is set.
    public var hasKey: Bool { _fields.value._key != nil }
    /// Unsets `key`.
    public mutating func clearKey() { _fields.value._key = nil }

    /// Field 2, `type`.
    public var type: WAProtocolMessage.TypeEnum {
        get { _fields.value._type ?? .revoke }
        set { _fields.value._type = newValue }
    }
    /// Whether `type` is set.
    public var hasType: Bool { _fields.value._type != nil }
    /// Unsets `type`.
    public mutating func clearType() { _fields.value._type = nil }

    /// Field 4, `ephemeralExpiration`.
    public var ephemeralExpiration: UInt32 {
        get { _fields.value._ephemeralExpiration ?? 0 }
        set { _fields.value._ephemeralExpiration = newValue }
    }
    /// Whether `ephemeralExpiration` is set.
    public var hasEphemeralExpiration: Bool { _fields.value._ephemeralExpiration != nil }
    /// Unsets `ephemeralExpiration`.
    public mutating func clearEphemeralExpiration() { _fields.value._ephemeralExpiration = nil }

    /// Field 5, `ephemeralSettingTimestamp`.
    public var ephemeralSettingTimestamp: Int64 {
        get { _fields.value._ephemeralSettingTimestamp ?? 0 }
        set { _fields.value._ephemeralSettingTimestamp = newValue }
    }
    /// Whether `ephemeralSettingTimestamp` is set.
    public var hasEphemeralSettingTimestamp: Bool { _fields.value._ephemeralSettingTimestamp != nil }
    /// Unsets `ephemeralSettingTimestamp`.
    public mutating func clearEphemeralSettingTimestamp() { _fields.value._ephemeralSettingTimestamp = nil }

    /// Field 6, `historySyncNotification`.
    public var historySyncNotification: WAHistorySyncNotification {
        get { _fields.value._historySyncNotification ?? WAHistorySyncNotification() }
        set { _fields.value._historySyncNotification = newValue }
    }
    /// Whether `historySyncNotification` is set.
    public var hasHistorySyncNotification: Bool { _fields.value._historySyncNotification != nil }
    /// Unsets `historySyncNotification`.
    public mutating func clearHistorySyncNotification() { _fields.value._historySyncNotification = nil }

    /// Field 7, `appStateSyncKeyShare`.
    public var appStateSyncKeyShare: WAAppStateSyncKeyShare {
        get { _fields.value._appStateSyncKeyShare ?? WAAppStateSyncKeyShare() }
        set { _fields.value._appStateSyncKeyShare = newValue }
    }
    /// Whether `appStateSyncKeyShare` is set.
    public var hasAppStateSyncKeyShare: Bool { _fields.value._appStateSyncKeyShare != nil }
    /// Unsets `appStateSyncKeyShare`.
    public mutating func clearAppStateSyncKeyShare() { _fields.value._appStateSyncKeyShare = nil }

    /// Field 8, `appStateSyncKeyRequest`.
    public var appStateSyncKeyRequest: WAAppStateSyncKeyRequest {
        get { _fields.value._appStateSyncKeyRequest ?? WAAppStateSyncKeyRequest() }
        set { _fields.value._appStateSyncKeyRequest = newValue }
    }
    /// Whether `appStateSyncKeyRequest` is set.
    public var hasAppStateSyncKeyRequest: Bool { _fields.value._appStateSyncKeyRequest != nil }
    /// Unsets `appStateSyncKeyRequest`.
    public mutating func clearAppStateSyncKeyRequest() { _fields.value._appStateSyncKeyRequest = nil }

    /// Field 9, `initialSecurityNotificationSettingSync`.
    public var initialSecurityNotificationSettingSync: WAInitialSecurityNotificationSettingSync {
        get { _fields.value._initialSecurityNotificationSettingSync ?? WAInitialSecurityNotificationSettingSync() }
        set { _fields.value._initialSecurityNotificationSettingSync = newValue }
    }
    /// Whether `initialSecurityNotificationSettingSync` is set.
    public var hasInitialSecurityNotificationSettingSync: Bool { _fields.value._initialSecurityNotificationSettingSync != nil }
    /// Unsets `initialSecurityNotificationSettingSync`.
    public mutating func clearInitialSecurityNotificationSettingSync() { _fields.value._initialSecurityNotificationSettingSync = nil }

    /// Field 10, `appStateFatalExceptionNotification`.
    public var appStateFatalExceptionNotification: WAAppStateFatalExceptionNotification {
        get { _fields.value._appStateFatalExceptionNotification ?? WAAppStateFatalExceptionNotification() }
        set { _fields.value._appStateFatalExceptionNotification = newValue }
    }
    /// Whether `appStateFatalExceptionNotification` is set.
    public var hasAppStateFatalExceptionNotification: Bool { _fields.value._appStateFatalExceptionNotification != nil }
    /// Unsets `appStateFatalExceptionNotification`.
    public mutating func clearAppStateFatalExceptionNotification() { _fields.value._appStateFatalExceptionNotification = nil }

    /// Field 11, `disappearingMode`.
    public var disappearingMode: WADisappearingMode {
        get { _fields.value._disappearingMode ?? WADisappearingMode() }
        set { _fields.value._disappearingMode = newValue }
    }
    /// Whether `disappearingMode` is set.
    public var hasDisappearingMode: Bool { _fields.value._disappearingMode != nil }
    /// Unsets `disappearingMode`.
    public mutating func clearDisappearingMode() { _fields.value._disappearingMode = nil }

    /// Field 14, `editedMessage`.
    public var editedMessage: WAMessage {
        get { _fields.value._editedMessage ?? WAMessage() }
        set { _fields.value._editedMessage = newValue }
    }
    /// Whether `editedMessage` is set.
    public var hasEditedMessage: Bool { _fields.value._editedMessage != nil }
    /// Unsets `editedMessage`.
    public mutating func clearEditedMessage() { _fields.value._editedMessage = nil }

    /// Field 15, `timestampMS`.
    public var timestampMS: Int64 {
        get { _fields.value._timestampMS ?? 0 }
        set { _fields.value._timestampMS = newValue }
    }
    /// Whether `timestampMS` is set.
    public var hasTimestampMS: Bool { _fields.value._timestampMS != nil }
    /// Unsets `timestampMS`.
    public mutating func clearTimestampMS() { _fields.value._timestampMS = nil }

    /// Field 16, `peerDataOperationRequestMessage`.
    public var peerDataOperationRequestMessage: WAPeerDataOperationRequestMessage {
        get { _fields.value._peerDataOperationRequestMessage ?? WAPeerDataOperationRequestMessage() }
        set { _fields.value._peerDataOperationRequestMessage = newValue }
    }
    /// Whether `peerDataOperationRequestMessage` is set.
    public var hasPeerDataOperationRequestMessage: Bool { _fields.value._peerDataOperationRequestMessage != nil }
    /// Unsets `peerDataOperationRequestMessage`.
    public mutating func clearPeerDataOperationRequestMessage() { _fields.value._peerDataOperationRequestMessage = nil }

    /// Field 17, `peerDataOperationRequestResponseMessage`.
    public var peerDataOperationRequestResponseMessage: WAPeerDataOperationRequestResponseMessage {
        get { _fields.value._peerDataOperationRequestResponseMessage ?? WAPeerDataOperationRequestResponseMessage() }
        set { _fields.value._peerDataOperationRequestResponseMessage = newValue }
    }
    /// Whether `peerDataOperationRequestResponseMessage` is set.
    public var hasPeerDataOperationRequestResponseMessage: Bool { _fields.value._peerDataOperationRequestResponseMessage != nil }
    /// Unsets `peerDataOperationRequestResponseMessage`.
    public mutating func clearPeerDataOperationRequestResponseMessage() { _fields.value._peerDataOperationRequestResponseMessage = nil }

    /// Field 19, `invokerJID`.
    public var invokerJID: String {
        get { _fields.value._invokerJID ?? "" }
        set { _fields.value._invokerJID = newValue }
    }
    /// Whether `invokerJID` is set.
    public var hasInvokerJID: Bool { _fields.value._invokerJID != nil }
    /// Unsets `invokerJID`.
    public mutating func clearInvokerJID() { _fields.value._invokerJID = nil }

    /// Field 23, `lidMigrationMappingSyncMessage`.
    public var lidMigrationMappingSyncMessage: WALIDMigrationMappingSyncMessage {
        get { _fields.value._lidMigrationMappingSyncMessage ?? WALIDMigrationMappingSyncMessage() }
        set { _fields.value._lidMigrationMappingSyncMessage = newValue }
    }
    /// Whether `lidMigrationMappingSyncMessage` is set.
    public var hasLidMigrationMappingSyncMessage: Bool { _fields.value._lidMigrationMappingSyncMessage != nil }
    /// Unsets `lidMigrationMappingSyncMessage`.
    public mutating func clearLidMigrationMappingSyncMessage() { _fields.value._lidMigrationMappingSyncMessage = nil }

    /// Field 24, `limitSharing`.
    public var limitSharing: WALimitSharing {
        get { _fields.value._limitSharing ?? WALimitSharing() }
        set { _fields.value._limitSharing = newValue }
    }
    /// Whether `limitSharing` is set.
    public var hasLimitSharing: Bool { _fields.value._limitSharing != nil }
    /// Unsets `limitSharing`.
    public mutating func clearLimitSharing() { _fields.value._limitSharing = nil }

    /// Field 25, `aiPsiMetadata`.
    public var aiPsiMetadata: [UInt8] {
        get { _fields.value._aiPsiMetadata ?? [] }
        set { _fields.value._aiPsiMetadata = newValue }
    }
    /// Whether `aiPsiMetadata` is set.
    public var hasAiPsiMetadata: Bool { _fields.value._aiPsiMetadata != nil }
    /// Unsets `aiPsiMetadata`.
    public mutating func clearAiPsiMetadata() { _fields.value._aiPsiMetadata = nil }

    /// Field 27, `memberLabel`.
    public var memberLabel: WAMemberLabel {
        get { _fields.value._memberLabel ?? WAMemberLabel() }
        set { _fields.value._memberLabel = newValue }
    }
    /// Whether `memberLabel` is set.
    public var hasMemberLabel: Bool { _fields.value._memberLabel != nil }
    /// Unsets `memberLabel`.
    public mutating func clearMemberLabel() { _fields.value._memberLabel = nil }

    /// Field 29, `afterReadDuration`.
    public var afterReadDuration: UInt32 {
        get { _fields.value._afterReadDuration ?? 0 }
        set { _fields.value._afterReadDuration = newValue }
    }
    /// Whether `afterReadDuration` is set.
    public var hasAfterReadDuration: Bool { _fields.value._afterReadDuration != nil }
    /// Unsets `afterReadDuration`.
    public mutating func clearAfterReadDuration() { _fields.value._afterReadDuration = nil }

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
        var _type: WAProtocolMessage.TypeEnum?
        var _ephemeralExpiration: UInt32?
        var _ephemeralSettingTimestamp: Int64?
        var _historySyncNotification: WAHistorySyncNotification?
        var _appStateSyncKeyShare: WAAppStateSyncKeyShare?
        var _appStateSyncKeyRequest: WAAppStateSyncKeyRequest?
        var _initialSecurityNotificationSettingSync: WAInitialSecurityNotificationSettingSync?
        var _appStateFatalExceptionNotification: WAAppStateFatalExceptionNotification?
        var _disappearingMode: WADisappearingMode?
        var _editedMessage: WAMessage?
        var _timestampMS: Int64?
        var _peerDataOperationRequestMessage: WAPeerDataOperationRequestMessage?
        var _peerDataOperationRequestResponseMessage: WAPeerDataOperationRequestResponseMessage?
        var _invokerJID: String?
        var _lidMigrationMappingSyncMessage: WALIDMigrationMappingSyncMessage?
        var _limitSharing: WALimitSharing?
        var _aiPsiMetadata: [UInt8]?
        var _memberLabel: WAMemberLabel?
        var _afterReadDuration: UInt32?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_key)
                case 16: _type = try reader.enumeration()
                case 32: _ephemeralExpiration = try reader.uint32()
                case 40: _ephemeralSettingTimestamp = try reader.int64()
                case 50: try reader.message(&_historySyncNotification)
                case 58: try reader.message(&_appStateSyncKeyShare)
                case 66: try reader.message(&_appStateSyncKeyRequest)
                case 74: try reader.message(&_initialSecurityNotificationSettingSync)
                case 82: try reader.message(&_appStateFatalExceptionNotification)
                case 90: try reader.message(&_disappearingMode)
                case 114: try reader.message(&_editedMessage)
                case 120: _timestampMS = try reader.int64()
                case 130: try reader.message(&_peerDataOperationRequestMessage)
                case 138: try reader.message(&_peerDataOperationRequestResponseMessage)
                case 154: _invokerJID = try reader.string()
                case 186: try reader.message(&_lidMigrationMappingSyncMessage)
                case 194: try reader.message(&_limitSharing)
                case 202: _aiPsiMetadata = try reader.bytes()
                case 218: try reader.message(&_memberLabel)
                case 232: _afterReadDuration = try reader.uint32()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _key { writer.message(10, value) }
            if let value = _type { writer.enumeration(16, value) }
            if let value = _ephemeralExpiration { writer.uint32(32, value) }
            if let value = _ephemeralSettingTimestamp { writer.int64(40, value) }
            if let value = _historySyncNotification { writer.message(50, value) }
            if let value = _appStateSyncKeyShare { writer.message(58, value) }
            if let value = _appStateSyncKeyRequest { writer.message(66, value) }
            if let value = _initialSecurityNotificationSettingSync { writer.message(74, value) }
            if let value = _appStateFatalExceptionNotification { writer.message(82, value) }
            if let value = _disappearingMode { writer.message(90, value) }
            if let value = _editedMessage { writer.message(114, value) }
            if let value = _timestampMS { writer.int64(120, value) }
            if let value = _peerDataOperationRequestMessage { writer.message(130, value) }
            if let value = _peerDataOperationRequestResponseMessage { writer.message(138, value) }
            if let value = _invokerJID { writer.string(154, value) }
            if let value = _lidMigrationMappingSyncMessage { writer.message(186, value) }
            if let value = _limitSharing { writer.message(194, value) }
            if let value = _aiPsiMetadata { writer.bytes(202, value) }
            if let value = _memberLabel { writer.message(218, value) }
            if let value = _afterReadDuration { writer.uint32(232, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `Type`.
    public enum TypeEnum: Enumeration {
        /// `REVOKE`.
        case revoke
        /// `EPHEMERAL_SETTING`.
        case ephemeralSetting
        /// `EPHEMERAL_SYNC_RESPONSE`.
        case ephemeralSyncResponse
        /// `HISTORY_SYNC_NOTIFICATION`.
        case historySyncNotification
        /// `APP_STATE_SYNC_KEY_SHARE`.
        case appStateSyncKeyShare
        /// `APP_STATE_SYNC_KEY_REQUEST`.
        case appStateSyncKeyRequest
        /// `MSG_FANOUT_BACKFILL_REQUEST`.
        case msgFanoutBackfillRequest
        /// `INITIAL_SECURITY_NOTIFICATION_SETTING_SYNC`.
        case initialSecurityNotificationSettingSync
        /// `APP_STATE_FATAL_EXCEPTION_NOTIFICATION`.
        case appStateFatalExceptionNotification
        /// `SHARE_PHONE_NUMBER`.
        case sharePhoneNumber
        /// `MESSAGE_EDIT`.
        case messageEdit
        /// `PEER_DATA_OPERATION_REQUEST_MESSAGE`.
        case peerDataOperationRequestMessage
        /// `PEER_DATA_OPERATION_REQUEST_RESPONSE_MESSAGE`.
        case peerDataOperationRequestResponseMessage
        /// `REQUEST_WELCOME_MESSAGE`.
        case requestWelcomeMessage
        /// `BOT_FEEDBACK_MESSAGE`.
        case botFeedbackMessage
        /// `MEDIA_NOTIFY_MESSAGE`.
        case mediaNotifyMessage
        /// `CLOUD_API_THREAD_CONTROL_NOTIFICATION`.
        case cloudApiThreadControlNotification
        /// `LID_MIGRATION_MAPPING_SYNC`.
        case lidMigrationMappingSync
        /// `REMINDER_MESSAGE`.
        case reminderMessage
        /// `BOT_MEMU_ONBOARDING_MESSAGE`.
        case botMemuOnboardingMessage
        /// `STATUS_MENTION_MESSAGE`.
        case statusMentionMessage
        /// `STOP_GENERATION_MESSAGE`.
        case stopGenerationMessage
        /// `LIMIT_SHARING`.
        case limitSharing
        /// `AI_PSI_METADATA`.
        case aiPsiMetadata
        /// `AI_QUERY_FANOUT`.
        case aiQueryFanout
        /// `GROUP_MEMBER_LABEL_CHANGE`.
        case groupMemberLabelChange
        /// `AI_MEDIA_COLLECTION_MESSAGE`.
        case aiMediaCollectionMessage
        /// `MESSAGE_UNSCHEDULE`.
        case messageUnschedule
        /// `CHAT_THEME_SETTING`.
        case chatThemeSetting
        /// `AI_METADATA_OPERATION`.
        case aiMetadataOperation
        /// `MARK_AS_VERIFIED_ACTION`.
        case markAsVerifiedAction
        /// `COEX_STATE_SYNC`.
        case coexStateSync
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .revoke
            case 3: self = .ephemeralSetting
            case 4: self = .ephemeralSyncResponse
            case 5: self = .historySyncNotification
            case 6: self = .appStateSyncKeyShare
            case 7: self = .appStateSyncKeyRequest
            case 8: self = .msgFanoutBackfillRequest
            case 9: self = .initialSecurityNotificationSettingSync
            case 10: self = .appStateFatalExceptionNotification
            case 11: self = .sharePhoneNumber
            case 14: self = .messageEdit
            case 16: self = .peerDataOperationRequestMessage
            case 17: self = .peerDataOperationRequestResponseMessage
            case 18: self = .requestWelcomeMessage
            case 19: self = .botFeedbackMessage
            case 20: self = .mediaNotifyMessage
            case 21: self = .cloudApiThreadControlNotification
            case 22: self = .lidMigrationMappingSync
            case 23: self = .reminderMessage
            case 24: self = .botMemuOnboardingMessage
            case 25: self = .statusMentionMessage
            case 26: self = .stopGenerationMessage
            case 27: self = .limitSharing
            case 28: self = .aiPsiMetadata
            case 29: self = .aiQueryFanout
            case 30: self = .groupMemberLabelChange
            case 31: self = .aiMediaCollectionMessage
            case 32: self = .messageUnschedule
            case 34: self = .chatThemeSetting
            case 35: self = .aiMetadataOperation
            case 36: self = .markAsVerifiedAction
            case 37: self = .coexStateSync
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .revoke: 0
            case .ephemeralSetting: 3
            case .ephemeralSyncResponse: 4
            case .historySyncNotification: 5
            case .appStateSyncKeyShare: 6
            case .appStateSyncKeyRequest: 7
            case .msgFanoutBackfillRequest: 8
            case .initialSecurityNotificationSettingSync: 9
            case .appStateFatalExceptionNotification: 10
            case .sharePhoneNumber: 11
            case .messageEdit: 14
            case .peerDataOperationRequestMessage: 16
            case .peerDataOperationRequestResponseMessage: 17
            case .requestWelcomeMessage: 18
            case .botFeedbackMessage: 19
            case .mediaNotifyMessage: 20
            case .cloudApiThreadControlNotification: 21
            case .lidMigrationMappingSync: 22
            case .reminderMessage: 23
            case .botMemuOnboardingMessage: 24
            case .statusMentionMessage: 25
            case .stopGenerationMessage: 26
            case .limitSharing: 27
            case .aiPsiMetadata: 28
            case .aiQueryFanout: 29
            case .groupMemberLabelChange: 30
            case .aiMediaCollectionMessage: 31
            case .messageUnschedule: 32
            case .chatThemeSetting: 34
            case .aiMetadataOperation: 35
            case .markAsVerifiedAction: 36
            case .coexStateSync: 37
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `ExtendedTextMessage`.
public struct WAExtendedTextMessage: Message {
    /// Field 1, `text`.
    public var text: String {
        get { _fields.value._text ?? "" }
        set { _fields.value._text = newValue }
    }
    /// Whether `text` is set.
    public var hasText: Bool { _fields.value._text != nil }
    /// Unsets `text`.
    public mutating func clearText() { _fields.value._text = nil }

    /// Field 2, `matchedText`.
    public var matchedText: String {
        get { _fields.value._matchedText ?? "" }
        set { _fields.value._matchedText = newValue }
    }
    /// Whether `matchedText` is set.
    public var hasMatchedText: Bool { _fields.value._matchedText != nil }
    /// Unsets `matchedText`.
    public mutating func clearMatchedText() { _fields.value._matchedText = nil }

    /// Field 5, `description`.
    public var description: String {
        get { _fields.value._description ?? "" }
        set { _fields.value._description = newValue }
    }
    /// Whether `description` is set.
    public var hasDescription: Bool { _fields.value._description != nil }
    /// Unsets `description`.
    public mutating func clearDescription() { _fields.value._description = nil }

    /// Field 6, `title`.
    public var title: String {
        get { _fields.value._title ?? "" }
        set { _fields.value._title = newValue }
    }
    /// Whether `title` is set.
    public var hasTitle: Bool { _fields.value._title != nil }
    /// Unsets `title`.
    public mutating func clearTitle() { _fields.value._title = nil }

    /// Field 7, `textArgb`.
    public var textArgb: UInt32 {
        get { _fields.value._textArgb ?? 0 }
        set { _fields.value._textArgb = newValue }
    }
    /// Whether `textArgb` is set.
    public var hasTextArgb: Bool { _fields.value._textArgb != nil }
    /// Unsets `textArgb`.
    public mutating func clearTextArgb() { _fields.value._textArgb = nil }

    /// Field 8, `backgroundArgb`.
    public var backgroundArgb: UInt32 {
        get { _fields.value._backgroundArgb ?? 0 }
        set { _fields.value._backgroundArgb = newValue }
    }
    /// Whether `backgroundArgb` is set.
    public var hasBackgroundArgb: Bool { _fields.value._backgroundArgb != nil }
    /// Unsets `backgroundArgb`.
    public mutating func clearBackgroundArgb() { _fields.value._backgroundArgb = nil }

    /// Field 9, `font`.
    public var font: WAExtendedTextMessage.FontType {
        get { _fields.value._font ?? .system }
        set { _fields.value._font = newValue }
    }
    /// Whether `font` is set.
    public var hasFont: Bool { _fields.value._font != nil }
    /// Unsets `font`.
    public mutating func clearFont() { _fields.value._font = nil }

    /// Field 10, `previewType`.
    public var previewType: WAExtendedTextMessage.PreviewType {
        get { _fields.value._previewType ?? .none }
        set { _fields.value._previewType = newValue }
    }
    /// Whether `previewType` is set.
    public var hasPreviewType: Bool { _fields.value._previewType != nil }
    /// Unsets `previewType`.
    public mutating func clearPreviewType() { _fields.value._previewType = nil }

    /// Field 16, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 18, `doNotPlayInline`.
    public var doNotPlayInline: Bool {
        get { _fields.value._doNotPlayInline ?? false }
        set { _fields.value._doNotPlayInline = newValue }
    }
    /// Whether `doNotPlayInline` is set.
    public var hasDoNotPlayInline: Bool { _fields.value._doNotPlayInline != nil }
    /// Unsets `doNotPlayInline`.
    public mutating func clearDoNotPlayInline() { _fields.value._doNotPlayInline = nil }

    /// Field 19, `thumbnailDirectPath`.
    public var thumbnailDirectPath: String {
        get { _fields.value._thumbnailDirectPath ?? "" }
        set { _fields.value._thumbnailDirectPath = newValue }
    }
    /// Whether `thumbnailDirectPath` is set.
    public var hasThumbnailDirectPath: Bool { _fields.value._thumbnailDirectPath != nil }
    /// Unsets `thumbnailDirectPath`.
    public mutating func clearThumbnailDirectPath() { _fields.value._thumbnailDirectPath = nil }

    /// Field 20, `thumbnailSHA256`.
    public var thumbnailSHA256: [UInt8] {
        get { _fields.value._thumbnailSHA256 ?? [] }
        set { _fields.value._thumbnailSHA256 = newValue }
    }
    /// Whether `thumbnailSHA256` is set.
    public var hasThumbnailSHA256: Bool { _fields.value._thumbnailSHA256 != nil }
    /// Unsets `thumbnailSHA256`.
    public mutating func clearThumbnailSHA256() { _fields.value._thumbnailSHA256 = nil }

    /// Field 21, `thumbnailEncSHA256`.
    public var thumbnailEncSHA256: [UInt8] {
        get { _fields.value._thumbnailEncSHA256 ?? [] }
        set { _fields.value._thumbnailEncSHA256 = newValue }
    }
    /// Whether `thumbnailEncSHA256` is set.
    public var hasThumbnailEncSHA256: Bool { _fields.value._thumbnailEncSHA256 != nil }
    /// Unsets `thumbnailEncSHA256`.
    public mutating func clearThumbnailEncSHA256() { _fields.value._thumbnailEncSHA256 = nil }

    /// Field 22, `mediaKey`.
    public var mediaKey: [UInt8] {
        get { _fields.value._mediaKey ?? [] }
        set { _fields.value._mediaKey = newValue }
    }
    /// Whether `mediaKey` is set.
    public var hasMediaKey: Bool { _fields.value._mediaKey != nil }
    /// Unsets `mediaKey`.
    public mutating func clearMediaKey() { _fields.value._mediaKey = nil }

    /// Field 23, `mediaKeyTimestamp`.
    public var mediaKeyTimestamp: Int64 {
        get { _fields.value._mediaKeyTimestamp ?? 0 }
        set { _fields.value._mediaKeyTimestamp = newValue }
    }
    /// Whether `mediaKeyTimestamp` is set.
    public var hasMediaKeyTimestamp: Bool { _fields.value._mediaKeyTimestamp != nil }
    /// Unsets `mediaKeyTimestamp`.
    public mutating func clearMediaKeyTimestamp() { _fields.value._mediaKeyTimestamp = nil }

    /// Field 24, `thumbnailHeight`.
    public var thumbnailHeight: UInt32 {
        get { _fields.value._thumbnailHeight ?? 0 }
        set { _fields.value._thumbnailHeight = newValue }
    }
    /// Whether `thumbnailHeight` is set.
    public var hasThumbnailHeight: Bool { _fields.value._thumbnailHeight != nil }
    /// Unsets `thumbnailHeight`.
    public mutating func clearThumbnailHeight() { _fields.value._thumbnailHeight = nil }

    /// Field 25, `thumbnailWidth`.
    public var thumbnailWidth: UInt32 {
        get { _fields.value._thumbnailWidth ?? 0 }
        set { _fields.value._thumbnailWidth = newValue }
    }
    /// Whether `thumbnailWidth` is set.
    public var hasThumbnailWidth: Bool { _fields.value._thumbnailWidth != nil }
    /// Unsets `thumbnailWidth`.
    public mutating func clearThumbnailWidth() { _fields.value._thumbnailWidth = nil }

    /// Field 26, `inviteLinkGroupType`.
    public var inviteLinkGroupType: WAExtendedTextMessage.InviteLinkGroupType {
        get { _fields.value._inviteLinkGroupType ?? .`default` }
        set { _fields.value._inviteLinkGroupType = newValue }
    }
    /// Whether `inviteLinkGroupType` is set.
    public var hasInviteLinkGroupType: Bool { _fields.value._inviteLinkGroupType != nil }
    /// Unsets `inviteLinkGroupType`.
    public mutating func clearInviteLinkGroupType() { _fields.value._inviteLinkGroupType = nil }

    /// Field 27, `inviteLinkParentGroupSubjectV2`.
    public var inviteLinkParentGroupSubjectV2: String {
        get { _fields.value._inviteLinkParentGroupSubjectV2 ?? "" }
        set { _fields.value._inviteLinkParentGroupSubjectV2 = newValue }
    }
    /// Whether `inviteLinkParentGroupSubjectV2` is set.
    public var hasInviteLinkParentGroupSubjectV2: Bool { _fields.value._inviteLinkParentGroupSubjectV2 != nil }
    /// Unsets `inviteLinkParentGroupSubjectV2`.
    public mutating func clearInviteLinkParentGroupSubjectV2() { _fields.value._inviteLinkParentGroupSubjectV2 = nil }

    /// Field 28, `inviteLinkParentGroupThumbnailV2`.
    public var inviteLinkParentGroupThumbnailV2: [UInt8] {
        get { _fields.value._inviteLinkParentGroupThumbnailV2 ?? [] }
        set { _fields.value._inviteLinkParentGroupThumbnailV2 = newValue }
    }
    /// Whether `inviteLinkParentGroupThumbnailV2` is set.
    public var hasInviteLinkParentGroupThumbnailV2: Bool { _fields.value._inviteLinkParentGroupThumbnailV2 != nil }
    /// Unsets `inviteLinkParentGroupThumbnailV2`.
    public mutating func clearInviteLinkParentGroupThumbnailV2() { _fields.value._inviteLinkParentGroupThumbnailV2 = nil }

    /// Field 29, `inviteLinkGroupTypeV2`.
    public var inviteLinkGroupTypeV2: WAExtendedTextMessage.InviteLinkGroupType {
        get { _fields.value._inviteLinkGroupTypeV2 ?? .`default` }
        set { _fields.value._inviteLinkGroupTypeV2 = newValue }
    }
    /// Whether `inviteLinkGroupTypeV2` is set.
    public var hasInviteLinkGroupTypeV2: Bool { _fields.value._inviteLinkGroupTypeV2 != nil }
    /// Unsets `inviteLinkGroupTypeV2`.
    public mutating func clearInviteLinkGroupTypeV2() { _fields.value._inviteLinkGroupTypeV2 = nil }

    /// Field 30, `viewOnce`.
    public var viewOnce: Bool {
        get { _fields.value._viewOnce ?? false }
        set { _fields.value._viewOnce = newValue }
    }
    /// Whether `viewOnce` is set.
    public var hasViewOnce: Bool { _fields.value._viewOnce != nil }
    /// Unsets `viewOnce`.
    public mutating func clearViewOnce() { _fields.value._viewOnce = nil }

    /// Field 31, `videoHeight`.
    public var videoHeight: UInt32 {
        get { _fields.value._videoHeight ?? 0 }
        set { _fields.value._videoHeight = newValue }
    }
    /// Whether `videoHeight` is set.
    public var hasVideoHeight: Bool { _fields.value._videoHeight != nil }
    /// Unsets `videoHeight`.
    public mutating func clearVideoHeight() { _fields.value._videoHeight = nil }

    /// Field 32, `videoWidth`.
    public var videoWidth: UInt32 {
        get { _fields.value._videoWidth ?? 0 }
        set { _fields.value._videoWidth = newValue }
    }
    /// Whether `videoWidth` is set.
    public var hasVideoWidth: Bool { _fields.value._videoWidth != nil }
    /// Unsets `videoWidth`.
    public mutating func clearVideoWidth() { _fields.value._videoWidth = nil }

    /// Field 37, `videoContentURL`.
    public var videoContentURL: String {
        get { _fields.value._videoContentURL ?? "" }
        set { _fields.value._videoContentURL = newValue }
    }
    /// Whether `videoContentURL` is set.
    public var hasVideoContentURL: Bool { _fields.value._videoContentURL != nil }
    /// Unsets `videoContentURL`.
    public mutating func clearVideoContentURL() { _fields.value._videoContentURL = nil }

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
        var _text: String?
        var _matchedText: String?
        var _description: String?
        var _title: String?
        var _textArgb: UInt32?
        var _backgroundArgb: UInt32?
        var _font: WAExtendedTextMessage.FontType?
        var _previewType: WAExtendedTextMessage.PreviewType?
        var _jpegThumbnail: [UInt8]?
        var _contextInfo: WAContextInfo?
        var _doNotPlayInline: Bool?
        var _thumbnailDirectPath: String?
        var _thumbnailSHA256: [UInt8]?
        var _thumbnailEncSHA256: [UInt8]?
        var _mediaKey: [UInt8]?
        var _mediaKeyTimestamp: Int64?
        var _thumbnailHeight: UInt32?
        var _thumbnailWidth: UInt32?
        var _inviteLinkGroupType: WAExtendedTextMessage.InviteLinkGroupType?
        var _inviteLinkParentGroupSubjectV2: String?
        var _inviteLinkParentGroupThumbnailV2: [UInt8]?
        var _inviteLinkGroupTypeV2: WAExtendedTextMessage.InviteLinkGroupType?
        var _viewOnce: Bool?
        var _videoHeight: UInt32?
        var _videoWidth: UInt32?
        var _videoContentURL: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _text = try reader.string()
                case 18: _matchedText = try reader.string()
                case 42: _description = try reader.string()
                case 50: _title = try reader.string()
                case 61: _textArgb = try reader.fixed32()
                case 69: _backgroundArgb = try reader.fixed32()
                case 72: _font = try reader.enumeration()
                case 80: _previewType = try reader.enumeration()
                case 130: _jpegThumbnail = try reader.bytes()
                case 138: try reader.message(&_contextInfo)
                case 144: _doNotPlayInline = try reader.bool()
                case 154: _thumbnailDirectPath = try reader.string()
                case 162: _thumbnailSHA256 = try reader.bytes()
                case 170: _thumbnailEncSHA256 = try reader.bytes()
                case 178: _mediaKey = try reader.bytes()
                case 184: _mediaKeyTimestamp = try reader.int64()
                case 192: _thumbnailHeight = try reader.uint32()
                case 200: _thumbnailWidth = try reader.uint32()
                case 208: _inviteLinkGroupType = try reader.enumeration()
                case 218: _inviteLinkParentGroupSubjectV2 = try reader.string()
                case 226: _inviteLinkParentGroupThumbnailV2 = try reader.bytes()
                case 232: _inviteLinkGroupTypeV2 = try reader.enumeration()
                case 240: _viewOnce = try reader.bool()
                case 248: _videoHeight = try reader.uint32()
                case 256: _videoWidth = try reader.uint32()
                case 298: _videoContentURL = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _text { writer.string(10, value) }
            if let value = _matchedText { writer.string(18, value) }
            if let value = _description { writer.string(42, value) }
            if let value = _title { writer.string(50, value) }
            if let value = _textArgb { writer.fixed32(61, value) }
            if let value = _backgroundArgb { writer.fixed32(69, value) }
            if let value = _font { writer.enumeration(72, value) }
            if let value = _previewType { writer.enumeration(80, value) }
            if let value = _jpegThumbnail { writer.bytes(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            if let value = _doNotPlayInline { writer.bool(144, value) }
            if let value = _thumbnailDirectPath { writer.string(154, value) }
            if let value = _thumbnailSHA256 { writer.bytes(162, value) }
            if let value = _thumbnailEncSHA256 { writer.bytes(170, value) }
            if let value = _mediaKey { writer.bytes(178, value) }
            if let value = _mediaKeyTimestamp { writer.int64(184, value) }
            if let value = _thumbnailHeight { writer.uint32(192, value) }
            if let value = _thumbnailWidth { writer.uint32(200, value) }
            if let value = _inviteLinkGroupType { writer.enumeration(208, value) }
            if let value = _inviteLinkParentGroupSubjectV2 { writer.string(218, value) }
            if let value = _inviteLinkParentGroupThumbnailV2 { writer.bytes(226, value) }
            if let value = _inviteLinkGroupTypeV2 { writer.enumeration(232, value) }
            if let value = _viewOnce { writer.bool(240, value) }
            if let value = _videoHeight { writer.uint32(248, value) }
            if let value = _videoWidth { writer.uint32(256, value) }
            if let value = _videoContentURL { writer.string(298, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `InviteLinkGroupType`.
    public enum InviteLinkGroupType: Enumeration {
        /// `DEFAULT`.
        case `default`
        /// `PARENT`.
        case parent
        /// `SUB`.
        case sub
        /// `DEFAULT_SUB`.
        case defaultSub
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .`default`
            case 1: self = .parent
            case 2: self = .sub
            case 3: self = .defaultSub
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .`default`: 0
            case .parent: 1
            case .sub: 2
            case .defaultSub: 3
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `PreviewType`.
    public enum PreviewType: Enumeration {
        /// `NONE`.
        case none
        /// `VIDEO`.
        case video
        /// `PLACEHOLDER`.
        case placeholder
        /// `IMAGE`.
        case image
        /// `PAYMENT_LINKS`.
        case paymentLinks
        /// `PROFILE`.
        case profile
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .none
            case 1: self = .video
            case 4: self = .placeholder
            case 5: self = .image
            case 6: self = .paymentLinks
            case 7: self = .profile
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .none: 0
            case .video: 1
            case .placeholder: 4
            case .image: 5
            case .paymentLinks: 6
            case .profile: 7
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `FontType`.
    public enum FontType: Enumeration {
        /// `SYSTEM`.
        case system
        /// `SYSTEM_TEXT`.
        case systemText
        /// `FB_SCRIPT`.
        case fbScript
        /// `SYSTEM_BOLD`.
        case systemBold
        /// `MORNINGBREEZE_REGULAR`.
        case morningbreezeRegular
        /// `CALISTOGA_REGULAR`.
        case calistogaRegular
        /// `EXO2_EXTRABOLD`.
        case exo2Extrabold
        /// `COURIERPRIME_BOLD`.
        case courierprimeBold
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .system
            case 1: self = .systemText
            case 2: self = .fbScript
            case 6: self = .systemBold
            case 7: self = .morningbreezeRegular
            case 8: self = .calistogaRegular
            case 9: self = .exo2Extrabold
            case 10: self = .courierprimeBold
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .system: 0
            case .systemText: 1
            case .fbScript: 2
            case .systemBold: 6
            case .morningbreezeRegular: 7
            case .calistogaRegular: 8
            case .exo2Extrabold: 9
            case .courierprimeBold: 10
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// What a message answers, mentions and forwards.
public struct WAContextInfo: Message {
    /// Field 1, `stanzaID`.
    public var stanzaID: String {
        get { _fields.value._stanzaID ?? "" }
        set { _fields.value._stanzaID = newValue }
    }
    /// Whether `stanzaID` is set.
    public var hasStanzaID: Bool { _fields.value._stanzaID != nil }
    /// Unsets `stanzaID`.
    public mutating func clearStanzaID() { _fields.value._stanzaID = nil }

    /// Field 2, `participant`.
    public var participant: String {
        get { _fields.value._participant ?? "" }
        set { _fields.value._participant = newValue }
    }
    /// Whether `participant` is set.
    public var hasParticipant: Bool { _fields.value._participant != nil }
    /// Unsets `participant`.
    public mutating func clearParticipant() { _fields.value._participant = nil }

    /// Field 3, `quotedMessage`.
    public var quotedMessage: WAMessage {
        get { _fields.value._quotedMessage ?? WAMessage() }
        set { _fields.value._quotedMessage = newValue }
    }
    /// Whether `quotedMessage` is set.
    public var hasQuotedMessage: Bool { _fields.value._quotedMessage != nil }
    /// Unsets `quotedMessage`.
    public mutating func clearQuotedMessage() { _fields.value._quotedMessage = nil }

    /// Field 4, `remoteJID`.
    public var remoteJID: String {
        get { _fields.value._remoteJID ?? "" }
        set { _fields.value._remoteJID = newValue }
    }
    /// Whether `remoteJID` is set.
    public var hasRemoteJID: Bool { _fields.value._remoteJID != nil }
    /// Unsets `remoteJID`.
    public mutating func clearRemoteJID() { _fields.value._remoteJID = nil }

    /// Field 15, `mentionedJID`.
    public var mentionedJID: [String] {
        get { _fields.value._mentionedJID }
        set { _fields.value._mentionedJID = newValue }
    }

    /// Field 18, `conversionSource`.
    public var conversionSource: String {
        get { _fields.value._conversionSource ?? "" }
        set { _fields.value._conversionSource = newValue }
    }
    /// Whether `conversionSource` is set.
    public var hasConversionSource: Bool { _fields.value._conversionSource != nil }
    /// Unsets `conversionSource`.
    public mutating func clearConversionSource() { _fields.value._conversionSource = nil }

    /// Field 19, `conversionData`.
    public var conversionData: [UInt8] {
        get { _fields.value._conversionData ?? [] }
        set { _fields.value._conversionData = newValue }
    }
    /// Whether `conversionData` is set.
    public var hasConversionData: Bool { _fields.value._conversionData != nil }
    /// Unsets `conversionData`.
    public mutating func clearConversionData() { _fields.value._conversionData = nil }

    /// Field 20, `conversionDelaySeconds`.
    public var conversionDelaySeconds: UInt32 {
        get { _fields.value._conversionDelaySeconds ?? 0 }
        set { _fields.value._conversionDelaySeconds = newValue }
    }
    /// Whether `conversionDelaySeconds` is set.
    public var hasConversionDelaySeconds: Bool { _fields.value._conversionDelaySeconds != nil }
    /// Unsets `conversionDelaySeconds`.
    public mutating func clearConversionDelaySeconds() { _fields.value._conversionDelaySeconds = nil }

    /// Field 21, `forwardingScore`.
    public var forwardingScore: UInt32 {
        get { _fields.value._forwardingScore ?? 0 }
        set { _fields.value._forwardingScore = newValue }
    }
    /// Whether `forwardingScore` is set.
    public var hasForwardingScore: Bool { _fields.value._forwardingScore != nil }
    /// Unsets `forwardingScore`.
    public mutating func clearForwardingScore() { _fields.value._forwardingScore = nil }

    /// Field 22, `isForwarded`.
    public var isForwarded: Bool {
        get { _fields.value._isForwarded ?? false }
        set { _fields.value._isForwarded = newValue }
    }
    /// Whether `isForwarded` is set.
    public var hasIsForwarded: Bool { _fields.value._isForwarded != nil }
    /// Unsets `isForwarded`.
    public mutating func clearIsForwarded() { _fields.value._isForwarded = nil }

    /// Field 24, `placeholderKey`.
    public var placeholderKey: WAMessageKey {
        get { _fields.value._placeholderKey ?? WAMessageKey() }
        set { _fields.value._placeholderKey = newValue }
    }
    /// Whether `placeholderKey` is set.
    public var hasPlaceholderKey: Bool { _fields.value._placeholderKey != nil }
    /// Unsets `placeholderKey`.
    public mutating func clearPlaceholderKey() { _fields.value._placeholderKey = nil }

    /// Field 25, `expiration`.
    public var expiration: UInt32 {
        get { _fields.value._expiration ?? 0 }
        set { _fields.value._expiration = newValue }
    }
    /// Whether `expiration` is set.
    public var hasExpiration: Bool { _fields.value._expiration != nil }
    /// Unsets `expiration`.
    public mutating func clearExpiration() { _fields.value._expiration = nil }

    /// Field 26, `ephemeralSettingTimestamp`.
    public var ephemeralSettingTimestamp: Int64 {
        get { _fields.value._ephemeralSettingTimestamp ?? 0 }
        set { _fields.value._ephemeralSettingTimestamp = newValue }
    }
    /// Whether `ephemeralSettingTimestamp` is set.
    public var hasEphemeralSettingTimestamp: Bool { _fields.value._ephemeralSettingTimestamp != nil }
    /// Unsets `ephemeralSettingTimestamp`.
    public mutating func clearEphemeralSettingTimestamp() { _fields.value._ephemeralSettingTimestamp = nil }

    /// Field 27, `ephemeralSharedSecret`.
    public var ephemeralSharedSecret: [UInt8] {
        get { _fields.value._ephemeralSharedSecret ?? [] }
        set { _fields.value._ephemeralSharedSecret = newValue }
    }
    /// Whether `ephemeralSharedSecret` is set.
    public var hasEphemeralSharedSecret: Bool { _fields.value._ephemeralSharedSecret != nil }
    /// Unsets `ephemeralSharedSecret`.
    public mutating func clearEphemeralSharedSecret() { _fields.value._ephemeralSharedSecret = nil }

    /// Field 28, `externalAdReply`.
    public var externalAdReply: WAContextInfo.ExternalAdReplyInfo {
        get { _fields.value._externalAdReply ?? WAContextInfo.ExternalAdReplyInfo() }
        set { _fields.value._externalAdReply = newValue }
    }
    /// Whether `externalAdReply` is set.
    public var hasExternalAdReply: Bool { _fields.value._externalAdReply != nil }
    /// Unsets `externalAdReply`.
    public mutating func clearExternalAdReply() { _fields.value._externalAdReply = nil }

    /// Field 29, `entryPointConversionSource`.
    public var entryPointConversionSource: String {
        get { _fields.value._entryPointConversionSource ?? "" }
        set { _fields.value._entryPointConversionSource = newValue }
    }
    /// Whether `entryPointConversionSource` is set.
    public var hasEntryPointConversionSource: Bool { _fields.value._entryPointConversionSource != nil }
    /// Unsets `entryPointConversionSource`.
    public mutating func clearEntryPointConversionSource() { _fields.value._entryPointConversionSource = nil }

    /// Field 30, `entryPointConversionApp`.
    public var entryPointConversionApp: String {
        get { _fields.value._entryPointConversionApp ?? "" }
        set { _fields.value._entryPointConversionApp = newValue }
    }
    /// Whether `entryPointConversionApp` is set.
    public var hasEntryPointConversionApp: Bool { _fields.value._entryPointConversionApp != nil }
    /// Unsets `entryPointConversionApp`.
    public mutating func clearEntryPointConversionApp() { _fields.value._entryPointConversionApp = nil }

    /// Field 31, `entryPointConversionDelaySeconds`.
    public var entryPointConversionDelaySeconds: UInt32 {
        get { _fields.value._entryPointConversionDelaySeconds ?? 0 }
        set { _fields.value._entryPointConversionDelaySeconds = newValue }
    }
    /// Whether `entryPointConversionDelaySeconds` is set.
    public var hasEntryPointConversionDelaySeconds: Bool { _fields.value._entryPointConversionDelaySeconds != nil }
    /// Unsets `entryPointConversionDelaySeconds`.
    public mutating func clearEntryPointConversionDelaySeconds() { _fields.value._entryPointConversionDelaySeconds = nil }

    /// Field 32, `disappearingMode`.
    public var disappearingMode: WADisappearingMode {
        get { _fields.value._disappearingMode ?? WADisappearingMode() }
        set { _fields.value._disappearingMode = newValue }
    }
    /// Whether `disappearingMode` is set.
    public var hasDisappearingMode: Bool { _fields.value._disappearingMode != nil }
    /// Unsets `disappearingMode`.
    public mutating func clearDisappearingMode() { _fields.value._disappearingMode = nil }

    /// Field 34, `groupSubject`.
    public var groupSubject: String {
        get { _fields.value._groupSubject ?? "" }
        set { _fields.value._groupSubject = newValue }
    }
    /// Whether `groupSubject` is set.
    public var hasGroupSubject: Bool { _fields.value._groupSubject != nil }
    /// Unsets `groupSubject`.
    public mutating func clearGroupSubject() { _fields.value._groupSubject = nil }

    /// Field 35, `parentGroupJID`.
    public var parentGroupJID: String {
        get { _fields.value._parentGroupJID ?? "" }
        set { _fields.value._parentGroupJID = newValue }
    }
    /// Whether `parentGroupJID` is set.
    public var hasParentGroupJID: Bool { _fields.value._parentGroupJID != nil }
    /// Unsets `parentGroupJID`.
    public mutating func clearParentGroupJID() { _fields.value._parentGroupJID = nil }

    /// Field 37, `trustBannerType`.
    public var trustBannerType: String {
        get { _fields.value._trustBannerType ?? "" }
        set { _fields.value._trustBannerType = newValue }
    }
    /// Whether `trustBannerType` is set.
    public var hasTrustBannerType: Bool { _fields.value._trustBannerType != nil }
    /// Unsets `trustBannerType`.
    public mutating func clearTrustBannerType() { _fields.value._trustBannerType = nil }

    /// Field 38, `trustBannerAction`.
    public var trustBannerAction: UInt32 {
        get { _fields.value._trustBannerAction ?? 0 }
        set { _fields.value._trustBannerAction = newValue }
    }
    /// Whether `trustBannerAction` is set.
    public var hasTrustBannerAction: Bool { _fields.value._trustBannerAction != nil }
    /// Unsets `trustBannerAction`.
    public mutating func clearTrustBannerAction() { _fields.value._trustBannerAction = nil }

    /// Field 39, `isSampled`.
    public var isSampled: Bool {
        get { _fields.value._isSampled ?? false }
        set { _fields.value._isSampled = newValue }
    }
    /// Whether `isSampled` is set.
    public var hasIsSampled: Bool { _fields.value._isSampled != nil }
    /// Unsets `isSampled`.
    public mutating func clearIsSampled() { _fields.value._isSampled = nil }

    /// Field 40, `groupMentions`.
    public var groupMentions: [WAGroupMention] {
        get { _fields.value._groupMentions }
        set { _fields.value._groupMentions = newValue }
    }

    /// Field 45, `smbClientCampaignID`.
    public var smbClientCampaignID: String {
        get { _fields.value._smbClientCampaignID ?? "" }
        set { _fields.value._smbClientCampaignID = newValue }
    }
    /// Whether `smbClientCampaignID` is set.
    public var hasSmbClientCampaignID: Bool { _fields.value._smbClientCampaignID != nil }
    /// Unsets `smbClientCampaignID`.
    public mutating func clearSmbClientCampaignID() { _fields.value._smbClientCampaignID = nil }

    /// Field 46, `smbServerCampaignID`.
    public var smbServerCampaignID: String {
        get { _fields.value._smbServerCampaignID ?? "" }
        set { _fields.value._smbServerCampaignID = newValue }
    }
    /// Whether `smbServerCampaignID` is set.
    public var hasSmbServerCampaignID: Bool { _fields.value._smbServerCampaignID != nil }
    /// Unsets `smbServerCampaignID`.
    public mutating func clearSmbServerCampaignID() { _fields.value._smbServerCampaignID = nil }

    /// Field 48, `alwaysShowAdAttribution`.
    public var alwaysShowAdAttribution: Bool {
        get { _fields.value._alwaysShowAdAttribution ?? false }
        set { _fields.value._alwaysShowAdAttribution = newValue }
    }
    /// Whether `alwaysShowAdAttribution` is set.
    public var hasAlwaysShowAdAttribution: Bool { _fields.value._alwaysShowAdAttribution != nil }
    /// Unsets `alwaysShowAdAttribution`.
    public mutating func clearAlwaysShowAdAttribution() { _fields.value._alwaysShowAdAttribution = nil }

    /// Field 50, `entryPointConversionExternalSource`.
    public var entryPointConversionExternalSource: String {
        get { _fields.value._entryPointConversionExternalSource ?? "" }
        set { _fields.value._entryPointConversionExternalSource = newValue }
    }
    /// Whether `entryPointConversionExternalSource` is set.
    public var hasEntryPointConversionExternalSource: Bool { _fields.value._entryPointConversionExternalSource != nil }
    /// Unsets `entryPointConversionExternalSource`.
    public mutating func clearEntryPointConversionExternalSource() { _fields.value._entryPointConversionExternalSource = nil }

    /// Field 51, `entryPointConversionExternalMedium`.
    public var entryPointConversionExternalMedium: String {
        get { _fields.value._entryPointConversionExternalMedium ?? "" }
        set { _fields.value._entryPointConversionExternalMedium = newValue }
    }
    /// Whether `entryPointConversionExternalMedium` is set.
    public var hasEntryPointConversionExternalMedium: Bool { _fields.value._entryPointConversionExternalMedium != nil }
    /// Unsets `entryPointConversionExternalMedium`.
    public mutating func clearEntryPointConversionExternalMedium() { _fields.value._entryPointConversionExternalMedium = nil }

    /// Field 54, `ctwaSignals`.
    public var ctwaSignals: String {
        get { _fields.value._ctwaSignals ?? "" }
        set { _fields.value._ctwaSignals = newValue }
    }
    /// Whether `ctwaSignals` is set.
    public var hasCtwaSignals: Bool { _fields.value._ctwaSignals != nil }
    /// Unsets `ctwaSignals`.
    public mutating func clearCtwaSignals() { _fields.value._ctwaSignals = nil }

    /// Field 55, `ctwaPayload`.
    public var ctwaPayload: [UInt8] {
        get { _fields.value._ctwaPayload ?? [] }
        set { _fields.value._ctwaPayload = newValue }
    }
    /// Whether `ctwaPayload` is set.
    public var hasCtwaPayload: Bool { _fields.value._ctwaPayload != nil }
    /// Unsets `ctwaPayload`.
    public mutating func clearCtwaPayload() { _fields.value._ctwaPayload = nil }

    /// Field 57, `statusAttributionType`.
    public var statusAttributionType: WAContextInfo.StatusAttributionType {
        get { _fields.value._statusAttributionType ?? .none }
        set { _fields.value._statusAttributionType = newValue }
    }
    /// Whether `statusAttributionType` is set.
    public var hasStatusAttributionType: Bool { _fields.value._statusAttributionType != nil }
    /// Unsets `statusAttributionType`.
    public mutating func clearStatusAttributionType() { _fields.value._statusAttributionType = nil }

    /// Field 59, `pairedMediaType`.
    public var pairedMediaType: WAContextInfo.PairedMediaType {
        get { _fields.value._pairedMediaType ?? .notPairedMedia }
        set { _fields.value._pairedMediaType = newValue }
    }
    /// Whether `pairedMediaType` is set.
    public var hasPairedMediaType: Bool { _fields.value._pairedMediaType != nil }
    /// Unsets `pairedMediaType`.
    public mutating func clearPairedMediaType() { _fields.value._pairedMediaType = nil }

    /// Field 60, `rankingVersion`.
    public var rankingVersion: UInt32 {
        get { _fields.value._rankingVersion ?? 0 }
        set { _fields.value._rankingVersion = newValue }
    }
    /// Whether `rankingVersion` is set.
    public var hasRankingVersion: Bool { _fields.value._rankingVersion != nil }
    /// Unsets `rankingVersion`.
    public mutating func clearRankingVersion() { _fields.value._rankingVersion = nil }

    /// Field 62, `memberLabel`.
    public var memberLabel: WAMemberLabel {
        get { _fields.value._memberLabel ?? WAMemberLabel() }
        set { _fields.value._memberLabel = newValue }
    }
    /// Whether `memberLabel` is set.
    public var hasMemberLabel: Bool { _fields.value._memberLabel != nil }
    /// Unsets `memberLabel`.
    public mutating func clearMemberLabel() { _fields.value._memberLabel = nil }

    /// Field 63, `isQuestion`.
    public var isQuestion: Bool {
        get { _fields.value._isQuestion ?? false }
        set { _fields.value._isQuestion = newValue }
    }
    /// Whether `isQuestion` is set.
    public var hasIsQuestion: Bool { _fields.value._isQuestion != nil }
    /// Unsets `isQuestion`.
    public mutating func clearIsQuestion() { _fields.value._isQuestion = nil }

    /// Field 64, `statusSourceType`.
    public var statusSourceType: WAContextInfo.StatusSourceType {
        get { _fields.value._statusSourceType ?? .image }
        set { _fields.value._statusSourceType = newValue }
    }
    /// Whether `statusSourceType` is set.
    public var hasStatusSourceType: Bool { _fields.value._statusSourceType != nil }
    /// Unsets `statusSourceType`.
    public mutating func clearStatusSourceType() { _fields.value._statusSourceType = nil }

    /// Field 66, `isGroupStatus`.
    public var isGroupStatus: Bool {
        get { _fields.value._isGroupStatus ?? false }
        set { _fields.value._isGroupStatus = newValue }
    }
    /// Whether `isGroupStatus` is set.
    public var hasIsGroupStatus: Bool { _fields.value._isGroupStatus != nil }
    /// Unsets `isGroupStatus`.
    public mutating func clearIsGroupStatus() { _fields.value._isGroupStatus = nil }

    /// Field 67, `forwardOrigin`.
    public var forwardOrigin: WAContextInfo.ForwardOrigin {
        get { _fields.value._forwardOrigin ?? .unknown }
        set { _fields.value._forwardOrigin = newValue }
    }
    /// Whether `forwardOrigin` is set.
    public var hasForwardOrigin: Bool { _fields.value._forwardOrigin != nil }
    /// Unsets `forwardOrigin`.
    public mutating func clearForwardOrigin() { _fields.value._forwardOrigin = nil }

    /// Field 70, `nonJIDMentions`.
    public var nonJIDMentions: UInt32 {
        get { _fields.value._nonJIDMentions ?? 0 }
        set { _fields.value._nonJIDMentions = newValue }
    }
    /// Whether `nonJIDMentions` is set.
    public var hasNonJIDMentions: Bool { _fields.value._nonJIDMentions != nil }
    /// Unsets `nonJIDMentions`.
    public mutating func clearNonJIDMentions() { _fields.value._nonJIDMentions = nil }

    /// Field 71, `quotedType`.
    public var quotedType: WAContextInfo.QuotedType {
        get { _fields.value._quotedType ?? .explicit }
        set { _fields.value._quotedType = newValue }
    }
    /// Whether `quotedType` is set.
    public var hasQuotedType: Bool { _fields.value._quotedType != nil }
    /// Unsets `quotedType`.
    public mutating func clearQuotedType() { _fields.value._quotedType = nil }

    /// Field 73, `isSpoiler`.
    public var isSpoiler: Bool {
        get { _fields.value._isSpoiler ?? false }
        set { _fields.value._isSpoiler = newValue }
    }
    /// Whether `isSpoiler` is set.
    public var hasIsSpoiler: Bool { _fields.value._isSpoiler != nil }
    /// Unsets `isSpoiler`.
    public mutating func clearIsSpoiler() { _fields.value._isSpoiler = nil }

    /// Field 76, `afterReadDuration`.
    public var afterReadDuration: UInt32 {
        get { _fields.value._afterReadDuration ?? 0 }
        set { _fields.value._afterReadDuration = newValue }
    }
    /// Whether `afterReadDuration` is set.
    public var hasAfterReadDuration: Bool { _fields.value._afterReadDuration != nil }
    /// Unsets `afterReadDuration`.
    public mutating func clearAfterReadDuration() { _fields.value._afterReadDuration = nil }

    /// Field 77, `crossAppSource`.
    public var crossAppSource: WAContextInfo.CrossAppSource {
        get { _fields.value._crossAppSource ?? .crossAppSourceUnknown }
        set { _fields.value._crossAppSource = newValue }
    }
    /// Whether `crossAppSource` is set.
    public var hasCrossAppSource: Bool { _fields.value._crossAppSource != nil }
    /// Unsets `crossAppSource`.
    public mutating func clearCrossAppSource() { _fields.value._crossAppSource = nil }

    /// Field 79, `posterStatusID`.
    public var posterStatusID: String {
        get { _fields.value._posterStatusID ?? "" }
        set { _fields.value._posterStatusID = newValue }
    }
    /// Whether `posterStatusID` is set.
    public var hasPosterStatusID: Bool { _fields.value._posterStatusID != nil }
    /// Unsets `posterStatusID`.
    public mutating func clearPosterStatusID() { _fields.value._posterStatusID = nil }

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
        var _stanzaID: String?
        var _participant: String?
        var _quotedMessage: WAMessage?
        var _remoteJID: String?
        var _mentionedJID: [String] = []
        var _conversionSource: String?
        var _conversionData: [UInt8]?
        var _conversionDelaySeconds: UInt32?
        var _forwardingScore: UInt32?
        var _isForwarded: Bool?
        var _placeholderKey: WAMessageKey?
        var _expiration: UInt32?
        var _ephemeralSettingTimestamp: Int64?
        var _ephemeralSharedSecret: [UInt8]?
        var _externalAdReply: WAContextInfo.ExternalAdReplyInfo?
        var _entryPointConversionSource: String?
        var _entryPointConversionApp: String?
        var _entryPointConversionDelaySeconds: UInt32?
        var _disappearingMode: WADisappearingMode?
        var _groupSubject: String?
        var _parentGroupJID: String?
        var _trustBannerType: String?
        var _trustBannerAction: UInt32?
        var _isSampled: Bool?
        var _groupMentions: [WAGroupMention] = []
        var _smbClientCampaignID: String?
        var _smbServerCampaignID: String?
        var _alwaysShowAdAttribution: Bool?
        var _entryPointConversionExternalSource: String?
        var _entryPointConversionExternalMedium: String?
        var _ctwaSignals: String?
        var _ctwaPayload: [UInt8]?
        var _statusAttributionType: WAContextInfo.StatusAttributionType?
        var _pairedMediaType: WAContextInfo.PairedMediaType?
        var _rankingVersion: UInt32?
        var _memberLabel: WAMemberLabel?
        var _isQuestion: Bool?
        var _statusSourceType: WAContextInfo.StatusSourceType?
        var _isGroupStatus: Bool?
        var _forwardOrigin: WAContextInfo.ForwardOrigin?
        var _nonJIDMentions: UInt32?
        var _quotedType: WAContextInfo.QuotedType?
        var _isSpoiler: Bool?
        var _afterReadDuration: UInt32?
        var _crossAppSource: WAContextInfo.CrossAppSource?
        var _posterStatusID: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _stanzaID = try reader.string()
                case 18: _participant = try reader.string()
                case 26: try reader.message(&_quotedMessage)
                case 34: _remoteJID = try reader.string()
                case 122: _mentionedJID.append(try reader.string())
                case 146: _conversionSource = try reader.string()
                case 154: _conversionData = try reader.bytes()
                case 160: _conversionDelaySeconds = try reader.uint32()
                case 168: _forwardingScore = try reader.uint32()
                case 176: _isForwarded = try reader.bool()
                case 194: try reader.message(&_placeholderKey)
                case 200: _expiration = try reader.uint32()
                case 208: _ephemeralSettingTimestamp = try reader.int64()
                case 218: _ephemeralSharedSecret = try reader.bytes()
                case 226: try reader.message(&_externalAdReply)
                case 234: _entryPointConversionSource = try reader.string()
                case 242: _entryPointConversionApp = try reader.string()
                case 248: _entryPointConversionDelaySeconds = try reader.uint32()
                case 258: try reader.message(&_disappearingMode)
                case 274: _groupSubject = try reader.string()
                case 282: _parentGroupJID = try reader.string()
                case 298: _trustBannerType = try reader.string()
                case 304: _trustBannerAction = try reader.uint32()
                case 312: _isSampled = try reader.bool()
                case 322: try reader.message(&_groupMentions)
                case 362: _smbClientCampaignID = try reader.string()
                case 370: _smbServerCampaignID = try reader.string()
                case 384: _alwaysShowAdAttribution = try reader.bool()
                case 402: _entryPointConversionExternalSource = try reader.string()
                case 410: _entryPointConversionExternalMedium = try reader.string()
                case 434: _ctwaSignals = try reader.string()
                case 442: _ctwaPayload = try reader.bytes()
                case 456: _statusAttributionType = try reader.enumeration()
                case 472: _pairedMediaType = try reader.enumeration()
                case 480: _rankingVersion = try reader.uint32()
                case 498: try reader.message(&_memberLabel)
                case 504: _isQuestion = try reader.bool()
                case 512: _statusSourceType = try reader.enumeration()
                case 528: _isGroupStatus = try reader.bool()
                case 536: _forwardOrigin = try reader.enumeration()
                case 560: _nonJIDMentions = try reader.uint32()
                case 568: _quotedType = try reader.enumeration()
                case 584: _isSpoiler = try reader.bool()
                case 608: _afterReadDuration = try reader.uint32()
                case 616: _crossAppSource = try reader.enumeration()
                case 634: _posterStatusID = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _stanzaID { writer.string(10, value) }
            if let value = _participant { writer.string(18, value) }
            if let value = _quotedMessage { writer.message(26, value) }
            if let value = _remoteJID { writer.string(34, value) }
            for value in _mentionedJID { writer.string(122, value) }
            if let value = _conversionSource { writer.string(146, value) }
            if let value = _conversionData { writer.bytes(154, value) }
            if let value = _conversionDelaySeconds { writer.uint32(160, value) }
            if let value = _forwardingScore { writer.uint32(168, value) }
            if let value = _isForwarded { writer.bool(176, value) }
            if let value = _placeholderKey { writer.message(194, value) }
            if let value = _expiration { writer.uint32(200, value) }
            if let value = _ephemeralSettingTimestamp { writer.int64(208, value) }
            if let value = _ephemeralSharedSecret { writer.bytes(218, value) }
            if let value = _externalAdReply { writer.message(226, value) }
            if let value = _entryPointConversionSource { writer.string(234, value) }
            if let value = _entryPointConversionApp { writer.string(242, value) }
            if let value = _entryPointConversionDelaySeconds { writer.uint32(248, value) }
            if let value = _disappearingMode { writer.message(258, value) }
            if let value = _groupSubject { writer.string(274, value) }
            if let value = _parentGroupJID { writer.string(282, value) }
            if let value = _trustBannerType { writer.string(298, value) }
            if let value = _trustBannerAction { writer.uint32(304, value) }
            if let value = _isSampled { writer.bool(312, value) }
            for value in _groupMentions { writer.message(322, value) }
            if let value = _smbClientCampaignID { writer.string(362, value) }
            if let value = _smbServerCampaignID { writer.string(370, value) }
            if let value = _alwaysShowAdAttribution { writer.bool(384, value) }
            if let value = _entryPointConversionExternalSource { writer.string(402, value) }
            if let value = _entryPointConversionExternalMedium { writer.string(410, value) }
            if let value = _ctwaSignals { writer.string(434, value) }
            if let value = _ctwaPayload { writer.bytes(442, value) }
            if let value = _statusAttributionType { writer.enumeration(456, value) }
            if let value = _pairedMediaType { writer.enumeration(472, value) }
            if let value = _rankingVersion { writer.uint32(480, value) }
            if let value = _memberLabel { writer.message(498, value) }
            if let value = _isQuestion { writer.bool(504, value) }
            if let value = _statusSourceType { writer.enumeration(512, value) }
            if let value = _isGroupStatus { writer.bool(528, value) }
            if let value = _forwardOrigin { writer.enumeration(536, value) }
            if let value = _nonJIDMentions { writer.uint32(560, value) }
            if let value = _quotedType { writer.enumeration(568, value) }
            if let value = _isSpoiler { writer.bool(584, value) }
            if let value = _afterReadDuration { writer.uint32(608, value) }
            if let value = _crossAppSource { writer.enumeration(616, value) }
            if let value = _posterStatusID { writer.string(634, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `ExternalAdReplyInfo`.
    public struct ExternalAdReplyInfo: Message {
        /// Field 1, `title`.
        public var title: String {
            get { _fields.value._title ?? "" }
            set { _fields.value._title = newValue }
        }
        /// Whether `title` is set.
        public var hasTitle: Bool { _fields.value._title != nil }
        /// Unsets `title`.
        public mutating func clearTitle() { _fields.value._title = nil }

        /// Field 2, `body`.
        public var body: String {
            get { _fields.value._body ?? "" }
            set { _fields.value._body = newValue }
        }
        /// Whether `body` is set.
        public var hasBody: Bool { _fields.value._body != nil }
        /// Unsets `body`.
        public mutating func clearBody() { _fields.value._body = nil }

        /// Field 4, `thumbnailURL`.
        public var thumbnailURL: String {
            get { _fields.value._thumbnailURL ?? "" }
            set { _fields.value._thumbnailURL = newValue }
        }
        /// Whether `thumbnailURL` is set.
        public var hasThumbnailURL: Bool { _fields.value._thumbnailURL != nil }
        /// Unsets `thumbnailURL`.
        public mutating func clearThumbnailURL() { _fields.value._thumbnailURL = nil }

        /// Field 5, `mediaURL`.
        public var mediaURL: String {
            get { _fields.value._mediaURL ?? "" }
            set { _fields.value._mediaURL = newValue }
        }
        /// Whether `mediaURL` is set.
        public var hasMediaURL: Bool { _fields.value._mediaURL != nil }
        /// Unsets `mediaURL`.
        public mutating func clearMediaURL() { _fields.value._mediaURL = nil }

        /// Field 6, `thumbnail`.
        public var thumbnail: [UInt8] {
            get { _fields.value._thumbnail ?? [] }
            set { _fields.value._thumbnail = newValue }
        }
        /// Whether `thumbnail` is set.
        public var hasThumbnail: Bool { _fields.value._thumbnail != nil }
        /// Unsets `thumbnail`.
        public mutating func clearThumbnail() { _fields.value._thumbnail = nil }

        /// Field 7, `sourceType`.
        public var sourceType: String {
            get { _fields.value._sourceType ?? "" }
            set { _fields.value._sourceType = newValue }
        }
        /// Whether `sourceType` is set.
        public var hasSourceType: Bool { _fields.value._sourceType != nil }
        /// Unsets `sourceType`.
        public mutating func clearSourceType() { _fields.value._sourceType = nil }

        /// Field 8, `sourceID`.
        public var sourceID: String {
            get { _fields.value._sourceID ?? "" }
            set { _fields.value._sourceID = newValue }
        }
        /// Whether `sourceID` is set.
        public var hasSourceID: Bool { _fields.value._sourceID != nil }
        /// Unsets `sourceID`.
        public mutating func clearSourceID() { _fields.value._sourceID = nil }

        /// Field 9, `sourceURL`.
        public var sourceURL: String {
            get { _fields.value._sourceURL ?? "" }
            set { _fields.value._sourceURL = newValue }
        }
        /// Whether `sourceURL` is set.
        public var hasSourceURL: Bool { _fields.value._sourceURL != nil }
        /// Unsets `sourceURL`.
        public mutating func clearSourceURL() { _fields.value._sourceURL = nil }

        /// Field 12, `showAdAttribution`.
        public var showAdAttribution: Bool {
            get { _fields.value._showAdAttribution ?? false }
            set { _fields.value._showAdAttribution = newValue }
        }
        /// Whether `showAdAttribution` is set.
        public var hasShowAdAttribution: Bool { _fields.value._showAdAttribution != nil }
        /// Unsets `showAdAttribution`.
        public mutating func clearShowAdAttribution() { _fields.value._showAdAttribution = nil }

        /// Field 13, `ctwaClid`.
        public var ctwaClid: String {
            get { _fields.value._ctwaClid ?? "" }
            set { _fields.value._ctwaClid = newValue }
        }
        /// Whether `ctwaClid` is set.
        public var hasCtwaClid: Bool { _fields.value._ctwaClid != nil }
        /// Unsets `ctwaClid`.
        public mutating func clearCtwaClid() { _fields.value._ctwaClid = nil }

        /// Field 17, `sourceApp`.
        public var sourceApp: String {
            get { _fields.value._sourceApp ?? "" }
            set { _fields.value._sourceApp = newValue }
        }
        /// Whether `sourceApp` is set.
        public var hasSourceApp: Bool { _fields.value._sourceApp != nil }
        /// Unsets `sourceApp`.
        public mutating func clearSourceApp() { _fields.value._sourceApp = nil }

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
            var _title: String?
            var _body: String?
            var _thumbnailURL: String?
            var _mediaURL: String?
            var _thumbnail: [UInt8]?
            var _sourceType: String?
            var _sourceID: String?
            var _sourceURL: String?
            var _showAdAttribution: Bool?
            var _ctwaClid: String?
            var _sourceApp: String?

            mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 10: _title = try reader.string()
                    case 18: _body = try reader.string()
                    case 34: _thumbnailURL = try reader.string()
                    case 42: _mediaURL = try reader.string()
                    case 50: _thumbnail = try reader.bytes()
                    case 58: _sourceType = try reader.string()
                    case 66: _sourceID = try reader.string()
                    case 74: _sourceURL = try reader.string()
                    case 96: _showAdAttribution = try reader.bool()
                    case 106: _ctwaClid = try reader.string()
                    case 138: _sourceApp = try reader.string()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            func encode(_ writer: inout WireWriter) {
                if let value = _title { writer.string(10, value) }
                if let value = _body { writer.string(18, value) }
                if let value = _thumbnailURL { writer.string(34, value) }
                if let value = _mediaURL { writer.string(42, value) }
                if let value = _thumbnail { writer.bytes(50, value) }
                if let value = _sourceType { writer.string(58, value) }
                if let value = _sourceID { writer.string(66, value) }
                if let value = _sourceURL { writer.string(74, value) }
                if let value = _showAdAttribution { writer.bool(96, value) }
                if let value = _ctwaClid { writer.string(106, value) }
                if let value = _sourceApp { writer.string(138, value) }
                writer.unknown(unknownFields)
            }
        }
    }

    /// The enum `CrossAppSource`.
    public enum CrossAppSource: Enumeration {
        /// `CROSS_APP_SOURCE_UNKNOWN`.
        case crossAppSourceUnknown
        /// `CROSS_APP_SOURCE_INSTAGRAM`.
        case crossAppSourceInstagram
        /// `CROSS_APP_SOURCE_FACEBOOK`.
        case crossAppSourceFacebook
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .crossAppSourceUnknown
            case 1: self = .crossAppSourceInstagram
            case 2: self = .crossAppSourceFacebook
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .crossAppSourceUnknown: 0
            case .crossAppSourceInstagram: 1
            case .crossAppSourceFacebook: 2
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `QuotedType`.
    public enum QuotedType: Enumeration {
        /// `EXPLICIT`.
        case explicit
        /// `AUTO`.
        case auto
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .explicit
            case 1: self = .auto
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .explicit: 0
            case .auto: 1
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `ForwardOrigin`.
    public enum ForwardOrigin: Enumeration {
        /// `UNKNOWN`.
        case unknown
        /// `CHAT`.
        case chat
        /// `STATUS`.
        case status
        /// `CHANNELS`.
        case channels
        /// `META_AI`.
        case metaAi
        /// `UGC`.
        case ugc
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .chat
            case 2: self = .status
            case 3: self = .channels
            case 4: self = .metaAi
            case 5: self = .ugc
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknown: 0
            case .chat: 1
            case .status: 2
            case .channels: 3
            case .metaAi: 4
            case .ugc: 5
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `StatusSourceType`.
    public enum StatusSourceType: Enumeration {
        /// `IMAGE`.
        case image
        /// `VIDEO`.
        case video
        /// `GIF`.
        case gif
        /// `AUDIO`.
        case audio
        /// `TEXT`.
        case text
        /// `MUSIC_STANDALONE`.
        case musicStandalone
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .image
            case 1: self = .video
            case 2: self = .gif
            case 3: self = .audio
            case 4: self = .text
            case 5: self = .musicStandalone
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .image: 0
            case .video: 1
            case .gif: 2
            case .audio: 3
            case .text: 4
            case .musicStandalone: 5
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `PairedMediaType`.
    public enum PairedMediaType: Enumeration {
        /// `NOT_PAIRED_MEDIA`.
        case notPairedMedia
        /// `SD_VIDEO_PARENT`.
        case sdVideoParent
        /// `HD_VIDEO_CHILD`.
        case hdVideoChild
        /// `SD_IMAGE_PARENT`.
        case sdImageParent
        /// `HD_IMAGE_CHILD`.
        case hdImageChild
        /// `MOTION_PHOTO_PARENT`.
        case motionPhotoParent
        /// `MOTION_PHOTO_CHILD`.
        case motionPhotoChild
        /// `HEVC_VIDEO_PARENT`.
        case hevcVideoParent
        /// `HEVC_VIDEO_CHILD`.
        case hevcVideoChild
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .notPairedMedia
            case 1: self = .sdVideoParent
            case 2: self = .hdVideoChild
            case 3: self = .sdImageParent
            case 4: self = .hdImageChild
            case 5: self = .motionPhotoParent
            case 6: self = .motionPhotoChild
            case 7: self = .hevcVideoParent
            case 8: self = .hevcVideoChild
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .notPairedMedia: 0
            case .sdVideoParent: 1
            case .hdVideoChild: 2
            case .sdImageParent: 3
            case .hdImageChild: 4
            case .motionPhotoParent: 5
            case .motionPhotoChild: 6
            case .hevcVideoParent: 7
            case .hevcVideoChild: 8
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `StatusAttributionType`.
    public enum StatusAttributionType: Enumeration {
        /// `NONE`.
        case none
        /// `RESHARED_FROM_MENTION`.
        case resharedFromMention
        /// `RESHARED_FROM_POST`.
        case resharedFromPost
        /// `RESHARED_FROM_POST_MANY_TIMES`.
        case resharedFromPostManyTimes
        /// `FORWARDED_FROM_STATUS`.
        case forwardedFromStatus
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .none
            case 1: self = .resharedFromMention
            case 2: self = .resharedFromPost
            case 3: self = .resharedFromPostManyTimes
            case 4: self = .forwardedFromStatus
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .none: 0
            case .resharedFromMention: 1
            case .resharedFromPost: 2
            case .resharedFromPostManyTimes: 3
            case .forwardedFromStatus: 4
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `MessageAssociation`.
public struct WAMessageAssociation: Message {
    /// Field 1, `associationType`.
    public var associationType: WAMessageAssociation.AssociationType {
        get { _associationType ?? .unknown }
        set { _associationType = newValue }
    }
    /// Whether `associationType` is set.
    public var hasAssociationType: Bool { _associationType != nil }
    /// Unsets `associationType`.
    public mutating func clearAssociationType() { _associationType = nil }

    /// Field 2, `parentMessageKey`.
    public var parentMessageKey: WAMessageKey {
        get { _parentMessageKey ?? WAMessageKey() }
        set { _parentMessageKey = newValue }
    }
    /// Whether `parentMessageKey` is set.
    public var hasParentMessageKey: Bool { _parentMessageKey != nil }
    /// Unsets `parentMessageKey`.
    public mutating func clearParentMessageKey() { _parentMessageKey = nil }

    /// Field 3, `messageIndex`.
    public var messageIndex: Int32 {
        get { _messageIndex ?? 0 }
        set { _messageIndex = newValue }
    }
    /// Whether `messageIndex` is set.
    public var hasMessageIndex: Bool { _messageIndex != nil }
    /// Unsets `messageIndex`.
    public mutating func clearMessageIndex() { _messageIndex = nil }

    public var unknownFields = UnknownStorage()
    private var _associationType: WAMessageAssociation.AssociationType?
    private var _parentMessageKey: WAMessageKey?
    private var _messageIndex: Int32?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _associationType = try reader.enumeration()
            case 18: try reader.message(&_parentMessageKey)
            case 24: _messageIndex = try reader.int32()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _associationType { writer.enumeration(8, value) }
        if let value = _parentMessageKey { writer.message(18, value) }
        if let value = _messageIndex { writer.int32(24, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `AssociationType`.
    public enum AssociationType: Enumeration {
        /// `UNKNOWN`.
        case unknown
        /// `MEDIA_ALBUM`.
        case mediaAlbum
        /// `BOT_PLUGIN`.
        case botPlugin
        /// `EVENT_COVER_IMAGE`.
        case eventCoverImage
        /// `STATUS_POLL`.
        case statusPoll
        /// `HD_VIDEO_DUAL_UPLOAD`.
        case hdVideoDualUpload
        /// `STATUS_EXTERNAL_RESHARE`.
        case statusExternalReshare
        /// `MEDIA_POLL`.
        case mediaPoll
        /// `STATUS_ADD_YOURS`.
        case statusAddYours
        /// `STATUS_NOTIFICATION`.
        case statusNotification
        /// `HD_IMAGE_DUAL_UPLOAD`.
        case hdImageDualUpload
        /// `STICKER_ANNOTATION`.
        case stickerAnnotation
        /// `MOTION_PHOTO`.
        case motionPhoto
        /// `STATUS_LINK_ACTION`.
        case statusLinkAction
        /// `VIEW_ALL_REPLIES`.
        case viewAllReplies
        /// `STATUS_ADD_YOURS_AI_IMAGINE`.
        case statusAddYoursAiImagine
        /// `STATUS_QUESTION`.
        case statusQuestion
        /// `STATUS_ADD_YOURS_DIWALI`.
        case statusAddYoursDiwali
        /// `STATUS_REACTION`.
        case statusReaction
        /// `HEVC_VIDEO_DUAL_UPLOAD`.
        case hevcVideoDualUpload
        /// `POLL_ADD_OPTION`.
        case pollAddOption
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .mediaAlbum
            case 2: self = .botPlugin
            case 3: self = .eventCoverImage
            case 4: self = .statusPoll
            case 5: self = .hdVideoDualUpload
            case 6: self = .statusExternalReshare
            case 7: self = .mediaPoll
            case 8: self = .statusAddYours
            case 9: self = .statusNotification
            case 10: self = .hdImageDualUpload
            case 11: self = .stickerAnnotation
            case 12: self = .motionPhoto
            case 13: self = .statusLinkAction
            case 14: self = .viewAllReplies
            case 15: self = .statusAddYoursAiImagine
            case 16: self = .statusQuestion
            case 17: self = .statusAddYoursDiwali
            case 18: self = .statusReaction
            case 19: self = .hevcVideoDualUpload
            case 20: self = .pollAddOption
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknown: 0
            case .mediaAlbum: 1
            case .botPlugin: 2
            case .eventCoverImage: 3
            case .statusPoll: 4
            case .hdVideoDualUpload: 5
            case .statusExternalReshare: 6
            case .mediaPoll: 7
            case .statusAddYours: 8
            case .statusNotification: 9
            case .hdImageDualUpload: 10
            case .stickerAnnotation: 11
            case .motionPhoto: 12
            case .statusLinkAction: 13
            case .viewAllReplies: 14
            case .statusAddYoursAiImagine: 15
            case .statusQuestion: 16
            case .statusAddYoursDiwali: 17
            case .statusReaction: 18
            case .hevcVideoDualUpload: 19
            case .pollAddOption: 20
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `MessageContextInfo`.
public struct WAMessageContextInfo: Message {
    /// Field 1, `deviceListMetadata`.
    public var deviceListMetadata: WADeviceListMetadata {
        get { _fields.value._deviceListMetadata ?? WADeviceListMetadata() }
        set { _fields.value._deviceListMetadata = newValue }
    }
    /// Whether `deviceListMetadata` is set.
    public var hasDeviceListMetadata: Bool { _fields.value._deviceListMetadata != nil }
    /// Unsets `deviceListMetadata`.
    public mutating func clearDeviceListMetadata() { _fields.value._deviceListMetadata = nil }

    /// Field 2, `deviceListMetadataVersion`.
    public var deviceListMetadataVersion: Int32 {
        get { _fields.value._deviceListMetadataVersion ?? 0 }
        set { _fields.value._deviceListMetadataVersion = newValue }
    }
    /// Whether `deviceListMetadataVersion` is set.
    public var hasDeviceListMetadataVersion: Bool { _fields.value._deviceListMetadataVersion != nil }
    /// Unsets `deviceListMetadataVersion`.
    public mutating func clearDeviceListMetadataVersion() { _fields.value._deviceListMetadataVersion = nil }

    /// Field 3, `messageSecret`.
    public var messageSecret: [UInt8] {
        get { _fields.value._messageSecret ?? [] }
        set { _fields.value._messageSecret = newValue }
    }
    /// Whether `messageSecret` is set.
    public var hasMessageSecret: Bool { _fields.value._messageSecret != nil }
    /// Unsets `messageSecret`.
    public mutating func clearMessageSecret() { _fields.value._messageSecret = nil }

    /// Field 4, `paddingBytes`.
    public var paddingBytes: [UInt8] {
        get { _fields.value._paddingBytes ?? [] }
        set { _fields.value._paddingBytes = newValue }
    }
    /// Whether `paddingBytes` is set.
    public var hasPaddingBytes: Bool { _fields.value._paddingBytes != nil }
    /// Unsets `paddingBytes`.
    public mutating func clearPaddingBytes() { _fields.value._paddingBytes = nil }

    /// Field 5, `messageAddOnDurationInSecs`.
    public var messageAddOnDurationInSecs: UInt32 {
        get { _fields.value._messageAddOnDurationInSecs ?? 0 }
        set { _fields.value._messageAddOnDurationInSecs = newValue }
    }
    /// Whether `messageAddOnDurationInSecs` is set.
    public var hasMessageAddOnDurationInSecs: Bool { _fields.value._messageAddOnDurationInSecs != nil }
    /// Unsets `messageAddOnDurationInSecs`.
    public mutating func clearMessageAddOnDurationInSecs() { _fields.value._messageAddOnDurationInSecs = nil }

    /// Field 6, `botMessageSecret`.
    public var botMessageSecret: [UInt8] {
        get { _fields.value._botMessageSecret ?? [] }
        set { _fields.value._botMessageSecret = newValue }
    }
    /// Whether `botMessageSecret` is set.
    public var hasBotMessageSecret: Bool { _fields.value._botMessageSecret != nil }
    /// Unsets `botMessageSecret`.
    public mutating func clearBotMessageSecret() { _fields.value._botMessageSecret = nil }

    /// Field 8, `reportingTokenVersion`.
    public var reportingTokenVersion: Int32 {
        get { _fields.value._reportingTokenVersion ?? 0 }
        set { _fields.value._reportingTokenVersion = newValue }
    }
    /// Whether `reportingTokenVersion` is set.
    public var hasReportingTokenVersion: Bool { _fields.value._reportingTokenVersion != nil }
    /// Unsets `reportingTokenVersion`.
    public mutating func clearReportingTokenVersion() { _fields.value._reportingTokenVersion = nil }

    /// Field 9, `messageAddOnExpiryType`.
    public var messageAddOnExpiryType: WAMessageContextInfo.MessageAddonExpiryType {
        get { _fields.value._messageAddOnExpiryType ?? .`static` }
        set { _fields.value._messageAddOnExpiryType = newValue }
    }
    /// Whether `messageAddOnExpiryType` is set.
    public var hasMessageAddOnExpiryType: Bool { _fields.value._messageAddOnExpiryType != nil }
    /// Unsets `messageAddOnExpiryType`.
    public mutating func clearMessageAddOnExpiryType() { _fields.value._messageAddOnExpiryType = nil }

    /// Field 10, `messageAssociation`.
    public var messageAssociation: WAMessageAssociation {
        get { _fields.value._messageAssociation ?? WAMessageAssociation() }
        set { _fields.value._messageAssociation = newValue }
    }
    /// Whether `messageAssociation` is set.
    public var hasMessageAssociation: Bool { _fields.value._messageAssociation != nil }
    /// Unsets `messageAssociation`.
    public mutating func clearMessageAssociation() { _fields.value._messageAssociation = nil }

    /// Field 11, `capiCreatedGroup`.
    public var capiCreatedGroup: Bool {
        get { _fields.value._capiCreatedGroup ?? false }
        set { _fields.value._capiCreatedGroup = newValue }
    }
    /// Whether `capiCreatedGroup` is set.
    public var hasCapiCreatedGroup: Bool { _fields.value._capiCreatedGroup != nil }
    /// Unsets `capiCreatedGroup`.
    public mutating func clearCapiCreatedGroup() { _fields.value._capiCreatedGroup = nil }

    /// Field 12, `supportPayload`.
    public var supportPayload: String {
        get { _fields.value._supportPayload ?? "" }
        set { _fields.value._supportPayload = newValue }
    }
    /// Whether `supportPayload` is set.
    public var hasSupportPayload: Bool { _fields.value._supportPayload != nil }
    /// Unsets `supportPayload`.
    public mutating func clearSupportPayload() { _fields.value._supportPayload = nil }

    /// Field 13, `limitSharing`.
    public var limitSharing: WALimitSharing {
        get { _fields.value._limitSharing ?? WALimitSharing() }
        set { _fields.value._limitSharing = newValue }
    }
    /// Whether `limitSharing` is set.
    public var hasLimitSharing: Bool { _fields.value._limitSharing != nil }
    /// Unsets `limitSharing`.
    public mutating func clearLimitSharing() { _fields.value._limitSharing = nil }

    /// Field 14, `limitSharingV2`.
    public var limitSharingV2: WALimitSharing {
        get { _fields.value._limitSharingV2 ?? WALimitSharing() }
        set { _fields.value._limitSharingV2 = newValue }
    }
    /// Whether `limitSharingV2` is set.
    public var hasLimitSharingV2: Bool { _fields.value._limitSharingV2 != nil }
    /// Unsets `limitSharingV2`.
    public mutating func clearLimitSharingV2() { _fields.value._limitSharingV2 = nil }

    /// Field 16, `weblinkRenderConfig`.
    public var weblinkRenderConfig: WAWebLinkRenderConfig {
        get { _fields.value._weblinkRenderConfig ?? .webview }
        set { _fields.value._weblinkRenderConfig = newValue }
    }
    /// Whether `weblinkRenderConfig` is set.
    public var hasWeblinkRenderConfig: Bool { _fields.value._weblinkRenderConfig != nil }
    /// Unsets `weblinkRenderConfig`.
    public mutating func clearWeblinkRenderConfig() { _fields.value._weblinkRenderConfig = nil }

    /// Field 17, `teeBotMetadata`.
    public var teeBotMetadata: [UInt8] {
        get { _fields.value._teeBotMetadata ?? [] }
        set { _fields.value._teeBotMetadata = newValue }
    }
    /// Whether `teeBotMetadata` is set.
    public var hasTeeBotMetadata: Bool { _fields.value._teeBotMetadata != nil }
    /// Unsets `teeBotMetadata`.
    public mutating func clearTeeBotMetadata() { _fields.value._teeBotMetadata = nil }

    /// Field 19, `associatedPrimaryIdentityKey`.
    public var associatedPrimaryIdentityKey: [UInt8] {
        get { _fields.value._associatedPrimaryIdentityKey ?? [] }
        set { _fields.value._associatedPrimaryIdentityKey = newValue }
    }
    /// Whether `associatedPrimaryIdentityKey` is set.
    public var hasAssociatedPrimaryIdentityKey: Bool { _fields.value._associatedPrimaryIdentityKey != nil }
    /// Unsets `associatedPrimaryIdentityKey`.
    public mutating func clearAssociatedPrimaryIdentityKey() { _fields.value._associatedPrimaryIdentityKey = nil }

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
        var _deviceListMetadata: WADeviceListMetadata?
        var _deviceListMetadataVersion: Int32?
        var _messageSecret: [UInt8]?
        var _paddingBytes: [UInt8]?
        var _messageAddOnDurationInSecs: UInt32?
        var _botMessageSecret: [UInt8]?
        var _reportingTokenVersion: Int32?
        var _messageAddOnExpiryType: WAMessageContextInfo.MessageAddonExpiryType?
        var _messageAssociation: WAMessageAssociation?
        var _capiCreatedGroup: Bool?
        var _supportPayload: String?
        var _limitSharing: WALimitSharing?
        var _limitSharingV2: WALimitSharing?
        var _weblinkRenderConfig: WAWebLinkRenderConfig?
        var _teeBotMetadata: [UInt8]?
        var _associatedPrimaryIdentityKey: [UInt8]?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_deviceListMetadata)
                case 16: _deviceListMetadataVersion = try reader.int32()
                case 26: _messageSecret = try reader.bytes()
                case 34: _paddingBytes = try reader.bytes()
                case 40: _messageAddOnDurationInSecs = try reader.uint32()
                case 50: _botMessageSecret = try reader.bytes()
                case 64: _reportingTokenVersion = try reader.int32()
                case 72: _messageAddOnExpiryType = try reader.enumeration()
                case 82: try reader.message(&_messageAssociation)
                case 88: _capiCreatedGroup = try reader.bool()
                case 98: _supportPayload = try reader.string()
                case 106: try reader.message(&_limitSharing)
                case 114: try reader.message(&_limitSharingV2)
                case 128: _weblinkRenderConfig = try reader.enumeration()
                case 138: _teeBotMetadata = try reader.bytes()
                case 154: _associatedPrimaryIdentityKey = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _deviceListMetadata { writer.message(10, value) }
            if let value = _deviceListMetadataVersion { writer.int32(16, value) }
            if let value = _messageSecret { writer.bytes(26, value) }
            if let value = _paddingBytes { writer.bytes(34, value) }
            if let value = _messageAddOnDurationInSecs { writer.uint32(40, value) }
            if let value = _botMessageSecret { writer.bytes(50, value) }
            if let value = _reportingTokenVersion { writer.int32(64, value) }
            if let value = _messageAddOnExpiryType { writer.enumeration(72, value) }
            if let value = _messageAssociation { writer.message(82, value) }
            if let value = _capiCreatedGroup { writer.bool(88, value) }
            if let value = _supportPayload { writer.string(98, value) }
            if let value = _limitSharing { writer.message(106, value) }
            if let value = _limitSharingV2 { writer.message(114, value) }
            if let value = _weblinkRenderConfig { writer.enumeration(128, value) }
            if let value = _teeBotMetadata { writer.bytes(138, value) }
            if let value = _associatedPrimaryIdentityKey { writer.bytes(154, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `MessageAddonExpiryType`.
    public enum MessageAddonExpiryType: Enumeration {
        /// `STATIC`.
        case `static`
        /// `DEPENDENT_ON_PARENT`.
        case dependentOnParent
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 1: self = .`static`
            case 2: self = .dependentOnParent
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .`static`: 1
            case .dependentOnParent: 2
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `DisappearingMode`.
public struct WADisappearingMode: Message {
    /// Field 1, `initiator`.
    public var initiator: WADisappearingMode.Initiator {
        get { _initiator ?? .changedInChat }
        set { _initiator = newValue }
    }
    /// Whether `initiator` is set.
    public var hasInitiator: Bool { _initiator != nil }
    /// Unsets `initiator`.
    public mutating func clearInitiator() { _initiator = nil }

    /// Field 2, `trigger`.
    public var trigger: WADisappearingMode.Trigger {
        get { _trigger ?? .unknown }
        set { _trigger = newValue }
    }
    /// Whether `trigger` is set.
    public var hasTrigger: Bool { _trigger != nil }
    /// Unsets `trigger`.
    public mutating func clearTrigger() { _trigger = nil }

    /// Field 3, `initiatorDeviceJID`.
    public var initiatorDeviceJID: String {
        get { _initiatorDeviceJID ?? "" }
        set { _initiatorDeviceJID = newValue }
    }
    /// Whether `initiatorDeviceJID` is set.
    public var hasInitiatorDeviceJID: Bool { _initiatorDeviceJID != nil }
    /// Unsets `initiatorDeviceJID`.
    public mutating func clearInitiatorDeviceJID() { _initiatorDeviceJID = nil }

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
    private var _initiator: WADisappearingMode.Initiator?
    private var _trigger: WADisappearingMode.Trigger?
    private var _initiatorDeviceJID: String?
    private var _initiatedByMe: Bool?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _initiator = try reader.enumeration()
            case 16: _trigger = try reader.enumeration()
            case 26: _initiatorDeviceJID = try reader.string()
            case 32: _initiatedByMe = try reader.bool()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _initiator { writer.enumeration(8, value) }
        if let value = _trigger { writer.enumeration(16, value) }
        if let value = _initiatorDeviceJID { writer.string(26, value) }
        if let value = _initiatedByMe { writer.bool(32, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `Trigger`.
    public enum Trigger: Enumeration {
        /// `UNKNOWN`.
        case unknown
        /// `CHAT_SETTING`.
        case chatSetting
        /// `ACCOUNT_SETTING`.
        case accountSetting
        /// `BULK_CHANGE`.
        case bulkChange
        /// `BIZ_SUPPORTS_FB_HOSTING`.
        case bizSupportsFbHosting
        /// `UNKNOWN_GROUPS`.
        case unknownGroups
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .chatSetting
            case 2: self = .accountSetting
            case 3: self = .bulkChange
            case 4: self = .bizSupportsFbHosting
            case 5: self = .unknownGroups
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknown: 0
            case .chatSetting: 1
            case .accountSetting: 2
            case .bulkChange: 3
            case .bizSupportsFbHosting: 4
            case .unknownGroups: 5
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `Initiator`.
    public enum Initiator: Enumeration {
        /// `CHANGED_IN_CHAT`.
        case changedInChat
        /// `INITIATED_BY_ME`.
        case initiatedByMe
        /// `INITIATED_BY_OTHER`.
        case initiatedByOther
        /// `BIZ_UPGRADE_FB_HOSTING`.
        case bizUpgradeFbHosting
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .changedInChat
            case 1: self = .initiatedByMe
            case 2: self = .initiatedByOther
            case 3: self = .bizUpgradeFbHosting
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .changedInChat: 0
            case .initiatedByMe: 1
            case .initiatedByOther: 2
            case .bizUpgradeFbHosting: 3
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The content of a message: in most, one field is set besides the context and key fields.
public struct WAMessage: Message {
    /// Field 1, `conversation`.
    public var conversation: String {
        get { _fields.value._conversation ?? "" }
        set { _fields.value._conversation = newValue }
    }
    /// Whether `conversation` is set.
    public var hasConversation: Bool { _fields.value._conversation != nil }
    /// Unsets `conversation`.
    public mutating func clearConversation() { _fields.value._conversation = nil }

    /// Field 2, `senderKeyDistributionMessage`.
    public var senderKeyDistributionMessage: WASenderKeyDistributionMessage {
        get { _fields.value._senderKeyDistributionMessage ?? WASenderKeyDistributionMessage() }
        set { _fields.value._senderKeyDistributionMessage = newValue }
    }
    /// Whether `senderKeyDistributionMessage` is set.
    public var hasSenderKeyDistributionMessage: Bool { _fields.value._senderKeyDistributionMessage != nil }
    /// Unsets `senderKeyDistributionMessage`.
    public mutating func clearSenderKeyDistributionMessage() { _fields.value._senderKeyDistributionMessage = nil }

    /// Field 3, `imageMessage`.
    public var imageMessage: WAImageMessage {
        get { _fields.value._imageMessage ?? WAImageMessage() }
        set { _fields.value._imageMessage = newValue }
    }
    /// Whether `imageMessage` is set.
    public var hasImageMessage: Bool { _fields.value._imageMessage != nil }
    /// Unsets `imageMessage`.
    public mutating func clearImageMessage() { _fields.value._imageMessage = nil }

    /// Field 4, `contactMessage`.
    public var contactMessage: WAContactMessage {
        get { _fields.value._contactMessage ?? WAContactMessage() }
        set { _fields.value._contactMessage = newValue }
    }
    /// Whether `contactMessage` is set.
    public var hasContactMessage: Bool { _fields.value._contactMessage != nil }
    /// Unsets `contactMessage`.
    public mutating func clearContactMessage() { _fields.value._contactMessage = nil }

    /// Field 5, `locationMessage`.
    public var locationMessage: WALocationMessage {
        get { _fields.value._locationMessage ?? WALocationMessage() }
        set { _fields.value._locationMessage = newValue }
    }
    /// Whether `locationMessage` is set.
    public var hasLocationMessage: Bool { _fields.value._locationMessage != nil }
    /// Unsets `locationMessage`.
    public mutating func clearLocationMessage() { _fields.value._locationMessage = nil }

    /// Field 6, `extendedTextMessage`.
    public var extendedTextMessage: WAExtendedTextMessage {
        get { _fields.value._extendedTextMessage ?? WAExtendedTextMessage() }
        set { _fields.value._extendedTextMessage = newValue }
    }
    /// Whether `extendedTextMessage` is set.
    public var hasExtendedTextMessage: Bool { _fields.value._extendedTextMessage != nil }
    /// Unsets `extendedTextMessage`.
    public mutating func clearExtendedTextMessage() { _fields.value._extendedTextMessage = nil }

    /// Field 7, `documentMessage`.
    public var documentMessage: WADocumentMessage {
        get { _fields.value._documentMessage ?? WADocumentMessage() }
        set { _fields.value._documentMessage = newValue }
    }
    /// Whether `documentMessage` is set.
    public var hasDocumentMessage: Bool { _fields.value._documentMessage != nil }
    /// Unsets `documentMessage`.
    public mutating func clearDocumentMessage() { _fields.value._documentMessage = nil }

    /// Field 8, `audioMessage`.
    public var audioMessage: WAAudioMessage {
        get { _fields.value._audioMessage ?? WAAudioMessage() }
        set { _fields.value._audioMessage = newValue }
    }
    /// Whether `audioMessage` is set.
    public var hasAudioMessage: Bool { _fields.value._audioMessage != nil }
    /// Unsets `audioMessage`.
    public mutating func clearAudioMessage() { _fields.value._audioMessage = nil }

    /// Field 9, `videoMessage`.
    public var videoMessage: WAVideoMessage {
        get { _fields.value._videoMessage ?? WAVideoMessage() }
        set { _fields.value._videoMessage = newValue }
    }
    /// Whether `videoMessage` is set.
    public var hasVideoMessage: Bool { _fields.value._videoMessage != nil }
    /// Unsets `videoMessage`.
    public mutating func clearVideoMessage() { _fields.value._videoMessage = nil }

    /// Field 12, `protocolMessage`.
    public var protocolMessage: WAProtocolMessage {
        get { _fields.value._protocolMessage ?? WAProtocolMessage() }
        set { _fields.value._protocolMessage = newValue }
    }
    /// Whether `protocolMessage` is set.
    public var hasProtocolMessage: Bool { _fields.value._protocolMessage != nil }
    /// Unsets `protocolMessage`.
    public mutating func clearProtocolMessage() { _fields.value._protocolMessage = nil }

    /// Field 13, `contactsArrayMessage`.
    public var contactsArrayMessage: WAContactsArrayMessage {
        get { _fields.value._contactsArrayMessage ?? WAContactsArrayMessage() }
        set { _fields.value._contactsArrayMessage = newValue }
    }
    /// Whether `contactsArrayMessage` is set.
    public var hasContactsArrayMessage: Bool { _fields.value._contactsArrayMessage != nil }
    /// Unsets `contactsArrayMessage`.
    public mutating func clearContactsArrayMessage() { _fields.value._contactsArrayMessage = nil }

    /// Field 14, `highlyStructuredMessage`.
    public var highlyStructuredMessage: WAHighlyStructuredMessage {
        get { _fields.value._highlyStructuredMessage ?? WAHighlyStructuredMessage() }
        set { _fields.value._highlyStructuredMessage = newValue }
    }
    /// Whether `highlyStructuredMessage` is set.
    public var hasHighlyStructuredMessage: Bool { _fields.value._highlyStructuredMessage != nil }
    /// Unsets `highlyStructuredMessage`.
    public mutating func clearHighlyStructuredMessage() { _fields.value._highlyStructuredMessage = nil }

    /// Field 15, `fastRatchetKeySenderKeyDistributionMessage`.
    public var fastRatchetKeySenderKeyDistributionMessage: WASenderKeyDistributionMessage {
        get { _fields.value._fastRatchetKeySenderKeyDistributionMessage ?? WASenderKeyDistributionMessage() }
        set { _fields.value._fastRatchetKeySenderKeyDistributionMessage = newValue }
    }
    /// Whether `fastRatchetKeySenderKeyDistributionMessage` is set.
    public var hasFastRatchetKeySenderKeyDistributionMessage: Bool { _fields.value._fastRatchetKeySenderKeyDistributionMessage != nil }
    /// Unsets `fastRatchetKeySenderKeyDistributionMessage`.
    public mutating func clearFastRatchetKeySenderKeyDistributionMessage() { _fields.value._fastRatchetKeySenderKeyDistributionMessage = nil }

    /// Field 18, `liveLocationMessage`.
    public var liveLocationMessage: WALiveLocationMessage {
        get { _fields.value._liveLocationMessage ?? WALiveLocationMessage() }
        set { _fields.value._liveLocationMessage = newValue }
    }
    /// Whether `liveLocationMessage` is set.
    public var hasLiveLocationMessage: Bool { _fields.value._liveLocationMessage != nil }
    /// Unsets `liveLocationMessage`.
    public mutating func clearLiveLocationMessage() { _fields.value._liveLocationMessage = nil }

    /// Field 25, `templateMessage`.
    public var templateMessage: WATemplateMessage {
        get { _fields.value._templateMessage ?? WATemplateMessage() }
        set { _fields.value._templateMessage = newValue }
    }
    /// Whether `templateMessage` is set.
    public var hasTemplateMessage: Bool { _fields.value._templateMessage != nil }
    /// Unsets `templateMessage`.
    public mutating func clearTemplateMessage() { _fields.value._templateMessage = nil }

    /// Field 26, `stickerMessage`.
    public var stickerMessage: WAStickerMessage {
        get { _fields.value._stickerMessage ?? WAStickerMessage() }
        set { _fields.value._stickerMessage = newValue }
    }
    /// Whether `stickerMessage` is set.
    public var hasStickerMessage: Bool { _fields.value._stickerMessage != nil }
    /// Unsets `stickerMessage`.
    public mutating func clearStickerMessage() { _fields.value._stickerMessage = nil }

    /// Field 28, `groupInviteMessage`.
    public var groupInviteMessage: WAGroupInviteMessage {
        get { _fields.value._groupInviteMessage ?? WAGroupInviteMessage() }
        set { _fields.value._groupInviteMessage = newValue }
    }
    /// Whether `groupInviteMessage` is set.
    public var hasGroupInviteMessage: Bool { _fields.value._groupInviteMessage != nil }
    /// Unsets `groupInviteMessage`.
    public mutating func clearGroupInviteMessage() { _fields.value._groupInviteMessage = nil }

    /// Field 29, `templateButtonReplyMessage`.
    public var templateButtonReplyMessage: WATemplateButtonReplyMessage {
        get { _fields.value._templateButtonReplyMessage ?? WATemplateButtonReplyMessage() }
        set { _fields.value._templateButtonReplyMessage = newValue }
    }
    /// Whether `templateButtonReplyMessage` is set.
    public var hasTemplateButtonReplyMessage: Bool { _fields.value._templateButtonReplyMessage != nil }
    /// Unsets `templateButtonReplyMessage`.
    public mutating func clearTemplateButtonReplyMessage() { _fields.value._templateButtonReplyMessage = nil }

    /// Field 30, `productMessage`.
    public var productMessage: WAProductMessage {
        get { _fields.value._productMessage ?? WAProductMessage() }
        set { _fields.value._productMessage = newValue }
    }
    /// Whether `productMessage` is set.
    public var hasProductMessage: Bool { _fields.value._productMessage != nil }
    /// Unsets `productMessage`.
    public mutating func clearProductMessage() { _fields.value._productMessage = nil }

    /// Field 31, `deviceSentMessage`.
    public var deviceSentMessage: WADeviceSentMessage {
        get { _fields.value._deviceSentMessage ?? WADeviceSentMessage() }
        set { _fields.value._deviceSentMessage = newValue }
    }
    /// Whether `deviceSentMessage` is set.
    public var hasDeviceSentMessage: Bool { _fields.value._deviceSentMessage != nil }
    /// Unsets `deviceSentMessage`.
    public mutating func clearDeviceSentMessage() { _fields.value._deviceSentMessage = nil }

    /// Field 35, `messageContextInfo`.
    public var messageContextInfo: WAMessageContextInfo {
        get { _fields.value._messageContextInfo ?? WAMessageContextInfo() }
        set { _fields.value._messageContextInfo = newValue }
    }
    /// Whether `messageContextInfo` is set.
    public var hasMessageContextInfo: Bool { _fields.value._messageContextInfo != nil }
    /// Unsets `messageContextInfo`.
    public mutating func clearMessageContextInfo() { _fields.value._messageContextInfo = nil }

    /// Field 36, `listMessage`.
    public var listMessage: WAListMessage {
        get { _fields.value._listMessage ?? WAListMessage() }
        set { _fields.value._listMessage = newValue }
    }
    /// Whether `listMessage` is set.
    public var hasListMessage: Bool { _fields.value._listMessage != nil }
    /// Unsets `listMessage`.
    public mutating func clearListMessage() { _fields.value._listMessage = nil }

    /// Field 37, `viewOnceMessage`.
    public var viewOnceMessage: WAFutureProofMessage {
        get { _fields.value._viewOnceMessage ?? WAFutureProofMessage() }
        set { _fields.value._viewOnceMessage = newValue }
    }
    /// Whether `viewOnceMessage` is set.
    public var hasViewOnceMessage: Bool { _fields.value._viewOnceMessage != nil }
    /// Unsets `viewOnceMessage`.
    public mutating func clearViewOnceMessage() { _fields.value._viewOnceMessage = nil }

    /// Field 38, `orderMessage`.
    public var orderMessage: WAOrderMessage {
        get { _fields.value._orderMessage ?? WAOrderMessage() }
        set { _fields.value._orderMessage = newValue }
    }
    /// Whether `orderMessage` is set.
    public var hasOrderMessage: Bool { _fields.value._orderMessage != nil }
    /// Unsets `orderMessage`.
    public mutating func clearOrderMessage() { _fields.value._orderMessage = nil }

    /// Field 39, `listResponseMessage`.
    public var listResponseMessage: WAListResponseMessage {
        get { _fields.value._listResponseMessage ?? WAListResponseMessage() }
        set { _fields.value._listResponseMessage = newValue }
    }
    /// Whether `listResponseMessage` is set.
    public var hasListResponseMessage: Bool { _fields.value._listResponseMessage != nil }
    /// Unsets `listResponseMessage`.
    public mutating func clearListResponseMessage() { _fields.value._listResponseMessage = nil }

    /// Field 40, `ephemeralMessage`.
    public var ephemeralMessage: WAFutureProofMessage {
        get { _fields.value._ephemeralMessage ?? WAFutureProofMessage() }
        set { _fields.value._ephemeralMessage = newValue }
    }
    /// Whether `ephemeralMessage` is set.
    public var hasEphemeralMessage: Bool { _fields.value._ephemeralMessage != nil }
    /// Unsets `ephemeralMessage`.
    public mutating func clearEphemeralMessage() { _fields.value._ephemeralMessage = nil }

    /// Field 42, `buttonsMessage`.
    public var buttonsMessage: WAButtonsMessage {
        get { _fields.value._buttonsMessage ?? WAButtonsMessage() }
        set { _fields.value._buttonsMessage = newValue }
    }
    /// Whether `buttonsMessage` is set.
    public var hasButtonsMessage: Bool { _fields.value._buttonsMessage != nil }
    /// Unsets `buttonsMessage`.
    public mutating func clearButtonsMessage() { _fields.value._buttonsMessage = nil }

    /// Field 43, `buttonsResponseMessage`.
    public var buttonsResponseMessage: WAButtonsResponseMessage {
        get { _fields.value._buttonsResponseMessage ?? WAButtonsResponseMessage() }
        set { _fields.value._buttonsResponseMessage = newValue }
    }
    /// Whether `buttonsResponseMessage` is set.
    public var hasButtonsResponseMessage: Bool { _fields.value._buttonsResponseMessage != nil }
    /// Unsets `buttonsResponseMessage`.
    public mutating func clearButtonsResponseMessage() { _fields.value._buttonsResponseMessage = nil }

    /// Field 45, `interactiveMessage`.
    public var interactiveMessage: WAInteractiveMessage {
        get { _fields.value._interactiveMessage ?? WAInteractiveMessage() }
        set { _fields.value._interactiveMessage = newValue }
    }
    /// Whether `interactiveMessage` is set.
    public var hasInteractiveMessage: Bool { _fields.value._interactiveMessage != nil }
    /// Unsets `interactiveMessage`.
    public mutating func clearInteractiveMessage() { _fields.value._interactiveMessage = nil }

    /// Field 46, `reactionMessage`.
    public var reactionMessage: WAReactionMessage {
        get { _fields.value._reactionMessage ?? WAReactionMessage() }
        set { _fields.value._reactionMessage = newValue }
    }
    /// Whether `reactionMessage` is set.
    public var hasReactionMessage: Bool { _fields.value._reactionMessage != nil }
    /// Unsets `reactionMessage`.
    public mutating func clearReactionMessage() { _fields.value._reactionMessage = nil }

    /// Field 48, `interactiveResponseMessage`.
    public var interactiveResponseMessage: WAInteractiveResponseMessage {
        get { _fields.value._interactiveResponseMessage ?? WAInteractiveResponseMessage() }
        set { _fields.value._interactiveResponseMessage = newValue }
    }
    /// Whether `interactiveResponseMessage` is set.
    public var hasInteractiveResponseMessage: Bool { _fields.value._interactiveResponseMessage != nil }
    /// Unsets `interactiveResponseMessage`.
    public mutating func clearInteractiveResponseMessage() { _fields.value._interactiveResponseMessage = nil }

    /// Field 49, `pollCreationMessage`.
    public var pollCreationMessage: WAPollCreationMessage {
        get { _fields.value._pollCreationMessage ?? WAPollCreationMessage() }
        set { _fields.value._pollCreationMessage = newValue }
    }
    /// Whether `pollCreationMessage` is set.
    public var hasPollCreationMessage: Bool { _fields.value._pollCreationMessage != nil }
    /// Unsets `pollCreationMessage`.
    public mutating func clearPollCreationMessage() { _fields.value._pollCreationMessage = nil }

    /// Field 50, `pollUpdateMessage`.
    public var pollUpdateMessage: WAPollUpdateMessage {
        get { _fields.value._pollUpdateMessage ?? WAPollUpdateMessage() }
        set { _fields.value._pollUpdateMessage = newValue }
    }
    /// Whether `pollUpdateMessage` is set.
    public var hasPollUpdateMessage: Bool { _fields.value._pollUpdateMessage != nil }
    /// Unsets `pollUpdateMessage`.
    public mutating func clearPollUpdateMessage() { _fields.value._pollUpdateMessage = nil }

    /// Field 51, `keepInChatMessage`.
    public var keepInChatMessage: WAKeepInChatMessage {
        get { _fields.value._keepInChatMessage ?? WAKeepInChatMessage() }
        set { _fields.value._keepInChatMessage = newValue }
    }
    /// Whether `keepInChatMessage` is set.
    public var hasKeepInChatMessage: Bool { _fields.value._keepInChatMessage != nil }
    /// Unsets `keepInChatMessage`.
    public mutating func clearKeepInChatMessage() { _fields.value._keepInChatMessage = nil }

    /// Field 53, `documentWithCaptionMessage`.
    public var documentWithCaptionMessage: WAFutureProofMessage {
        get { _fields.value._documentWithCaptionMessage ?? WAFutureProofMessage() }
        set { _fields.value._documentWithCaptionMessage = newValue }
    }
    /// Whether `documentWithCaptionMessage` is set.
    public var hasDocumentWithCaptionMessage: Bool { _fields.value._documentWithCaptionMessage != nil }
    /// Unsets `documentWithCaptionMessage`.
    public mutating func clearDocumentWithCaptionMessage() { _fields.value._documentWithCaptionMessage = nil }

    /// Field 54, `requestPhoneNumberMessage`.
    public var requestPhoneNumberMessage: WARequestPhoneNumberMessage {
        get { _fields.value._requestPhoneNumberMessage ?? WARequestPhoneNumberMessage() }
        set { _fields.value._requestPhoneNumberMessage = newValue }
    }
    /// Whether `requestPhoneNumberMessage` is set.
    public var hasRequestPhoneNumberMessage: Bool { _fields.value._requestPhoneNumberMessage != nil }
    /// Unsets `requestPhoneNumberMessage`.
    public mutating func clearRequestPhoneNumberMessage() { _fields.value._requestPhoneNumberMessage = nil }

    /// Field 55, `viewOnceMessageV2`.
    public var viewOnceMessageV2: WAFutureProofMessage {
        get { _fields.value._viewOnceMessageV2 ?? WAFutureProofMessage() }
        set { _fields.value._viewOnceMessageV2 = newValue }
    }
    /// Whether `viewOnceMessageV2` is set.
    public var hasViewOnceMessageV2: Bool { _fields.value._viewOnceMessageV2 != nil }
    /// Unsets `viewOnceMessageV2`.
    public mutating func clearViewOnceMessageV2() { _fields.value._viewOnceMessageV2 = nil }

    /// Field 56, `encReactionMessage`.
    public var encReactionMessage: WAEncReactionMessage {
        get { _fields.value._encReactionMessage ?? WAEncReactionMessage() }
        set { _fields.value._encReactionMessage = newValue }
    }
    /// Whether `encReactionMessage` is set.
    public var hasEncReactionMessage: Bool { _fields.value._encReactionMessage != nil }
    /// Unsets `encReactionMessage`.
    public mutating func clearEncReactionMessage() { _fields.value._encReactionMessage = nil }

    /// Field 58, `editedMessage`.
    public var editedMessage: WAFutureProofMessage {
        get { _fields.value._editedMessage ?? WAFutureProofMessage() }
        set { _fields.value._editedMessage = newValue }
    }
    /// Whether `editedMessage` is set.
    public var hasEditedMessage: Bool { _fields.value._editedMessage != nil }
    /// Unsets `editedMessage`.
    public mutating func clearEditedMessage() { _fields.value._editedMessage = nil }

    /// Field 59, `viewOnceMessageV2Extension`.
    public var viewOnceMessageV2Extension: WAFutureProofMessage {
        get { _fields.value._viewOnceMessageV2Extension ?? WAFutureProofMessage() }
        set { _fields.value._viewOnceMessageV2Extension = newValue }
    }
    /// Whether `viewOnceMessageV2Extension` is set.
    public var hasViewOnceMessageV2Extension: Bool { _fields.value._viewOnceMessageV2Extension != nil }
    /// Unsets `viewOnceMessageV2Extension`.
    public mutating func clearViewOnceMessageV2Extension() { _fields.value._viewOnceMessageV2Extension = nil }

    /// Field 60, `pollCreationMessageV2`.
    public var pollCreationMessageV2: WAPollCreationMessage {
        get { _fields.value._pollCreationMessageV2 ?? WAPollCreationMessage() }
        set { _fields.value._pollCreationMessageV2 = newValue }
    }
    /// Whether `pollCreationMessageV2` is set.
    public var hasPollCreationMessageV2: Bool { _fields.value._pollCreationMessageV2 != nil }
    /// Unsets `pollCreationMessageV2`.
    public mutating func clearPollCreationMessageV2() { _fields.value._pollCreationMessageV2 = nil }

    /// Field 62, `groupMentionedMessage`.
    public var groupMentionedMessage: WAFutureProofMessage {
        get { _fields.value._groupMentionedMessage ?? WAFutureProofMessage() }
        set { _fields.value._groupMentionedMessage = newValue }
    }
    /// Whether `groupMentionedMessage` is set.
    public var hasGroupMentionedMessage: Bool { _fields.value._groupMentionedMessage != nil }
    /// Unsets `groupMentionedMessage`.
    public mutating func clearGroupMentionedMessage() { _fields.value._groupMentionedMessage = nil }

    /// Field 63, `pinInChatMessage`.
    public var pinInChatMessage: WAPinInChatMessage {
        get { _fields.value._pinInChatMessage ?? WAPinInChatMessage() }
        set { _fields.value._pinInChatMessage = newValue }
    }
    /// Whether `pinInChatMessage` is set.
    public var hasPinInChatMessage: Bool { _fields.value._pinInChatMessage != nil }
    /// Unsets `pinInChatMessage`.
    public mutating func clearPinInChatMessage() { _fields.value._pinInChatMessage = nil }

    /// Field 64, `pollCreationMessageV3`.
    public var pollCreationMessageV3: WAPollCreationMessage {
        get { _fields.value._pollCreationMessageV3 ?? WAPollCreationMessage() }
        set { _fields.value._pollCreationMessageV3 = newValue }
    }
    /// Whether `pollCreationMessageV3` is set.
    public var hasPollCreationMessageV3: Bool { _fields.value._pollCreationMessageV3 != nil }
    /// Unsets `pollCreationMessageV3`.
    public mutating func clearPollCreationMessageV3() { _fields.value._pollCreationMessageV3 = nil }

    /// Field 66, `ptvMessage`.
    public var ptvMessage: WAVideoMessage {
        get { _fields.value._ptvMessage ?? WAVideoMessage() }
        set { _fields.value._ptvMessage = newValue }
    }
    /// Whether `ptvMessage` is set.
    public var hasPtvMessage: Bool { _fields.value._ptvMessage != nil }
    /// Unsets `ptvMessage`.
    public mutating func clearPtvMessage() { _fields.value._ptvMessage = nil }

    /// Field 67, `botInvokeMessage`.
    public var botInvokeMessage: WAFutureProofMessage {
        get { _fields.value._botInvokeMessage ?? WAFutureProofMessage() }
        set { _fields.value._botInvokeMessage = newValue }
    }
    /// Whether `botInvokeMessage` is set.
    public var hasBotInvokeMessage: Bool { _fields.value._botInvokeMessage != nil }
    /// Unsets `botInvokeMessage`.
    public mutating func clearBotInvokeMessage() { _fields.value._botInvokeMessage = nil }

    /// Field 69, `callLogMesssage`.
    public var callLogMesssage: WACallLogMessage {
        get { _fields.value._callLogMesssage ?? WACallLogMessage() }
        set { _fields.value._callLogMesssage = newValue }
    }
    /// Whether `callLogMesssage` is set.
    public var hasCallLogMesssage: Bool { _fields.value._callLogMesssage != nil }
    /// Unsets `callLogMesssage`.
    public mutating func clearCallLogMesssage() { _fields.value._callLogMesssage = nil }

    /// Field 71, `encCommentMessage`.
    public var encCommentMessage: WAEncCommentMessage {
        get { _fields.value._encCommentMessage ?? WAEncCommentMessage() }
        set { _fields.value._encCommentMessage = newValue }
    }
    /// Whether `encCommentMessage` is set.
    public var hasEncCommentMessage: Bool { _fields.value._encCommentMessage != nil }
    /// Unsets `encCommentMessage`.
    public mutating func clearEncCommentMessage() { _fields.value._encCommentMessage = nil }

    /// Field 74, `lottieStickerMessage`.
    public var lottieStickerMessage: WAFutureProofMessage {
        get { _fields.value._lottieStickerMessage ?? WAFutureProofMessage() }
        set { _fields.value._lottieStickerMessage = newValue }
    }
    /// Whether `lottieStickerMessage` is set.
    public var hasLottieStickerMessage: Bool { _fields.value._lottieStickerMessage != nil }
    /// Unsets `lottieStickerMessage`.
    public mutating func clearLottieStickerMessage() { _fields.value._lottieStickerMessage = nil }

    /// Field 75, `eventMessage`.
    public var eventMessage: WAEventMessage {
        get { _fields.value._eventMessage ?? WAEventMessage() }
        set { _fields.value._eventMessage = newValue }
    }
    /// Whether `eventMessage` is set.
    public var hasEventMessage: Bool { _fields.value._eventMessage != nil }
    /// Unsets `eventMessage`.
    public mutating func clearEventMessage() { _fields.value._eventMessage = nil }

    /// Field 76, `encEventResponseMessage`.
    public var encEventResponseMessage: WAEncEventResponseMessage {
        get { _fields.value._encEventResponseMessage ?? WAEncEventResponseMessage() }
        set { _fields.value._encEventResponseMessage = newValue }
    }
    /// Whether `encEventResponseMessage` is set.
    public var hasEncEventResponseMessage: Bool { _fields.value._encEventResponseMessage != nil }
    /// Unsets `encEventResponseMessage`.
    public mutating func clearEncEventResponseMessage() { _fields.value._encEventResponseMessage = nil }

    /// Field 77, `commentMessage`.
    public var commentMessage: WACommentMessage {
        get { _fields.value._commentMessage ?? WACommentMessage() }
        set { _fields.value._commentMessage = newValue }
    }
    /// Whether `commentMessage` is set.
    public var hasCommentMessage: Bool { _fields.value._commentMessage != nil }
    /// Unsets `commentMessage`.
    public mutating func clearCommentMessage() { _fields.value._commentMessage = nil }

    /// Field 78, `newsletterAdminInviteMessage`.
    public var newsletterAdminInviteMessage: WANewsletterAdminInviteMessage {
        get { _fields.value._newsletterAdminInviteMessage ?? WANewsletterAdminInviteMessage() }
        set { _fields.value._newsletterAdminInviteMessage = newValue }
    }
    /// Whether `newsletterAdminInviteMessage` is set.
    public var hasNewsletterAdminInviteMessage: Bool { _fields.value._newsletterAdminInviteMessage != nil }
    /// Unsets `newsletterAdminInviteMessage`.
    public mutating func clearNewsletterAdminInviteMessage() { _fields.value._newsletterAdminInviteMessage = nil }

    /// Field 80, `placeholderMessage`.
    public var placeholderMessage: WAPlaceholderMessage {
        get { _fields.value._placeholderMessage ?? WAPlaceholderMessage() }
        set { _fields.value._placeholderMessage = newValue }
    }
    /// Whether `placeholderMessage` is set.
    public var hasPlaceholderMessage: Bool { _fields.value._placeholderMessage != nil }
    /// Unsets `placeholderMessage`.
    public mutating func clearPlaceholderMessage() { _fields.value._placeholderMessage = nil }

    /// Field 82, `secretEncryptedMessage`.
    public var secretEncryptedMessage: WASecretEncryptedMessage {
        get { _fields.value._secretEncryptedMessage ?? WASecretEncryptedMessage() }
        set { _fields.value._secretEncryptedMessage = newValue }
    }
    /// Whether `secretEncryptedMessage` is set.
    public var hasSecretEncryptedMessage: Bool { _fields.value._secretEncryptedMessage != nil }
    /// Unsets `secretEncryptedMessage`.
    public mutating func clearSecretEncryptedMessage() { _fields.value._secretEncryptedMessage = nil }

    /// Field 83, `albumMessage`.
    public var albumMessage: WAAlbumMessage {
        get { _fields.value._albumMessage ?? WAAlbumMessage() }
        set { _fields.value._albumMessage = newValue }
    }
    /// Whether `albumMessage` is set.
    public var hasAlbumMessage: Bool { _fields.value._albumMessage != nil }
    /// Unsets `albumMessage`.
    public mutating func clearAlbumMessage() { _fields.value._albumMessage = nil }

    /// Field 85, `eventCoverImage`.
    public var eventCoverImage: WAFutureProofMessage {
        get { _fields.value._eventCoverImage ?? WAFutureProofMessage() }
        set { _fields.value._eventCoverImage = newValue }
    }
    /// Whether `eventCoverImage` is set.
    public var hasEventCoverImage: Bool { _fields.value._eventCoverImage != nil }
    /// Unsets `eventCoverImage`.
    public mutating func clearEventCoverImage() { _fields.value._eventCoverImage = nil }

    /// Field 86, `stickerPackMessage`.
    public var stickerPackMessage: WAStickerPackMessage {
        get { _fields.value._stickerPackMessage ?? WAStickerPackMessage() }
        set { _fields.value._stickerPackMessage = newValue }
    }
    /// Whether `stickerPackMessage` is set.
    public var hasStickerPackMessage: Bool { _fields.value._stickerPackMessage != nil }
    /// Unsets `stickerPackMessage`.
    public mutating func clearStickerPackMessage() { _fields.value._stickerPackMessage = nil }

    /// Field 87, `statusMentionMessage`.
    public var statusMentionMessage: WAFutureProofMessage {
        get { _fields.value._statusMentionMessage ?? WAFutureProofMessage() }
        set { _fields.value._statusMentionMessage = newValue }
    }
    /// Whether `statusMentionMessage` is set.
    public var hasStatusMentionMessage: Bool { _fields.value._statusMentionMessage != nil }
    /// Unsets `statusMentionMessage`.
    public mutating func clearStatusMentionMessage() { _fields.value._statusMentionMessage = nil }

    /// Field 88, `pollResultSnapshotMessage`.
    public var pollResultSnapshotMessage: WAPollResultSnapshotMessage {
        get { _fields.value._pollResultSnapshotMessage ?? WAPollResultSnapshotMessage() }
        set { _fields.value._pollResultSnapshotMessage = newValue }
    }
    /// Whether `pollResultSnapshotMessage` is set.
    public var hasPollResultSnapshotMessage: Bool { _fields.value._pollResultSnapshotMessage != nil }
    /// Unsets `pollResultSnapshotMessage`.
    public mutating func clearPollResultSnapshotMessage() { _fields.value._pollResultSnapshotMessage = nil }

    /// Field 90, `pollCreationOptionImageMessage`.
    public var pollCreationOptionImageMessage: WAFutureProofMessage {
        get { _fields.value._pollCreationOptionImageMessage ?? WAFutureProofMessage() }
        set { _fields.value._pollCreationOptionImageMessage = newValue }
    }
    /// Whether `pollCreationOptionImageMessage` is set.
    public var hasPollCreationOptionImageMessage: Bool { _fields.value._pollCreationOptionImageMessage != nil }
    /// Unsets `pollCreationOptionImageMessage`.
    public mutating func clearPollCreationOptionImageMessage() { _fields.value._pollCreationOptionImageMessage = nil }

    /// Field 91, `associatedChildMessage`.
    public var associatedChildMessage: WAFutureProofMessage {
        get { _fields.value._associatedChildMessage ?? WAFutureProofMessage() }
        set { _fields.value._associatedChildMessage = newValue }
    }
    /// Whether `associatedChildMessage` is set.
    public var hasAssociatedChildMessage: Bool { _fields.value._associatedChildMessage != nil }
    /// Unsets `associatedChildMessage`.
    public mutating func clearAssociatedChildMessage() { _fields.value._associatedChildMessage = nil }

    /// Field 92, `groupStatusMentionMessage`.
    public var groupStatusMentionMessage: WAFutureProofMessage {
        get { _fields.value._groupStatusMentionMessage ?? WAFutureProofMessage() }
        set { _fields.value._groupStatusMentionMessage = newValue }
    }
    /// Whether `groupStatusMentionMessage` is set.
    public var hasGroupStatusMentionMessage: Bool { _fields.value._groupStatusMentionMessage != nil }
    /// Unsets `groupStatusMentionMessage`.
    public mutating func clearGroupStatusMentionMessage() { _fields.value._groupStatusMentionMessage = nil }

    /// Field 93, `pollCreationMessageV4`.
    public var pollCreationMessageV4: WAFutureProofMessage {
        get { _fields.value._pollCreationMessageV4 ?? WAFutureProofMessage() }
        set { _fields.value._pollCreationMessageV4 = newValue }
    }
    /// Whether `pollCreationMessageV4` is set.
    public var hasPollCreationMessageV4: Bool { _fields.value._pollCreationMessageV4 != nil }
    /// Unsets `pollCreationMessageV4`.
    public mutating func clearPollCreationMessageV4() { _fields.value._pollCreationMessageV4 = nil }

    /// Field 95, `statusAddYours`.
    public var statusAddYours: WAFutureProofMessage {
        get { _fields.value._statusAddYours ?? WAFutureProofMessage() }
        set { _fields.value._statusAddYours = newValue }
    }
    /// Whether `statusAddYours` is set.
    public var hasStatusAddYours: Bool { _fields.value._statusAddYours != nil }
    /// Unsets `statusAddYours`.
    public mutating func clearStatusAddYours() { _fields.value._statusAddYours = nil }

    /// Field 96, `groupStatusMessage`.
    public var groupStatusMessage: WAFutureProofMessage {
        get { _fields.value._groupStatusMessage ?? WAFutureProofMessage() }
        set { _fields.value._groupStatusMessage = newValue }
    }
    /// Whether `groupStatusMessage` is set.
    public var hasGroupStatusMessage: Bool { _fields.value._groupStatusMessage != nil }
    /// Unsets `groupStatusMessage`.
    public mutating func clearGroupStatusMessage() { _fields.value._groupStatusMessage = nil }

    /// Field 99, `limitSharingMessage`.
    public var limitSharingMessage: WAFutureProofMessage {
        get { _fields.value._limitSharingMessage ?? WAFutureProofMessage() }
        set { _fields.value._limitSharingMessage = newValue }
    }
    /// Whether `limitSharingMessage` is set.
    public var hasLimitSharingMessage: Bool { _fields.value._limitSharingMessage != nil }
    /// Unsets `limitSharingMessage`.
    public mutating func clearLimitSharingMessage() { _fields.value._limitSharingMessage = nil }

    /// Field 100, `botTaskMessage`.
    public var botTaskMessage: WAFutureProofMessage {
        get { _fields.value._botTaskMessage ?? WAFutureProofMessage() }
        set { _fields.value._botTaskMessage = newValue }
    }
    /// Whether `botTaskMessage` is set.
    public var hasBotTaskMessage: Bool { _fields.value._botTaskMessage != nil }
    /// Unsets `botTaskMessage`.
    public mutating func clearBotTaskMessage() { _fields.value._botTaskMessage = nil }

    /// Field 101, `questionMessage`.
    public var questionMessage: WAFutureProofMessage {
        get { _fields.value._questionMessage ?? WAFutureProofMessage() }
        set { _fields.value._questionMessage = newValue }
    }
    /// Whether `questionMessage` is set.
    public var hasQuestionMessage: Bool { _fields.value._questionMessage != nil }
    /// Unsets `questionMessage`.
    public mutating func clearQuestionMessage() { _fields.value._questionMessage = nil }

    /// Field 103, `groupStatusMessageV2`.
    public var groupStatusMessageV2: WAFutureProofMessage {
        get { _fields.value._groupStatusMessageV2 ?? WAFutureProofMessage() }
        set { _fields.value._groupStatusMessageV2 = newValue }
    }
    /// Whether `groupStatusMessageV2` is set.
    public var hasGroupStatusMessageV2: Bool { _fields.value._groupStatusMessageV2 != nil }
    /// Unsets `groupStatusMessageV2`.
    public mutating func clearGroupStatusMessageV2() { _fields.value._groupStatusMessageV2 = nil }

    /// Field 104, `botForwardedMessage`.
    public var botForwardedMessage: WAFutureProofMessage {
        get { _fields.value._botForwardedMessage ?? WAFutureProofMessage() }
        set { _fields.value._botForwardedMessage = newValue }
    }
    /// Whether `botForwardedMessage` is set.
    public var hasBotForwardedMessage: Bool { _fields.value._botForwardedMessage != nil }
    /// Unsets `botForwardedMessage`.
    public mutating func clearBotForwardedMessage() { _fields.value._botForwardedMessage = nil }

    /// Field 106, `questionReplyMessage`.
    public var questionReplyMessage: WAFutureProofMessage {
        get { _fields.value._questionReplyMessage ?? WAFutureProofMessage() }
        set { _fields.value._questionReplyMessage = newValue }
    }
    /// Whether `questionReplyMessage` is set.
    public var hasQuestionReplyMessage: Bool { _fields.value._questionReplyMessage != nil }
    /// Unsets `questionReplyMessage`.
    public mutating func clearQuestionReplyMessage() { _fields.value._questionReplyMessage = nil }

    /// Field 111, `pollCreationMessageV5`.
    public var pollCreationMessageV5: WAPollCreationMessage {
        get { _fields.value._pollCreationMessageV5 ?? WAPollCreationMessage() }
        set { _fields.value._pollCreationMessageV5 = newValue }
    }
    /// Whether `pollCreationMessageV5` is set.
    public var hasPollCreationMessageV5: Bool { _fields.value._pollCreationMessageV5 != nil }
    /// Unsets `pollCreationMessageV5`.
    public mutating func clearPollCreationMessageV5() { _fields.value._pollCreationMessageV5 = nil }

    /// Field 113, `newsletterFollowerInviteMessageV2`.
    public var newsletterFollowerInviteMessageV2: WANewsletterFollowerInviteMessage {
        get { _fields.value._newsletterFollowerInviteMessageV2 ?? WANewsletterFollowerInviteMessage() }
        set { _fields.value._newsletterFollowerInviteMessageV2 = newValue }
    }
    /// Whether `newsletterFollowerInviteMessageV2` is set.
    public var hasNewsletterFollowerInviteMessageV2: Bool { _fields.value._newsletterFollowerInviteMessageV2 != nil }
    /// Unsets `newsletterFollowerInviteMessageV2`.
    public mutating func clearNewsletterFollowerInviteMessageV2() { _fields.value._newsletterFollowerInviteMessageV2 = nil }

    /// Field 115, `pollResultSnapshotMessageV3`.
    public var pollResultSnapshotMessageV3: WAPollResultSnapshotMessage {
        get { _fields.value._pollResultSnapshotMessageV3 ?? WAPollResultSnapshotMessage() }
        set { _fields.value._pollResultSnapshotMessageV3 = newValue }
    }
    /// Whether `pollResultSnapshotMessageV3` is set.
    public var hasPollResultSnapshotMessageV3: Bool { _fields.value._pollResultSnapshotMessageV3 != nil }
    /// Unsets `pollResultSnapshotMessageV3`.
    public mutating func clearPollResultSnapshotMessageV3() { _fields.value._pollResultSnapshotMessageV3 = nil }

    /// Field 116, `newsletterAdminProfileMessage`.
    public var newsletterAdminProfileMessage: WAFutureProofMessage {
        get { _fields.value._newsletterAdminProfileMessage ?? WAFutureProofMessage() }
        set { _fields.value._newsletterAdminProfileMessage = newValue }
    }
    /// Whether `newsletterAdminProfileMessage` is set.
    public var hasNewsletterAdminProfileMessage: Bool { _fields.value._newsletterAdminProfileMessage != nil }
    /// Unsets `newsletterAdminProfileMessage`.
    public mutating func clearNewsletterAdminProfileMessage() { _fields.value._newsletterAdminProfileMessage = nil }

    /// Field 118, `spoilerMessage`.
    public var spoilerMessage: WAFutureProofMessage {
        get { _fields.value._spoilerMessage ?? WAFutureProofMessage() }
        set { _fields.value._spoilerMessage = newValue }
    }
    /// Whether `spoilerMessage` is set.
    public var hasSpoilerMessage: Bool { _fields.value._spoilerMessage != nil }
    /// Unsets `spoilerMessage`.
    public mutating func clearSpoilerMessage() { _fields.value._spoilerMessage = nil }

    /// Field 119, `pollCreationMessageV6`.
    public var pollCreationMessageV6: WAPollCreationMessage {
        get { _fields.value._pollCreationMessageV6 ?? WAPollCreationMessage() }
        set { _fields.value._pollCreationMessageV6 = newValue }
    }
    /// Whether `pollCreationMessageV6` is set.
    public var hasPollCreationMessageV6: Bool { _fields.value._pollCreationMessageV6 != nil }
    /// Unsets `pollCreationMessageV6`.
    public mutating func clearPollCreationMessageV6() { _fields.value._pollCreationMessageV6 = nil }

    /// Field 126, `newsletterAdminProfileStatusMessage`.
    public var newsletterAdminProfileStatusMessage: WAFutureProofMessage {
        get { _fields.value._newsletterAdminProfileStatusMessage ?? WAFutureProofMessage() }
        set { _fields.value._newsletterAdminProfileStatusMessage = newValue }
    }
    /// Whether `newsletterAdminProfileStatusMessage` is set.
    public var hasNewsletterAdminProfileStatusMessage: Bool { _fields.value._newsletterAdminProfileStatusMessage != nil }
    /// Unsets `newsletterAdminProfileStatusMessage`.
    public mutating func clearNewsletterAdminProfileStatusMessage() { _fields.value._newsletterAdminProfileStatusMessage = nil }

    /// Field 131, `botPlatformRegistrationSuccessMessage`.
    public var botPlatformRegistrationSuccessMessage: WAFutureProofMessage {
        get { _fields.value._botPlatformRegistrationSuccessMessage ?? WAFutureProofMessage() }
        set { _fields.value._botPlatformRegistrationSuccessMessage = newValue }
    }
    /// Whether `botPlatformRegistrationSuccessMessage` is set.
    public var hasBotPlatformRegistrationSuccessMessage: Bool { _fields.value._botPlatformRegistrationSuccessMessage != nil }
    /// Unsets `botPlatformRegistrationSuccessMessage`.
    public mutating func clearBotPlatformRegistrationSuccessMessage() { _fields.value._botPlatformRegistrationSuccessMessage = nil }

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
        var _conversation: String?
        var _senderKeyDistributionMessage: WASenderKeyDistributionMessage?
        var _imageMessage: WAImageMessage?
        var _contactMessage: WAContactMessage?
        var _locationMessage: WALocationMessage?
        var _extendedTextMessage: WAExtendedTextMessage?
        var _documentMessage: WADocumentMessage?
        var _audioMessage: WAAudioMessage?
        var _videoMessage: WAVideoMessage?
        var _protocolMessage: WAProtocolMessage?
        var _contactsArrayMessage: WAContactsArrayMessage?
        var _highlyStructuredMessage: WAHighlyStructuredMessage?
        var _fastRatchetKeySenderKeyDistributionMessage: WASenderKeyDistributionMessage?
        var _liveLocationMessage: WALiveLocationMessage?
        var _templateMessage: WATemplateMessage?
        var _stickerMessage: WAStickerMessage?
        var _groupInviteMessage: WAGroupInviteMessage?
        var _templateButtonReplyMessage: WATemplateButtonReplyMessage?
        var _productMessage: WAProductMessage?
        var _deviceSentMessage: WADeviceSentMessage?
        var _messageContextInfo: WAMessageContextInfo?
        var _listMessage: WAListMessage?
        var _viewOnceMessage: WAFutureProofMessage?
        var _orderMessage: WAOrderMessage?
        var _listResponseMessage: WAListResponseMessage?
        var _ephemeralMessage: WAFutureProofMessage?
        var _buttonsMessage: WAButtonsMessage?
        var _buttonsResponseMessage: WAButtonsResponseMessage?
        var _interactiveMessage: WAInteractiveMessage?
        var _reactionMessage: WAReactionMessage?
        var _interactiveResponseMessage: WAInteractiveResponseMessage?
        var _pollCreationMessage: WAPollCreationMessage?
        var _pollUpdateMessage: WAPollUpdateMessage?
        var _keepInChatMessage: WAKeepInChatMessage?
        var _documentWithCaptionMessage: WAFutureProofMessage?
        var _requestPhoneNumberMessage: WARequestPhoneNumberMessage?
        var _viewOnceMessageV2: WAFutureProofMessage?
        var _encReactionMessage: WAEncReactionMessage?
        var _editedMessage: WAFutureProofMessage?
        var _viewOnceMessageV2Extension: WAFutureProofMessage?
        var _pollCreationMessageV2: WAPollCreationMessage?
        var _groupMentionedMessage: WAFutureProofMessage?
        var _pinInChatMessage: WAPinInChatMessage?
        var _pollCreationMessageV3: WAPollCreationMessage?
        var _ptvMessage: WAVideoMessage?
        var _botInvokeMessage: WAFutureProofMessage?
        var _callLogMesssage: WACallLogMessage?
        var _encCommentMessage: WAEncCommentMessage?
        var _lottieStickerMessage: WAFutureProofMessage?
        var _eventMessage: WAEventMessage?
        var _encEventResponseMessage: WAEncEventResponseMessage?
        var _commentMessage: WACommentMessage?
        var _newsletterAdminInviteMessage: WANewsletterAdminInviteMessage?
        var _placeholderMessage: WAPlaceholderMessage?
        var _secretEncryptedMessage: WASecretEncryptedMessage?
        var _albumMessage: WAAlbumMessage?
        var _eventCoverImage: WAFutureProofMessage?
        var _stickerPackMessage: WAStickerPackMessage?
        var _statusMentionMessage: WAFutureProofMessage?
        var _pollResultSnapshotMessage: WAPollResultSnapshotMessage?
        var _pollCreationOptionImageMessage: WAFutureProofMessage?
        var _associatedChildMessage: WAFutureProofMessage?
        var _groupStatusMentionMessage: WAFutureProofMessage?
        var _pollCreationMessageV4: WAFutureProofMessage?
        var _statusAddYours: WAFutureProofMessage?
        var _groupStatusMessage: WAFutureProofMessage?
        var _limitSharingMessage: WAFutureProofMessage?
        var _botTaskMessage: WAFutureProofMessage?
        var _questionMessage: WAFutureProofMessage?
        var _groupStatusMessageV2: WAFutureProofMessage?
        var _botForwardedMessage: WAFutureProofMessage?
        var _questionReplyMessage: WAFutureProofMessage?
        var _pollCreationMessageV5: WAPollCreationMessage?
        var _newsletterFollowerInviteMessageV2: WANewsletterFollowerInviteMessage?
        var _pollResultSnapshotMessageV3: WAPollResultSnapshotMessage?
        var _newsletterAdminProfileMessage: WAFutureProofMessage?
        var _spoilerMessage: WAFutureProofMessage?
        var _pollCreationMessageV6: WAPollCreationMessage?
        var _newsletterAdminProfileStatusMessage: WAFutureProofMessage?
        var _botPlatformRegistrationSuccessMessage: WAFutureProofMessage?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _conversation = try reader.string()
                case 18: try reader.message(&_senderKeyDistributionMessage)
                case 26: try reader.message(&_imageMessage)
                case 34: try reader.message(&_contactMessage)
                case 42: try reader.message(&_locationMessage)
                case 50: try reader.message(&_extendedTextMessage)
                case 58: try reader.message(&_documentMessage)
                case 66: try reader.message(&_audioMessage)
                case 74: try reader.message(&_videoMessage)
                case 98: try reader.message(&_protocolMessage)
                case 106: try reader.message(&_contactsArrayMessage)
                case 114: try reader.message(&_highlyStructuredMessage)
                case 122: try reader.message(&_fastRatchetKeySenderKeyDistributionMessage)
                case 146: try reader.message(&_liveLocationMessage)
                case 202: try reader.message(&_templateMessage)
                case 210: try reader.message(&_stickerMessage)
                case 226: try reader.message(&_groupInviteMessage)
                case 234: try reader.message(&_templateButtonReplyMessage)
                case 242: try reader.message(&_productMessage)
                case 250: try reader.message(&_deviceSentMessage)
                case 282: try reader.message(&_messageContextInfo)
                case 290: try reader.message(&_listMessage)
                case 298: try reader.message(&_viewOnceMessage)
                case 306: try reader.message(&_orderMessage)
                case 314: try reader.message(&_listResponseMessage)
                case 322: try reader.message(&_ephemeralMessage)
                case 338: try reader.message(&_buttonsMessage)
                case 346: try reader.message(&_buttonsResponseMessage)
                case 362: try reader.message(&_interactiveMessage)
                case 370: try reader.message(&_reactionMessage)
                case 386: try reader.message(&_interactiveResponseMessage)
                case 394: try reader.message(&_pollCreationMessage)
                case 402: try reader.message(&_pollUpdateMessage)
                case 410: try reader.message(&_keepInChatMessage)
                case 426: try reader.message(&_documentWithCaptionMessage)
                case 434: try reader.message(&_requestPhoneNumberMessage)
                case 442: try reader.message(&_viewOnceMessageV2)
                case 450: try reader.message(&_encReactionMessage)
                case 466: try reader.message(&_editedMessage)
                case 474: try reader.message(&_viewOnceMessageV2Extension)
                case 482: try reader.message(&_pollCreationMessageV2)
                case 498: try reader.message(&_groupMentionedMessage)
                case 506: try reader.message(&_pinInChatMessage)
                case 514: try reader.message(&_pollCreationMessageV3)
                case 530: try reader.message(&_ptvMessage)
                case 538: try reader.message(&_botInvokeMessage)
                case 554: try reader.message(&_callLogMesssage)
                case 570: try reader.message(&_encCommentMessage)
                case 594: try reader.message(&_lottieStickerMessage)
                case 602: try reader.message(&_eventMessage)
                case 610: try reader.message(&_encEventResponseMessage)
                case 618: try reader.message(&_commentMessage)
                case 626: try reader.message(&_newsletterAdminInviteMessage)
                case 642: try reader.message(&_placeholderMessage)
                case 658: try reader.message(&_secretEncryptedMessage)
                case 666: try reader.message(&_albumMessage)
                case 682: try reader.message(&_eventCoverImage)
                case 690: try reader.message(&_stickerPackMessage)
                case 698: try reader.message(&_statusMentionMessage)
                case 706: try reader.message(&_pollResultSnapshotMessage)
                case 722: try reader.message(&_pollCreationOptionImageMessage)
                case 730: try reader.message(&_associatedChildMessage)
                case 738: try reader.message(&_groupStatusMentionMessage)
                case 746: try reader.message(&_pollCreationMessageV4)
                case 762: try reader.message(&_statusAddYours)
                case 770: try reader.message(&_groupStatusMessage)
                case 794: try reader.message(&_limitSharingMessage)
                case 802: try reader.message(&_botTaskMessage)
                case 810: try reader.message(&_questionMessage)
                case 826: try reader.message(&_groupStatusMessageV2)
                case 834: try reader.message(&_botForwardedMessage)
                case 850: try reader.message(&_questionReplyMessage)
                case 890: try reader.message(&_pollCreationMessageV5)
                case 906: try reader.message(&_newsletterFollowerInviteMessageV2)
                case 922: try reader.message(&_pollResultSnapshotMessageV3)
                case 930: try reader.message(&_newsletterAdminProfileMessage)
                case 946: try reader.message(&_spoilerMessage)
                case 954: try reader.message(&_pollCreationMessageV6)
                case 1010: try reader.message(&_newsletterAdminProfileStatusMessage)
                case 1050: try reader.message(&_botPlatformRegistrationSuccessMessage)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _conversation { writer.string(10, value) }
            if let value = _senderKeyDistributionMessage { writer.message(18, value) }
            if let value = _imageMessage { writer.message(26, value) }
            if let value = _contactMessage { writer.message(34, value) }
            if let value = _locationMessage { writer.message(42, value) }
            if let value = _extendedTextMessage { writer.message(50, value) }
            if let value = _documentMessage { writer.message(58, value) }
            if let value = _audioMessage { writer.message(66, value) }
            if let value = _videoMessage { writer.message(74, value) }
            if let value = _protocolMessage { writer.message(98, value) }
            if let value = _contactsArrayMessage { writer.message(106, value) }
            if let value = _highlyStructuredMessage { writer.message(114, value) }
            if let value = _fastRatchetKeySenderKeyDistributionMessage { writer.message(122, value) }
            if let value = _liveLocationMessage { writer.message(146, value) }
            if let value = _templateMessage { writer.message(202, value) }
            if let value = _stickerMessage { writer.message(210, value) }
            if let value = _groupInviteMessage { writer.message(226, value) }
            if let value = _templateButtonReplyMessage { writer.message(234, value) }
            if let value = _productMessage { writer.message(242, value) }
            if let value = _deviceSentMessage { writer.message(250, value) }
            if let value = _messageContextInfo { writer.message(282, value) }
            if let value = _listMessage { writer.message(290, value) }
            if let value = _viewOnceMessage { writer.message(298, value) }
            if let value = _orderMessage { writer.message(306, value) }
            if let value = _listResponseMessage { writer.message(314, value) }
            if let value = _ephemeralMessage { writer.message(322, value) }
            if let value = _buttonsMessage { writer.message(338, value) }
            if let value = _buttonsResponseMessage { writer.message(346, value) }
            if let value = _interactiveMessage { writer.message(362, value) }
            if let value = _reactionMessage { writer.message(370, value) }
            if let value = _interactiveResponseMessage { writer.message(386, value) }
            if let value = _pollCreationMessage { writer.message(394, value) }
            if let value = _pollUpdateMessage { writer.message(402, value) }
            if let value = _keepInChatMessage { writer.message(410, value) }
            if let value = _documentWithCaptionMessage { writer.message(426, value) }
            if let value = _requestPhoneNumberMessage { writer.message(434, value) }
            if let value = _viewOnceMessageV2 { writer.message(442, value) }
            if let value = _encReactionMessage { writer.message(450, value) }
            if let value = _editedMessage { writer.message(466, value) }
            if let value = _viewOnceMessageV2Extension { writer.message(474, value) }
            if let value = _pollCreationMessageV2 { writer.message(482, value) }
            if let value = _groupMentionedMessage { writer.message(498, value) }
            if let value = _pinInChatMessage { writer.message(506, value) }
            if let value = _pollCreationMessageV3 { writer.message(514, value) }
            if let value = _ptvMessage { writer.message(530, value) }
            if let value = _botInvokeMessage { writer.message(538, value) }
            if let value = _callLogMesssage { writer.message(554, value) }
            if let value = _encCommentMessage { writer.message(570, value) }
            if let value = _lottieStickerMessage { writer.message(594, value) }
            if let value = _eventMessage { writer.message(602, value) }
            if let value = _encEventResponseMessage { writer.message(610, value) }
            if let value = _commentMessage { writer.message(618, value) }
            if let value = _newsletterAdminInviteMessage { writer.message(626, value) }
            if let value = _placeholderMessage { writer.message(642, value) }
            if let value = _secretEncryptedMessage { writer.message(658, value) }
            if let value = _albumMessage { writer.message(666, value) }
            if let value = _eventCoverImage { writer.message(682, value) }
            if let value = _stickerPackMessage { writer.message(690, value) }
            if let value = _statusMentionMessage { writer.message(698, value) }
            if let value = _pollResultSnapshotMessage { writer.message(706, value) }
            if let value = _pollCreationOptionImageMessage { writer.message(722, value) }
            if let value = _associatedChildMessage { writer.message(730, value) }
            if let value = _groupStatusMentionMessage { writer.message(738, value) }
            if let value = _pollCreationMessageV4 { writer.message(746, value) }
            if let value = _statusAddYours { writer.message(762, value) }
            if let value = _groupStatusMessage { writer.message(770, value) }
            if let value = _limitSharingMessage { writer.message(794, value) }
            if let value = _botTaskMessage { writer.message(802, value) }
            if let value = _questionMessage { writer.message(810, value) }
            if let value = _groupStatusMessageV2 { writer.message(826, value) }
            if let value = _botForwardedMessage { writer.message(834, value) }
            if let value = _questionReplyMessage { writer.message(850, value) }
            if let value = _pollCreationMessageV5 { writer.message(890, value) }
            if let value = _newsletterFollowerInviteMessageV2 { writer.message(906, value) }
            if let value = _pollResultSnapshotMessageV3 { writer.message(922, value) }
            if let value = _newsletterAdminProfileMessage { writer.message(930, value) }
            if let value = _spoilerMessage { writer.message(946, value) }
            if let value = _pollCreationMessageV6 { writer.message(954, value) }
            if let value = _newsletterAdminProfileStatusMessage { writer.message(1010, value) }
            if let value = _botPlatformRegistrationSuccessMessage { writer.message(1050, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `ImageMessage`.
public struct WAImageMessage: Message {
    /// Field 1, `URL`.
    public var url: String {
        get { _fields.value._url ?? "" }
        set { _fields.value._url = newValue }
    }
    /// Whether `URL` is set.
    public var hasURL: Bool { _fields.value._url != nil }
    /// Unsets `URL`.
    public mutating func clearURL() { _fields.value._url = nil }

    /// Field 2, `mimetype`.
    public var mimetype: String {
        get { _fields.value._mimetype ?? "" }
        set { _fields.value._mimetype = newValue }
    }
    /// Whether `mimetype` is set.
    public var hasMimetype: Bool { _fields.value._mimetype != nil }
    /// Unsets `mimetype`.
    public mutating func clearMimetype() { _fields.value._mimetype = nil }

    /// Field 3, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 4, `fileSHA256`.
    public var fileSHA256: [UInt8] {
        get { _fields.value._fileSHA256 ?? [] }
        set { _fields.value._fileSHA256 = newValue }
    }
    /// Whether `fileSHA256` is set.
    public var hasFileSHA256: Bool { _fields.value._fileSHA256 != nil }
    /// Unsets `fileSHA256`.
    public mutating func clearFileSHA256() { _fields.value._fileSHA256 = nil }

    /// Field 5, `fileLength`.
    public var fileLength: UInt64 {
        get { _fields.value._fileLength ?? 0 }
        set { _fields.value._fileLength = newValue }
    }
    /// Whether `fileLength` is set.
    public var hasFileLength: Bool { _fields.value._fileLength != nil }
    /// Unsets `fileLength`.
    public mutating func clearFileLength() { _fields.value._fileLength = nil }

    /// Field 6, `height`.
    public var height: UInt32 {
        get { _fields.value._height ?? 0 }
        set { _fields.value._height = newValue }
    }
    /// Whether `height` is set.
    public var hasHeight: Bool { _fields.value._height != nil }
    /// Unsets `height`.
    public mutating func clearHeight() { _fields.value._height = nil }

    /// Field 7, `width`.
    public var width: UInt32 {
        get { _fields.value._width ?? 0 }
        set { _fields.value._width = newValue }
    }
    /// Whether `width` is set.
    public var hasWidth: Bool { _fields.value._width != nil }
    /// Unsets `width`.
    public mutating func clearWidth() { _fields.value._width = nil }

    /// Field 8, `mediaKey`.
    public var mediaKey: [UInt8] {
        get { _fields.value._mediaKey ?? [] }
        set { _fields.value._mediaKey = newValue }
    }
    /// Whether `mediaKey` is set.
    public var hasMediaKey: Bool { _fields.value._mediaKey != nil }
    /// Unsets `mediaKey`.
    public mutating func clearMediaKey() { _fields.value._mediaKey = nil }

    /// Field 9, `fileEncSHA256`.
    public var fileEncSHA256: [UInt8] {
        get { _fields.value._fileEncSHA256 ?? [] }
        set { _fields.value._fileEncSHA256 = newValue }
    }
    /// Whether `fileEncSHA256` is set.
    public var hasFileEncSHA256: Bool { _fields.value._fileEncSHA256 != nil }
    /// Unsets `fileEncSHA256`.
    public mutating func clearFileEncSHA256() { _fields.value._fileEncSHA256 = nil }

    /// Field 11, `directPath`.
    public var directPath: String {
        get { _fields.value._directPath ?? "" }
        set { _fields.value._directPath = newValue }
    }
    /// Whether `directPath` is set.
    public var hasDirectPath: Bool { _fields.value._directPath != nil }
    /// Unsets `directPath`.
    public mutating func clearDirectPath() { _fields.value._directPath = nil }

    /// Field 12, `mediaKeyTimestamp`.
    public var mediaKeyTimestamp: Int64 {
        get { _fields.value._mediaKeyTimestamp ?? 0 }
        set { _fields.value._mediaKeyTimestamp = newValue }
    }
    /// Whether `mediaKeyTimestamp` is set.
    public var hasMediaKeyTimestamp: Bool { _fields.value._mediaKeyTimestamp != nil }
    /// Unsets `mediaKeyTimestamp`.
    public mutating func clearMediaKeyTimestamp() { _fields.value._mediaKeyTimestamp = nil }

    /// Field 16, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 18, `firstScanSidecar`.
    public var firstScanSidecar: [UInt8] {
        get { _fields.value._firstScanSidecar ?? [] }
        set { _fields.value._firstScanSidecar = newValue }
    }
    /// Whether `firstScanSidecar` is set.
    public var hasFirstScanSidecar: Bool { _fields.value._firstScanSidecar != nil }
    /// Unsets `firstScanSidecar`.
    public mutating func clearFirstScanSidecar() { _fields.value._firstScanSidecar = nil }

    /// Field 19, `firstScanLength`.
    public var firstScanLength: UInt32 {
        get { _fields.value._firstScanLength ?? 0 }
        set { _fields.value._firstScanLength = newValue }
    }
    /// Whether `firstScanLength` is set.
    public var hasFirstScanLength: Bool { _fields.value._firstScanLength != nil }
    /// Unsets `firstScanLength`.
    public mutating func clearFirstScanLength() { _fields.value._firstScanLength = nil }

    /// Field 20, `experimentGroupID`.
    public var experimentGroupID: UInt32 {
        get { _fields.value._experimentGroupID ?? 0 }
        set { _fields.value._experimentGroupID = newValue }
    }
    /// Whether `experimentGroupID` is set.
    public var hasExperimentGroupID: Bool { _fields.value._experimentGroupID != nil }
    /// Unsets `experimentGroupID`.
    public mutating func clearExperimentGroupID() { _fields.value._experimentGroupID = nil }

    /// Field 21, `scansSidecar`.
    public var scansSidecar: [UInt8] {
        get { _fields.value._scansSidecar ?? [] }
        set { _fields.value._scansSidecar = newValue }
    }
    /// Whether `scansSidecar` is set.
    public var hasScansSidecar: Bool { _fields.value._scansSidecar != nil }
    /// Unsets `scansSidecar`.
    public mutating func clearScansSidecar() { _fields.value._scansSidecar = nil }

    /// Field 22, `scanLengths`.
    public var scanLengths: [UInt32] {
        get { _fields.value._scanLengths }
        set { _fields.value._scanLengths = newValue }
    }

    /// Field 23, `midQualityFileSHA256`.
    public var midQualityFileSHA256: [UInt8] {
        get { _fields.value._midQualityFileSHA256 ?? [] }
        set { _fields.value._midQualityFileSHA256 = newValue }
    }
    /// Whether `midQualityFileSHA256` is set.
    public var hasMidQualityFileSHA256: Bool { _fields.value._midQualityFileSHA256 != nil }
    /// Unsets `midQualityFileSHA256`.
    public mutating func clearMidQualityFileSHA256() { _fields.value._midQualityFileSHA256 = nil }

    /// Field 24, `midQualityFileEncSHA256`.
    public var midQualityFileEncSHA256: [UInt8] {
        get { _fields.value._midQualityFileEncSHA256 ?? [] }
        set { _fields.value._midQualityFileEncSHA256 = newValue }
    }
    /// Whether `midQualityFileEncSHA256` is set.
    public var hasMidQualityFileEncSHA256: Bool { _fields.value._midQualityFileEncSHA256 != nil }
    /// Unsets `midQualityFileEncSHA256`.
    public mutating func clearMidQualityFileEncSHA256() { _fields.value._midQualityFileEncSHA256 = nil }

    /// Field 25, `viewOnce`.
    public var viewOnce: Bool {
        get { _fields.value._viewOnce ?? false }
        set { _fields.value._viewOnce = newValue }
    }
    /// Whether `viewOnce` is set.
    public var hasViewOnce: Bool { _fields.value._viewOnce != nil }
    /// Unsets `viewOnce`.
    public mutating func clearViewOnce() { _fields.value._viewOnce = nil }

    /// Field 26, `thumbnailDirectPath`.
    public var thumbnailDirectPath: String {
        get { _fields.value._thumbnailDirectPath ?? "" }
        set { _fields.value._thumbnailDirectPath = newValue }
    }
    /// Whether `thumbnailDirectPath` is set.
    public var hasThumbnailDirectPath: Bool { _fields.value._thumbnailDirectPath != nil }
    /// Unsets `thumbnailDirectPath`.
    public mutating func clearThumbnailDirectPath() { _fields.value._thumbnailDirectPath = nil }

    /// Field 27, `thumbnailSHA256`.
    public var thumbnailSHA256: [UInt8] {
        get { _fields.value._thumbnailSHA256 ?? [] }
        set { _fields.value._thumbnailSHA256 = newValue }
    }
    /// Whether `thumbnailSHA256` is set.
    public var hasThumbnailSHA256: Bool { _fields.value._thumbnailSHA256 != nil }
    /// Unsets `thumbnailSHA256`.
    public mutating func clearThumbnailSHA256() { _fields.value._thumbnailSHA256 = nil }

    /// Field 28, `thumbnailEncSHA256`.
    public var thumbnailEncSHA256: [UInt8] {
        get { _fields.value._thumbnailEncSHA256 ?? [] }
        set { _fields.value._thumbnailEncSHA256 = newValue }
    }
    /// Whether `thumbnailEncSHA256` is set.
    public var hasThumbnailEncSHA256: Bool { _fields.value._thumbnailEncSHA256 != nil }
    /// Unsets `thumbnailEncSHA256`.
    public mutating func clearThumbnailEncSHA256() { _fields.value._thumbnailEncSHA256 = nil }

    /// Field 29, `staticURL`.
    public var staticURL: String {
        get { _fields.value._staticURL ?? "" }
        set { _fields.value._staticURL = newValue }
    }
    /// Whether `staticURL` is set.
    public var hasStaticURL: Bool { _fields.value._staticURL != nil }
    /// Unsets `staticURL`.
    public mutating func clearStaticURL() { _fields.value._staticURL = nil }

    /// Field 32, `accessibilityLabel`.
    public var accessibilityLabel: String {
        get { _fields.value._accessibilityLabel ?? "" }
        set { _fields.value._accessibilityLabel = newValue }
    }
    /// Whether `accessibilityLabel` is set.
    public var hasAccessibilityLabel: Bool { _fields.value._accessibilityLabel != nil }
    /// Unsets `accessibilityLabel`.
    public mutating func clearAccessibilityLabel() { _fields.value._accessibilityLabel = nil }

    /// Field 34, `qrURL`.
    public var qrURL: String {
        get { _fields.value._qrURL ?? "" }
        set { _fields.value._qrURL = newValue }
    }
    /// Whether `qrURL` is set.
    public var hasQrURL: Bool { _fields.value._qrURL != nil }
    /// Unsets `qrURL`.
    public mutating func clearQrURL() { _fields.value._qrURL = nil }

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
        var _url: String?
        var _mimetype: String?
        var _caption: String?
        var _fileSHA256: [UInt8]?
        var _fileLength: UInt64?
        var _height: UInt32?
        var _width: UInt32?
        var _mediaKey: [UInt8]?
        var _fileEncSHA256: [UInt8]?
        var _directPath: String?
        var _mediaKeyTimestamp: Int64?
        var _jpegThumbnail: [UInt8]?
        var _contextInfo: WAContextInfo?
        var _firstScanSidecar: [UInt8]?
        var _firstScanLength: UInt32?
        var _experimentGroupID: UInt32?
        var _scansSidecar: [UInt8]?
        var _scanLengths: [UInt32] = []
        var _midQualityFileSHA256: [UInt8]?
        var _midQualityFileEncSHA256: [UInt8]?
        var _viewOnce: Bool?
        var _thumbnailDirectPath: String?
        var _thumbnailSHA256: [UInt8]?
        var _thumbnailEncSHA256: [UInt8]?
        var _staticURL: String?
        var _accessibilityLabel: String?
        var _qrURL: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _url = try reader.string()
                case 18: _mimetype = try reader.string()
                case 26: _caption = try reader.string()
                case 34: _fileSHA256 = try reader.bytes()
                case 40: _fileLength = try reader.uint64()
                case 48: _height = try reader.uint32()
                case 56: _width = try reader.uint32()
                case 66: _mediaKey = try reader.bytes()
                case 74: _fileEncSHA256 = try reader.bytes()
                case 90: _directPath = try reader.string()
                case 96: _mediaKeyTimestamp = try reader.int64()
                case 130: _jpegThumbnail = try reader.bytes()
                case 138: try reader.message(&_contextInfo)
                case 146: _firstScanSidecar = try reader.bytes()
                case 152: _firstScanLength = try reader.uint32()
                case 160: _experimentGroupID = try reader.uint32()
                case 170: _scansSidecar = try reader.bytes()
                case 176: _scanLengths.append(try reader.uint32())
                case 178:
                    try reader.packed {
                        (reader) throws(ProtobufError) in
                        _scanLengths.append(try reader.uint32())
                }
                case 186: _midQualityFileSHA256 = try reader.bytes()
                case 194: _midQualityFileEncSHA256 = try reader.bytes()
                case 200: _viewOnce = try reader.bool()
                case 210: _thumbnailDirectPath = try reader.string()
                case 218: _thumbnailSHA256 = try reader.bytes()
                case 226: _thumbnailEncSHA256 = try reader.bytes()
                case 234: _staticURL = try reader.string()
                case 258: _accessibilityLabel = try reader.string()
                case 274: _qrURL = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _url { writer.string(10, value) }
            if let value = _mimetype { writer.string(18, value) }
            if let value = _caption { writer.string(26, value) }
            if let value = _fileSHA256 { writer.bytes(34, value) }
            if let value = _fileLength { writer.uint64(40, value) }
            if let value = _height { writer.uint32(48, value) }
            if let value = _width { writer.uint32(56, value) }
            if let value = _mediaKey { writer.bytes(66, value) }
            if let value = _fileEncSHA256 { writer.bytes(74, value) }
            if let value = _directPath { writer.string(90, value) }
            if let value = _mediaKeyTimestamp { writer.int64(96, value) }
            if let value = _jpegThumbnail { writer.bytes(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            if let value = _firstScanSidecar { writer.bytes(146, value) }
            if let value = _firstScanLength { writer.uint32(152, value) }
            if let value = _experimentGroupID { writer.uint32(160, value) }
            if let value = _scansSidecar { writer.bytes(170, value) }
            for value in _scanLengths { writer.uint32(176, value) }
            if let value = _midQualityFileSHA256 { writer.bytes(186, value) }
            if let value = _midQualityFileEncSHA256 { writer.bytes(194, value) }
            if let value = _viewOnce { writer.bool(200, value) }
            if let value = _thumbnailDirectPath { writer.string(210, value) }
            if let value = _thumbnailSHA256 { writer.bytes(218, value) }
            if let value = _thumbnailEncSHA256 { writer.bytes(226, value) }
            if let value = _staticURL { writer.string(234, value) }
            if let value = _accessibilityLabel { writer.string(258, value) }
            if let value = _qrURL { writer.string(274, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `VideoMessage`.
public struct WAVideoMessage: Message {
    /// Field 1, `URL`.
    public var url: String {
        get { _fields.value._url ?? "" }
        set { _fields.value._url = newValue }
    }
    /// Whether `URL` is set.
    public var hasURL: Bool { _fields.value._url != nil }
    /// Unsets `URL`.
    public mutating func clearURL() { _fields.value._url = nil }

    /// Field 2, `mimetype`.
    public var mimetype: String {
        get { _fields.value._mimetype ?? "" }
        set { _fields.value._mimetype = newValue }
    }
    /// Whether `mimetype` is set.
    public var hasMimetype: Bool { _fields.value._mimetype != nil }
    /// Unsets `mimetype`.
    public mutating func clearMimetype() { _fields.value._mimetype = nil }

    /// Field 3, `fileSHA256`.
    public var fileSHA256: [UInt8] {
        get { _fields.value._fileSHA256 ?? [] }
        set { _fields.value._fileSHA256 = newValue }
    }
    /// Whether `fileSHA256` is set.
    public var hasFileSHA256: Bool { _fields.value._fileSHA256 != nil }
    /// Unsets `fileSHA256`.
    public mutating func clearFileSHA256() { _fields.value._fileSHA256 = nil }

    /// Field 4, `fileLength`.
    public var fileLength: UInt64 {
        get { _fields.value._fileLength ?? 0 }
        set { _fields.value._fileLength = newValue }
    }
    /// Whether `fileLength` is set.
    public var hasFileLength: Bool { _fields.value._fileLength != nil }
    /// Unsets `fileLength`.
    public mutating func clearFileLength() { _fields.value._fileLength = nil }

    /// Field 5, `seconds`.
    public var seconds: UInt32 {
        get { _fields.value._seconds ?? 0 }
        set { _fields.value._seconds = newValue }
    }
    /// Whether `seconds` is set.
    public var hasSeconds: Bool { _fields.value._seconds != nil }
    /// Unsets `seconds`.
    public mutating func clearSeconds() { _fields.value._seconds = nil }

    /// Field 6, `mediaKey`.
    public var mediaKey: [UInt8] {
        get { _fields.value._mediaKey ?? [] }
        set { _fields.value._mediaKey = newValue }
    }
    /// Whether `mediaKey` is set.
    public var hasMediaKey: Bool { _fields.value._mediaKey != nil }
    /// Unsets `mediaKey`.
    public mutating func clearMediaKey() { _fields.value._mediaKey = nil }

    /// Field 7, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 8, `gifPlayback`.
    public var gifPlayback: Bool {
        get { _fields.value._gifPlayback ?? false }
        set { _fields.value._gifPlayback = newValue }
    }
    /// Whether `gifPlayback` is set.
    public var hasGifPlayback: Bool { _fields.value._gifPlayback != nil }
    /// Unsets `gifPlayback`.
    public mutating func clearGifPlayback() { _fields.value._gifPlayback = nil }

    /// Field 9, `height`.
    public var height: UInt32 {
        get { _fields.value._height ?? 0 }
        set { _fields.value._height = newValue }
    }
    /// Whether `height` is set.
    public var hasHeight: Bool { _fields.value._height != nil }
    /// Unsets `height`.
    public mutating func clearHeight() { _fields.value._height = nil }

    /// Field 10, `width`.
    public var width: UInt32 {
        get { _fields.value._width ?? 0 }
        set { _fields.value._width = newValue }
    }
    /// Whether `width` is set.
    public var hasWidth: Bool { _fields.value._width != nil }
    /// Unsets `width`.
    public mutating func clearWidth() { _fields.value._width = nil }

    /// Field 11, `fileEncSHA256`.
    public var fileEncSHA256: [UInt8] {
        get { _fields.value._fileEncSHA256 ?? [] }
        set { _fields.value._fileEncSHA256 = newValue }
    }
    /// Whether `fileEncSHA256` is set.
    public var hasFileEncSHA256: Bool { _fields.value._fileEncSHA256 != nil }
    /// Unsets `fileEncSHA256`.
    public mutating func clearFileEncSHA256() { _fields.value._fileEncSHA256 = nil }

    /// Field 13, `directPath`.
    public var directPath: String {
        get { _fields.value._directPath ?? "" }
        set { _fields.value._directPath = newValue }
    }
    /// Whether `directPath` is set.
    public var hasDirectPath: Bool { _fields.value._directPath != nil }
    /// Unsets `directPath`.
    public mutating func clearDirectPath() { _fields.value._directPath = nil }

    /// Field 14, `mediaKeyTimestamp`.
    public var mediaKeyTimestamp: Int64 {
        get { _fields.value._mediaKeyTimestamp ?? 0 }
        set { _fields.value._mediaKeyTimestamp = newValue }
    }
    /// Whether `mediaKeyTimestamp` is set.
    public var hasMediaKeyTimestamp: Bool { _fields.value._mediaKeyTimestamp != nil }
    /// Unsets `mediaKeyTimestamp`.
    public mutating func clearMediaKeyTimestamp() { _fields.value._mediaKeyTimestamp = nil }

    /// Field 16, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 18, `streamingSidecar`.
    public var streamingSidecar: [UInt8] {
        get { _fields.value._streamingSidecar ?? [] }
        set { _fields.value._streamingSidecar = newValue }
    }
    /// Whether `streamingSidecar` is set.
    public var hasStreamingSidecar: Bool { _fields.value._streamingSidecar != nil }
    /// Unsets `streamingSidecar`.
    public mutating func clearStreamingSidecar() { _fields.value._streamingSidecar = nil }

    /// Field 20, `viewOnce`.
    public var viewOnce: Bool {
        get { _fields.value._viewOnce ?? false }
        set { _fields.value._viewOnce = newValue }
    }
    /// Whether `viewOnce` is set.
    public var hasViewOnce: Bool { _fields.value._viewOnce != nil }
    /// Unsets `viewOnce`.
    public mutating func clearViewOnce() { _fields.value._viewOnce = nil }

    /// Field 21, `thumbnailDirectPath`.
    public var thumbnailDirectPath: String {
        get { _fields.value._thumbnailDirectPath ?? "" }
        set { _fields.value._thumbnailDirectPath = newValue }
    }
    /// Whether `thumbnailDirectPath` is set.
    public var hasThumbnailDirectPath: Bool { _fields.value._thumbnailDirectPath != nil }
    /// Unsets `thumbnailDirectPath`.
    public mutating func clearThumbnailDirectPath() { _fields.value._thumbnailDirectPath = nil }

    /// Field 22, `thumbnailSHA256`.
    public var thumbnailSHA256: [UInt8] {
        get { _fields.value._thumbnailSHA256 ?? [] }
        set { _fields.value._thumbnailSHA256 = newValue }
    }
    /// Whether `thumbnailSHA256` is set.
    public var hasThumbnailSHA256: Bool { _fields.value._thumbnailSHA256 != nil }
    /// Unsets `thumbnailSHA256`.
    public mutating func clearThumbnailSHA256() { _fields.value._thumbnailSHA256 = nil }

    /// Field 23, `thumbnailEncSHA256`.
    public var thumbnailEncSHA256: [UInt8] {
        get { _fields.value._thumbnailEncSHA256 ?? [] }
        set { _fields.value._thumbnailEncSHA256 = newValue }
    }
    /// Whether `thumbnailEncSHA256` is set.
    public var hasThumbnailEncSHA256: Bool { _fields.value._thumbnailEncSHA256 != nil }
    /// Unsets `thumbnailEncSHA256`.
    public mutating func clearThumbnailEncSHA256() { _fields.value._thumbnailEncSHA256 = nil }

    /// Field 24, `staticURL`.
    public var staticURL: String {
        get { _fields.value._staticURL ?? "" }
        set { _fields.value._staticURL = newValue }
    }
    /// Whether `staticURL` is set.
    public var hasStaticURL: Bool { _fields.value._staticURL != nil }
    /// Unsets `staticURL`.
    public mutating func clearStaticURL() { _fields.value._staticURL = nil }

    /// Field 26, `accessibilityLabel`.
    public var accessibilityLabel: String {
        get { _fields.value._accessibilityLabel ?? "" }
        set { _fields.value._accessibilityLabel = newValue }
    }
    /// Whether `accessibilityLabel` is set.
    public var hasAccessibilityLabel: Bool { _fields.value._accessibilityLabel != nil }
    /// Unsets `accessibilityLabel`.
    public mutating func clearAccessibilityLabel() { _fields.value._accessibilityLabel = nil }

    /// Field 28, `externalShareFullVideoDurationInSeconds`.
    public var externalShareFullVideoDurationInSeconds: UInt32 {
        get { _fields.value._externalShareFullVideoDurationInSeconds ?? 0 }
        set { _fields.value._externalShareFullVideoDurationInSeconds = newValue }
    }
    /// Whether `externalShareFullVideoDurationInSeconds` is set.
    public var hasExternalShareFullVideoDurationInSeconds: Bool { _fields.value._externalShareFullVideoDurationInSeconds != nil }
    /// Unsets `externalShareFullVideoDurationInSeconds`.
    public mutating func clearExternalShareFullVideoDurationInSeconds() { _fields.value._externalShareFullVideoDurationInSeconds = nil }

    /// Field 29, `motionPhotoPresentationOffsetMS`.
    public var motionPhotoPresentationOffsetMS: UInt64 {
        get { _fields.value._motionPhotoPresentationOffsetMS ?? 0 }
        set { _fields.value._motionPhotoPresentationOffsetMS = newValue }
    }
    /// Whether `motionPhotoPresentationOffsetMS` is set.
    public var hasMotionPhotoPresentationOffsetMS: Bool { _fields.value._motionPhotoPresentationOffsetMS != nil }
    /// Unsets `motionPhotoPresentationOffsetMS`.
    public mutating func clearMotionPhotoPresentationOffsetMS() { _fields.value._motionPhotoPresentationOffsetMS = nil }

    /// Field 30, `metadataURL`.
    public var metadataURL: String {
        get { _fields.value._metadataURL ?? "" }
        set { _fields.value._metadataURL = newValue }
    }
    /// Whether `metadataURL` is set.
    public var hasMetadataURL: Bool { _fields.value._metadataURL != nil }
    /// Unsets `metadataURL`.
    public mutating func clearMetadataURL() { _fields.value._metadataURL = nil }

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
        var _url: String?
        var _mimetype: String?
        var _fileSHA256: [UInt8]?
        var _fileLength: UInt64?
        var _seconds: UInt32?
        var _mediaKey: [UInt8]?
        var _caption: String?
        var _gifPlayback: Bool?
        var _height: UInt32?
        var _width: UInt32?
        var _fileEncSHA256: [UInt8]?
        var _directPath: String?
        var _mediaKeyTimestamp: Int64?
        var _jpegThumbnail: [UInt8]?
        var _contextInfo: WAContextInfo?
        var _streamingSidecar: [UInt8]?
        var _viewOnce: Bool?
        var _thumbnailDirectPath: String?
        var _thumbnailSHA256: [UInt8]?
        var _thumbnailEncSHA256: [UInt8]?
        var _staticURL: String?
        var _accessibilityLabel: String?
        var _externalShareFullVideoDurationInSeconds: UInt32?
        var _motionPhotoPresentationOffsetMS: UInt64?
        var _metadataURL: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _url = try reader.string()
                case 18: _mimetype = try reader.string()
                case 26: _fileSHA256 = try reader.bytes()
                case 32: _fileLength = try reader.uint64()
                case 40: _seconds = try reader.uint32()
                case 50: _mediaKey = try reader.bytes()
                case 58: _caption = try reader.string()
                case 64: _gifPlayback = try reader.bool()
                case 72: _height = try reader.uint32()
                case 80: _width = try reader.uint32()
                case 90: _fileEncSHA256 = try reader.bytes()
                case 106: _directPath = try reader.string()
                case 112: _mediaKeyTimestamp = try reader.int64()
                case 130: _jpegThumbnail = try reader.bytes()
                case 138: try reader.message(&_contextInfo)
                case 146: _streamingSidecar = try reader.bytes()
                case 160: _viewOnce = try reader.bool()
                case 170: _thumbnailDirectPath = try reader.string()
                case 178: _thumbnailSHA256 = try reader.bytes()
                case 186: _thumbnailEncSHA256 = try reader.bytes()
                case 194: _staticURL = try reader.string()
                case 210: _accessibilityLabel = try reader.string()
                case 224: _externalShareFullVideoDurationInSeconds = try reader.uint32()
                case 232: _motionPhotoPresentationOffsetMS = try reader.uint64()
                case 242: _metadataURL = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _url { writer.string(10, value) }
            if let value = _mimetype { writer.string(18, value) }
            if let value = _fileSHA256 { writer.bytes(26, value) }
            if let value = _fileLength { writer.uint64(32, value) }
            if let value = _seconds { writer.uint32(40, value) }
            if let value = _mediaKey { writer.bytes(50, value) }
            if let value = _caption { writer.string(58, value) }
            if let value = _gifPlayback { writer.bool(64, value) }
            if let value = _height { writer.uint32(72, value) }
            if let value = _width { writer.uint32(80, value) }
            if let value = _fileEncSHA256 { writer.bytes(90, value) }
            if let value = _directPath { writer.string(106, value) }
            if let value = _mediaKeyTimestamp { writer.int64(112, value) }
            if let value = _jpegThumbnail { writer.bytes(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            if let value = _streamingSidecar { writer.bytes(146, value) }
            if let value = _viewOnce { writer.bool(160, value) }
            if let value = _thumbnailDirectPath { writer.string(170, value) }
            if let value = _thumbnailSHA256 { writer.bytes(178, value) }
            if let value = _thumbnailEncSHA256 { writer.bytes(186, value) }
            if let value = _staticURL { writer.string(194, value) }
            if let value = _accessibilityLabel { writer.string(210, value) }
            if let value = _externalShareFullVideoDurationInSeconds { writer.uint32(224, value) }
            if let value = _motionPhotoPresentationOffsetMS { writer.uint64(232, value) }
            if let value = _metadataURL { writer.string(242, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `AudioMessage`.
public struct WAAudioMessage: Message {
    /// Field 1, `URL`.
    public var url: String {
        get { _fields.value._url ?? "" }
        set { _fields.value._url = newValue }
    }
    /// Whether `URL` is set.
    public var hasURL: Bool { _fields.value._url != nil }
    /// Unsets `URL`.
    public mutating func clearURL() { _fields.value._url = nil }

    /// Field 2, `mimetype`.
    public var mimetype: String {
        get { _fields.value._mimetype ?? "" }
        set { _fields.value._mimetype = newValue }
    }
    /// Whether `mimetype` is set.
    public var hasMimetype: Bool { _fields.value._mimetype != nil }
    /// Unsets `mimetype`.
    public mutating func clearMimetype() { _fields.value._mimetype = nil }

    /// Field 3, `fileSHA256`.
    public var fileSHA256: [UInt8] {
        get { _fields.value._fileSHA256 ?? [] }
        set { _fields.value._fileSHA256 = newValue }
    }
    /// Whether `fileSHA256` is set.
    public var hasFileSHA256: Bool { _fields.value._fileSHA256 != nil }
    /// Unsets `fileSHA256`.
    public mutating func clearFileSHA256() { _fields.value._fileSHA256 = nil }

    /// Field 4, `fileLength`.
    public var fileLength: UInt64 {
        get { _fields.value._fileLength ?? 0 }
        set { _fields.value._fileLength = newValue }
    }
    /// Whether `fileLength` is set.
    public var hasFileLength: Bool { _fields.value._fileLength != nil }
    /// Unsets `fileLength`.
    public mutating func clearFileLength() { _fields.value._fileLength = nil }

    /// Field 5, `seconds`.
    public var seconds: UInt32 {
        get { _fields.value._seconds ?? 0 }
        set { _fields.value._seconds = newValue }
    }
    /// Whether `seconds` is set.
    public var hasSeconds: Bool { _fields.value._seconds != nil }
    /// Unsets `seconds`.
    public mutating func clearSeconds() { _fields.value._seconds = nil }

    /// Field 6, `PTT`.
    public var ptt: Bool {
        get { _fields.value._ptt ?? false }
        set { _fields.value._ptt = newValue }
    }
    /// Whether `PTT` is set.
    public var hasPTT: Bool { _fields.value._ptt != nil }
    /// Unsets `PTT`.
    public mutating func clearPTT() { _fields.value._ptt = nil }

    /// Field 7, `mediaKey`.
    public var mediaKey: [UInt8] {
        get { _fields.value._mediaKey ?? [] }
        set { _fields.value._mediaKey = newValue }
    }
    /// Whether `mediaKey` is set.
    public var hasMediaKey: Bool { _fields.value._mediaKey != nil }
    /// Unsets `mediaKey`.
    public mutating func clearMediaKey() { _fields.value._mediaKey = nil }

    /// Field 8, `fileEncSHA256`.
    public var fileEncSHA256: [UInt8] {
        get { _fields.value._fileEncSHA256 ?? [] }
        set { _fields.value._fileEncSHA256 = newValue }
    }
    /// Whether `fileEncSHA256` is set.
    public var hasFileEncSHA256: Bool { _fields.value._fileEncSHA256 != nil }
    /// Unsets `fileEncSHA256`.
    public mutating func clearFileEncSHA256() { _fields.value._fileEncSHA256 = nil }

    /// Field 9, `directPath`.
    public var directPath: String {
        get { _fields.value._directPath ?? "" }
        set { _fields.value._directPath = newValue }
    }
    /// Whether `directPath` is set.
    public var hasDirectPath: Bool { _fields.value._directPath != nil }
    /// Unsets `directPath`.
    public mutating func clearDirectPath() { _fields.value._directPath = nil }

    /// Field 10, `mediaKeyTimestamp`.
    public var mediaKeyTimestamp: Int64 {
        get { _fields.value._mediaKeyTimestamp ?? 0 }
        set { _fields.value._mediaKeyTimestamp = newValue }
    }
    /// Whether `mediaKeyTimestamp` is set.
    public var hasMediaKeyTimestamp: Bool { _fields.value._mediaKeyTimestamp != nil }
    /// Unsets `mediaKeyTimestamp`.
    public mutating func clearMediaKeyTimestamp() { _fields.value._mediaKeyTimestamp = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 18, `streamingSidecar`.
    public var streamingSidecar: [UInt8] {
        get { _fields.value._streamingSidecar ?? [] }
        set { _fields.value._streamingSidecar = newValue }
    }
    /// Whether `streamingSidecar` is set.
    public var hasStreamingSidecar: Bool { _fields.value._streamingSidecar != nil }
    /// Unsets `streamingSidecar`.
    public mutating func clearStreamingSidecar() { _fields.value._streamingSidecar = nil }

    /// Field 19, `waveform`.
    public var waveform: [UInt8] {
        get { _fields.value._waveform ?? [] }
        set { _fields.value._waveform = newValue }
    }
    /// Whether `waveform` is set.
    public var hasWaveform: Bool { _fields.value._waveform != nil }
    /// Unsets `waveform`.
    public mutating func clearWaveform() { _fields.value._waveform = nil }

    /// Field 20, `backgroundArgb`.
    public var backgroundArgb: UInt32 {
        get { _fields.value._backgroundArgb ?? 0 }
        set { _fields.value._backgroundArgb = newValue }
    }
    /// Whether `backgroundArgb` is set.
    public var hasBackgroundArgb: Bool { _fields.value._backgroundArgb != nil }
    /// Unsets `backgroundArgb`.
    public mutating func clearBackgroundArgb() { _fields.value._backgroundArgb = nil }

    /// Field 21, `viewOnce`.
    public var viewOnce: Bool {
        get { _fields.value._viewOnce ?? false }
        set { _fields.value._viewOnce = newValue }
    }
    /// Whether `viewOnce` is set.
    public var hasViewOnce: Bool { _fields.value._viewOnce != nil }
    /// Unsets `viewOnce`.
    public mutating func clearViewOnce() { _fields.value._viewOnce = nil }

    /// Field 22, `accessibilityLabel`.
    public var accessibilityLabel: String {
        get { _fields.value._accessibilityLabel ?? "" }
        set { _fields.value._accessibilityLabel = newValue }
    }
    /// Whether `accessibilityLabel` is set.
    public var hasAccessibilityLabel: Bool { _fields.value._accessibilityLabel != nil }
    /// Unsets `accessibilityLabel`.
    public mutating func clearAccessibilityLabel() { _fields.value._accessibilityLabel = nil }

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
        var _url: String?
        var _mimetype: String?
        var _fileSHA256: [UInt8]?
        var _fileLength: UInt64?
        var _seconds: UInt32?
        var _ptt: Bool?
        var _mediaKey: [UInt8]?
        var _fileEncSHA256: [UInt8]?
        var _directPath: String?
        var _mediaKeyTimestamp: Int64?
        var _contextInfo: WAContextInfo?
        var _streamingSidecar: [UInt8]?
        var _waveform: [UInt8]?
        var _backgroundArgb: UInt32?
        var _viewOnce: Bool?
        var _accessibilityLabel: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _url = try reader.string()
                case 18: _mimetype = try reader.string()
                case 26: _fileSHA256 = try reader.bytes()
                case 32: _fileLength = try reader.uint64()
                case 40: _seconds = try reader.uint32()
                case 48: _ptt = try reader.bool()
                case 58: _mediaKey = try reader.bytes()
                case 66: _fileEncSHA256 = try reader.bytes()
                case 74: _directPath = try reader.string()
                case 80: _mediaKeyTimestamp = try reader.int64()
                case 138: try reader.message(&_contextInfo)
                case 146: _streamingSidecar = try reader.bytes()
                case 154: _waveform = try reader.bytes()
                case 165: _backgroundArgb = try reader.fixed32()
                case 168: _viewOnce = try reader.bool()
                case 178: _accessibilityLabel = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _url { writer.string(10, value) }
            if let value = _mimetype { writer.string(18, value) }
            if let value = _fileSHA256 { writer.bytes(26, value) }
            if let value = _fileLength { writer.uint64(32, value) }
            if let value = _seconds { writer.uint32(40, value) }
            if let value = _ptt { writer.bool(48, value) }
            if let value = _mediaKey { writer.bytes(58, value) }
            if let value = _fileEncSHA256 { writer.bytes(66, value) }
            if let value = _directPath { writer.string(74, value) }
            if let value = _mediaKeyTimestamp { writer.int64(80, value) }
            if let value = _contextInfo { writer.message(138, value) }
            if let value = _streamingSidecar { writer.bytes(146, value) }
            if let value = _waveform { writer.bytes(154, value) }
            if let value = _backgroundArgb { writer.fixed32(165, value) }
            if let value = _viewOnce { writer.bool(168, value) }
            if let value = _accessibilityLabel { writer.string(178, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `DocumentMessage`.
public struct WADocumentMessage: Message {
    /// Field 1, `URL`.
    public var url: String {
        get { _fields.value._url ?? "" }
        set { _fields.value._url = newValue }
    }
    /// Whether `URL` is set.
    public var hasURL: Bool { _fields.value._url != nil }
    /// Unsets `URL`.
    public mutating func clearURL() { _fields.value._url = nil }

    /// Field 2, `mimetype`.
    public var mimetype: String {
        get { _fields.value._mimetype ?? "" }
        set { _fields.value._mimetype = newValue }
    }
    /// Whether `mimetype` is set.
    public var hasMimetype: Bool { _fields.value._mimetype != nil }
    /// Unsets `mimetype`.
    public mutating func clearMimetype() { _fields.value._mimetype = nil }

    /// Field 3, `title`.
    public var title: String {
        get { _fields.value._title ?? "" }
        set { _fields.value._title = newValue }
    }
    /// Whether `title` is set.
    public var hasTitle: Bool { _fields.value._title != nil }
    /// Unsets `title`.
    public mutating func clearTitle() { _fields.value._title = nil }

    /// Field 4, `fileSHA256`.
    public var fileSHA256: [UInt8] {
        get { _fields.value._fileSHA256 ?? [] }
        set { _fields.value._fileSHA256 = newValue }
    }
    /// Whether `fileSHA256` is set.
    public var hasFileSHA256: Bool { _fields.value._fileSHA256 != nil }
    /// Unsets `fileSHA256`.
    public mutating func clearFileSHA256() { _fields.value._fileSHA256 = nil }

    /// Field 5, `fileLength`.
    public var fileLength: UInt64 {
        get { _fields.value._fileLength ?? 0 }
        set { _fields.value._fileLength = newValue }
    }
    /// Whether `fileLength` is set.
    public var hasFileLength: Bool { _fields.value._fileLength != nil }
    /// Unsets `fileLength`.
    public mutating func clearFileLength() { _fields.value._fileLength = nil }

    /// Field 6, `pageCount`.
    public var pageCount: UInt32 {
        get { _fields.value._pageCount ?? 0 }
        set { _fields.value._pageCount = newValue }
    }
    /// Whether `pageCount` is set.
    public var hasPageCount: Bool { _fields.value._pageCount != nil }
    /// Unsets `pageCount`.
    public mutating func clearPageCount() { _fields.value._pageCount = nil }

    /// Field 7, `mediaKey`.
    public var mediaKey: [UInt8] {
        get { _fields.value._mediaKey ?? [] }
        set { _fields.value._mediaKey = newValue }
    }
    /// Whether `mediaKey` is set.
    public var hasMediaKey: Bool { _fields.value._mediaKey != nil }
    /// Unsets `mediaKey`.
    public mutating func clearMediaKey() { _fields.value._mediaKey = nil }

    /// Field 8, `fileName`.
    public var fileName: String {
        get { _fields.value._fileName ?? "" }
        set { _fields.value._fileName = newValue }
    }
    /// Whether `fileName` is set.
    public var hasFileName: Bool { _fields.value._fileName != nil }
    /// Unsets `fileName`.
    public mutating func clearFileName() { _fields.value._fileName = nil }

    /// Field 9, `fileEncSHA256`.
    public var fileEncSHA256: [UInt8] {
        get { _fields.value._fileEncSHA256 ?? [] }
        set { _fields.value._fileEncSHA256 = newValue }
    }
    /// Whether `fileEncSHA256` is set.
    public var hasFileEncSHA256: Bool { _fields.value._fileEncSHA256 != nil }
    /// Unsets `fileEncSHA256`.
    public mutating func clearFileEncSHA256() { _fields.value._fileEncSHA256 = nil }

    /// Field 10, `directPath`.
    public var directPath: String {
        get { _fields.value._directPath ?? "" }
        set { _fields.value._directPath = newValue }
    }
    /// Whether `directPath` is set.
    public var hasDirectPath: Bool { _fields.value._directPath != nil }
    /// Unsets `directPath`.
    public mutating func clearDirectPath() { _fields.value._directPath = nil }

    /// Field 11, `mediaKeyTimestamp`.
    public var mediaKeyTimestamp: Int64 {
        get { _fields.value._mediaKeyTimestamp ?? 0 }
        set { _fields.value._mediaKeyTimestamp = newValue }
    }
    /// Whether `mediaKeyTimestamp` is set.
    public var hasMediaKeyTimestamp: Bool { _fields.value._mediaKeyTimestamp != nil }
    /// Unsets `mediaKeyTimestamp`.
    public mutating func clearMediaKeyTimestamp() { _fields.value._mediaKeyTimestamp = nil }

    /// Field 12, `contactVcard`.
    public var contactVcard: Bool {
        get { _fields.value._contactVcard ?? false }
        set { _fields.value._contactVcard = newValue }
    }
    /// Whether `contactVcard` is set.
    public var hasContactVcard: Bool { _fields.value._contactVcard != nil }
    /// Unsets `contactVcard`.
    public mutating func clearContactVcard() { _fields.value._contactVcard = nil }

    /// Field 13, `thumbnailDirectPath`.
    public var thumbnailDirectPath: String {
        get { _fields.value._thumbnailDirectPath ?? "" }
        set { _fields.value._thumbnailDirectPath = newValue }
    }
    /// Whether `thumbnailDirectPath` is set.
    public var hasThumbnailDirectPath: Bool { _fields.value._thumbnailDirectPath != nil }
    /// Unsets `thumbnailDirectPath`.
    public mutating func clearThumbnailDirectPath() { _fields.value._thumbnailDirectPath = nil }

    /// Field 14, `thumbnailSHA256`.
    public var thumbnailSHA256: [UInt8] {
        get { _fields.value._thumbnailSHA256 ?? [] }
        set { _fields.value._thumbnailSHA256 = newValue }
    }
    /// Whether `thumbnailSHA256` is set.
    public var hasThumbnailSHA256: Bool { _fields.value._thumbnailSHA256 != nil }
    /// Unsets `thumbnailSHA256`.
    public mutating func clearThumbnailSHA256() { _fields.value._thumbnailSHA256 = nil }

    /// Field 15, `thumbnailEncSHA256`.
    public var thumbnailEncSHA256: [UInt8] {
        get { _fields.value._thumbnailEncSHA256 ?? [] }
        set { _fields.value._thumbnailEncSHA256 = newValue }
    }
    /// Whether `thumbnailEncSHA256` is set.
    public var hasThumbnailEncSHA256: Bool { _fields.value._thumbnailEncSHA256 != nil }
    /// Unsets `thumbnailEncSHA256`.
    public mutating func clearThumbnailEncSHA256() { _fields.value._thumbnailEncSHA256 = nil }

    /// Field 16, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 18, `thumbnailHeight`.
    public var thumbnailHeight: UInt32 {
        get { _fields.value._thumbnailHeight ?? 0 }
        set { _fields.value._thumbnailHeight = newValue }
    }
    /// Whether `thumbnailHeight` is set.
    public var hasThumbnailHeight: Bool { _fields.value._thumbnailHeight != nil }
    /// Unsets `thumbnailHeight`.
    public mutating func clearThumbnailHeight() { _fields.value._thumbnailHeight = nil }

    /// Field 19, `thumbnailWidth`.
    public var thumbnailWidth: UInt32 {
        get { _fields.value._thumbnailWidth ?? 0 }
        set { _fields.value._thumbnailWidth = newValue }
    }
    /// Whether `thumbnailWidth` is set.
    public var hasThumbnailWidth: Bool { _fields.value._thumbnailWidth != nil }
    /// Unsets `thumbnailWidth`.
    public mutating func clearThumbnailWidth() { _fields.value._thumbnailWidth = nil }

    /// Field 20, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 21, `accessibilityLabel`.
    public var accessibilityLabel: String {
        get { _fields.value._accessibilityLabel ?? "" }
        set { _fields.value._accessibilityLabel = newValue }
    }
    /// Whether `accessibilityLabel` is set.
    public var hasAccessibilityLabel: Bool { _fields.value._accessibilityLabel != nil }
    /// Unsets `accessibilityLabel`.
    public mutating func clearAccessibilityLabel() { _fields.value._accessibilityLabel = nil }

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
        var _url: String?
        var _mimetype: String?
        var _title: String?
        var _fileSHA256: [UInt8]?
        var _fileLength: UInt64?
        var _pageCount: UInt32?
        var _mediaKey: [UInt8]?
        var _fileName: String?
        var _fileEncSHA256: [UInt8]?
        var _directPath: String?
        var _mediaKeyTimestamp: Int64?
        var _contactVcard: Bool?
        var _thumbnailDirectPath: String?
        var _thumbnailSHA256: [UInt8]?
        var _thumbnailEncSHA256: [UInt8]?
        var _jpegThumbnail: [UInt8]?
        var _contextInfo: WAContextInfo?
        var _thumbnailHeight: UInt32?
        var _thumbnailWidth: UInt32?
        var _caption: String?
        var _accessibilityLabel: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _url = try reader.string()
                case 18: _mimetype = try reader.string()
                case 26: _title = try reader.string()
                case 34: _fileSHA256 = try reader.bytes()
                case 40: _fileLength = try reader.uint64()
                case 48: _pageCount = try reader.uint32()
                case 58: _mediaKey = try reader.bytes()
                case 66: _fileName = try reader.string()
                case 74: _fileEncSHA256 = try reader.bytes()
                case 82: _directPath = try reader.string()
                case 88: _mediaKeyTimestamp = try reader.int64()
                case 96: _contactVcard = try reader.bool()
                case 106: _thumbnailDirectPath = try reader.string()
                case 114: _thumbnailSHA256 = try reader.bytes()
                case 122: _thumbnailEncSHA256 = try reader.bytes()
                case 130: _jpegThumbnail = try reader.bytes()
                case 138: try reader.message(&_contextInfo)
                case 144: _thumbnailHeight = try reader.uint32()
                case 152: _thumbnailWidth = try reader.uint32()
                case 162: _caption = try reader.string()
                case 170: _accessibilityLabel = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _url { writer.string(10, value) }
            if let value = _mimetype { writer.string(18, value) }
            if let value = _title { writer.string(26, value) }
            if let value = _fileSHA256 { writer.bytes(34, value) }
            if let value = _fileLength { writer.uint64(40, value) }
            if let value = _pageCount { writer.uint32(48, value) }
            if let value = _mediaKey { writer.bytes(58, value) }
            if let value = _fileName { writer.string(66, value) }
            if let value = _fileEncSHA256 { writer.bytes(74, value) }
            if let value = _directPath { writer.string(82, value) }
            if let value = _mediaKeyTimestamp { writer.int64(88, value) }
            if let value = _contactVcard { writer.bool(96, value) }
            if let value = _thumbnailDirectPath { writer.string(106, value) }
            if let value = _thumbnailSHA256 { writer.bytes(114, value) }
            if let value = _thumbnailEncSHA256 { writer.bytes(122, value) }
            if let value = _jpegThumbnail { writer.bytes(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            if let value = _thumbnailHeight { writer.uint32(144, value) }
            if let value = _thumbnailWidth { writer.uint32(152, value) }
            if let value = _caption { writer.string(162, value) }
            if let value = _accessibilityLabel { writer.string(170, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `StickerMessage`.
public struct WAStickerMessage: Message {
    /// Field 1, `URL`.
    public var url: String {
        get { _fields.value._url ?? "" }
        set { _fields.value._url = newValue }
    }
    /// Whether `URL` is set.
    public var hasURL: Bool { _fields.value._url != nil }
    /// Unsets `URL`.
    public mutating func clearURL() { _fields.value._url = nil }

    /// Field 2, `fileSHA256`.
    public var fileSHA256: [UInt8] {
        get { _fields.value._fileSHA256 ?? [] }
        set { _fields.value._fileSHA256 = newValue }
    }
    /// Whether `fileSHA256` is set.
    public var hasFileSHA256: Bool { _fields.value._fileSHA256 != nil }
    /// Unsets `fileSHA256`.
    public mutating func clearFileSHA256() { _fields.value._fileSHA256 = nil }

    /// Field 3, `fileEncSHA256`.
    public var fileEncSHA256: [UInt8] {
        get { _fields.value._fileEncSHA256 ?? [] }
        set { _fields.value._fileEncSHA256 = newValue }
    }
    /// Whether `fileEncSHA256` is set.
    public var hasFileEncSHA256: Bool { _fields.value._fileEncSHA256 != nil }
    /// Unsets `fileEncSHA256`.
    public mutating func clearFileEncSHA256() { _fields.value._fileEncSHA256 = nil }

    /// Field 4, `mediaKey`.
    public var mediaKey: [UInt8] {
        get { _fields.value._mediaKey ?? [] }
        set { _fields.value._mediaKey = newValue }
    }
    /// Whether `mediaKey` is set.
    public var hasMediaKey: Bool { _fields.value._mediaKey != nil }
    /// Unsets `mediaKey`.
    public mutating func clearMediaKey() { _fields.value._mediaKey = nil }

    /// Field 5, `mimetype`.
    public var mimetype: String {
        get { _fields.value._mimetype ?? "" }
        set { _fields.value._mimetype = newValue }
    }
    /// Whether `mimetype` is set.
    public var hasMimetype: Bool { _fields.value._mimetype != nil }
    /// Unsets `mimetype`.
    public mutating func clearMimetype() { _fields.value._mimetype = nil }

    /// Field 6, `height`.
    public var height: UInt32 {
        get { _fields.value._height ?? 0 }
        set { _fields.value._height = newValue }
    }
    /// Whether `height` is set.
    public var hasHeight: Bool { _fields.value._height != nil }
    /// Unsets `height`.
    public mutating func clearHeight() { _fields.value._height = nil }

    /// Field 7, `width`.
    public var width: UInt32 {
        get { _fields.value._width ?? 0 }
        set { _fields.value._width = newValue }
    }
    /// Whether `width` is set.
    public var hasWidth: Bool { _fields.value._width != nil }
    /// Unsets `width`.
    public mutating func clearWidth() { _fields.value._width = nil }

    /// Field 8, `directPath`.
    public var directPath: String {
        get { _fields.value._directPath ?? "" }
        set { _fields.value._directPath = newValue }
    }
    /// Whether `directPath` is set.
    public var hasDirectPath: Bool { _fields.value._directPath != nil }
    /// Unsets `directPath`.
    public mutating func clearDirectPath() { _fields.value._directPath = nil }

    /// Field 9, `fileLength`.
    public var fileLength: UInt64 {
        get { _fields.value._fileLength ?? 0 }
        set { _fields.value._fileLength = newValue }
    }
    /// Whether `fileLength` is set.
    public var hasFileLength: Bool { _fields.value._fileLength != nil }
    /// Unsets `fileLength`.
    public mutating func clearFileLength() { _fields.value._fileLength = nil }

    /// Field 10, `mediaKeyTimestamp`.
    public var mediaKeyTimestamp: Int64 {
        get { _fields.value._mediaKeyTimestamp ?? 0 }
        set { _fields.value._mediaKeyTimestamp = newValue }
    }
    /// Whether `mediaKeyTimestamp` is set.
    public var hasMediaKeyTimestamp: Bool { _fields.value._mediaKeyTimestamp != nil }
    /// Unsets `mediaKeyTimestamp`.
    public mutating func clearMediaKeyTimestamp() { _fields.value._mediaKeyTimestamp = nil }

    /// Field 11, `firstFrameLength`.
    public var firstFrameLength: UInt32 {
        get { _fields.value._firstFrameLength ?? 0 }
        set { _fields.value._firstFrameLength = newValue }
    }
    /// Whether `firstFrameLength` is set.
    public var hasFirstFrameLength: Bool { _fields.value._firstFrameLength != nil }
    /// Unsets `firstFrameLength`.
    public mutating func clearFirstFrameLength() { _fields.value._firstFrameLength = nil }

    /// Field 12, `firstFrameSidecar`.
    public var firstFrameSidecar: [UInt8] {
        get { _fields.value._firstFrameSidecar ?? [] }
        set { _fields.value._firstFrameSidecar = newValue }
    }
    /// Whether `firstFrameSidecar` is set.
    public var hasFirstFrameSidecar: Bool { _fields.value._firstFrameSidecar != nil }
    /// Unsets `firstFrameSidecar`.
    public mutating func clearFirstFrameSidecar() { _fields.value._firstFrameSidecar = nil }

    /// Field 13, `isAnimated`.
    public var isAnimated: Bool {
        get { _fields.value._isAnimated ?? false }
        set { _fields.value._isAnimated = newValue }
    }
    /// Whether `isAnimated` is set.
    public var hasIsAnimated: Bool { _fields.value._isAnimated != nil }
    /// Unsets `isAnimated`.
    public mutating func clearIsAnimated() { _fields.value._isAnimated = nil }

    /// Field 16, `pngThumbnail`.
    public var pngThumbnail: [UInt8] {
        get { _fields.value._pngThumbnail ?? [] }
        set { _fields.value._pngThumbnail = newValue }
    }
    /// Whether `pngThumbnail` is set.
    public var hasPngThumbnail: Bool { _fields.value._pngThumbnail != nil }
    /// Unsets `pngThumbnail`.
    public mutating func clearPngThumbnail() { _fields.value._pngThumbnail = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 18, `stickerSentTS`.
    public var stickerSentTS: Int64 {
        get { _fields.value._stickerSentTS ?? 0 }
        set { _fields.value._stickerSentTS = newValue }
    }
    /// Whether `stickerSentTS` is set.
    public var hasStickerSentTS: Bool { _fields.value._stickerSentTS != nil }
    /// Unsets `stickerSentTS`.
    public mutating func clearStickerSentTS() { _fields.value._stickerSentTS = nil }

    /// Field 19, `isAvatar`.
    public var isAvatar: Bool {
        get { _fields.value._isAvatar ?? false }
        set { _fields.value._isAvatar = newValue }
    }
    /// Whether `isAvatar` is set.
    public var hasIsAvatar: Bool { _fields.value._isAvatar != nil }
    /// Unsets `isAvatar`.
    public mutating func clearIsAvatar() { _fields.value._isAvatar = nil }

    /// Field 20, `isAiSticker`.
    public var isAiSticker: Bool {
        get { _fields.value._isAiSticker ?? false }
        set { _fields.value._isAiSticker = newValue }
    }
    /// Whether `isAiSticker` is set.
    public var hasIsAiSticker: Bool { _fields.value._isAiSticker != nil }
    /// Unsets `isAiSticker`.
    public mutating func clearIsAiSticker() { _fields.value._isAiSticker = nil }

    /// Field 21, `isLottie`.
    public var isLottie: Bool {
        get { _fields.value._isLottie ?? false }
        set { _fields.value._isLottie = newValue }
    }
    /// Whether `isLottie` is set.
    public var hasIsLottie: Bool { _fields.value._isLottie != nil }
    /// Unsets `isLottie`.
    public mutating func clearIsLottie() { _fields.value._isLottie = nil }

    /// Field 22, `accessibilityLabel`.
    public var accessibilityLabel: String {
        get { _fields.value._accessibilityLabel ?? "" }
        set { _fields.value._accessibilityLabel = newValue }
    }
    /// Whether `accessibilityLabel` is set.
    public var hasAccessibilityLabel: Bool { _fields.value._accessibilityLabel != nil }
    /// Unsets `accessibilityLabel`.
    public mutating func clearAccessibilityLabel() { _fields.value._accessibilityLabel = nil }

    /// Field 24, `premium`.
    public var premium: Int32 {
        get { _fields.value._premium ?? 0 }
        set { _fields.value._premium = newValue }
    }
    /// Whether `premium` is set.
    public var hasPremium: Bool { _fields.value._premium != nil }
    /// Unsets `premium`.
    public mutating func clearPremium() { _fields.value._premium = nil }

    /// Field 25, `emojis`.
    public var emojis: String {
        get { _fields.value._emojis ?? "" }
        set { _fields.value._emojis = newValue }
    }
    /// Whether `emojis` is set.
    public var hasEmojis: Bool { _fields.value._emojis != nil }
    /// Unsets `emojis`.
    public mutating func clearEmojis() { _fields.value._emojis = nil }

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
        var _url: String?
        var _fileSHA256: [UInt8]?
        var _fileEncSHA256: [UInt8]?
        var _mediaKey: [UInt8]?
        var _mimetype: String?
        var _height: UInt32?
        var _width: UInt32?
        var _directPath: String?
        var _fileLength: UInt64?
        var _mediaKeyTimestamp: Int64?
        var _firstFrameLength: UInt32?
        var _firstFrameSidecar: [UInt8]?
        var _isAnimated: Bool?
        var _pngThumbnail: [UInt8]?
        var _contextInfo: WAContextInfo?
        var _stickerSentTS: Int64?
        var _isAvatar: Bool?
        var _isAiSticker: Bool?
        var _isLottie: Bool?
        var _accessibilityLabel: String?
        var _premium: Int32?
        var _emojis: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _url = try reader.string()
                case 18: _fileSHA256 = try reader.bytes()
                case 26: _fileEncSHA256 = try reader.bytes()
                case 34: _mediaKey = try reader.bytes()
                case 42: _mimetype = try reader.string()
                case 48: _height = try reader.uint32()
                case 56: _width = try reader.uint32()
                case 66: _directPath = try reader.string()
                case 72: _fileLength = try reader.uint64()
                case 80: _mediaKeyTimestamp = try reader.int64()
                case 88: _firstFrameLength = try reader.uint32()
                case 98: _firstFrameSidecar = try reader.bytes()
                case 104: _isAnimated = try reader.bool()
                case 130: _pngThumbnail = try reader.bytes()
                case 138: try reader.message(&_contextInfo)
                case 144: _stickerSentTS = try reader.int64()
                case 152: _isAvatar = try reader.bool()
                case 160: _isAiSticker = try reader.bool()
                case 168: _isLottie = try reader.bool()
                case 178: _accessibilityLabel = try reader.string()
                case 192: _premium = try reader.int32()
                case 202: _emojis = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _url { writer.string(10, value) }
            if let value = _fileSHA256 { writer.bytes(18, value) }
            if let value = _fileEncSHA256 { writer.bytes(26, value) }
            if let value = _mediaKey { writer.bytes(34, value) }
            if let value = _mimetype { writer.string(42, value) }
            if let value = _height { writer.uint32(48, value) }
            if let value = _width { writer.uint32(56, value) }
            if let value = _directPath { writer.string(66, value) }
            if let value = _fileLength { writer.uint64(72, value) }
            if let value = _mediaKeyTimestamp { writer.int64(80, value) }
            if let value = _firstFrameLength { writer.uint32(88, value) }
            if let value = _firstFrameSidecar { writer.bytes(98, value) }
            if let value = _isAnimated { writer.bool(104, value) }
            if let value = _pngThumbnail { writer.bytes(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            if let value = _stickerSentTS { writer.int64(144, value) }
            if let value = _isAvatar { writer.bool(152, value) }
            if let value = _isAiSticker { writer.bool(160, value) }
            if let value = _isLottie { writer.bool(168, value) }
            if let value = _accessibilityLabel { writer.string(178, value) }
            if let value = _premium { writer.int32(192, value) }
            if let value = _emojis { writer.string(202, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `AlbumMessage`.
public struct WAAlbumMessage: Message {
    /// Field 2, `expectedImageCount`.
    public var expectedImageCount: UInt32 {
        get { _fields.value._expectedImageCount ?? 0 }
        set { _fields.value._expectedImageCount = newValue }
    }
    /// Whether `expectedImageCount` is set.
    public var hasExpectedImageCount: Bool { _fields.value._expectedImageCount != nil }
    /// Unsets `expectedImageCount`.
    public mutating func clearExpectedImageCount() { _fields.value._expectedImageCount = nil }

    /// Field 3, `expectedVideoCount`.
    public var expectedVideoCount: UInt32 {
        get { _fields.value._expectedVideoCount ?? 0 }
        set { _fields.value._expectedVideoCount = newValue }
    }
    /// Whether `expectedVideoCount` is set.
    public var hasExpectedVideoCount: Bool { _fields.value._expectedVideoCount != nil }
    /// Unsets `expectedVideoCount`.
    public mutating func clearExpectedVideoCount() { _fields.value._expectedVideoCount = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _expectedImageCount: UInt32?
        var _expectedVideoCount: UInt32?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 16: _expectedImageCount = try reader.uint32()
                case 24: _expectedVideoCount = try reader.uint32()
                case 138: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _expectedImageCount { writer.uint32(16, value) }
            if let value = _expectedVideoCount { writer.uint32(24, value) }
            if let value = _contextInfo { writer.message(138, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `ContactMessage`.
public struct WAContactMessage: Message {
    /// Field 1, `displayName`.
    public var displayName: String {
        get { _fields.value._displayName ?? "" }
        set { _fields.value._displayName = newValue }
    }
    /// Whether `displayName` is set.
    public var hasDisplayName: Bool { _fields.value._displayName != nil }
    /// Unsets `displayName`.
    public mutating func clearDisplayName() { _fields.value._displayName = nil }

    /// Field 16, `vcard`.
    public var vcard: String {
        get { _fields.value._vcard ?? "" }
        set { _fields.value._vcard = newValue }
    }
    /// Whether `vcard` is set.
    public var hasVcard: Bool { _fields.value._vcard != nil }
    /// Unsets `vcard`.
    public mutating func clearVcard() { _fields.value._vcard = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 18, `isSelfContact`.
    public var isSelfContact: Bool {
        get { _fields.value._isSelfContact ?? false }
        set { _fields.value._isSelfContact = newValue }
    }
    /// Whether `isSelfContact` is set.
    public var hasIsSelfContact: Bool { _fields.value._isSelfContact != nil }
    /// Unsets `isSelfContact`.
    public mutating func clearIsSelfContact() { _fields.value._isSelfContact = nil }

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
        var _displayName: String?
        var _vcard: String?
        var _contextInfo: WAContextInfo?
        var _isSelfContact: Bool?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _displayName = try reader.string()
                case 130: _vcard = try reader.string()
                case 138: try reader.message(&_contextInfo)
                case 144: _isSelfContact = try reader.bool()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _displayName { writer.string(10, value) }
            if let value = _vcard { writer.string(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            if let value = _isSelfContact { writer.bool(144, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `ContactsArrayMessage`.
public struct WAContactsArrayMessage: Message {
    /// Field 1, `displayName`.
    public var displayName: String {
        get { _fields.value._displayName ?? "" }
        set { _fields.value._displayName = newValue }
    }
    /// Whether `displayName` is set.
    public var hasDisplayName: Bool { _fields.value._displayName != nil }
    /// Unsets `displayName`.
    public mutating func clearDisplayName() { _fields.value._displayName = nil }

    /// Field 2, `contacts`.
    public var contacts: [WAContactMessage] {
        get { _fields.value._contacts }
        set { _fields.value._contacts = newValue }
    }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _displayName: String?
        var _contacts: [WAContactMessage] = []
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _displayName = try reader.string()
                case 18: try reader.message(&_contacts)
                case 138: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _displayName { writer.string(10, value) }
            for value in _contacts { writer.message(18, value) }
            if let value = _contextInfo { writer.message(138, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `LocationMessage`.
public struct WALocationMessage: Message {
    /// Field 1, `degreesLatitude`.
    public var degreesLatitude: Double {
        get { _fields.value._degreesLatitude ?? 0 }
        set { _fields.value._degreesLatitude = newValue }
    }
    /// Whether `degreesLatitude` is set.
    public var hasDegreesLatitude: Bool { _fields.value._degreesLatitude != nil }
    /// Unsets `degreesLatitude`.
    public mutating func clearDegreesLatitude() { _fields.value._degreesLatitude = nil }

    /// Field 2, `degreesLongitude`.
    public var degreesLongitude: Double {
        get { _fields.value._degreesLongitude ?? 0 }
        set { _fields.value._degreesLongitude = newValue }
    }
    /// Whether `degreesLongitude` is set.
    public var hasDegreesLongitude: Bool { _fields.value._degreesLongitude != nil }
    /// Unsets `degreesLongitude`.
    public mutating func clearDegreesLongitude() { _fields.value._degreesLongitude = nil }

    /// Field 3, `name`.
    public var name: String {
        get { _fields.value._name ?? "" }
        set { _fields.value._name = newValue }
    }
    /// Whether `name` is set.
    public var hasName: Bool { _fields.value._name != nil }
    /// Unsets `name`.
    public mutating func clearName() { _fields.value._name = nil }

    /// Field 4, `address`.
    public var address: String {
        get { _fields.value._address ?? "" }
        set { _fields.value._address = newValue }
    }
    /// Whether `address` is set.
    public var hasAddress: Bool { _fields.value._address != nil }
    /// Unsets `address`.
    public mutating func clearAddress() { _fields.value._address = nil }

    /// Field 5, `URL`.
    public var url: String {
        get { _fields.value._url ?? "" }
        set { _fields.value._url = newValue }
    }
    /// Whether `URL` is set.
    public var hasURL: Bool { _fields.value._url != nil }
    /// Unsets `URL`.
    public mutating func clearURL() { _fields.value._url = nil }

    /// Field 6, `isLive`.
    public var isLive: Bool {
        get { _fields.value._isLive ?? false }
        set { _fields.value._isLive = newValue }
    }
    /// Whether `isLive` is set.
    public var hasIsLive: Bool { _fields.value._isLive != nil }
    /// Unsets `isLive`.
    public mutating func clearIsLive() { _fields.value._isLive = nil }

    /// Field 7, `accuracyInMeters`.
    public var accuracyInMeters: UInt32 {
        get { _fields.value._accuracyInMeters ?? 0 }
        set { _fields.value._accuracyInMeters = newValue }
    }
    /// Whether `accuracyInMeters` is set.
    public var hasAccuracyInMeters: Bool { _fields.value._accuracyInMeters != nil }
    /// Unsets `accuracyInMeters`.
    public mutating func clearAccuracyInMeters() { _fields.value._accuracyInMeters = nil }

    /// Field 8, `speedInMps`.
    public var speedInMps: Float {
        get { _fields.value._speedInMps ?? 0 }
        set { _fields.value._speedInMps = newValue }
    }
    /// Whether `speedInMps` is set.
    public var hasSpeedInMps: Bool { _fields.value._speedInMps != nil }
    /// Unsets `speedInMps`.
    public mutating func clearSpeedInMps() { _fields.value._speedInMps = nil }

    /// Field 9, `degreesClockwiseFromMagneticNorth`.
    public var degreesClockwiseFromMagneticNorth: UInt32 {
        get { _fields.value._degreesClockwiseFromMagneticNorth ?? 0 }
        set { _fields.value._degreesClockwiseFromMagneticNorth = newValue }
    }
    /// Whether `degreesClockwiseFromMagneticNorth` is set.
    public var hasDegreesClockwiseFromMagneticNorth: Bool { _fields.value._degreesClockwiseFromMagneticNorth != nil }
    /// Unsets `degreesClockwiseFromMagneticNorth`.
    public mutating func clearDegreesClockwiseFromMagneticNorth() { _fields.value._degreesClockwiseFromMagneticNorth = nil }

    /// Field 11, `comment`.
    public var comment: String {
        get { _fields.value._comment ?? "" }
        set { _fields.value._comment = newValue }
    }
    /// Whether `comment` is set.
    public var hasComment: Bool { _fields.value._comment != nil }
    /// Unsets `comment`.
    public mutating func clearComment() { _fields.value._comment = nil }

    /// Field 16, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _degreesLatitude: Double?
        var _degreesLongitude: Double?
        var _name: String?
        var _address: String?
        var _url: String?
        var _isLive: Bool?
        var _accuracyInMeters: UInt32?
        var _speedInMps: Float?
        var _degreesClockwiseFromMagneticNorth: UInt32?
        var _comment: String?
        var _jpegThumbnail: [UInt8]?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 9: _degreesLatitude = try reader.double()
                case 17: _degreesLongitude = try reader.double()
                case 26: _name = try reader.string()
                case 34: _address = try reader.string()
                case 42: _url = try reader.string()
                case 48: _isLive = try reader.bool()
                case 56: _accuracyInMeters = try reader.uint32()
                case 69: _speedInMps = try reader.float()
                case 72: _degreesClockwiseFromMagneticNorth = try reader.uint32()
                case 90: _comment = try reader.string()
                case 130: _jpegThumbnail = try reader.bytes()
                case 138: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _degreesLatitude { writer.double(9, value) }
            if let value = _degreesLongitude { writer.double(17, value) }
            if let value = _name { writer.string(26, value) }
            if let value = _address { writer.string(34, value) }
            if let value = _url { writer.string(42, value) }
            if let value = _isLive { writer.bool(48, value) }
            if let value = _accuracyInMeters { writer.uint32(56, value) }
            if let value = _speedInMps { writer.float(69, value) }
            if let value = _degreesClockwiseFromMagneticNorth { writer.uint32(72, value) }
            if let value = _comment { writer.string(90, value) }
            if let value = _jpegThumbnail { writer.bytes(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `GroupInviteMessage`.
public struct WAGroupInviteMessage: Message {
    /// Field 1, `groupJID`.
    public var groupJID: String {
        get { _fields.value._groupJID ?? "" }
        set { _fields.value._groupJID = newValue }
    }
    /// Whether `groupJID` is set.
    public var hasGroupJID: Bool { _fields.value._groupJID != nil }
    /// Unsets `groupJID`.
    public mutating func clearGroupJID() { _fields.value._groupJID = nil }

    /// Field 2, `inviteCode`.
    public var inviteCode: String {
        get { _fields.value._inviteCode ?? "" }
        set { _fields.value._inviteCode = newValue }
    }
    /// Whether `inviteCode` is set.
    public var hasInviteCode: Bool { _fields.value._inviteCode != nil }
    /// Unsets `inviteCode`.
    public mutating func clearInviteCode() { _fields.value._inviteCode = nil }

    /// Field 3, `inviteExpiration`.
    public var inviteExpiration: Int64 {
        get { _fields.value._inviteExpiration ?? 0 }
        set { _fields.value._inviteExpiration = newValue }
    }
    /// Whether `inviteExpiration` is set.
    public var hasInviteExpiration: Bool { _fields.value._inviteExpiration != nil }
    /// Unsets `inviteExpiration`.
    public mutating func clearInviteExpiration() { _fields.value._inviteExpiration = nil }

    /// Field 4, `groupName`.
    public var groupName: String {
        get { _fields.value._groupName ?? "" }
        set { _fields.value._groupName = newValue }
    }
    /// Whether `groupName` is set.
    public var hasGroupName: Bool { _fields.value._groupName != nil }
    /// Unsets `groupName`.
    public mutating func clearGroupName() { _fields.value._groupName = nil }

    /// Field 5, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 6, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 7, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 8, `groupType`.
    public var groupType: WAGroupInviteMessage.GroupType {
        get { _fields.value._groupType ?? .`default` }
        set { _fields.value._groupType = newValue }
    }
    /// Whether `groupType` is set.
    public var hasGroupType: Bool { _fields.value._groupType != nil }
    /// Unsets `groupType`.
    public mutating func clearGroupType() { _fields.value._groupType = nil }

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
        var _groupJID: String?
        var _inviteCode: String?
        var _inviteExpiration: Int64?
        var _groupName: String?
        var _jpegThumbnail: [UInt8]?
        var _caption: String?
        var _contextInfo: WAContextInfo?
        var _groupType: WAGroupInviteMessage.GroupType?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _groupJID = try reader.string()
                case 18: _inviteCode = try reader.string()
                case 24: _inviteExpiration = try reader.int64()
                case 34: _groupName = try reader.string()
                case 42: _jpegThumbnail = try reader.bytes()
                case 50: _caption = try reader.string()
                case 58: try reader.message(&_contextInfo)
                case 64: _groupType = try reader.enumeration()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _groupJID { writer.string(10, value) }
            if let value = _inviteCode { writer.string(18, value) }
            if let value = _inviteExpiration { writer.int64(24, value) }
            if let value = _groupName { writer.string(34, value) }
            if let value = _jpegThumbnail { writer.bytes(42, value) }
            if let value = _caption { writer.string(50, value) }
            if let value = _contextInfo { writer.message(58, value) }
            if let value = _groupType { writer.enumeration(64, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `GroupType`.
    public enum GroupType: Enumeration {
        /// `DEFAULT`.
        case `default`
        /// `PARENT`.
        case parent
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .`default`
            case 1: self = .parent
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .`default`: 0
            case .parent: 1
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `LiveLocationMessage`.
public struct WALiveLocationMessage: Message {
    /// Field 1, `degreesLatitude`.
    public var degreesLatitude: Double {
        get { _fields.value._degreesLatitude ?? 0 }
        set { _fields.value._degreesLatitude = newValue }
    }
    /// Whether `degreesLatitude` is set.
    public var hasDegreesLatitude: Bool { _fields.value._degreesLatitude != nil }
    /// Unsets `degreesLatitude`.
    public mutating func clearDegreesLatitude() { _fields.value._degreesLatitude = nil }

    /// Field 2, `degreesLongitude`.
    public var degreesLongitude: Double {
        get { _fields.value._degreesLongitude ?? 0 }
        set { _fields.value._degreesLongitude = newValue }
    }
    /// Whether `degreesLongitude` is set.
    public var hasDegreesLongitude: Bool { _fields.value._degreesLongitude != nil }
    /// Unsets `degreesLongitude`.
    public mutating func clearDegreesLongitude() { _fields.value._degreesLongitude = nil }

    /// Field 3, `accuracyInMeters`.
    public var accuracyInMeters: UInt32 {
        get { _fields.value._accuracyInMeters ?? 0 }
        set { _fields.value._accuracyInMeters = newValue }
    }
    /// Whether `accuracyInMeters` is set.
    public var hasAccuracyInMeters: Bool { _fields.value._accuracyInMeters != nil }
    /// Unsets `accuracyInMeters`.
    public mutating func clearAccuracyInMeters() { _fields.value._accuracyInMeters = nil }

    /// Field 4, `speedInMps`.
    public var speedInMps: Float {
        get { _fields.value._speedInMps ?? 0 }
        set { _fields.value._speedInMps = newValue }
    }
    /// Whether `speedInMps` is set.
    public var hasSpeedInMps: Bool { _fields.value._speedInMps != nil }
    /// Unsets `speedInMps`.
    public mutating func clearSpeedInMps() { _fields.value._speedInMps = nil }

    /// Field 5, `degreesClockwiseFromMagneticNorth`.
    public var degreesClockwiseFromMagneticNorth: UInt32 {
        get { _fields.value._degreesClockwiseFromMagneticNorth ?? 0 }
        set { _fields.value._degreesClockwiseFromMagneticNorth = newValue }
    }
    /// Whether `degreesClockwiseFromMagneticNorth` is set.
    public var hasDegreesClockwiseFromMagneticNorth: Bool { _fields.value._degreesClockwiseFromMagneticNorth != nil }
    /// Unsets `degreesClockwiseFromMagneticNorth`.
    public mutating func clearDegreesClockwiseFromMagneticNorth() { _fields.value._degreesClockwiseFromMagneticNorth = nil }

    /// Field 6, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 7, `sequenceNumber`.
    public var sequenceNumber: Int64 {
        get { _fields.value._sequenceNumber ?? 0 }
        set { _fields.value._sequenceNumber = newValue }
    }
    /// Whether `sequenceNumber` is set.
    public var hasSequenceNumber: Bool { _fields.value._sequenceNumber != nil }
    /// Unsets `sequenceNumber`.
    public mutating func clearSequenceNumber() { _fields.value._sequenceNumber = nil }

    /// Field 8, `timeOffset`.
    public var timeOffset: UInt32 {
        get { _fields.value._timeOffset ?? 0 }
        set { _fields.value._timeOffset = newValue }
    }
    /// Whether `timeOffset` is set.
    public var hasTimeOffset: Bool { _fields.value._timeOffset != nil }
    /// Unsets `timeOffset`.
    public mutating func clearTimeOffset() { _fields.value._timeOffset = nil }

    /// Field 16, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _degreesLatitude: Double?
        var _degreesLongitude: Double?
        var _accuracyInMeters: UInt32?
        var _speedInMps: Float?
        var _degreesClockwiseFromMagneticNorth: UInt32?
        var _caption: String?
        var _sequenceNumber: Int64?
        var _timeOffset: UInt32?
        var _jpegThumbnail: [UInt8]?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 9: _degreesLatitude = try reader.double()
                case 17: _degreesLongitude = try reader.double()
                case 24: _accuracyInMeters = try reader.uint32()
                case 37: _speedInMps = try reader.float()
                case 40: _degreesClockwiseFromMagneticNorth = try reader.uint32()
                case 50: _caption = try reader.string()
                case 56: _sequenceNumber = try reader.int64()
                case 64: _timeOffset = try reader.uint32()
                case 130: _jpegThumbnail = try reader.bytes()
                case 138: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _degreesLatitude { writer.double(9, value) }
            if let value = _degreesLongitude { writer.double(17, value) }
            if let value = _accuracyInMeters { writer.uint32(24, value) }
            if let value = _speedInMps { writer.float(37, value) }
            if let value = _degreesClockwiseFromMagneticNorth { writer.uint32(40, value) }
            if let value = _caption { writer.string(50, value) }
            if let value = _sequenceNumber { writer.int64(56, value) }
            if let value = _timeOffset { writer.uint32(64, value) }
            if let value = _jpegThumbnail { writer.bytes(130, value) }
            if let value = _contextInfo { writer.message(138, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `PollCreationMessage`.
public struct WAPollCreationMessage: Message {
    /// Field 1, `encKey`.
    public var encKey: [UInt8] {
        get { _fields.value._encKey ?? [] }
        set { _fields.value._encKey = newValue }
    }
    /// Whether `encKey` is set.
    public var hasEncKey: Bool { _fields.value._encKey != nil }
    /// Unsets `encKey`.
    public mutating func clearEncKey() { _fields.value._encKey = nil }

    /// Field 2, `name`.
    public var name: String {
        get { _fields.value._name ?? "" }
        set { _fields.value._name = newValue }
    }
    /// Whether `name` is set.
    public var hasName: Bool { _fields.value._name != nil }
    /// Unsets `name`.
    public mutating func clearName() { _fields.value._name = nil }

    /// Field 3, `options`.
    public var options: [WAPollCreationMessage.Option] {
        get { _fields.value._options }
        set { _fields.value._options = newValue }
    }

    /// Field 4, `selectableOptionsCount`.
    public var selectableOptionsCount: UInt32 {
        get { _fields.value._selectableOptionsCount ?? 0 }
        set { _fields.value._selectableOptionsCount = newValue }
    }
    /// Whether `selectableOptionsCount` is set.
    public var hasSelectableOptionsCount: Bool { _fields.value._selectableOptionsCount != nil }
    /// Unsets `selectableOptionsCount`.
    public mutating func clearSelectableOptionsCount() { _fields.value._selectableOptionsCount = nil }

    /// Field 5, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 6, `pollContentType`.
    public var pollContentType: WAPollContentType {
        get { _fields.value._pollContentType ?? .unknownPollContentType }
        set { _fields.value._pollContentType = newValue }
    }
    /// Whether `pollContentType` is set.
    public var hasPollContentType: Bool { _fields.value._pollContentType != nil }
    /// Unsets `pollContentType`.
    public mutating func clearPollContentType() { _fields.value._pollContentType = nil }

    /// Field 7, `pollType`.
    public var pollType: WAPollType {
        get { _fields.value._pollType ?? .poll }
        set { _fields.value._pollType = newValue }
    }
    /// Whether `pollType` is set.
    public var hasPollType: Bool { _fields.value._pollType != nil }
    /// Unsets `pollType`.
    public mutating func clearPollType() { _fields.value._pollType = nil }

    /// Field 8, `correctAnswer`.
    public var correctAnswer: WAPollCreationMessage.Option {
        get { _fields.value._correctAnswer ?? WAPollCreationMessage.Option() }
        set { _fields.value._correctAnswer = newValue }
    }
    /// Whether `correctAnswer` is set.
    public var hasCorrectAnswer: Bool { _fields.value._correctAnswer != nil }
    /// Unsets `correctAnswer`.
    public mutating func clearCorrectAnswer() { _fields.value._correctAnswer = nil }

    /// Field 9, `endTime`.
    public var endTime: Int64 {
        get { _fields.value._endTime ?? 0 }
        set { _fields.value._endTime = newValue }
    }
    /// Whether `endTime` is set.
    public var hasEndTime: Bool { _fields.value._endTime != nil }
    /// Unsets `endTime`.
    public mutating func clearEndTime() { _fields.value._endTime = nil }

    /// Field 10, `hideParticipantName`.
    public var hideParticipantName: Bool {
        get { _fields.value._hideParticipantName ?? false }
        set { _fields.value._hideParticipantName = newValue }
    }
    /// Whether `hideParticipantName` is set.
    public var hasHideParticipantName: Bool { _fields.value._hideParticipantName != nil }
    /// Unsets `hideParticipantName`.
    public mutating func clearHideParticipantName() { _fields.value._hideParticipantName = nil }

    /// Field 11, `allowAddOption`.
    public var allowAddOption: Bool {
        get { _fields.value._allowAddOption ?? false }
        set { _fields.value._allowAddOption = newValue }
    }
    /// Whether `allowAddOption` is set.
    public var hasAllowAddOption: Bool { _fields.value._allowAddOption != nil }
    /// Unsets `allowAddOption`.
    public mutating func clearAllowAddOption() { _fields.value._allowAddOption = nil }

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
        var _encKey: [UInt8]?
        var _name: String?
        var _options: [WAPollCreationMessage.Option] = []
        var _selectableOptionsCount: UInt32?
        var _contextInfo: WAContextInfo?
        var _pollContentType: WAPollContentType?
        var _pollType: WAPollType?
        var _correctAnswer: WAPollCreationMessage.Option?
        var _endTime: Int64?
        var _hideParticipantName: Bool?
        var _allowAddOption: Bool?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _encKey = try reader.bytes()
                case 18: _name = try reader.string()
                case 26: try reader.message(&_options)
                case 32: _selectableOptionsCount = try reader.uint32()
                case 42: try reader.message(&_contextInfo)
                case 48: _pollContentType = try reader.enumeration()
                case 56: _pollType = try reader.enumeration()
                case 66: try reader.message(&_correctAnswer)
                case 72: _endTime = try reader.int64()
                case 80: _hideParticipantName = try reader.bool()
                case 88: _allowAddOption = try reader.bool()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _encKey { writer.bytes(10, value) }
            if let value = _name { writer.string(18, value) }
            for value in _options { writer.message(26, value) }
            if let value = _selectableOptionsCount { writer.uint32(32, value) }
            if let value = _contextInfo { writer.message(42, value) }
            if let value = _pollContentType { writer.enumeration(48, value) }
            if let value = _pollType { writer.enumeration(56, value) }
            if let value = _correctAnswer { writer.message(66, value) }
            if let value = _endTime { writer.int64(72, value) }
            if let value = _hideParticipantName { writer.bool(80, value) }
            if let value = _allowAddOption { writer.bool(88, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `Option`.
    public struct Option: Message {
        /// Field 1, `optionName`.
        public var optionName: String {
            get { _optionName ?? "" }
            set { _optionName = newValue }
        }
        /// Whether `optionName` is set.
        public var hasOptionName: Bool { _optionName != nil }
        /// Unsets `optionName`.
        public mutating func clearOptionName() { _optionName = nil }

        /// Field 2, `optionHash`.
        public var optionHash: String {
            get { _optionHash ?? "" }
            set { _optionHash = newValue }
        }
        /// Whether `optionHash` is set.
        public var hasOptionHash: Bool { _optionHash != nil }
        /// Unsets `optionHash`.
        public mutating func clearOptionHash() { _optionHash = nil }

        public var unknownFields = UnknownStorage()
        private var _optionName: String?
        private var _optionHash: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _optionName = try reader.string()
                case 18: _optionHash = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _optionName { writer.string(10, value) }
            if let value = _optionHash { writer.string(18, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `PollVoteMessage`.
public struct WAPollVoteMessage: Message {
    /// Field 1, `selectedOptions`.
    public var selectedOptions: [[UInt8]] {
        get { _selectedOptions }
        set { _selectedOptions = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _selectedOptions: [[UInt8]] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _selectedOptions.append(try reader.bytes())
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        for value in _selectedOptions { writer.bytes(10, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `PollResultSnapshotMessage`.
public struct WAPollResultSnapshotMessage: Message {
    /// Field 1, `name`.
    public var name: String {
        get { _fields.value._name ?? "" }
        set { _fields.value._name = newValue }
    }
    /// Whether `name` is set.
    public var hasName: Bool { _fields.value._name != nil }
    /// Unsets `name`.
    public mutating func clearName() { _fields.value._name = nil }

    /// Field 2, `pollVotes`.
    public var pollVotes: [WAPollResultSnapshotMessage.PollVote] {
        get { _fields.value._pollVotes }
        set { _fields.value._pollVotes = newValue }
    }

    /// Field 3, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 4, `pollType`.
    public var pollType: WAPollType {
        get { _fields.value._pollType ?? .poll }
        set { _fields.value._pollType = newValue }
    }
    /// Whether `pollType` is set.
    public var hasPollType: Bool { _fields.value._pollType != nil }
    /// Unsets `pollType`.
    public mutating func clearPollType() { _fields.value._pollType = nil }

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
        var _name: String?
        var _pollVotes: [WAPollResultSnapshotMessage.PollVote] = []
        var _contextInfo: WAContextInfo?
        var _pollType: WAPollType?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _name = try reader.string()
                case 18: try reader.message(&_pollVotes)
                case 26: try reader.message(&_contextInfo)
                case 32: _pollType = try reader.enumeration()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _name { writer.string(10, value) }
            for value in _pollVotes { writer.message(18, value) }
            if let value = _contextInfo { writer.message(26, value) }
            if let value = _pollType { writer.enumeration(32, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `PollVote`.
    public struct PollVote: Message {
        /// Field 1, `optionName`.
        public var optionName: String {
            get { _optionName ?? "" }
            set { _optionName = newValue }
        }
        /// Whether `optionName` is set.
        public var hasOptionName: Bool { _optionName != nil }
        /// Unsets `optionName`.
        public mutating func clearOptionName() { _optionName = nil }

        /// Field 2, `optionVoteCount`.
        public var optionVoteCount: Int64 {
            get { _optionVoteCount ?? 0 }
            set { _optionVoteCount = newValue }
        }
        /// Whether `optionVoteCount` is set.
        public var hasOptionVoteCount: Bool { _optionVoteCount != nil }
        /// Unsets `optionVoteCount`.
        public mutating func clearOptionVoteCount() { _optionVoteCount = nil }

        public var unknownFields = UnknownStorage()
        private var _optionName: String?
        private var _optionVoteCount: Int64?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _optionName = try reader.string()
                case 16: _optionVoteCount = try reader.int64()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _optionName { writer.string(10, value) }
            if let value = _optionVoteCount { writer.int64(16, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `EventMessage`.
public struct WAEventMessage: Message {
    /// Field 1, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 2, `isCanceled`.
    public var isCanceled: Bool {
        get { _fields.value._isCanceled ?? false }
        set { _fields.value._isCanceled = newValue }
    }
    /// Whether `isCanceled` is set.
    public var hasIsCanceled: Bool { _fields.value._isCanceled != nil }
    /// Unsets `isCanceled`.
    public mutating func clearIsCanceled() { _fields.value._isCanceled = nil }

    /// Field 3, `name`.
    public var name: String {
        get { _fields.value._name ?? "" }
        set { _fields.value._name = newValue }
    }
    /// Whether `name` is set.
    public var hasName: Bool { _fields.value._name != nil }
    /// Unsets `name`.
    public mutating func clearName() { _fields.value._name = nil }

    /// Field 4, `description`.
    public var description: String {
        get { _fields.value._description ?? "" }
        set { _fields.value._description = newValue }
    }
    /// Whether `description` is set.
    public var hasDescription: Bool { _fields.value._description != nil }
    /// Unsets `description`.
    public mutating func clearDescription() { _fields.value._description = nil }

    /// Field 5, `location`.
    public var location: WALocationMessage {
        get { _fields.value._location ?? WALocationMessage() }
        set { _fields.value._location = newValue }
    }
    /// Whether `location` is set.
    public var hasLocation: Bool { _fields.value._location != nil }
    /// Unsets `location`.
    public mutating func clearLocation() { _fields.value._location = nil }

    /// Field 6, `joinLink`.
    public var joinLink: String {
        get { _fields.value._joinLink ?? "" }
        set { _fields.value._joinLink = newValue }
    }
    /// Whether `joinLink` is set.
    public var hasJoinLink: Bool { _fields.value._joinLink != nil }
    /// Unsets `joinLink`.
    public mutating func clearJoinLink() { _fields.value._joinLink = nil }

    /// Field 7, `startTime`.
    public var startTime: Int64 {
        get { _fields.value._startTime ?? 0 }
        set { _fields.value._startTime = newValue }
    }
    /// Whether `startTime` is set.
    public var hasStartTime: Bool { _fields.value._startTime != nil }
    /// Unsets `startTime`.
    public mutating func clearStartTime() { _fields.value._startTime = nil }

    /// Field 8, `endTime`.
    public var endTime: Int64 {
        get { _fields.value._endTime ?? 0 }
        set { _fields.value._endTime = newValue }
    }
    /// Whether `endTime` is set.
    public var hasEndTime: Bool { _fields.value._endTime != nil }
    /// Unsets `endTime`.
    public mutating func clearEndTime() { _fields.value._endTime = nil }

    /// Field 9, `extraGuestsAllowed`.
    public var extraGuestsAllowed: Bool {
        get { _fields.value._extraGuestsAllowed ?? false }
        set { _fields.value._extraGuestsAllowed = newValue }
    }
    /// Whether `extraGuestsAllowed` is set.
    public var hasExtraGuestsAllowed: Bool { _fields.value._extraGuestsAllowed != nil }
    /// Unsets `extraGuestsAllowed`.
    public mutating func clearExtraGuestsAllowed() { _fields.value._extraGuestsAllowed = nil }

    /// Field 10, `isScheduleCall`.
    public var isScheduleCall: Bool {
        get { _fields.value._isScheduleCall ?? false }
        set { _fields.value._isScheduleCall = newValue }
    }
    /// Whether `isScheduleCall` is set.
    public var hasIsScheduleCall: Bool { _fields.value._isScheduleCall != nil }
    /// Unsets `isScheduleCall`.
    public mutating func clearIsScheduleCall() { _fields.value._isScheduleCall = nil }

    /// Field 11, `hasReminder`.
    public var hasReminder: Bool {
        get { _fields.value._hasReminder ?? false }
        set { _fields.value._hasReminder = newValue }
    }
    /// Whether `hasReminder` is set.
    public var hasHasReminder: Bool { _fields.value._hasReminder != nil }
    /// Unsets `hasReminder`.
    public mutating func clearHasReminder() { _fields.value._hasReminder = nil }

    /// Field 12, `reminderOffsetSec`.
    public var reminderOffsetSec: Int64 {
        get { _fields.value._reminderOffsetSec ?? 0 }
        set { _fields.value._reminderOffsetSec = newValue }
    }
    /// Whether `reminderOffsetSec` is set.
    public var hasReminderOffsetSec: Bool { _fields.value._reminderOffsetSec != nil }
    /// Unsets `reminderOffsetSec`.
    public mutating func clearReminderOffsetSec() { _fields.value._reminderOffsetSec = nil }

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
        var _contextInfo: WAContextInfo?
        var _isCanceled: Bool?
        var _name: String?
        var _description: String?
        var _location: WALocationMessage?
        var _joinLink: String?
        var _startTime: Int64?
        var _endTime: Int64?
        var _extraGuestsAllowed: Bool?
        var _isScheduleCall: Bool?
        var _hasReminder: Bool?
        var _reminderOffsetSec: Int64?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_contextInfo)
                case 16: _isCanceled = try reader.bool()
                case 26: _name = try reader.string()
                case 34: _description = try reader.string()
                case 42: try reader.message(&_location)
                case 50: _joinLink = try reader.string()
                case 56: _startTime = try reader.int64()
                case 64: _endTime = try reader.int64()
                case 72: _extraGuestsAllowed = try reader.bool()
                case 80: _isScheduleCall = try reader.bool()
                case 88: _hasReminder = try reader.bool()
                case 96: _reminderOffsetSec = try reader.int64()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _contextInfo { writer.message(10, value) }
            if let value = _isCanceled { writer.bool(16, value) }
            if let value = _name { writer.string(26, value) }
            if let value = _description { writer.string(34, value) }
            if let value = _location { writer.message(42, value) }
            if let value = _joinLink { writer.string(50, value) }
            if let value = _startTime { writer.int64(56, value) }
            if let value = _endTime { writer.int64(64, value) }
            if let value = _extraGuestsAllowed { writer.bool(72, value) }
            if let value = _isScheduleCall { writer.bool(80, value) }
            if let value = _hasReminder { writer.bool(88, value) }
            if let value = _reminderOffsetSec { writer.int64(96, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `EventResponseMessage`.
public struct WAEventResponseMessage: Message {
    /// Field 1, `response`.
    public var response: WAEventResponseMessage.EventResponseType {
        get { _response ?? .unknown }
        set { _response = newValue }
    }
    /// Whether `response` is set.
    public var hasResponse: Bool { _response != nil }
    /// Unsets `response`.
    public mutating func clearResponse() { _response = nil }

    /// Field 2, `timestampMS`.
    public var timestampMS: Int64 {
        get { _timestampMS ?? 0 }
        set { _timestampMS = newValue }
    }
    /// Whether `timestampMS` is set.
    public var hasTimestampMS: Bool { _timestampMS != nil }
    /// Unsets `timestampMS`.
    public mutating func clearTimestampMS() { _timestampMS = nil }

    /// Field 3, `extraGuestCount`.
    public var extraGuestCount: Int32 {
        get { _extraGuestCount ?? 0 }
        set { _extraGuestCount = newValue }
    }
    /// Whether `extraGuestCount` is set.
    public var hasExtraGuestCount: Bool { _extraGuestCount != nil }
    /// Unsets `extraGuestCount`.
    public mutating func clearExtraGuestCount() { _extraGuestCount = nil }

    public var unknownFields = UnknownStorage()
    private var _response: WAEventResponseMessage.EventResponseType?
    private var _timestampMS: Int64?
    private var _extraGuestCount: Int32?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _response = try reader.enumeration()
            case 16: _timestampMS = try reader.int64()
            case 24: _extraGuestCount = try reader.int32()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _response { writer.enumeration(8, value) }
        if let value = _timestampMS { writer.int64(16, value) }
        if let value = _extraGuestCount { writer.int32(24, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `EventResponseType`.
    public enum EventResponseType: Enumeration {
        /// `UNKNOWN`.
        case unknown
        /// `GOING`.
        case going
        /// `NOT_GOING`.
        case notGoing
        /// `MAYBE`.
        case maybe
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .going
            case 2: self = .notGoing
            case 3: self = .maybe
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknown: 0
            case .going: 1
            case .notGoing: 2
            case .maybe: 3
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `RequestPhoneNumberMessage`.
public struct WARequestPhoneNumberMessage: Message {
    /// Field 1, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _contextInfo { writer.message(10, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `HighlyStructuredMessage`.
public struct WAHighlyStructuredMessage: Message {
    /// Field 1, `namespace`.
    public var namespace: String {
        get { _fields.value._namespace ?? "" }
        set { _fields.value._namespace = newValue }
    }
    /// Whether `namespace` is set.
    public var hasNamespace: Bool { _fields.value._namespace != nil }
    /// Unsets `namespace`.
    public mutating func clearNamespace() { _fields.value._namespace = nil }

    /// Field 2, `elementName`.
    public var elementName: String {
        get { _fields.value._elementName ?? "" }
        set { _fields.value._elementName = newValue }
    }
    /// Whether `elementName` is set.
    public var hasElementName: Bool { _fields.value._elementName != nil }
    /// Unsets `elementName`.
    public mutating func clearElementName() { _fields.value._elementName = nil }

    /// Field 3, `params`.
    public var params: [String] {
        get { _fields.value._params }
        set { _fields.value._params = newValue }
    }

    /// Field 9, `hydratedHsm`.
    public var hydratedHsm: WATemplateMessage {
        get { _fields.value._hydratedHsm ?? WATemplateMessage() }
        set { _fields.value._hydratedHsm = newValue }
    }
    /// Whether `hydratedHsm` is set.
    public var hasHydratedHsm: Bool { _fields.value._hydratedHsm != nil }
    /// Unsets `hydratedHsm`.
    public mutating func clearHydratedHsm() { _fields.value._hydratedHsm = nil }

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
        var _namespace: String?
        var _elementName: String?
        var _params: [String] = []
        var _hydratedHsm: WATemplateMessage?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _namespace = try reader.string()
                case 18: _elementName = try reader.string()
                case 26: _params.append(try reader.string())
                case 74: try reader.message(&_hydratedHsm)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _namespace { writer.string(10, value) }
            if let value = _elementName { writer.string(18, value) }
            for value in _params { writer.string(26, value) }
            if let value = _hydratedHsm { writer.message(74, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `ButtonsMessage`.
public struct WAButtonsMessage: Message {
    /// Field 1, `text`.
    public var text: String {
        get { _fields.value._text ?? "" }
        set { _fields.value._text = newValue }
    }
    /// Whether `text` is set.
    public var hasText: Bool { _fields.value._text != nil }
    /// Unsets `text`.
    public mutating func clearText() { _fields.value._text = nil }

    /// Field 6, `contentText`.
    public var contentText: String {
        get { _fields.value._contentText ?? "" }
        set { _fields.value._contentText = newValue }
    }
    /// Whether `contentText` is set.
    public var hasContentText: Bool { _fields.value._contentText != nil }
    /// Unsets `contentText`.
    public mutating func clearContentText() { _fields.value._contentText = nil }

    /// Field 7, `footerText`.
    public var footerText: String {
        get { _fields.value._footerText ?? "" }
        set { _fields.value._footerText = newValue }
    }
    /// Whether `footerText` is set.
    public var hasFooterText: Bool { _fields.value._footerText != nil }
    /// Unsets `footerText`.
    public mutating func clearFooterText() { _fields.value._footerText = nil }

    /// Field 8, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 9, `buttons`.
    public var buttons: [WAButtonsMessage.Button] {
        get { _fields.value._buttons }
        set { _fields.value._buttons = newValue }
    }

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
        var _text: String?
        var _contentText: String?
        var _footerText: String?
        var _contextInfo: WAContextInfo?
        var _buttons: [WAButtonsMessage.Button] = []

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _text = try reader.string()
                case 50: _contentText = try reader.string()
                case 58: _footerText = try reader.string()
                case 66: try reader.message(&_contextInfo)
                case 74: try reader.message(&_buttons)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _text { writer.string(10, value) }
            if let value = _contentText { writer.string(50, value) }
            if let value = _footerText { writer.string(58, value) }
            if let value = _contextInfo { writer.message(66, value) }
            for value in _buttons { writer.message(74, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `Button`.
    public struct Button: Message {
        /// Field 1, `buttonID`.
        public var buttonID: String {
            get { _buttonID ?? "" }
            set { _buttonID = newValue }
        }
        /// Whether `buttonID` is set.
        public var hasButtonID: Bool { _buttonID != nil }
        /// Unsets `buttonID`.
        public mutating func clearButtonID() { _buttonID = nil }

        /// Field 2, `buttonText`.
        public var buttonText: WAButtonsMessage.Button.ButtonText {
            get { _buttonText ?? WAButtonsMessage.Button.ButtonText() }
            set { _buttonText = newValue }
        }
        /// Whether `buttonText` is set.
        public var hasButtonText: Bool { _buttonText != nil }
        /// Unsets `buttonText`.
        public mutating func clearButtonText() { _buttonText = nil }

        public var unknownFields = UnknownStorage()
        private var _buttonID: String?
        private var _buttonText: WAButtonsMessage.Button.ButtonText?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _buttonID = try reader.string()
                case 18: try reader.message(&_buttonText)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _buttonID { writer.string(10, value) }
            if let value = _buttonText { writer.message(18, value) }
            writer.unknown(unknownFields)
        }

        /// The message `ButtonText`.
        public struct ButtonText: Message {
            /// Field 1, `displayText`.
            public var displayText: String {
                get { _displayText ?? "" }
                set { _displayText = newValue }
            }
            /// Whether `displayText` is set.
            public var hasDisplayText: Bool { _displayText != nil }
            /// Unsets `displayText`.
            public mutating func clearDisplayText() { _displayText = nil }

            public var unknownFields = UnknownStorage()
            private var _displayText: String?

            public init() {}

            public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 10: _displayText = try reader.string()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            public func encode(_ writer: inout WireWriter) {
                if let value = _displayText { writer.string(10, value) }
                writer.unknown(unknownFields)
            }
        }
    }
}

/// The message `ButtonsResponseMessage`.
public struct WAButtonsResponseMessage: Message {
    /// Field 1, `selectedButtonID`.
    public var selectedButtonID: String {
        get { _fields.value._selectedButtonID ?? "" }
        set { _fields.value._selectedButtonID = newValue }
    }
    /// Whether `selectedButtonID` is set.
    public var hasSelectedButtonID: Bool { _fields.value._selectedButtonID != nil }
    /// Unsets `selectedButtonID`.
    public mutating func clearSelectedButtonID() { _fields.value._selectedButtonID = nil }

    /// Field 2, `selectedDisplayText`.
    public var selectedDisplayText: String {
        get { _fields.value._selectedDisplayText ?? "" }
        set { _fields.value._selectedDisplayText = newValue }
    }
    /// Whether `selectedDisplayText` is set.
    public var hasSelectedDisplayText: Bool { _fields.value._selectedDisplayText != nil }
    /// Unsets `selectedDisplayText`.
    public mutating func clearSelectedDisplayText() { _fields.value._selectedDisplayText = nil }

    /// Field 3, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _selectedButtonID: String?
        var _selectedDisplayText: String?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _selectedButtonID = try reader.string()
                case 18: _selectedDisplayText = try reader.string()
                case 26: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _selectedButtonID { writer.string(10, value) }
            if let value = _selectedDisplayText { writer.string(18, value) }
            if let value = _contextInfo { writer.message(26, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `ListMessage`.
public struct WAListMessage: Message {
    /// Field 1, `title`.
    public var title: String {
        get { _fields.value._title ?? "" }
        set { _fields.value._title = newValue }
    }
    /// Whether `title` is set.
    public var hasTitle: Bool { _fields.value._title != nil }
    /// Unsets `title`.
    public mutating func clearTitle() { _fields.value._title = nil }

    /// Field 2, `description`.
    public var description: String {
        get { _fields.value._description ?? "" }
        set { _fields.value._description = newValue }
    }
    /// Whether `description` is set.
    public var hasDescription: Bool { _fields.value._description != nil }
    /// Unsets `description`.
    public mutating func clearDescription() { _fields.value._description = nil }

    /// Field 3, `buttonText`.
    public var buttonText: String {
        get { _fields.value._buttonText ?? "" }
        set { _fields.value._buttonText = newValue }
    }
    /// Whether `buttonText` is set.
    public var hasButtonText: Bool { _fields.value._buttonText != nil }
    /// Unsets `buttonText`.
    public mutating func clearButtonText() { _fields.value._buttonText = nil }

    /// Field 5, `sections`.
    public var sections: [WAListMessage.Section] {
        get { _fields.value._sections }
        set { _fields.value._sections = newValue }
    }

    /// Field 7, `footerText`.
    public var footerText: String {
        get { _fields.value._footerText ?? "" }
        set { _fields.value._footerText = newValue }
    }
    /// Whether `footerText` is set.
    public var hasFooterText: Bool { _fields.value._footerText != nil }
    /// Unsets `footerText`.
    public mutating func clearFooterText() { _fields.value._footerText = nil }

    /// Field 8, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _title: String?
        var _description: String?
        var _buttonText: String?
        var _sections: [WAListMessage.Section] = []
        var _footerText: String?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _title = try reader.string()
                case 18: _description = try reader.string()
                case 26: _buttonText = try reader.string()
                case 42: try reader.message(&_sections)
                case 58: _footerText = try reader.string()
                case 66: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _title { writer.string(10, value) }
            if let value = _description { writer.string(18, value) }
            if let value = _buttonText { writer.string(26, value) }
            for value in _sections { writer.message(42, value) }
            if let value = _footerText { writer.string(58, value) }
            if let value = _contextInfo { writer.message(66, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `Section`.
    public struct Section: Message {
        /// Field 1, `title`.
        public var title: String {
            get { _title ?? "" }
            set { _title = newValue }
        }
        /// Whether `title` is set.
        public var hasTitle: Bool { _title != nil }
        /// Unsets `title`.
        public mutating func clearTitle() { _title = nil }

        /// Field 2, `rows`.
        public var rows: [WAListMessage.Row] {
            get { _rows }
            set { _rows = newValue }
        }

        public var unknownFields = UnknownStorage()
        private var _title: String?
        private var _rows: [WAListMessage.Row] = []

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _title = try reader.string()
                case 18: try reader.message(&_rows)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _title { writer.string(10, value) }
            for value in _rows { writer.message(18, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `Row`.
    public struct Row: Message {
        /// Field 1, `title`.
        public var title: String {
            get { _title ?? "" }
            set { _title = newValue }
        }
        /// Whether `title` is set.
        public var hasTitle: Bool { _title != nil }
        /// Unsets `title`.
        public mutating func clearTitle() { _title = nil }

        /// Field 2, `description`.
        public var description: String {
            get { _description ?? "" }
            set { _description = newValue }
        }
        /// Whether `description` is set.
        public var hasDescription: Bool { _description != nil }
        /// Unsets `description`.
        public mutating func clearDescription() { _description = nil }

        /// Field 3, `rowID`.
        public var rowID: String {
            get { _rowID ?? "" }
            set { _rowID = newValue }
        }
        /// Whether `rowID` is set.
        public var hasRowID: Bool { _rowID != nil }
        /// Unsets `rowID`.
        public mutating func clearRowID() { _rowID = nil }

        public var unknownFields = UnknownStorage()
        private var _title: String?
        private var _description: String?
        private var _rowID: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _title = try reader.string()
                case 18: _description = try reader.string()
                case 26: _rowID = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _title { writer.string(10, value) }
            if let value = _description { writer.string(18, value) }
            if let value = _rowID { writer.string(26, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `ListResponseMessage`.
public struct WAListResponseMessage: Message {
    /// Field 1, `title`.
    public var title: String {
        get { _fields.value._title ?? "" }
        set { _fields.value._title = newValue }
    }
    /// Whether `title` is set.
    public var hasTitle: Bool { _fields.value._title != nil }
    /// Unsets `title`.
    public mutating func clearTitle() { _fields.value._title = nil }

    /// Field 3, `singleSelectReply`.
    public var singleSelectReply: WAListResponseMessage.SingleSelectReply {
        get { _fields.value._singleSelectReply ?? WAListResponseMessage.SingleSelectReply() }
        set { _fields.value._singleSelectReply = newValue }
    }
    /// Whether `singleSelectReply` is set.
    public var hasSingleSelectReply: Bool { _fields.value._singleSelectReply != nil }
    /// Unsets `singleSelectReply`.
    public mutating func clearSingleSelectReply() { _fields.value._singleSelectReply = nil }

    /// Field 4, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 5, `description`.
    public var description: String {
        get { _fields.value._description ?? "" }
        set { _fields.value._description = newValue }
    }
    /// Whether `description` is set.
    public var hasDescription: Bool { _fields.value._description != nil }
    /// Unsets `description`.
    public mutating func clearDescription() { _fields.value._description = nil }

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
        var _title: String?
        var _singleSelectReply: WAListResponseMessage.SingleSelectReply?
        var _contextInfo: WAContextInfo?
        var _description: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _title = try reader.string()
                case 26: try reader.message(&_singleSelectReply)
                case 34: try reader.message(&_contextInfo)
                case 42: _description = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _title { writer.string(10, value) }
            if let value = _singleSelectReply { writer.message(26, value) }
            if let value = _contextInfo { writer.message(34, value) }
            if let value = _description { writer.string(42, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `SingleSelectReply`.
    public struct SingleSelectReply: Message {
        /// Field 1, `selectedRowID`.
        public var selectedRowID: String {
            get { _selectedRowID ?? "" }
            set { _selectedRowID = newValue }
        }
        /// Whether `selectedRowID` is set.
        public var hasSelectedRowID: Bool { _selectedRowID != nil }
        /// Unsets `selectedRowID`.
        public mutating func clearSelectedRowID() { _selectedRowID = nil }

        public var unknownFields = UnknownStorage()
        private var _selectedRowID: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _selectedRowID = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _selectedRowID { writer.string(10, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `HydratedTemplateButton`.
public struct WAHydratedTemplateButton: Message {
    /// Field 1, `quickReplyButton`.
    public var quickReplyButton: WAHydratedTemplateButton.HydratedQuickReplyButton {
        get { _fields.value._quickReplyButton ?? WAHydratedTemplateButton.HydratedQuickReplyButton() }
        set { _fields.value._quickReplyButton = newValue }
    }
    /// Whether `quickReplyButton` is set.
    public var hasQuickReplyButton: Bool { _fields.value._quickReplyButton != nil }
    /// Unsets `quickReplyButton`.
    public mutating func clearQuickReplyButton() { _fields.value._quickReplyButton = nil }

    /// Field 2, `urlButton`.
    public var urlButton: WAHydratedTemplateButton.HydratedURLButton {
        get { _fields.value._urlButton ?? WAHydratedTemplateButton.HydratedURLButton() }
        set { _fields.value._urlButton = newValue }
    }
    /// Whether `urlButton` is set.
    public var hasUrlButton: Bool { _fields.value._urlButton != nil }
    /// Unsets `urlButton`.
    public mutating func clearUrlButton() { _fields.value._urlButton = nil }

    /// Field 3, `callButton`.
    public var callButton: WAHydratedTemplateButton.HydratedCallButton {
        get { _fields.value._callButton ?? WAHydratedTemplateButton.HydratedCallButton() }
        set { _fields.value._callButton = newValue }
    }
    /// Whether `callButton` is set.
    public var hasCallButton: Bool { _fields.value._callButton != nil }
    /// Unsets `callButton`.
    public mutating func clearCallButton() { _fields.value._callButton = nil }

    /// Field 4, `index`.
    public var index: UInt32 {
        get { _fields.value._index ?? 0 }
        set { _fields.value._index = newValue }
    }
    /// Whether `index` is set.
    public var hasIndex: Bool { _fields.value._index != nil }
    /// Unsets `index`.
    public mutating func clearIndex() { _fields.value._index = nil }

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
        var _quickReplyButton: WAHydratedTemplateButton.HydratedQuickReplyButton?
        var _urlButton: WAHydratedTemplateButton.HydratedURLButton?
        var _callButton: WAHydratedTemplateButton.HydratedCallButton?
        var _index: UInt32?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_quickReplyButton)
                case 18: try reader.message(&_urlButton)
                case 26: try reader.message(&_callButton)
                case 32: _index = try reader.uint32()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _quickReplyButton { writer.message(10, value) }
            if let value = _urlButton { writer.message(18, value) }
            if let value = _callButton { writer.message(26, value) }
            if let value = _index { writer.uint32(32, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `HydratedQuickReplyButton`.
    public struct HydratedQuickReplyButton: Message {
        /// Field 1, `displayText`.
        public var displayText: String {
            get { _displayText ?? "" }
            set { _displayText = newValue }
        }
        /// Whether `displayText` is set.
        public var hasDisplayText: Bool { _displayText != nil }
        /// Unsets `displayText`.
        public mutating func clearDisplayText() { _displayText = nil }

        /// Field 2, `ID`.
        public var id: String {
            get { _id ?? "" }
            set { _id = newValue }
        }
        /// Whether `ID` is set.
        public var hasID: Bool { _id != nil }
        /// Unsets `ID`.
        public mutating func clearID() { _id = nil }

        public var unknownFields = UnknownStorage()
        private var _displayText: String?
        private var _id: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _displayText = try reader.string()
                case 18: _id = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _displayText { writer.string(10, value) }
            if let value = _id { writer.string(18, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `HydratedURLButton`.
    public struct HydratedURLButton: Message {
        /// Field 1, `displayText`.
        public var displayText: String {
            get { _displayText ?? "" }
            set { _displayText = newValue }
        }
        /// Whether `displayText` is set.
        public var hasDisplayText: Bool { _displayText != nil }
        /// Unsets `displayText`.
        public mutating func clearDisplayText() { _displayText = nil }

        /// Field 2, `URL`.
        public var url: String {
            get { _url ?? "" }
            set { _url = newValue }
        }
        /// Whether `URL` is set.
        public var hasURL: Bool { _url != nil }
        /// Unsets `URL`.
        public mutating func clearURL() { _url = nil }

        public var unknownFields = UnknownStorage()
        private var _displayText: String?
        private var _url: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _displayText = try reader.string()
                case 18: _url = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _displayText { writer.string(10, value) }
            if let value = _url { writer.string(18, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `HydratedCallButton`.
    public struct HydratedCallButton: Message {
        /// Field 1, `displayText`.
        public var displayText: String {
            get { _displayText ?? "" }
            set { _displayText = newValue }
        }
        /// Whether `displayText` is set.
        public var hasDisplayText: Bool { _displayText != nil }
        /// Unsets `displayText`.
        public mutating func clearDisplayText() { _displayText = nil }

        /// Field 2, `phoneNumber`.
        public var phoneNumber: String {
            get { _phoneNumber ?? "" }
            set { _phoneNumber = newValue }
        }
        /// Whether `phoneNumber` is set.
        public var hasPhoneNumber: Bool { _phoneNumber != nil }
        /// Unsets `phoneNumber`.
        public mutating func clearPhoneNumber() { _phoneNumber = nil }

        public var unknownFields = UnknownStorage()
        private var _displayText: String?
        private var _phoneNumber: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _displayText = try reader.string()
                case 18: _phoneNumber = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _displayText { writer.string(10, value) }
            if let value = _phoneNumber { writer.string(18, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `TemplateMessage`.
public struct WATemplateMessage: Message {
    /// Field 2, `hydratedFourRowTemplate`.
    public var hydratedFourRowTemplate: WATemplateMessage.HydratedFourRowTemplate {
        get { _fields.value._hydratedFourRowTemplate ?? WATemplateMessage.HydratedFourRowTemplate() }
        set { _fields.value._hydratedFourRowTemplate = newValue }
    }
    /// Whether `hydratedFourRowTemplate` is set.
    public var hasHydratedFourRowTemplate: Bool { _fields.value._hydratedFourRowTemplate != nil }
    /// Unsets `hydratedFourRowTemplate`.
    public mutating func clearHydratedFourRowTemplate() { _fields.value._hydratedFourRowTemplate = nil }

    /// Field 3, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 4, `hydratedTemplate`.
    public var hydratedTemplate: WATemplateMessage.HydratedFourRowTemplate {
        get { _fields.value._hydratedTemplate ?? WATemplateMessage.HydratedFourRowTemplate() }
        set { _fields.value._hydratedTemplate = newValue }
    }
    /// Whether `hydratedTemplate` is set.
    public var hasHydratedTemplate: Bool { _fields.value._hydratedTemplate != nil }
    /// Unsets `hydratedTemplate`.
    public mutating func clearHydratedTemplate() { _fields.value._hydratedTemplate = nil }

    /// Field 5, `interactiveMessageTemplate`.
    public var interactiveMessageTemplate: WAInteractiveMessage {
        get { _fields.value._interactiveMessageTemplate ?? WAInteractiveMessage() }
        set { _fields.value._interactiveMessageTemplate = newValue }
    }
    /// Whether `interactiveMessageTemplate` is set.
    public var hasInteractiveMessageTemplate: Bool { _fields.value._interactiveMessageTemplate != nil }
    /// Unsets `interactiveMessageTemplate`.
    public mutating func clearInteractiveMessageTemplate() { _fields.value._interactiveMessageTemplate = nil }

    /// Field 9, `templateID`.
    public var templateID: String {
        get { _fields.value._templateID ?? "" }
        set { _fields.value._templateID = newValue }
    }
    /// Whether `templateID` is set.
    public var hasTemplateID: Bool { _fields.value._templateID != nil }
    /// Unsets `templateID`.
    public mutating func clearTemplateID() { _fields.value._templateID = nil }

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
        var _hydratedFourRowTemplate: WATemplateMessage.HydratedFourRowTemplate?
        var _contextInfo: WAContextInfo?
        var _hydratedTemplate: WATemplateMessage.HydratedFourRowTemplate?
        var _interactiveMessageTemplate: WAInteractiveMessage?
        var _templateID: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 18: try reader.message(&_hydratedFourRowTemplate)
                case 26: try reader.message(&_contextInfo)
                case 34: try reader.message(&_hydratedTemplate)
                case 42: try reader.message(&_interactiveMessageTemplate)
                case 74: _templateID = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _hydratedFourRowTemplate { writer.message(18, value) }
            if let value = _contextInfo { writer.message(26, value) }
            if let value = _hydratedTemplate { writer.message(34, value) }
            if let value = _interactiveMessageTemplate { writer.message(42, value) }
            if let value = _templateID { writer.string(74, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `HydratedFourRowTemplate`.
    public struct HydratedFourRowTemplate: Message {
        /// Field 2, `hydratedTitleText`.
        public var hydratedTitleText: String {
            get { _hydratedTitleText ?? "" }
            set { _hydratedTitleText = newValue }
        }
        /// Whether `hydratedTitleText` is set.
        public var hasHydratedTitleText: Bool { _hydratedTitleText != nil }
        /// Unsets `hydratedTitleText`.
        public mutating func clearHydratedTitleText() { _hydratedTitleText = nil }

        /// Field 6, `hydratedContentText`.
        public var hydratedContentText: String {
            get { _hydratedContentText ?? "" }
            set { _hydratedContentText = newValue }
        }
        /// Whether `hydratedContentText` is set.
        public var hasHydratedContentText: Bool { _hydratedContentText != nil }
        /// Unsets `hydratedContentText`.
        public mutating func clearHydratedContentText() { _hydratedContentText = nil }

        /// Field 7, `hydratedFooterText`.
        public var hydratedFooterText: String {
            get { _hydratedFooterText ?? "" }
            set { _hydratedFooterText = newValue }
        }
        /// Whether `hydratedFooterText` is set.
        public var hasHydratedFooterText: Bool { _hydratedFooterText != nil }
        /// Unsets `hydratedFooterText`.
        public mutating func clearHydratedFooterText() { _hydratedFooterText = nil }

        /// Field 8, `hydratedButtons`.
        public var hydratedButtons: [WAHydratedTemplateButton] {
            get { _hydratedButtons }
            set { _hydratedButtons = newValue }
        }

        public var unknownFields = UnknownStorage()
        private var _hydratedTitleText: String?
        private var _hydratedContentText: String?
        private var _hydratedFooterText: String?
        private var _hydratedButtons: [WAHydratedTemplateButton] = []

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 18: _hydratedTitleText = try reader.string()
                case 50: _hydratedContentText = try reader.string()
                case 58: _hydratedFooterText = try reader.string()
                case 66: try reader.message(&_hydratedButtons)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _hydratedTitleText { writer.string(18, value) }
            if let value = _hydratedContentText { writer.string(50, value) }
            if let value = _hydratedFooterText { writer.string(58, value) }
            for value in _hydratedButtons { writer.message(66, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `TemplateButtonReplyMessage`.
public struct WATemplateButtonReplyMessage: Message {
    /// Field 1, `selectedID`.
    public var selectedID: String {
        get { _fields.value._selectedID ?? "" }
        set { _fields.value._selectedID = newValue }
    }
    /// Whether `selectedID` is set.
    public var hasSelectedID: Bool { _fields.value._selectedID != nil }
    /// Unsets `selectedID`.
    public mutating func clearSelectedID() { _fields.value._selectedID = nil }

    /// Field 2, `selectedDisplayText`.
    public var selectedDisplayText: String {
        get { _fields.value._selectedDisplayText ?? "" }
        set { _fields.value._selectedDisplayText = newValue }
    }
    /// Whether `selectedDisplayText` is set.
    public var hasSelectedDisplayText: Bool { _fields.value._selectedDisplayText != nil }
    /// Unsets `selectedDisplayText`.
    public mutating func clearSelectedDisplayText() { _fields.value._selectedDisplayText = nil }

    /// Field 3, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 4, `selectedIndex`.
    public var selectedIndex: UInt32 {
        get { _fields.value._selectedIndex ?? 0 }
        set { _fields.value._selectedIndex = newValue }
    }
    /// Whether `selectedIndex` is set.
    public var hasSelectedIndex: Bool { _fields.value._selectedIndex != nil }
    /// Unsets `selectedIndex`.
    public mutating func clearSelectedIndex() { _fields.value._selectedIndex = nil }

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
        var _selectedID: String?
        var _selectedDisplayText: String?
        var _contextInfo: WAContextInfo?
        var _selectedIndex: UInt32?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _selectedID = try reader.string()
                case 18: _selectedDisplayText = try reader.string()
                case 26: try reader.message(&_contextInfo)
                case 32: _selectedIndex = try reader.uint32()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _selectedID { writer.string(10, value) }
            if let value = _selectedDisplayText { writer.string(18, value) }
            if let value = _contextInfo { writer.message(26, value) }
            if let value = _selectedIndex { writer.uint32(32, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `InteractiveMessage`.
public struct WAInteractiveMessage: Message {
    /// Field 1, `header`.
    public var header: WAInteractiveMessage.Header {
        get { _fields.value._header ?? WAInteractiveMessage.Header() }
        set { _fields.value._header = newValue }
    }
    /// Whether `header` is set.
    public var hasHeader: Bool { _fields.value._header != nil }
    /// Unsets `header`.
    public mutating func clearHeader() { _fields.value._header = nil }

    /// Field 2, `body`.
    public var body: WAInteractiveMessage.Body {
        get { _fields.value._body ?? WAInteractiveMessage.Body() }
        set { _fields.value._body = newValue }
    }
    /// Whether `body` is set.
    public var hasBody: Bool { _fields.value._body != nil }
    /// Unsets `body`.
    public mutating func clearBody() { _fields.value._body = nil }

    /// Field 3, `footer`.
    public var footer: WAInteractiveMessage.Footer {
        get { _fields.value._footer ?? WAInteractiveMessage.Footer() }
        set { _fields.value._footer = newValue }
    }
    /// Whether `footer` is set.
    public var hasFooter: Bool { _fields.value._footer != nil }
    /// Unsets `footer`.
    public mutating func clearFooter() { _fields.value._footer = nil }

    /// Field 4, `shopStorefrontMessage`.
    public var shopStorefrontMessage: WAInteractiveMessage.ShopMessage {
        get { _fields.value._shopStorefrontMessage ?? WAInteractiveMessage.ShopMessage() }
        set { _fields.value._shopStorefrontMessage = newValue }
    }
    /// Whether `shopStorefrontMessage` is set.
    public var hasShopStorefrontMessage: Bool { _fields.value._shopStorefrontMessage != nil }
    /// Unsets `shopStorefrontMessage`.
    public mutating func clearShopStorefrontMessage() { _fields.value._shopStorefrontMessage = nil }

    /// Field 5, `collectionMessage`.
    public var collectionMessage: WAInteractiveMessage.CollectionMessage {
        get { _fields.value._collectionMessage ?? WAInteractiveMessage.CollectionMessage() }
        set { _fields.value._collectionMessage = newValue }
    }
    /// Whether `collectionMessage` is set.
    public var hasCollectionMessage: Bool { _fields.value._collectionMessage != nil }
    /// Unsets `collectionMessage`.
    public mutating func clearCollectionMessage() { _fields.value._collectionMessage = nil }

    /// Field 6, `nativeFlowMessage`.
    public var nativeFlowMessage: WAInteractiveMessage.NativeFlowMessage {
        get { _fields.value._nativeFlowMessage ?? WAInteractiveMessage.NativeFlowMessage() }
        set { _fields.value._nativeFlowMessage = newValue }
    }
    /// Whether `nativeFlowMessage` is set.
    public var hasNativeFlowMessage: Bool { _fields.value._nativeFlowMessage != nil }
    /// Unsets `nativeFlowMessage`.
    public mutating func clearNativeFlowMessage() { _fields.value._nativeFlowMessage = nil }

    /// Field 7, `carouselMessage`.
    public var carouselMessage: WAInteractiveMessage.CarouselMessage {
        get { _fields.value._carouselMessage ?? WAInteractiveMessage.CarouselMessage() }
        set { _fields.value._carouselMessage = newValue }
    }
    /// Whether `carouselMessage` is set.
    public var hasCarouselMessage: Bool { _fields.value._carouselMessage != nil }
    /// Unsets `carouselMessage`.
    public mutating func clearCarouselMessage() { _fields.value._carouselMessage = nil }

    /// Field 15, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _header: WAInteractiveMessage.Header?
        var _body: WAInteractiveMessage.Body?
        var _footer: WAInteractiveMessage.Footer?
        var _shopStorefrontMessage: WAInteractiveMessage.ShopMessage?
        var _collectionMessage: WAInteractiveMessage.CollectionMessage?
        var _nativeFlowMessage: WAInteractiveMessage.NativeFlowMessage?
        var _carouselMessage: WAInteractiveMessage.CarouselMessage?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_header)
                case 18: try reader.message(&_body)
                case 26: try reader.message(&_footer)
                case 34: try reader.message(&_shopStorefrontMessage)
                case 42: try reader.message(&_collectionMessage)
                case 50: try reader.message(&_nativeFlowMessage)
                case 58: try reader.message(&_carouselMessage)
                case 122: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _header { writer.message(10, value) }
            if let value = _body { writer.message(18, value) }
            if let value = _footer { writer.message(26, value) }
            if let value = _shopStorefrontMessage { writer.message(34, value) }
            if let value = _collectionMessage { writer.message(42, value) }
            if let value = _nativeFlowMessage { writer.message(50, value) }
            if let value = _carouselMessage { writer.message(58, value) }
            if let value = _contextInfo { writer.message(122, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `Header`.
    public struct Header: Message {
        /// Field 1, `title`.
        public var title: String {
            get { _fields.value._title ?? "" }
            set { _fields.value._title = newValue }
        }
        /// Whether `title` is set.
        public var hasTitle: Bool { _fields.value._title != nil }
        /// Unsets `title`.
        public mutating func clearTitle() { _fields.value._title = nil }

        /// Field 2, `subtitle`.
        public var subtitle: String {
            get { _fields.value._subtitle ?? "" }
            set { _fields.value._subtitle = newValue }
        }
        /// Whether `subtitle` is set.
        public var hasSubtitle: Bool { _fields.value._subtitle != nil }
        /// Unsets `subtitle`.
        public mutating func clearSubtitle() { _fields.value._subtitle = nil }

        /// Field 9, `productMessage`.
        public var productMessage: WAProductMessage {
            get { _fields.value._productMessage ?? WAProductMessage() }
            set { _fields.value._productMessage = newValue }
        }
        /// Whether `productMessage` is set.
        public var hasProductMessage: Bool { _fields.value._productMessage != nil }
        /// Unsets `productMessage`.
        public mutating func clearProductMessage() { _fields.value._productMessage = nil }

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
            var _title: String?
            var _subtitle: String?
            var _productMessage: WAProductMessage?

            mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 10: _title = try reader.string()
                    case 18: _subtitle = try reader.string()
                    case 74: try reader.message(&_productMessage)
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            func encode(_ writer: inout WireWriter) {
                if let value = _title { writer.string(10, value) }
                if let value = _subtitle { writer.string(18, value) }
                if let value = _productMessage { writer.message(74, value) }
                writer.unknown(unknownFields)
            }
        }
    }

    /// The message `Body`.
    public struct Body: Message {
        /// Field 1, `text`.
        public var text: String {
            get { _text ?? "" }
            set { _text = newValue }
        }
        /// Whether `text` is set.
        public var hasText: Bool { _text != nil }
        /// Unsets `text`.
        public mutating func clearText() { _text = nil }

        public var unknownFields = UnknownStorage()
        private var _text: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _text = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _text { writer.string(10, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `Footer`.
    public struct Footer: Message {
        /// Field 1, `text`.
        public var text: String {
            get { _text ?? "" }
            set { _text = newValue }
        }
        /// Whether `text` is set.
        public var hasText: Bool { _text != nil }
        /// Unsets `text`.
        public mutating func clearText() { _text = nil }

        public var unknownFields = UnknownStorage()
        private var _text: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _text = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _text { writer.string(10, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `ShopMessage`.
    public struct ShopMessage: Message {
        /// Field 1, `ID`.
        public var id: String {
            get { _id ?? "" }
            set { _id = newValue }
        }
        /// Whether `ID` is set.
        public var hasID: Bool { _id != nil }
        /// Unsets `ID`.
        public mutating func clearID() { _id = nil }

        public var unknownFields = UnknownStorage()
        private var _id: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _id = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _id { writer.string(10, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `CollectionMessage`.
    public struct CollectionMessage: Message {
        /// Field 1, `bizJID`.
        public var bizJID: String {
            get { _bizJID ?? "" }
            set { _bizJID = newValue }
        }
        /// Whether `bizJID` is set.
        public var hasBizJID: Bool { _bizJID != nil }
        /// Unsets `bizJID`.
        public mutating func clearBizJID() { _bizJID = nil }

        /// Field 2, `ID`.
        public var id: String {
            get { _id ?? "" }
            set { _id = newValue }
        }
        /// Whether `ID` is set.
        public var hasID: Bool { _id != nil }
        /// Unsets `ID`.
        public mutating func clearID() { _id = nil }

        public var unknownFields = UnknownStorage()
        private var _bizJID: String?
        private var _id: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _bizJID = try reader.string()
                case 18: _id = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _bizJID { writer.string(10, value) }
            if let value = _id { writer.string(18, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `NativeFlowMessage`.
    public struct NativeFlowMessage: Message {
        /// Field 1, `buttons`.
        public var buttons: [WAInteractiveMessage.NativeFlowMessage.NativeFlowButton] {
            get { _buttons }
            set { _buttons = newValue }
        }

        /// Field 2, `messageParamsJSON`.
        public var messageParamsJSON: String {
            get { _messageParamsJSON ?? "" }
            set { _messageParamsJSON = newValue }
        }
        /// Whether `messageParamsJSON` is set.
        public var hasMessageParamsJSON: Bool { _messageParamsJSON != nil }
        /// Unsets `messageParamsJSON`.
        public mutating func clearMessageParamsJSON() { _messageParamsJSON = nil }

        public var unknownFields = UnknownStorage()
        private var _buttons: [WAInteractiveMessage.NativeFlowMessage.NativeFlowButton] = []
        private var _messageParamsJSON: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_buttons)
                case 18: _messageParamsJSON = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            for value in _buttons { writer.message(10, value) }
            if let value = _messageParamsJSON { writer.string(18, value) }
            writer.unknown(unknownFields)
        }

        /// The message `NativeFlowButton`.
        public struct NativeFlowButton: Message {
            /// Field 1, `name`.
            public var name: String {
                get { _name ?? "" }
                set { _name = newValue }
            }
            /// Whether `name` is set.
            public var hasName: Bool { _name != nil }
            /// Unsets `name`.
            public mutating func clearName() { _name = nil }

            /// Field 2, `buttonParamsJSON`.
            public var buttonParamsJSON: String {
                get { _buttonParamsJSON ?? "" }
                set { _buttonParamsJSON = newValue }
            }
            /// Whether `buttonParamsJSON` is set.
            public var hasButtonParamsJSON: Bool { _buttonParamsJSON != nil }
            /// Unsets `buttonParamsJSON`.
            public mutating func clearButtonParamsJSON() { _buttonParamsJSON = nil }

            public var unknownFields = UnknownStorage()
            private var _name: String?
            private var _buttonParamsJSON: String?

            public init() {}

            public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 10: _name = try reader.string()
                    case 18: _buttonParamsJSON = try reader.string()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            public func encode(_ writer: inout WireWriter) {
                if let value = _name { writer.string(10, value) }
                if let value = _buttonParamsJSON { writer.string(18, value) }
                writer.unknown(unknownFields)
            }
        }
    }

    /// The message `CarouselMessage`.
    public struct CarouselMessage: Message {
        /// Field 1, `cards`.
        public var cards: [WAInteractiveMessage] {
            get { _cards }
            set { _cards = newValue }
        }

        public var unknownFields = UnknownStorage()
        private var _cards: [WAInteractiveMessage] = []

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_cards)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            for value in _cards { writer.message(10, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `InteractiveResponseMessage`.
public struct WAInteractiveResponseMessage: Message {
    /// Field 1, `body`.
    public var body: WAInteractiveResponseMessage.Body {
        get { _fields.value._body ?? WAInteractiveResponseMessage.Body() }
        set { _fields.value._body = newValue }
    }
    /// Whether `body` is set.
    public var hasBody: Bool { _fields.value._body != nil }
    /// Unsets `body`.
    public mutating func clearBody() { _fields.value._body = nil }

    /// Field 2, `nativeFlowResponseMessage`.
    public var nativeFlowResponseMessage: WAInteractiveResponseMessage.NativeFlowResponseMessage {
        get { _fields.value._nativeFlowResponseMessage ?? WAInteractiveResponseMessage.NativeFlowResponseMessage() }
        set { _fields.value._nativeFlowResponseMessage = newValue }
    }
    /// Whether `nativeFlowResponseMessage` is set.
    public var hasNativeFlowResponseMessage: Bool { _fields.value._nativeFlowResponseMessage != nil }
    /// Unsets `nativeFlowResponseMessage`.
    public mutating func clearNativeFlowResponseMessage() { _fields.value._nativeFlowResponseMessage = nil }

    /// Field 15, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _body: WAInteractiveResponseMessage.Body?
        var _nativeFlowResponseMessage: WAInteractiveResponseMessage.NativeFlowResponseMessage?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_body)
                case 18: try reader.message(&_nativeFlowResponseMessage)
                case 122: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _body { writer.message(10, value) }
            if let value = _nativeFlowResponseMessage { writer.message(18, value) }
            if let value = _contextInfo { writer.message(122, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `Body`.
    public struct Body: Message {
        /// Field 1, `text`.
        public var text: String {
            get { _text ?? "" }
            set { _text = newValue }
        }
        /// Whether `text` is set.
        public var hasText: Bool { _text != nil }
        /// Unsets `text`.
        public mutating func clearText() { _text = nil }

        public var unknownFields = UnknownStorage()
        private var _text: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _text = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _text { writer.string(10, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `NativeFlowResponseMessage`.
    public struct NativeFlowResponseMessage: Message {
        /// Field 1, `name`.
        public var name: String {
            get { _name ?? "" }
            set { _name = newValue }
        }
        /// Whether `name` is set.
        public var hasName: Bool { _name != nil }
        /// Unsets `name`.
        public mutating func clearName() { _name = nil }

        /// Field 2, `paramsJSON`.
        public var paramsJSON: String {
            get { _paramsJSON ?? "" }
            set { _paramsJSON = newValue }
        }
        /// Whether `paramsJSON` is set.
        public var hasParamsJSON: Bool { _paramsJSON != nil }
        /// Unsets `paramsJSON`.
        public mutating func clearParamsJSON() { _paramsJSON = nil }

        /// Field 3, `version`.
        public var version: Int32 {
            get { _version ?? 0 }
            set { _version = newValue }
        }
        /// Whether `version` is set.
        public var hasVersion: Bool { _version != nil }
        /// Unsets `version`.
        public mutating func clearVersion() { _version = nil }

        public var unknownFields = UnknownStorage()
        private var _name: String?
        private var _paramsJSON: String?
        private var _version: Int32?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _name = try reader.string()
                case 18: _paramsJSON = try reader.string()
                case 24: _version = try reader.int32()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _name { writer.string(10, value) }
            if let value = _paramsJSON { writer.string(18, value) }
            if let value = _version { writer.int32(24, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `ProductMessage`.
public struct WAProductMessage: Message {
    /// Field 1, `product`.
    public var product: WAProductMessage.ProductSnapshot {
        get { _fields.value._product ?? WAProductMessage.ProductSnapshot() }
        set { _fields.value._product = newValue }
    }
    /// Whether `product` is set.
    public var hasProduct: Bool { _fields.value._product != nil }
    /// Unsets `product`.
    public mutating func clearProduct() { _fields.value._product = nil }

    /// Field 2, `businessOwnerJID`.
    public var businessOwnerJID: String {
        get { _fields.value._businessOwnerJID ?? "" }
        set { _fields.value._businessOwnerJID = newValue }
    }
    /// Whether `businessOwnerJID` is set.
    public var hasBusinessOwnerJID: Bool { _fields.value._businessOwnerJID != nil }
    /// Unsets `businessOwnerJID`.
    public mutating func clearBusinessOwnerJID() { _fields.value._businessOwnerJID = nil }

    /// Field 4, `catalog`.
    public var catalog: WAProductMessage.CatalogSnapshot {
        get { _fields.value._catalog ?? WAProductMessage.CatalogSnapshot() }
        set { _fields.value._catalog = newValue }
    }
    /// Whether `catalog` is set.
    public var hasCatalog: Bool { _fields.value._catalog != nil }
    /// Unsets `catalog`.
    public mutating func clearCatalog() { _fields.value._catalog = nil }

    /// Field 5, `body`.
    public var body: String {
        get { _fields.value._body ?? "" }
        set { _fields.value._body = newValue }
    }
    /// Whether `body` is set.
    public var hasBody: Bool { _fields.value._body != nil }
    /// Unsets `body`.
    public mutating func clearBody() { _fields.value._body = nil }

    /// Field 6, `footer`.
    public var footer: String {
        get { _fields.value._footer ?? "" }
        set { _fields.value._footer = newValue }
    }
    /// Whether `footer` is set.
    public var hasFooter: Bool { _fields.value._footer != nil }
    /// Unsets `footer`.
    public mutating func clearFooter() { _fields.value._footer = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _product: WAProductMessage.ProductSnapshot?
        var _businessOwnerJID: String?
        var _catalog: WAProductMessage.CatalogSnapshot?
        var _body: String?
        var _footer: String?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_product)
                case 18: _businessOwnerJID = try reader.string()
                case 34: try reader.message(&_catalog)
                case 42: _body = try reader.string()
                case 50: _footer = try reader.string()
                case 138: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _product { writer.message(10, value) }
            if let value = _businessOwnerJID { writer.string(18, value) }
            if let value = _catalog { writer.message(34, value) }
            if let value = _body { writer.string(42, value) }
            if let value = _footer { writer.string(50, value) }
            if let value = _contextInfo { writer.message(138, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `ProductSnapshot`.
    public struct ProductSnapshot: Message {
        /// Field 2, `productID`.
        public var productID: String {
            get { _productID ?? "" }
            set { _productID = newValue }
        }
        /// Whether `productID` is set.
        public var hasProductID: Bool { _productID != nil }
        /// Unsets `productID`.
        public mutating func clearProductID() { _productID = nil }

        /// Field 3, `title`.
        public var title: String {
            get { _title ?? "" }
            set { _title = newValue }
        }
        /// Whether `title` is set.
        public var hasTitle: Bool { _title != nil }
        /// Unsets `title`.
        public mutating func clearTitle() { _title = nil }

        /// Field 4, `description`.
        public var description: String {
            get { _description ?? "" }
            set { _description = newValue }
        }
        /// Whether `description` is set.
        public var hasDescription: Bool { _description != nil }
        /// Unsets `description`.
        public mutating func clearDescription() { _description = nil }

        /// Field 5, `currencyCode`.
        public var currencyCode: String {
            get { _currencyCode ?? "" }
            set { _currencyCode = newValue }
        }
        /// Whether `currencyCode` is set.
        public var hasCurrencyCode: Bool { _currencyCode != nil }
        /// Unsets `currencyCode`.
        public mutating func clearCurrencyCode() { _currencyCode = nil }

        /// Field 6, `priceAmount1000`.
        public var priceAmount1000: Int64 {
            get { _priceAmount1000 ?? 0 }
            set { _priceAmount1000 = newValue }
        }
        /// Whether `priceAmount1000` is set.
        public var hasPriceAmount1000: Bool { _priceAmount1000 != nil }
        /// Unsets `priceAmount1000`.
        public mutating func clearPriceAmount1000() { _priceAmount1000 = nil }

        /// Field 7, `retailerID`.
        public var retailerID: String {
            get { _retailerID ?? "" }
            set { _retailerID = newValue }
        }
        /// Whether `retailerID` is set.
        public var hasRetailerID: Bool { _retailerID != nil }
        /// Unsets `retailerID`.
        public mutating func clearRetailerID() { _retailerID = nil }

        /// Field 8, `URL`.
        public var url: String {
            get { _url ?? "" }
            set { _url = newValue }
        }
        /// Whether `URL` is set.
        public var hasURL: Bool { _url != nil }
        /// Unsets `URL`.
        public mutating func clearURL() { _url = nil }

        /// Field 12, `salePriceAmount1000`.
        public var salePriceAmount1000: Int64 {
            get { _salePriceAmount1000 ?? 0 }
            set { _salePriceAmount1000 = newValue }
        }
        /// Whether `salePriceAmount1000` is set.
        public var hasSalePriceAmount1000: Bool { _salePriceAmount1000 != nil }
        /// Unsets `salePriceAmount1000`.
        public mutating func clearSalePriceAmount1000() { _salePriceAmount1000 = nil }

        public var unknownFields = UnknownStorage()
        private var _productID: String?
        private var _title: String?
        private var _description: String?
        private var _currencyCode: String?
        private var _priceAmount1000: Int64?
        private var _retailerID: String?
        private var _url: String?
        private var _salePriceAmount1000: Int64?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 18: _productID = try reader.string()
                case 26: _title = try reader.string()
                case 34: _description = try reader.string()
                case 42: _currencyCode = try reader.string()
                case 48: _priceAmount1000 = try reader.int64()
                case 58: _retailerID = try reader.string()
                case 66: _url = try reader.string()
                case 96: _salePriceAmount1000 = try reader.int64()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _productID { writer.string(18, value) }
            if let value = _title { writer.string(26, value) }
            if let value = _description { writer.string(34, value) }
            if let value = _currencyCode { writer.string(42, value) }
            if let value = _priceAmount1000 { writer.int64(48, value) }
            if let value = _retailerID { writer.string(58, value) }
            if let value = _url { writer.string(66, value) }
            if let value = _salePriceAmount1000 { writer.int64(96, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The message `CatalogSnapshot`.
    public struct CatalogSnapshot: Message {
        /// Field 2, `title`.
        public var title: String {
            get { _title ?? "" }
            set { _title = newValue }
        }
        /// Whether `title` is set.
        public var hasTitle: Bool { _title != nil }
        /// Unsets `title`.
        public mutating func clearTitle() { _title = nil }

        /// Field 3, `description`.
        public var description: String {
            get { _description ?? "" }
            set { _description = newValue }
        }
        /// Whether `description` is set.
        public var hasDescription: Bool { _description != nil }
        /// Unsets `description`.
        public mutating func clearDescription() { _description = nil }

        public var unknownFields = UnknownStorage()
        private var _title: String?
        private var _description: String?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 18: _title = try reader.string()
                case 26: _description = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _title { writer.string(18, value) }
            if let value = _description { writer.string(26, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `OrderMessage`.
public struct WAOrderMessage: Message {
    /// Field 1, `orderID`.
    public var orderID: String {
        get { _fields.value._orderID ?? "" }
        set { _fields.value._orderID = newValue }
    }
    /// Whether `orderID` is set.
    public var hasOrderID: Bool { _fields.value._orderID != nil }
    /// Unsets `orderID`.
    public mutating func clearOrderID() { _fields.value._orderID = nil }

    /// Field 3, `itemCount`.
    public var itemCount: Int32 {
        get { _fields.value._itemCount ?? 0 }
        set { _fields.value._itemCount = newValue }
    }
    /// Whether `itemCount` is set.
    public var hasItemCount: Bool { _fields.value._itemCount != nil }
    /// Unsets `itemCount`.
    public mutating func clearItemCount() { _fields.value._itemCount = nil }

    /// Field 6, `message`.
    public var message: String {
        get { _fields.value._message ?? "" }
        set { _fields.value._message = newValue }
    }
    /// Whether `message` is set.
    public var hasMessage: Bool { _fields.value._message != nil }
    /// Unsets `message`.
    public mutating func clearMessage() { _fields.value._message = nil }

    /// Field 7, `orderTitle`.
    public var orderTitle: String {
        get { _fields.value._orderTitle ?? "" }
        set { _fields.value._orderTitle = newValue }
    }
    /// Whether `orderTitle` is set.
    public var hasOrderTitle: Bool { _fields.value._orderTitle != nil }
    /// Unsets `orderTitle`.
    public mutating func clearOrderTitle() { _fields.value._orderTitle = nil }

    /// Field 8, `sellerJID`.
    public var sellerJID: String {
        get { _fields.value._sellerJID ?? "" }
        set { _fields.value._sellerJID = newValue }
    }
    /// Whether `sellerJID` is set.
    public var hasSellerJID: Bool { _fields.value._sellerJID != nil }
    /// Unsets `sellerJID`.
    public mutating func clearSellerJID() { _fields.value._sellerJID = nil }

    /// Field 9, `token`.
    public var token: String {
        get { _fields.value._token ?? "" }
        set { _fields.value._token = newValue }
    }
    /// Whether `token` is set.
    public var hasToken: Bool { _fields.value._token != nil }
    /// Unsets `token`.
    public mutating func clearToken() { _fields.value._token = nil }

    /// Field 10, `totalAmount1000`.
    public var totalAmount1000: Int64 {
        get { _fields.value._totalAmount1000 ?? 0 }
        set { _fields.value._totalAmount1000 = newValue }
    }
    /// Whether `totalAmount1000` is set.
    public var hasTotalAmount1000: Bool { _fields.value._totalAmount1000 != nil }
    /// Unsets `totalAmount1000`.
    public mutating func clearTotalAmount1000() { _fields.value._totalAmount1000 = nil }

    /// Field 11, `totalCurrencyCode`.
    public var totalCurrencyCode: String {
        get { _fields.value._totalCurrencyCode ?? "" }
        set { _fields.value._totalCurrencyCode = newValue }
    }
    /// Whether `totalCurrencyCode` is set.
    public var hasTotalCurrencyCode: Bool { _fields.value._totalCurrencyCode != nil }
    /// Unsets `totalCurrencyCode`.
    public mutating func clearTotalCurrencyCode() { _fields.value._totalCurrencyCode = nil }

    /// Field 17, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _orderID: String?
        var _itemCount: Int32?
        var _message: String?
        var _orderTitle: String?
        var _sellerJID: String?
        var _token: String?
        var _totalAmount1000: Int64?
        var _totalCurrencyCode: String?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _orderID = try reader.string()
                case 24: _itemCount = try reader.int32()
                case 50: _message = try reader.string()
                case 58: _orderTitle = try reader.string()
                case 66: _sellerJID = try reader.string()
                case 74: _token = try reader.string()
                case 80: _totalAmount1000 = try reader.int64()
                case 90: _totalCurrencyCode = try reader.string()
                case 138: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _orderID { writer.string(10, value) }
            if let value = _itemCount { writer.int32(24, value) }
            if let value = _message { writer.string(50, value) }
            if let value = _orderTitle { writer.string(58, value) }
            if let value = _sellerJID { writer.string(66, value) }
            if let value = _token { writer.string(74, value) }
            if let value = _totalAmount1000 { writer.int64(80, value) }
            if let value = _totalCurrencyCode { writer.string(90, value) }
            if let value = _contextInfo { writer.message(138, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `NewsletterAdminInviteMessage`.
public struct WANewsletterAdminInviteMessage: Message {
    /// Field 1, `newsletterJID`.
    public var newsletterJID: String {
        get { _fields.value._newsletterJID ?? "" }
        set { _fields.value._newsletterJID = newValue }
    }
    /// Whether `newsletterJID` is set.
    public var hasNewsletterJID: Bool { _fields.value._newsletterJID != nil }
    /// Unsets `newsletterJID`.
    public mutating func clearNewsletterJID() { _fields.value._newsletterJID = nil }

    /// Field 2, `newsletterName`.
    public var newsletterName: String {
        get { _fields.value._newsletterName ?? "" }
        set { _fields.value._newsletterName = newValue }
    }
    /// Whether `newsletterName` is set.
    public var hasNewsletterName: Bool { _fields.value._newsletterName != nil }
    /// Unsets `newsletterName`.
    public mutating func clearNewsletterName() { _fields.value._newsletterName = nil }

    /// Field 3, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 4, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 5, `inviteExpiration`.
    public var inviteExpiration: Int64 {
        get { _fields.value._inviteExpiration ?? 0 }
        set { _fields.value._inviteExpiration = newValue }
    }
    /// Whether `inviteExpiration` is set.
    public var hasInviteExpiration: Bool { _fields.value._inviteExpiration != nil }
    /// Unsets `inviteExpiration`.
    public mutating func clearInviteExpiration() { _fields.value._inviteExpiration = nil }

    /// Field 6, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _newsletterJID: String?
        var _newsletterName: String?
        var _jpegThumbnail: [UInt8]?
        var _caption: String?
        var _inviteExpiration: Int64?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _newsletterJID = try reader.string()
                case 18: _newsletterName = try reader.string()
                case 26: _jpegThumbnail = try reader.bytes()
                case 34: _caption = try reader.string()
                case 40: _inviteExpiration = try reader.int64()
                case 50: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _newsletterJID { writer.string(10, value) }
            if let value = _newsletterName { writer.string(18, value) }
            if let value = _jpegThumbnail { writer.bytes(26, value) }
            if let value = _caption { writer.string(34, value) }
            if let value = _inviteExpiration { writer.int64(40, value) }
            if let value = _contextInfo { writer.message(50, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `NewsletterFollowerInviteMessage`.
public struct WANewsletterFollowerInviteMessage: Message {
    /// Field 1, `newsletterJID`.
    public var newsletterJID: String {
        get { _fields.value._newsletterJID ?? "" }
        set { _fields.value._newsletterJID = newValue }
    }
    /// Whether `newsletterJID` is set.
    public var hasNewsletterJID: Bool { _fields.value._newsletterJID != nil }
    /// Unsets `newsletterJID`.
    public mutating func clearNewsletterJID() { _fields.value._newsletterJID = nil }

    /// Field 2, `newsletterName`.
    public var newsletterName: String {
        get { _fields.value._newsletterName ?? "" }
        set { _fields.value._newsletterName = newValue }
    }
    /// Whether `newsletterName` is set.
    public var hasNewsletterName: Bool { _fields.value._newsletterName != nil }
    /// Unsets `newsletterName`.
    public mutating func clearNewsletterName() { _fields.value._newsletterName = nil }

    /// Field 3, `JPEGThumbnail`.
    public var jpegThumbnail: [UInt8] {
        get { _fields.value._jpegThumbnail ?? [] }
        set { _fields.value._jpegThumbnail = newValue }
    }
    /// Whether `JPEGThumbnail` is set.
    public var hasJPEGThumbnail: Bool { _fields.value._jpegThumbnail != nil }
    /// Unsets `JPEGThumbnail`.
    public mutating func clearJPEGThumbnail() { _fields.value._jpegThumbnail = nil }

    /// Field 4, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 5, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

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
        var _newsletterJID: String?
        var _newsletterName: String?
        var _jpegThumbnail: [UInt8]?
        var _caption: String?
        var _contextInfo: WAContextInfo?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _newsletterJID = try reader.string()
                case 18: _newsletterName = try reader.string()
                case 26: _jpegThumbnail = try reader.bytes()
                case 34: _caption = try reader.string()
                case 42: try reader.message(&_contextInfo)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _newsletterJID { writer.string(10, value) }
            if let value = _newsletterName { writer.string(18, value) }
            if let value = _jpegThumbnail { writer.bytes(26, value) }
            if let value = _caption { writer.string(34, value) }
            if let value = _contextInfo { writer.message(42, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `CallLogMessage`.
public struct WACallLogMessage: Message {
    /// Field 1, `isVideo`.
    public var isVideo: Bool {
        get { _isVideo ?? false }
        set { _isVideo = newValue }
    }
    /// Whether `isVideo` is set.
    public var hasIsVideo: Bool { _isVideo != nil }
    /// Unsets `isVideo`.
    public mutating func clearIsVideo() { _isVideo = nil }

    /// Field 2, `callOutcome`.
    public var callOutcome: WACallLogMessage.CallOutcome {
        get { _callOutcome ?? .connected }
        set { _callOutcome = newValue }
    }
    /// Whether `callOutcome` is set.
    public var hasCallOutcome: Bool { _callOutcome != nil }
    /// Unsets `callOutcome`.
    public mutating func clearCallOutcome() { _callOutcome = nil }

    /// Field 3, `durationSecs`.
    public var durationSecs: Int64 {
        get { _durationSecs ?? 0 }
        set { _durationSecs = newValue }
    }
    /// Whether `durationSecs` is set.
    public var hasDurationSecs: Bool { _durationSecs != nil }
    /// Unsets `durationSecs`.
    public mutating func clearDurationSecs() { _durationSecs = nil }

    /// Field 4, `callType`.
    public var callType: WACallLogMessage.CallType {
        get { _callType ?? .regular }
        set { _callType = newValue }
    }
    /// Whether `callType` is set.
    public var hasCallType: Bool { _callType != nil }
    /// Unsets `callType`.
    public mutating func clearCallType() { _callType = nil }

    /// Field 5, `participants`.
    public var participants: [WACallLogMessage.CallParticipant] {
        get { _participants }
        set { _participants = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _isVideo: Bool?
    private var _callOutcome: WACallLogMessage.CallOutcome?
    private var _durationSecs: Int64?
    private var _callType: WACallLogMessage.CallType?
    private var _participants: [WACallLogMessage.CallParticipant] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _isVideo = try reader.bool()
            case 16: _callOutcome = try reader.enumeration()
            case 24: _durationSecs = try reader.int64()
            case 32: _callType = try reader.enumeration()
            case 42: try reader.message(&_participants)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _isVideo { writer.bool(8, value) }
        if let value = _callOutcome { writer.enumeration(16, value) }
        if let value = _durationSecs { writer.int64(24, value) }
        if let value = _callType { writer.enumeration(32, value) }
        for value in _participants { writer.message(42, value) }
        writer.unknown(unknownFields)
    }

    /// The message `CallParticipant`.
    public struct CallParticipant: Message {
        /// Field 1, `JID`.
        public var jid: String {
            get { _jid ?? "" }
            set { _jid = newValue }
        }
        /// Whether `JID` is set.
        public var hasJID: Bool { _jid != nil }
        /// Unsets `JID`.
        public mutating func clearJID() { _jid = nil }

        /// Field 2, `callOutcome`.
        public var callOutcome: WACallLogMessage.CallOutcome {
            get { _callOutcome ?? .connected }
            set { _callOutcome = newValue }
        }
        /// Whether `callOutcome` is set.
        public var hasCallOutcome: Bool { _callOutcome != nil }
        /// Unsets `callOutcome`.
        public mutating func clearCallOutcome() { _callOutcome = nil }

        public var unknownFields = UnknownStorage()
        private var _jid: String?
        private var _callOutcome: WACallLogMessage.CallOutcome?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _jid = try reader.string()
                case 16: _callOutcome = try reader.enumeration()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _jid { writer.string(10, value) }
            if let value = _callOutcome { writer.enumeration(16, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `CallOutcome`.
    public enum CallOutcome: Enumeration {
        /// `CONNECTED`.
        case connected
        /// `MISSED`.
        case missed
        /// `FAILED`.
        case failed
        /// `REJECTED`.
        case rejected
        /// `ACCEPTED_ELSEWHERE`.
        case acceptedElsewhere
        /// `ONGOING`.
        case ongoing
        /// `SILENCED_BY_DND`.
        case silencedByDnd
        /// `SILENCED_UNKNOWN_CALLER`.
        case silencedUnknownCaller
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .connected
            case 1: self = .missed
            case 2: self = .failed
            case 3: self = .rejected
            case 4: self = .acceptedElsewhere
            case 5: self = .ongoing
            case 6: self = .silencedByDnd
            case 7: self = .silencedUnknownCaller
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .connected: 0
            case .missed: 1
            case .failed: 2
            case .rejected: 3
            case .acceptedElsewhere: 4
            case .ongoing: 5
            case .silencedByDnd: 6
            case .silencedUnknownCaller: 7
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `CallType`.
    public enum CallType: Enumeration {
        /// `REGULAR`.
        case regular
        /// `SCHEDULED_CALL`.
        case scheduledCall
        /// `VOICE_CHAT`.
        case voiceChat
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .regular
            case 1: self = .scheduledCall
            case 2: self = .voiceChat
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .regular: 0
            case .scheduledCall: 1
            case .voiceChat: 2
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `StickerPackMessage`.
public struct WAStickerPackMessage: Message {
    /// Field 1, `stickerPackID`.
    public var stickerPackID: String {
        get { _fields.value._stickerPackID ?? "" }
        set { _fields.value._stickerPackID = newValue }
    }
    /// Whether `stickerPackID` is set.
    public var hasStickerPackID: Bool { _fields.value._stickerPackID != nil }
    /// Unsets `stickerPackID`.
    public mutating func clearStickerPackID() { _fields.value._stickerPackID = nil }

    /// Field 2, `name`.
    public var name: String {
        get { _fields.value._name ?? "" }
        set { _fields.value._name = newValue }
    }
    /// Whether `name` is set.
    public var hasName: Bool { _fields.value._name != nil }
    /// Unsets `name`.
    public mutating func clearName() { _fields.value._name = nil }

    /// Field 3, `publisher`.
    public var publisher: String {
        get { _fields.value._publisher ?? "" }
        set { _fields.value._publisher = newValue }
    }
    /// Whether `publisher` is set.
    public var hasPublisher: Bool { _fields.value._publisher != nil }
    /// Unsets `publisher`.
    public mutating func clearPublisher() { _fields.value._publisher = nil }

    /// Field 10, `caption`.
    public var caption: String {
        get { _fields.value._caption ?? "" }
        set { _fields.value._caption = newValue }
    }
    /// Whether `caption` is set.
    public var hasCaption: Bool { _fields.value._caption != nil }
    /// Unsets `caption`.
    public mutating func clearCaption() { _fields.value._caption = nil }

    /// Field 11, `contextInfo`.
    public var contextInfo: WAContextInfo {
        get { _fields.value._contextInfo ?? WAContextInfo() }
        set { _fields.value._contextInfo = newValue }
    }
    /// Whether `contextInfo` is set.
    public var hasContextInfo: Bool { _fields.value._contextInfo != nil }
    /// Unsets `contextInfo`.
    public mutating func clearContextInfo() { _fields.value._contextInfo = nil }

    /// Field 12, `packDescription`.
    public var packDescription: String {
        get { _fields.value._packDescription ?? "" }
        set { _fields.value._packDescription = newValue }
    }
    /// Whether `packDescription` is set.
    public var hasPackDescription: Bool { _fields.value._packDescription != nil }
    /// Unsets `packDescription`.
    public mutating func clearPackDescription() { _fields.value._packDescription = nil }

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
        var _stickerPackID: String?
        var _name: String?
        var _publisher: String?
        var _caption: String?
        var _contextInfo: WAContextInfo?
        var _packDescription: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _stickerPackID = try reader.string()
                case 18: _name = try reader.string()
                case 26: _publisher = try reader.string()
                case 82: _caption = try reader.string()
                case 90: try reader.message(&_contextInfo)
                case 98: _packDescription = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _stickerPackID { writer.string(10, value) }
            if let value = _name { writer.string(18, value) }
            if let value = _publisher { writer.string(26, value) }
            if let value = _caption { writer.string(82, value) }
            if let value = _contextInfo { writer.message(90, value) }
            if let value = _packDescription { writer.string(98, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// A vote; what was chosen is encrypted with the poll's secret.
public struct WAPollUpdateMessage: Message {
    /// Field 1, `pollCreationMessageKey`.
    public var pollCreationMessageKey: WAMessageKey {
        get { _pollCreationMessageKey ?? WAMessageKey() }
        set { _pollCreationMessageKey = newValue }
    }
    /// Whether `pollCreationMessageKey` is set.
    public var hasPollCreationMessageKey: Bool { _pollCreationMessageKey != nil }
    /// Unsets `pollCreationMessageKey`.
    public mutating func clearPollCreationMessageKey() { _pollCreationMessageKey = nil }

    /// Field 2, `vote`.
    public var vote: WAPollEncValue {
        get { _vote ?? WAPollEncValue() }
        set { _vote = newValue }
    }
    /// Whether `vote` is set.
    public var hasVote: Bool { _vote != nil }
    /// Unsets `vote`.
    public mutating func clearVote() { _vote = nil }

    /// Field 4, `senderTimestampMS`.
    public var senderTimestampMS: Int64 {
        get { _senderTimestampMS ?? 0 }
        set { _senderTimestampMS = newValue }
    }
    /// Whether `senderTimestampMS` is set.
    public var hasSenderTimestampMS: Bool { _senderTimestampMS != nil }
    /// Unsets `senderTimestampMS`.
    public mutating func clearSenderTimestampMS() { _senderTimestampMS = nil }

    public var unknownFields = UnknownStorage()
    private var _pollCreationMessageKey: WAMessageKey?
    private var _vote: WAPollEncValue?
    private var _senderTimestampMS: Int64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_pollCreationMessageKey)
            case 18: try reader.message(&_vote)
            case 32: _senderTimestampMS = try reader.int64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _pollCreationMessageKey { writer.message(10, value) }
        if let value = _vote { writer.message(18, value) }
        if let value = _senderTimestampMS { writer.int64(32, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `PollEncValue`.
public struct WAPollEncValue: Message {
    /// Field 1, `encPayload`.
    public var encPayload: [UInt8] {
        get { _encPayload ?? [] }
        set { _encPayload = newValue }
    }
    /// Whether `encPayload` is set.
    public var hasEncPayload: Bool { _encPayload != nil }
    /// Unsets `encPayload`.
    public mutating func clearEncPayload() { _encPayload = nil }

    /// Field 2, `encIV`.
    public var encIV: [UInt8] {
        get { _encIV ?? [] }
        set { _encIV = newValue }
    }
    /// Whether `encIV` is set.
    public var hasEncIV: Bool { _encIV != nil }
    /// Unsets `encIV`.
    public mutating func clearEncIV() { _encIV = nil }

    public var unknownFields = UnknownStorage()
    private var _encPayload: [UInt8]?
    private var _encIV: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _encPayload = try reader.bytes()
            case 18: _encIV = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _encPayload { writer.bytes(10, value) }
        if let value = _encIV { writer.bytes(18, value) }
        writer.unknown(unknownFields)
    }
}

/// A bot's answer; encrypted with the secret of what it was asked.
public struct WAMessageSecretMessage: Message {
    /// Field 1, `version`.
    public var version: Int32 {
        get { _version ?? 0 }
        set { _version = newValue }
    }
    /// Whether `version` is set.
    public var hasVersion: Bool { _version != nil }
    /// Unsets `version`.
    public mutating func clearVersion() { _version = nil }

    /// Field 2, `encIV`.
    public var encIV: [UInt8] {
        get { _encIV ?? [] }
        set { _encIV = newValue }
    }
    /// Whether `encIV` is set.
    public var hasEncIV: Bool { _encIV != nil }
    /// Unsets `encIV`.
    public mutating func clearEncIV() { _encIV = nil }

    /// Field 3, `encPayload`.
    public var encPayload: [UInt8] {
        get { _encPayload ?? [] }
        set { _encPayload = newValue }
    }
    /// Whether `encPayload` is set.
    public var hasEncPayload: Bool { _encPayload != nil }
    /// Unsets `encPayload`.
    public mutating func clearEncPayload() { _encPayload = nil }

    public var unknownFields = UnknownStorage()
    private var _version: Int32?
    private var _encIV: [UInt8]?
    private var _encPayload: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _version = try reader.int32()
            case 18: _encIV = try reader.bytes()
            case 26: _encPayload = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _version { writer.int32(8, value) }
        if let value = _encIV { writer.bytes(18, value) }
        if let value = _encPayload { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `EncCommentMessage`.
public struct WAEncCommentMessage: Message {
    /// Field 1, `targetMessageKey`.
    public var targetMessageKey: WAMessageKey {
        get { _targetMessageKey ?? WAMessageKey() }
        set { _targetMessageKey = newValue }
    }
    /// Whether `targetMessageKey` is set.
    public var hasTargetMessageKey: Bool { _targetMessageKey != nil }
    /// Unsets `targetMessageKey`.
    public mutating func clearTargetMessageKey() { _targetMessageKey = nil }

    /// Field 2, `encPayload`.
    public var encPayload: [UInt8] {
        get { _encPayload ?? [] }
        set { _encPayload = newValue }
    }
    /// Whether `encPayload` is set.
    public var hasEncPayload: Bool { _encPayload != nil }
    /// Unsets `encPayload`.
    public mutating func clearEncPayload() { _encPayload = nil }

    /// Field 3, `encIV`.
    public var encIV: [UInt8] {
        get { _encIV ?? [] }
        set { _encIV = newValue }
    }
    /// Whether `encIV` is set.
    public var hasEncIV: Bool { _encIV != nil }
    /// Unsets `encIV`.
    public mutating func clearEncIV() { _encIV = nil }

    public var unknownFields = UnknownStorage()
    private var _targetMessageKey: WAMessageKey?
    private var _encPayload: [UInt8]?
    private var _encIV: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_targetMessageKey)
            case 18: _encPayload = try reader.bytes()
            case 26: _encIV = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _targetMessageKey { writer.message(10, value) }
        if let value = _encPayload { writer.bytes(18, value) }
        if let value = _encIV { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `EncEventResponseMessage`.
public struct WAEncEventResponseMessage: Message {
    /// Field 1, `eventCreationMessageKey`.
    public var eventCreationMessageKey: WAMessageKey {
        get { _eventCreationMessageKey ?? WAMessageKey() }
        set { _eventCreationMessageKey = newValue }
    }
    /// Whether `eventCreationMessageKey` is set.
    public var hasEventCreationMessageKey: Bool { _eventCreationMessageKey != nil }
    /// Unsets `eventCreationMessageKey`.
    public mutating func clearEventCreationMessageKey() { _eventCreationMessageKey = nil }

    /// Field 2, `encPayload`.
    public var encPayload: [UInt8] {
        get { _encPayload ?? [] }
        set { _encPayload = newValue }
    }
    /// Whether `encPayload` is set.
    public var hasEncPayload: Bool { _encPayload != nil }
    /// Unsets `encPayload`.
    public mutating func clearEncPayload() { _encPayload = nil }

    /// Field 3, `encIV`.
    public var encIV: [UInt8] {
        get { _encIV ?? [] }
        set { _encIV = newValue }
    }
    /// Whether `encIV` is set.
    public var hasEncIV: Bool { _encIV != nil }
    /// Unsets `encIV`.
    public mutating func clearEncIV() { _encIV = nil }

    public var unknownFields = UnknownStorage()
    private var _eventCreationMessageKey: WAMessageKey?
    private var _encPayload: [UInt8]?
    private var _encIV: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_eventCreationMessageKey)
            case 18: _encPayload = try reader.bytes()
            case 26: _encIV = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _eventCreationMessageKey { writer.message(10, value) }
        if let value = _encPayload { writer.bytes(18, value) }
        if let value = _encIV { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// A change to a message, encrypted with that message's secret.
public struct WASecretEncryptedMessage: Message {
    /// Field 1, `targetMessageKey`.
    public var targetMessageKey: WAMessageKey {
        get { _targetMessageKey ?? WAMessageKey() }
        set { _targetMessageKey = newValue }
    }
    /// Whether `targetMessageKey` is set.
    public var hasTargetMessageKey: Bool { _targetMessageKey != nil }
    /// Unsets `targetMessageKey`.
    public mutating func clearTargetMessageKey() { _targetMessageKey = nil }

    /// Field 2, `encPayload`.
    public var encPayload: [UInt8] {
        get { _encPayload ?? [] }
        set { _encPayload = newValue }
    }
    /// Whether `encPayload` is set.
    public var hasEncPayload: Bool { _encPayload != nil }
    /// Unsets `encPayload`.
    public mutating func clearEncPayload() { _encPayload = nil }

    /// Field 3, `encIV`.
    public var encIV: [UInt8] {
        get { _encIV ?? [] }
        set { _encIV = newValue }
    }
    /// Whether `encIV` is set.
    public var hasEncIV: Bool { _encIV != nil }
    /// Unsets `encIV`.
    public mutating func clearEncIV() { _encIV = nil }

    /// Field 4, `secretEncType`.
    public var secretEncType: WASecretEncryptedMessage.SecretEncType {
        get { _secretEncType ?? .unknown }
        set { _secretEncType = newValue }
    }
    /// Whether `secretEncType` is set.
    public var hasSecretEncType: Bool { _secretEncType != nil }
    /// Unsets `secretEncType`.
    public mutating func clearSecretEncType() { _secretEncType = nil }

    public var unknownFields = UnknownStorage()
    private var _targetMessageKey: WAMessageKey?
    private var _encPayload: [UInt8]?
    private var _encIV: [UInt8]?
    private var _secretEncType: WASecretEncryptedMessage.SecretEncType?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_targetMessageKey)
            case 18: _encPayload = try reader.bytes()
            case 26: _encIV = try reader.bytes()
            case 32: _secretEncType = try reader.enumeration()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _targetMessageKey { writer.message(10, value) }
        if let value = _encPayload { writer.bytes(18, value) }
        if let value = _encIV { writer.bytes(26, value) }
        if let value = _secretEncType { writer.enumeration(32, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `SecretEncType`.
    public enum SecretEncType: Enumeration {
        /// `UNKNOWN`.
        case unknown
        /// `EVENT_EDIT`.
        case eventEdit
        /// `MESSAGE_EDIT`.
        case messageEdit
        /// `MESSAGE_SCHEDULE`.
        case messageSchedule
        /// `POLL_EDIT`.
        case pollEdit
        /// `POLL_ADD_OPTION`.
        case pollAddOption
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .eventEdit
            case 2: self = .messageEdit
            case 3: self = .messageSchedule
            case 4: self = .pollEdit
            case 5: self = .pollAddOption
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknown: 0
            case .eventEdit: 1
            case .messageEdit: 2
            case .messageSchedule: 3
            case .pollEdit: 4
            case .pollAddOption: 5
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `CommentMessage`.
public struct WACommentMessage: Message {
    /// Field 1, `message`.
    public var message: WAMessage {
        get { _fields.value._message ?? WAMessage() }
        set { _fields.value._message = newValue }
    }
    /// Whether `message` is set.
    public var hasMessage: Bool { _fields.value._message != nil }
    /// Unsets `message`.
    public mutating func clearMessage() { _fields.value._message = nil }

    /// Field 2, `targetMessageKey`.
    public var targetMessageKey: WAMessageKey {
        get { _fields.value._targetMessageKey ?? WAMessageKey() }
        set { _fields.value._targetMessageKey = newValue }
    }
    /// Whether `targetMessageKey` is set.
    public var hasTargetMessageKey: Bool { _fields.value._targetMessageKey != nil }
    /// Unsets `targetMessageKey`.
    public mutating func clearTargetMessageKey() { _fields.value._targetMessageKey = nil }

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
        var _message: WAMessage?
        var _targetMessageKey: WAMessageKey?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_message)
                case 18: try reader.message(&_targetMessageKey)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _message { writer.message(10, value) }
            if let value = _targetMessageKey { writer.message(18, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `EncReactionMessage`.
public struct WAEncReactionMessage: Message {
    /// Field 1, `targetMessageKey`.
    public var targetMessageKey: WAMessageKey {
        get { _targetMessageKey ?? WAMessageKey() }
        set { _targetMessageKey = newValue }
    }
    /// Whether `targetMessageKey` is set.
    public var hasTargetMessageKey: Bool { _targetMessageKey != nil }
    /// Unsets `targetMessageKey`.
    public mutating func clearTargetMessageKey() { _targetMessageKey = nil }

    /// Field 2, `encPayload`.
    public var encPayload: [UInt8] {
        get { _encPayload ?? [] }
        set { _encPayload = newValue }
    }
    /// Whether `encPayload` is set.
    public var hasEncPayload: Bool { _encPayload != nil }
    /// Unsets `encPayload`.
    public mutating func clearEncPayload() { _encPayload = nil }

    /// Field 3, `encIV`.
    public var encIV: [UInt8] {
        get { _encIV ?? [] }
        set { _encIV = newValue }
    }
    /// Whether `encIV` is set.
    public var hasEncIV: Bool { _encIV != nil }
    /// Unsets `encIV`.
    public mutating func clearEncIV() { _encIV = nil }

    public var unknownFields = UnknownStorage()
    private var _targetMessageKey: WAMessageKey?
    private var _encPayload: [UInt8]?
    private var _encIV: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_targetMessageKey)
            case 18: _encPayload = try reader.bytes()
            case 26: _encIV = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _targetMessageKey { writer.message(10, value) }
        if let value = _encPayload { writer.bytes(18, value) }
        if let value = _encIV { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `KeepInChatMessage`.
public struct WAKeepInChatMessage: Message {
    /// Field 1, `key`.
    public var key: WAMessageKey {
        get { _key ?? WAMessageKey() }
        set { _key = newValue }
    }
    /// Whether `key` is set.
    public var hasKey: Bool { _key != nil }
    /// Unsets `key`.
    public mutating func clearKey() { _key = nil }

    /// Field 2, `keepType`.
    public var keepType: WAKeepType {
        get { _keepType ?? .unknownKeepType }
        set { _keepType = newValue }
    }
    /// Whether `keepType` is set.
    public var hasKeepType: Bool { _keepType != nil }
    /// Unsets `keepType`.
    public mutating func clearKeepType() { _keepType = nil }

    /// Field 3, `timestampMS`.
    public var timestampMS: Int64 {
        get { _timestampMS ?? 0 }
        set { _timestampMS = newValue }
    }
    /// Whether `timestampMS` is set.
    public var hasTimestampMS: Bool { _timestampMS != nil }
    /// Unsets `timestampMS`.
    public mutating func clearTimestampMS() { _timestampMS = nil }

    public var unknownFields = UnknownStorage()
    private var _key: WAMessageKey?
    private var _keepType: WAKeepType?
    private var _timestampMS: Int64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_key)
            case 16: _keepType = try reader.enumeration()
            case 24: _timestampMS = try reader.int64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _key { writer.message(10, value) }
        if let value = _keepType { writer.enumeration(16, value) }
        if let value = _timestampMS { writer.int64(24, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ReactionMessage`.
public struct WAReactionMessage: Message {
    /// Field 1, `key`.
    public var key: WAMessageKey {
        get { _key ?? WAMessageKey() }
        set { _key = newValue }
    }
    /// Whether `key` is set.
    public var hasKey: Bool { _key != nil }
    /// Unsets `key`.
    public mutating func clearKey() { _key = nil }

    /// Field 2, `text`.
    public var text: String {
        get { _text ?? "" }
        set { _text = newValue }
    }
    /// Whether `text` is set.
    public var hasText: Bool { _text != nil }
    /// Unsets `text`.
    public mutating func clearText() { _text = nil }

    /// Field 3, `groupingKey`.
    public var groupingKey: String {
        get { _groupingKey ?? "" }
        set { _groupingKey = newValue }
    }
    /// Whether `groupingKey` is set.
    public var hasGroupingKey: Bool { _groupingKey != nil }
    /// Unsets `groupingKey`.
    public mutating func clearGroupingKey() { _groupingKey = nil }

    /// Field 4, `senderTimestampMS`.
    public var senderTimestampMS: Int64 {
        get { _senderTimestampMS ?? 0 }
        set { _senderTimestampMS = newValue }
    }
    /// Whether `senderTimestampMS` is set.
    public var hasSenderTimestampMS: Bool { _senderTimestampMS != nil }
    /// Unsets `senderTimestampMS`.
    public mutating func clearSenderTimestampMS() { _senderTimestampMS = nil }

    public var unknownFields = UnknownStorage()
    private var _key: WAMessageKey?
    private var _text: String?
    private var _groupingKey: String?
    private var _senderTimestampMS: Int64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_key)
            case 18: _text = try reader.string()
            case 26: _groupingKey = try reader.string()
            case 32: _senderTimestampMS = try reader.int64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _key { writer.message(10, value) }
        if let value = _text { writer.string(18, value) }
        if let value = _groupingKey { writer.string(26, value) }
        if let value = _senderTimestampMS { writer.int64(32, value) }
        writer.unknown(unknownFields)
    }
}

/// A wrapper around content, so that older clients can tell what they cannot show.
public struct WAFutureProofMessage: Message {
    /// Field 1, `message`.
    public var message: WAMessage {
        get { _fields.value._message ?? WAMessage() }
        set { _fields.value._message = newValue }
    }
    /// Whether `message` is set.
    public var hasMessage: Bool { _fields.value._message != nil }
    /// Unsets `message`.
    public mutating func clearMessage() { _fields.value._message = nil }

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
        var _message: WAMessage?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: try reader.message(&_message)
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _message { writer.message(10, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// A message of one's own, as it is copied to the other devices of the account.
public struct WADeviceSentMessage: Message {
    /// Field 1, `destinationJID`.
    public var destinationJID: String {
        get { _fields.value._destinationJID ?? "" }
        set { _fields.value._destinationJID = newValue }
    }
    /// Whether `destinationJID` is set.
    public var hasDestinationJID: Bool { _fields.value._destinationJID != nil }
    /// Unsets `destinationJID`.
    public mutating func clearDestinationJID() { _fields.value._destinationJID = nil }

    /// Field 2, `message`.
    public var message: WAMessage {
        get { _fields.value._message ?? WAMessage() }
        set { _fields.value._message = newValue }
    }
    /// Whether `message` is set.
    public var hasMessage: Bool { _fields.value._message != nil }
    /// Unsets `message`.
    public mutating func clearMessage() { _fields.value._message = nil }

    /// Field 3, `phash`.
    public var phash: String {
        get { _fields.value._phash ?? "" }
        set { _fields.value._phash = newValue }
    }
    /// Whether `phash` is set.
    public var hasPhash: Bool { _fields.value._phash != nil }
    /// Unsets `phash`.
    public mutating func clearPhash() { _fields.value._phash = nil }

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
        var _destinationJID: String?
        var _message: WAMessage?
        var _phash: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _destinationJID = try reader.string()
                case 18: try reader.message(&_message)
                case 26: _phash = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _destinationJID { writer.string(10, value) }
            if let value = _message { writer.message(18, value) }
            if let value = _phash { writer.string(26, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The message `InitialSecurityNotificationSettingSync`.
public struct WAInitialSecurityNotificationSettingSync: Message {
    /// Field 1, `securityNotificationEnabled`.
    public var securityNotificationEnabled: Bool {
        get { _securityNotificationEnabled ?? false }
        set { _securityNotificationEnabled = newValue }
    }
    /// Whether `securityNotificationEnabled` is set.
    public var hasSecurityNotificationEnabled: Bool { _securityNotificationEnabled != nil }
    /// Unsets `securityNotificationEnabled`.
    public mutating func clearSecurityNotificationEnabled() { _securityNotificationEnabled = nil }

    public var unknownFields = UnknownStorage()
    private var _securityNotificationEnabled: Bool?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _securityNotificationEnabled = try reader.bool()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _securityNotificationEnabled { writer.bool(8, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `AppStateFatalExceptionNotification`.
public struct WAAppStateFatalExceptionNotification: Message {
    /// Field 1, `collectionNames`.
    public var collectionNames: [String] {
        get { _collectionNames }
        set { _collectionNames = newValue }
    }

    /// Field 2, `timestamp`.
    public var timestamp: Int64 {
        get { _timestamp ?? 0 }
        set { _timestamp = newValue }
    }
    /// Whether `timestamp` is set.
    public var hasTimestamp: Bool { _timestamp != nil }
    /// Unsets `timestamp`.
    public mutating func clearTimestamp() { _timestamp = nil }

    public var unknownFields = UnknownStorage()
    private var _collectionNames: [String] = []
    private var _timestamp: Int64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _collectionNames.append(try reader.string())
            case 16: _timestamp = try reader.int64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        for value in _collectionNames { writer.string(10, value) }
        if let value = _timestamp { writer.int64(16, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `AppStateSyncKeyRequest`.
public struct WAAppStateSyncKeyRequest: Message {
    /// Field 1, `keyIDs`.
    public var keyIDs: [WAAppStateSyncKeyId] {
        get { _keyIDs }
        set { _keyIDs = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _keyIDs: [WAAppStateSyncKeyId] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_keyIDs)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        for value in _keyIDs { writer.message(10, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `AppStateSyncKeyShare`.
public struct WAAppStateSyncKeyShare: Message {
    /// Field 1, `keys`.
    public var keys: [WAAppStateSyncKey] {
        get { _keys }
        set { _keys = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _keys: [WAAppStateSyncKey] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_keys)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        for value in _keys { writer.message(10, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `AppStateSyncKeyData`.
public struct WAAppStateSyncKeyData: Message {
    /// Field 1, `keyData`.
    public var keyData: [UInt8] {
        get { _keyData ?? [] }
        set { _keyData = newValue }
    }
    /// Whether `keyData` is set.
    public var hasKeyData: Bool { _keyData != nil }
    /// Unsets `keyData`.
    public mutating func clearKeyData() { _keyData = nil }

    /// Field 2, `fingerprint`.
    public var fingerprint: WAAppStateSyncKeyFingerprint {
        get { _fingerprint ?? WAAppStateSyncKeyFingerprint() }
        set { _fingerprint = newValue }
    }
    /// Whether `fingerprint` is set.
    public var hasFingerprint: Bool { _fingerprint != nil }
    /// Unsets `fingerprint`.
    public mutating func clearFingerprint() { _fingerprint = nil }

    /// Field 3, `timestamp`.
    public var timestamp: Int64 {
        get { _timestamp ?? 0 }
        set { _timestamp = newValue }
    }
    /// Whether `timestamp` is set.
    public var hasTimestamp: Bool { _timestamp != nil }
    /// Unsets `timestamp`.
    public mutating func clearTimestamp() { _timestamp = nil }

    public var unknownFields = UnknownStorage()
    private var _keyData: [UInt8]?
    private var _fingerprint: WAAppStateSyncKeyFingerprint?
    private var _timestamp: Int64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _keyData = try reader.bytes()
            case 18: try reader.message(&_fingerprint)
            case 24: _timestamp = try reader.int64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _keyData { writer.bytes(10, value) }
        if let value = _fingerprint { writer.message(18, value) }
        if let value = _timestamp { writer.int64(24, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `AppStateSyncKeyFingerprint`.
public struct WAAppStateSyncKeyFingerprint: Message {
    /// Field 1, `rawID`.
    public var rawID: UInt32 {
        get { _rawID ?? 0 }
        set { _rawID = newValue }
    }
    /// Whether `rawID` is set.
    public var hasRawID: Bool { _rawID != nil }
    /// Unsets `rawID`.
    public mutating func clearRawID() { _rawID = nil }

    /// Field 2, `currentIndex`.
    public var currentIndex: UInt32 {
        get { _currentIndex ?? 0 }
        set { _currentIndex = newValue }
    }
    /// Whether `currentIndex` is set.
    public var hasCurrentIndex: Bool { _currentIndex != nil }
    /// Unsets `currentIndex`.
    public mutating func clearCurrentIndex() { _currentIndex = nil }

    /// Field 3, `deviceIndexes`.
    public var deviceIndexes: [UInt32] {
        get { _deviceIndexes }
        set { _deviceIndexes = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _rawID: UInt32?
    private var _currentIndex: UInt32?
    private var _deviceIndexes: [UInt32] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _rawID = try reader.uint32()
            case 16: _currentIndex = try reader.uint32()
            case 24: _deviceIndexes.append(try reader.uint32())
            case 26:
                try reader.packed {
                    (reader) throws(ProtobufError) in
                    _deviceIndexes.append(try reader.uint32())
            }
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _rawID { writer.uint32(8, value) }
        if let value = _currentIndex { writer.uint32(16, value) }
        if !_deviceIndexes.isEmpty {
            writer.lengthDelimited(26) {
                for value in _deviceIndexes { $0.uint32(nil, value) }
            }
        }
        writer.unknown(unknownFields)
    }
}

/// The message `AppStateSyncKeyId`.
public struct WAAppStateSyncKeyId: Message {
    /// Field 1, `keyID`.
    public var keyID: [UInt8] {
        get { _keyID ?? [] }
        set { _keyID = newValue }
    }
    /// Whether `keyID` is set.
    public var hasKeyID: Bool { _keyID != nil }
    /// Unsets `keyID`.
    public mutating func clearKeyID() { _keyID = nil }

    public var unknownFields = UnknownStorage()
    private var _keyID: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _keyID = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _keyID { writer.bytes(10, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `AppStateSyncKey`.
public struct WAAppStateSyncKey: Message {
    /// Field 1, `keyID`.
    public var keyID: WAAppStateSyncKeyId {
        get { _keyID ?? WAAppStateSyncKeyId() }
        set { _keyID = newValue }
    }
    /// Whether `keyID` is set.
    public var hasKeyID: Bool { _keyID != nil }
    /// Unsets `keyID`.
    public mutating func clearKeyID() { _keyID = nil }

    /// Field 2, `keyData`.
    public var keyData: WAAppStateSyncKeyData {
        get { _keyData ?? WAAppStateSyncKeyData() }
        set { _keyData = newValue }
    }
    /// Whether `keyData` is set.
    public var hasKeyData: Bool { _keyData != nil }
    /// Unsets `keyData`.
    public mutating func clearKeyData() { _keyData = nil }

    public var unknownFields = UnknownStorage()
    private var _keyID: WAAppStateSyncKeyId?
    private var _keyData: WAAppStateSyncKeyData?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_keyID)
            case 18: try reader.message(&_keyData)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _keyID { writer.message(10, value) }
        if let value = _keyData { writer.message(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `HistorySyncNotification`.
public struct WAHistorySyncNotification: Message {
    /// Field 1, `fileSHA256`.
    public var fileSHA256: [UInt8] {
        get { _fields.value._fileSHA256 ?? [] }
        set { _fields.value._fileSHA256 = newValue }
    }
    /// Whether `fileSHA256` is set.
    public var hasFileSHA256: Bool { _fields.value._fileSHA256 != nil }
    /// Unsets `fileSHA256`.
    public mutating func clearFileSHA256() { _fields.value._fileSHA256 = nil }

    /// Field 2, `fileLength`.
    public var fileLength: UInt64 {
        get { _fields.value._fileLength ?? 0 }
        set { _fields.value._fileLength = newValue }
    }
    /// Whether `fileLength` is set.
    public var hasFileLength: Bool { _fields.value._fileLength != nil }
    /// Unsets `fileLength`.
    public mutating func clearFileLength() { _fields.value._fileLength = nil }

    /// Field 3, `mediaKey`.
    public var mediaKey: [UInt8] {
        get { _fields.value._mediaKey ?? [] }
        set { _fields.value._mediaKey = newValue }
    }
    /// Whether `mediaKey` is set.
    public var hasMediaKey: Bool { _fields.value._mediaKey != nil }
    /// Unsets `mediaKey`.
    public mutating func clearMediaKey() { _fields.value._mediaKey = nil }

    /// Field 4, `fileEncSHA256`.
    public var fileEncSHA256: [UInt8] {
        get { _fields.value._fileEncSHA256 ?? [] }
        set { _fields.value._fileEncSHA256 = newValue }
    }
    /// Whether `fileEncSHA256` is set.
    public var hasFileEncSHA256: Bool { _fields.value._fileEncSHA256 != nil }
    /// Unsets `fileEncSHA256`.
    public mutating func clearFileEncSHA256() { _fields.value._fileEncSHA256 = nil }

    /// Field 5, `directPath`.
    public var directPath: String {
        get { _fields.value._directPath ?? "" }
        set { _fields.value._directPath = newValue }
    }
    /// Whether `directPath` is set.
    public var hasDirectPath: Bool { _fields.value._directPath != nil }
    /// Unsets `directPath`.
    public mutating func clearDirectPath() { _fields.value._directPath = nil }

    /// Field 6, `syncType`.
    public var syncType: WAHistorySyncType {
        get { _fields.value._syncType ?? .initialBootstrap }
        set { _fields.value._syncType = newValue }
    }
    /// Whether `syncType` is set.
    public var hasSyncType: Bool { _fields.value._syncType != nil }
    /// Unsets `syncType`.
    public mutating func clearSyncType() { _fields.value._syncType = nil }

    /// Field 7, `chunkOrder`.
    public var chunkOrder: UInt32 {
        get { _fields.value._chunkOrder ?? 0 }
        set { _fields.value._chunkOrder = newValue }
    }
    /// Whether `chunkOrder` is set.
    public var hasChunkOrder: Bool { _fields.value._chunkOrder != nil }
    /// Unsets `chunkOrder`.
    public mutating func clearChunkOrder() { _fields.value._chunkOrder = nil }

    /// Field 8, `originalMessageID`.
    public var originalMessageID: String {
        get { _fields.value._originalMessageID ?? "" }
        set { _fields.value._originalMessageID = newValue }
    }
    /// Whether `originalMessageID` is set.
    public var hasOriginalMessageID: Bool { _fields.value._originalMessageID != nil }
    /// Unsets `originalMessageID`.
    public mutating func clearOriginalMessageID() { _fields.value._originalMessageID = nil }

    /// Field 9, `progress`.
    public var progress: UInt32 {
        get { _fields.value._progress ?? 0 }
        set { _fields.value._progress = newValue }
    }
    /// Whether `progress` is set.
    public var hasProgress: Bool { _fields.value._progress != nil }
    /// Unsets `progress`.
    public mutating func clearProgress() { _fields.value._progress = nil }

    /// Field 10, `oldestMsgInChunkTimestampSec`.
    public var oldestMsgInChunkTimestampSec: Int64 {
        get { _fields.value._oldestMsgInChunkTimestampSec ?? 0 }
        set { _fields.value._oldestMsgInChunkTimestampSec = newValue }
    }
    /// Whether `oldestMsgInChunkTimestampSec` is set.
    public var hasOldestMsgInChunkTimestampSec: Bool { _fields.value._oldestMsgInChunkTimestampSec != nil }
    /// Unsets `oldestMsgInChunkTimestampSec`.
    public mutating func clearOldestMsgInChunkTimestampSec() { _fields.value._oldestMsgInChunkTimestampSec = nil }

    /// Field 11, `initialHistBootstrapInlinePayload`.
    public var initialHistBootstrapInlinePayload: [UInt8] {
        get { _fields.value._initialHistBootstrapInlinePayload ?? [] }
        set { _fields.value._initialHistBootstrapInlinePayload = newValue }
    }
    /// Whether `initialHistBootstrapInlinePayload` is set.
    public var hasInitialHistBootstrapInlinePayload: Bool { _fields.value._initialHistBootstrapInlinePayload != nil }
    /// Unsets `initialHistBootstrapInlinePayload`.
    public mutating func clearInitialHistBootstrapInlinePayload() { _fields.value._initialHistBootstrapInlinePayload = nil }

    /// Field 12, `peerDataRequestSessionID`.
    public var peerDataRequestSessionID: String {
        get { _fields.value._peerDataRequestSessionID ?? "" }
        set { _fields.value._peerDataRequestSessionID = newValue }
    }
    /// Whether `peerDataRequestSessionID` is set.
    public var hasPeerDataRequestSessionID: Bool { _fields.value._peerDataRequestSessionID != nil }
    /// Unsets `peerDataRequestSessionID`.
    public mutating func clearPeerDataRequestSessionID() { _fields.value._peerDataRequestSessionID = nil }

    /// Field 14, `encHandle`.
    public var encHandle: String {
        get { _fields.value._encHandle ?? "" }
        set { _fields.value._encHandle = newValue }
    }
    /// Whether `encHandle` is set.
    public var hasEncHandle: Bool { _fields.value._encHandle != nil }
    /// Unsets `encHandle`.
    public mutating func clearEncHandle() { _fields.value._encHandle = nil }

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
        var _fileSHA256: [UInt8]?
        var _fileLength: UInt64?
        var _mediaKey: [UInt8]?
        var _fileEncSHA256: [UInt8]?
        var _directPath: String?
        var _syncType: WAHistorySyncType?
        var _chunkOrder: UInt32?
        var _originalMessageID: String?
        var _progress: UInt32?
        var _oldestMsgInChunkTimestampSec: Int64?
        var _initialHistBootstrapInlinePayload: [UInt8]?
        var _peerDataRequestSessionID: String?
        var _encHandle: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _fileSHA256 = try reader.bytes()
                case 16: _fileLength = try reader.uint64()
                case 26: _mediaKey = try reader.bytes()
                case 34: _fileEncSHA256 = try reader.bytes()
                case 42: _directPath = try reader.string()
                case 48: _syncType = try reader.enumeration()
                case 56: _chunkOrder = try reader.uint32()
                case 66: _originalMessageID = try reader.string()
                case 72: _progress = try reader.uint32()
                case 80: _oldestMsgInChunkTimestampSec = try reader.int64()
                case 90: _initialHistBootstrapInlinePayload = try reader.bytes()
                case 98: _peerDataRequestSessionID = try reader.string()
                case 114: _encHandle = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _fileSHA256 { writer.bytes(10, value) }
            if let value = _fileLength { writer.uint64(16, value) }
            if let value = _mediaKey { writer.bytes(26, value) }
            if let value = _fileEncSHA256 { writer.bytes(34, value) }
            if let value = _directPath { writer.string(42, value) }
            if let value = _syncType { writer.enumeration(48, value) }
            if let value = _chunkOrder { writer.uint32(56, value) }
            if let value = _originalMessageID { writer.string(66, value) }
            if let value = _progress { writer.uint32(72, value) }
            if let value = _oldestMsgInChunkTimestampSec { writer.int64(80, value) }
            if let value = _initialHistBootstrapInlinePayload { writer.bytes(90, value) }
            if let value = _peerDataRequestSessionID { writer.string(98, value) }
            if let value = _encHandle { writer.string(114, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// Hands a sender key to a member of a group.
public struct WASenderKeyDistributionMessage: Message {
    /// Field 1, `groupID`.
    public var groupID: String {
        get { _groupID ?? "" }
        set { _groupID = newValue }
    }
    /// Whether `groupID` is set.
    public var hasGroupID: Bool { _groupID != nil }
    /// Unsets `groupID`.
    public mutating func clearGroupID() { _groupID = nil }

    /// Field 2, `axolotlSenderKeyDistributionMessage`.
    public var axolotlSenderKeyDistributionMessage: [UInt8] {
        get { _axolotlSenderKeyDistributionMessage ?? [] }
        set { _axolotlSenderKeyDistributionMessage = newValue }
    }
    /// Whether `axolotlSenderKeyDistributionMessage` is set.
    public var hasAxolotlSenderKeyDistributionMessage: Bool { _axolotlSenderKeyDistributionMessage != nil }
    /// Unsets `axolotlSenderKeyDistributionMessage`.
    public mutating func clearAxolotlSenderKeyDistributionMessage() { _axolotlSenderKeyDistributionMessage = nil }

    public var unknownFields = UnknownStorage()
    private var _groupID: String?
    private var _axolotlSenderKeyDistributionMessage: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _groupID = try reader.string()
            case 18: _axolotlSenderKeyDistributionMessage = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _groupID { writer.string(10, value) }
        if let value = _axolotlSenderKeyDistributionMessage { writer.bytes(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `DeviceListMetadata`.
public struct WADeviceListMetadata: Message {
    /// Field 1, `senderKeyHash`.
    public var senderKeyHash: [UInt8] {
        get { _senderKeyHash ?? [] }
        set { _senderKeyHash = newValue }
    }
    /// Whether `senderKeyHash` is set.
    public var hasSenderKeyHash: Bool { _senderKeyHash != nil }
    /// Unsets `senderKeyHash`.
    public mutating func clearSenderKeyHash() { _senderKeyHash = nil }

    /// Field 2, `senderTimestamp`.
    public var senderTimestamp: UInt64 {
        get { _senderTimestamp ?? 0 }
        set { _senderTimestamp = newValue }
    }
    /// Whether `senderTimestamp` is set.
    public var hasSenderTimestamp: Bool { _senderTimestamp != nil }
    /// Unsets `senderTimestamp`.
    public mutating func clearSenderTimestamp() { _senderTimestamp = nil }

    /// Field 3, `senderKeyIndexes`.
    public var senderKeyIndexes: [UInt32] {
        get { _senderKeyIndexes }
        set { _senderKeyIndexes = newValue }
    }

    /// Field 4, `senderAccountType`.
    public var senderAccountType: WAADVEncryptionType {
        get { _senderAccountType ?? .e2ee }
        set { _senderAccountType = newValue }
    }
    /// Whether `senderAccountType` is set.
    public var hasSenderAccountType: Bool { _senderAccountType != nil }
    /// Unsets `senderAccountType`.
    public mutating func clearSenderAccountType() { _senderAccountType = nil }

    /// Field 5, `receiverAccountType`.
    public var receiverAccountType: WAADVEncryptionType {
        get { _receiverAccountType ?? .e2ee }
        set { _receiverAccountType = newValue }
    }
    /// Whether `receiverAccountType` is set.
    public var hasReceiverAccountType: Bool { _receiverAccountType != nil }
    /// Unsets `receiverAccountType`.
    public mutating func clearReceiverAccountType() { _receiverAccountType = nil }

    /// Field 8, `recipientKeyHash`.
    public var recipientKeyHash: [UInt8] {
        get { _recipientKeyHash ?? [] }
        set { _recipientKeyHash = newValue }
    }
    /// Whether `recipientKeyHash` is set.
    public var hasRecipientKeyHash: Bool { _recipientKeyHash != nil }
    /// Unsets `recipientKeyHash`.
    public mutating func clearRecipientKeyHash() { _recipientKeyHash = nil }

    /// Field 9, `recipientTimestamp`.
    public var recipientTimestamp: UInt64 {
        get { _recipientTimestamp ?? 0 }
        set { _recipientTimestamp = newValue }
    }
    /// Whether `recipientTimestamp` is set.
    public var hasRecipientTimestamp: Bool { _recipientTimestamp != nil }
    /// Unsets `recipientTimestamp`.
    public mutating func clearRecipientTimestamp() { _recipientTimestamp = nil }

    /// Field 10, `recipientKeyIndexes`.
    public var recipientKeyIndexes: [UInt32] {
        get { _recipientKeyIndexes }
        set { _recipientKeyIndexes = newValue }
    }

    public var unknownFields = UnknownStorage()
    private var _senderKeyHash: [UInt8]?
    private var _senderTimestamp: UInt64?
    private var _senderKeyIndexes: [UInt32] = []
    private var _senderAccountType: WAADVEncryptionType?
    private var _receiverAccountType: WAADVEncryptionType?
    private var _recipientKeyHash: [UInt8]?
    private var _recipientTimestamp: UInt64?
    private var _recipientKeyIndexes: [UInt32] = []

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _senderKeyHash = try reader.bytes()
            case 16: _senderTimestamp = try reader.uint64()
            case 24: _senderKeyIndexes.append(try reader.uint32())
            case 26:
                try reader.packed {
                    (reader) throws(ProtobufError) in
                    _senderKeyIndexes.append(try reader.uint32())
            }
            case 32: _senderAccountType = try reader.enumeration()
            case 40: _receiverAccountType = try reader.enumeration()
            case 66: _recipientKeyHash = try reader.bytes()
            case 72: _recipientTimestamp = try reader.uint64()
            case 80: _recipientKeyIndexes.append(try reader.uint32())
            case 82:
                try reader.packed {
                    (reader) throws(ProtobufError) in
                    _recipientKeyIndexes.append(try reader.uint32())
            }
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _senderKeyHash { writer.bytes(10, value) }
        if let value = _senderTimestamp { writer.uint64(16, value) }
        if !_senderKeyIndexes.isEmpty {
            writer.lengthDelimited(26) {
                for value in _senderKeyIndexes { $0.uint32(nil, value) }
            }
        }
        if let value = _senderAccountType { writer.enumeration(32, value) }
        if let value = _receiverAccountType { writer.enumeration(40, value) }
        if let value = _recipientKeyHash { writer.bytes(66, value) }
        if let value = _recipientTimestamp { writer.uint64(72, value) }
        if !_recipientKeyIndexes.isEmpty {
            writer.lengthDelimited(82) {
                for value in _recipientKeyIndexes { $0.uint32(nil, value) }
            }
        }
        writer.unknown(unknownFields)
    }
}

/// The message `GroupMention`.
public struct WAGroupMention: Message {
    /// Field 1, `groupJID`.
    public var groupJID: String {
        get { _groupJID ?? "" }
        set { _groupJID = newValue }
    }
    /// Whether `groupJID` is set.
    public var hasGroupJID: Bool { _groupJID != nil }
    /// Unsets `groupJID`.
    public mutating func clearGroupJID() { _groupJID = nil }

    /// Field 2, `groupSubject`.
    public var groupSubject: String {
        get { _groupSubject ?? "" }
        set { _groupSubject = newValue }
    }
    /// Whether `groupSubject` is set.
    public var hasGroupSubject: Bool { _groupSubject != nil }
    /// Unsets `groupSubject`.
    public mutating func clearGroupSubject() { _groupSubject = nil }

    public var unknownFields = UnknownStorage()
    private var _groupJID: String?
    private var _groupSubject: String?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _groupJID = try reader.string()
            case 18: _groupSubject = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _groupJID { writer.string(10, value) }
        if let value = _groupSubject { writer.string(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `LIDMigrationMappingSyncMessage`.
public struct WALIDMigrationMappingSyncMessage: Message {
    /// Field 1, `encodedMappingPayload`.
    public var encodedMappingPayload: [UInt8] {
        get { _encodedMappingPayload ?? [] }
        set { _encodedMappingPayload = newValue }
    }
    /// Whether `encodedMappingPayload` is set.
    public var hasEncodedMappingPayload: Bool { _encodedMappingPayload != nil }
    /// Unsets `encodedMappingPayload`.
    public mutating func clearEncodedMappingPayload() { _encodedMappingPayload = nil }

    public var unknownFields = UnknownStorage()
    private var _encodedMappingPayload: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _encodedMappingPayload = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _encodedMappingPayload { writer.bytes(10, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `MemberLabel`.
public struct WAMemberLabel: Message {
    /// Field 1, `label`.
    public var label: String {
        get { _label ?? "" }
        set { _label = newValue }
    }
    /// Whether `label` is set.
    public var hasLabel: Bool { _label != nil }
    /// Unsets `label`.
    public mutating func clearLabel() { _label = nil }

    /// Field 2, `labelTimestamp`.
    public var labelTimestamp: Int64 {
        get { _labelTimestamp ?? 0 }
        set { _labelTimestamp = newValue }
    }
    /// Whether `labelTimestamp` is set.
    public var hasLabelTimestamp: Bool { _labelTimestamp != nil }
    /// Unsets `labelTimestamp`.
    public mutating func clearLabelTimestamp() { _labelTimestamp = nil }

    public var unknownFields = UnknownStorage()
    private var _label: String?
    private var _labelTimestamp: Int64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _label = try reader.string()
            case 16: _labelTimestamp = try reader.int64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _label { writer.string(10, value) }
        if let value = _labelTimestamp { writer.int64(16, value) }
        writer.unknown(unknownFields)
    }
}
