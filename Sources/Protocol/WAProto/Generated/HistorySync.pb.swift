// Written by protogen from HistorySync.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The enum `MediaVisibility`.
public enum WAMediaVisibility: Enumeration {
    /// `DEFAULT`.
    case `default`
    /// `OFF`.
    case off
    /// `ON`.
    case on
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 0: self = .`default`
        case 1: self = .off
        case 2: self = .on
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .`default`: 0
        case .off: 1
        case .on: 2
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The enum `PrivacySystemMessage`.
public enum WAPrivacySystemMessage: Enumeration {
    /// `E2EE_MSG`.
    case e2eeMsg
    /// `NE2EE_SELF`.
    case ne2eeSelf
    /// `NE2EE_OTHER`.
    case ne2eeOther
    /// A number that the schema does not name.
    case UNRECOGNIZED(Int)

    public init(rawValue: Int) {
        switch rawValue {
        case 1: self = .e2eeMsg
        case 2: self = .ne2eeSelf
        case 3: self = .ne2eeOther
        default: self = .UNRECOGNIZED(rawValue)
        }
    }

    public var rawValue: Int {
        switch self {
        case .e2eeMsg: 1
        case .ne2eeSelf: 2
        case .ne2eeOther: 3
        case .UNRECOGNIZED(let number): number
        }
    }
}

/// The message `HistorySync`.
public struct WAHistorySync: Message {
    /// Field 1, `syncType`.
    public var syncType: WAHistorySync.HistorySyncType {
        get { _fields.value._syncType ?? .initialBootstrap }
        set { _fields.value._syncType = newValue }
    }
    /// Whether `syncType` is set.
    public var hasSyncType: Bool { _fields.value._syncType != nil }
    /// Unsets `syncType`.
    public mutating func clearSyncType() { _fields.value._syncType = nil }

    /// Field 2, `conversations`.
    public var conversations: [WAConversation] {
        get { _fields.value._conversations }
        set { _fields.value._conversations = newValue }
    }

    /// Field 3, `statusV3Messages`.
    public var statusV3Messages: [WAWebMessageInfo] {
        get { _fields.value._statusV3Messages }
        set { _fields.value._statusV3Messages = newValue }
    }

    /// Field 5, `chunkOrder`.
    public var chunkOrder: UInt32 {
        get { _fields.value._chunkOrder ?? 0 }
        set { _fields.value._chunkOrder = newValue }
    }
    /// Whether `chunkOrder` is set.
    public var hasChunkOrder: Bool { _fields.value._chunkOrder != nil }
    /// Unsets `chunkOrder`.
    public mutating func clearChunkOrder() { _fields.value._chunkOrder = nil }

    /// Field 6, `progress`.
    public var progress: UInt32 {
        get { _fields.value._progress ?? 0 }
        set { _fields.value._progress = newValue }
    }
    /// Whether `progress` is set.
    public var hasProgress: Bool { _fields.value._progress != nil }
    /// Unsets `progress`.
    public mutating func clearProgress() { _fields.value._progress = nil }

    /// Field 7, `pushnames`.
    public var pushnames: [WAPushname] {
        get { _fields.value._pushnames }
        set { _fields.value._pushnames = newValue }
    }

    /// Field 9, `threadIDUserSecret`.
    public var threadIDUserSecret: [UInt8] {
        get { _fields.value._threadIDUserSecret ?? [] }
        set { _fields.value._threadIDUserSecret = newValue }
    }
    /// Whether `threadIDUserSecret` is set.
    public var hasThreadIDUserSecret: Bool { _fields.value._threadIDUserSecret != nil }
    /// Unsets `threadIDUserSecret`.
    public mutating func clearThreadIDUserSecret() { _fields.value._threadIDUserSecret = nil }

    /// Field 10, `threadDsTimeframeOffset`.
    public var threadDsTimeframeOffset: UInt32 {
        get { _fields.value._threadDsTimeframeOffset ?? 0 }
        set { _fields.value._threadDsTimeframeOffset = newValue }
    }
    /// Whether `threadDsTimeframeOffset` is set.
    public var hasThreadDsTimeframeOffset: Bool { _fields.value._threadDsTimeframeOffset != nil }
    /// Unsets `threadDsTimeframeOffset`.
    public mutating func clearThreadDsTimeframeOffset() { _fields.value._threadDsTimeframeOffset = nil }

    /// Field 14, `aiWaitListState`.
    public var aiWaitListState: WAHistorySync.BotAIWaitListState {
        get { _fields.value._aiWaitListState ?? .inWaitlist }
        set { _fields.value._aiWaitListState = newValue }
    }
    /// Whether `aiWaitListState` is set.
    public var hasAiWaitListState: Bool { _fields.value._aiWaitListState != nil }
    /// Unsets `aiWaitListState`.
    public mutating func clearAiWaitListState() { _fields.value._aiWaitListState = nil }

    /// Field 15, `phoneNumberToLidMappings`.
    public var phoneNumberToLidMappings: [WAPhoneNumberToLIDMapping] {
        get { _fields.value._phoneNumberToLidMappings }
        set { _fields.value._phoneNumberToLidMappings = newValue }
    }

    /// Field 16, `companionMetaNonce`.
    public var companionMetaNonce: String {
        get { _fields.value._companionMetaNonce ?? "" }
        set { _fields.value._companionMetaNonce = newValue }
    }
    /// Whether `companionMetaNonce` is set.
    public var hasCompanionMetaNonce: Bool { _fields.value._companionMetaNonce != nil }
    /// Unsets `companionMetaNonce`.
    public mutating func clearCompanionMetaNonce() { _fields.value._companionMetaNonce = nil }

    /// Field 17, `shareableChatIdentifierEncryptionKey`.
    public var shareableChatIdentifierEncryptionKey: [UInt8] {
        get { _fields.value._shareableChatIdentifierEncryptionKey ?? [] }
        set { _fields.value._shareableChatIdentifierEncryptionKey = newValue }
    }
    /// Whether `shareableChatIdentifierEncryptionKey` is set.
    public var hasShareableChatIdentifierEncryptionKey: Bool { _fields.value._shareableChatIdentifierEncryptionKey != nil }
    /// Unsets `shareableChatIdentifierEncryptionKey`.
    public mutating func clearShareableChatIdentifierEncryptionKey() { _fields.value._shareableChatIdentifierEncryptionKey = nil }

    /// Field 19, `nctSalt`.
    public var nctSalt: [UInt8] {
        get { _fields.value._nctSalt ?? [] }
        set { _fields.value._nctSalt = newValue }
    }
    /// Whether `nctSalt` is set.
    public var hasNctSalt: Bool { _fields.value._nctSalt != nil }
    /// Unsets `nctSalt`.
    public mutating func clearNctSalt() { _fields.value._nctSalt = nil }

    /// Field 21, `inlineContactsProvided`.
    public var inlineContactsProvided: Bool {
        get { _fields.value._inlineContactsProvided ?? false }
        set { _fields.value._inlineContactsProvided = newValue }
    }
    /// Whether `inlineContactsProvided` is set.
    public var hasInlineContactsProvided: Bool { _fields.value._inlineContactsProvided != nil }
    /// Unsets `inlineContactsProvided`.
    public mutating func clearInlineContactsProvided() { _fields.value._inlineContactsProvided = nil }

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
        var _syncType: WAHistorySync.HistorySyncType?
        var _conversations: [WAConversation] = []
        var _statusV3Messages: [WAWebMessageInfo] = []
        var _chunkOrder: UInt32?
        var _progress: UInt32?
        var _pushnames: [WAPushname] = []
        var _threadIDUserSecret: [UInt8]?
        var _threadDsTimeframeOffset: UInt32?
        var _aiWaitListState: WAHistorySync.BotAIWaitListState?
        var _phoneNumberToLidMappings: [WAPhoneNumberToLIDMapping] = []
        var _companionMetaNonce: String?
        var _shareableChatIdentifierEncryptionKey: [UInt8]?
        var _nctSalt: [UInt8]?
        var _inlineContactsProvided: Bool?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 8: _syncType = try reader.enumeration()
                case 18: try reader.message(&_conversations)
                case 26: try reader.message(&_statusV3Messages)
                case 40: _chunkOrder = try reader.uint32()
                case 48: _progress = try reader.uint32()
                case 58: try reader.message(&_pushnames)
                case 74: _threadIDUserSecret = try reader.bytes()
                case 80: _threadDsTimeframeOffset = try reader.uint32()
                case 112: _aiWaitListState = try reader.enumeration()
                case 122: try reader.message(&_phoneNumberToLidMappings)
                case 130: _companionMetaNonce = try reader.string()
                case 138: _shareableChatIdentifierEncryptionKey = try reader.bytes()
                case 154: _nctSalt = try reader.bytes()
                case 168: _inlineContactsProvided = try reader.bool()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _syncType { writer.enumeration(8, value) }
            for value in _conversations { writer.message(18, value) }
            for value in _statusV3Messages { writer.message(26, value) }
            if let value = _chunkOrder { writer.uint32(40, value) }
            if let value = _progress { writer.uint32(48, value) }
            for value in _pushnames { writer.message(58, value) }
            if let value = _threadIDUserSecret { writer.bytes(74, value) }
            if let value = _threadDsTimeframeOffset { writer.uint32(80, value) }
            if let value = _aiWaitListState { writer.enumeration(112, value) }
            for value in _phoneNumberToLidMappings { writer.message(122, value) }
            if let value = _companionMetaNonce { writer.string(130, value) }
            if let value = _shareableChatIdentifierEncryptionKey { writer.bytes(138, value) }
            if let value = _nctSalt { writer.bytes(154, value) }
            if let value = _inlineContactsProvided { writer.bool(168, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `BotAIWaitListState`.
    public enum BotAIWaitListState: Enumeration {
        /// `IN_WAITLIST`.
        case inWaitlist
        /// `AI_AVAILABLE`.
        case aiAvailable
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .inWaitlist
            case 1: self = .aiAvailable
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .inWaitlist: 0
            case .aiAvailable: 1
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `HistorySyncType`.
    public enum HistorySyncType: Enumeration {
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
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `Conversation`.
public struct WAConversation: Message {
    /// Field 1, `ID`.
    public var id: String {
        get { _fields.value._id ?? "" }
        set { _fields.value._id = newValue }
    }
    /// Whether `ID` is set.
    public var hasID: Bool { _fields.value._id != nil }
    /// Unsets `ID`.
    public mutating func clearID() { _fields.value._id = nil }

    /// Field 2, `messages`.
    public var messages: [WAHistorySyncMsg] {
        get { _fields.value._messages }
        set { _fields.value._messages = newValue }
    }

    /// Field 3, `newJID`.
    public var newJID: String {
        get { _fields.value._newJID ?? "" }
        set { _fields.value._newJID = newValue }
    }
    /// Whether `newJID` is set.
    public var hasNewJID: Bool { _fields.value._newJID != nil }
    /// Unsets `newJID`.
    public mutating func clearNewJID() { _fields.value._newJID = nil }

    /// Field 4, `oldJID`.
    public var oldJID: String {
        get { _fields.value._oldJID ?? "" }
        set { _fields.value._oldJID = newValue }
    }
    /// Whether `oldJID` is set.
    public var hasOldJID: Bool { _fields.value._oldJID != nil }
    /// Unsets `oldJID`.
    public mutating func clearOldJID() { _fields.value._oldJID = nil }

    /// Field 5, `lastMsgTimestamp`.
    public var lastMsgTimestamp: UInt64 {
        get { _fields.value._lastMsgTimestamp ?? 0 }
        set { _fields.value._lastMsgTimestamp = newValue }
    }
    /// Whether `lastMsgTimestamp` is set.
    public var hasLastMsgTimestamp: Bool { _fields.value._lastMsgTimestamp != nil }
    /// Unsets `lastMsgTimestamp`.
    public mutating func clearLastMsgTimestamp() { _fields.value._lastMsgTimestamp = nil }

    /// Field 6, `unreadCount`.
    public var unreadCount: UInt32 {
        get { _fields.value._unreadCount ?? 0 }
        set { _fields.value._unreadCount = newValue }
    }
    /// Whether `unreadCount` is set.
    public var hasUnreadCount: Bool { _fields.value._unreadCount != nil }
    /// Unsets `unreadCount`.
    public mutating func clearUnreadCount() { _fields.value._unreadCount = nil }

    /// Field 7, `readOnly`.
    public var readOnly: Bool {
        get { _fields.value._readOnly ?? false }
        set { _fields.value._readOnly = newValue }
    }
    /// Whether `readOnly` is set.
    public var hasReadOnly: Bool { _fields.value._readOnly != nil }
    /// Unsets `readOnly`.
    public mutating func clearReadOnly() { _fields.value._readOnly = nil }

    /// Field 8, `endOfHistoryTransfer`.
    public var endOfHistoryTransfer: Bool {
        get { _fields.value._endOfHistoryTransfer ?? false }
        set { _fields.value._endOfHistoryTransfer = newValue }
    }
    /// Whether `endOfHistoryTransfer` is set.
    public var hasEndOfHistoryTransfer: Bool { _fields.value._endOfHistoryTransfer != nil }
    /// Unsets `endOfHistoryTransfer`.
    public mutating func clearEndOfHistoryTransfer() { _fields.value._endOfHistoryTransfer = nil }

    /// Field 9, `ephemeralExpiration`.
    public var ephemeralExpiration: UInt32 {
        get { _fields.value._ephemeralExpiration ?? 0 }
        set { _fields.value._ephemeralExpiration = newValue }
    }
    /// Whether `ephemeralExpiration` is set.
    public var hasEphemeralExpiration: Bool { _fields.value._ephemeralExpiration != nil }
    /// Unsets `ephemeralExpiration`.
    public mutating func clearEphemeralExpiration() { _fields.value._ephemeralExpiration = nil }

    /// Field 10, `ephemeralSettingTimestamp`.
    public var ephemeralSettingTimestamp: Int64 {
        get { _fields.value._ephemeralSettingTimestamp ?? 0 }
        set { _fields.value._ephemeralSettingTimestamp = newValue }
    }
    /// Whether `ephemeralSettingTimestamp` is set.
    public var hasEphemeralSettingTimestamp: Bool { _fields.value._ephemeralSettingTimestamp != nil }
    /// Unsets `ephemeralSettingTimestamp`.
    public mutating func clearEphemeralSettingTimestamp() { _fields.value._ephemeralSettingTimestamp = nil }

    /// Field 11, `endOfHistoryTransferType`.
    public var endOfHistoryTransferType: WAConversation.EndOfHistoryTransferType {
        get { _fields.value._endOfHistoryTransferType ?? .completeButMoreMessagesRemainOnPrimary }
        set { _fields.value._endOfHistoryTransferType = newValue }
    }
    /// Whether `endOfHistoryTransferType` is set.
    public var hasEndOfHistoryTransferType: Bool { _fields.value._endOfHistoryTransferType != nil }
    /// Unsets `endOfHistoryTransferType`.
    public mutating func clearEndOfHistoryTransferType() { _fields.value._endOfHistoryTransferType = nil }

    /// Field 12, `conversationTimestamp`.
    public var conversationTimestamp: UInt64 {
        get { _fields.value._conversationTimestamp ?? 0 }
        set { _fields.value._conversationTimestamp = newValue }
    }
    /// Whether `conversationTimestamp` is set.
    public var hasConversationTimestamp: Bool { _fields.value._conversationTimestamp != nil }
    /// Unsets `conversationTimestamp`.
    public mutating func clearConversationTimestamp() { _fields.value._conversationTimestamp = nil }

    /// Field 13, `name`.
    public var name: String {
        get { _fields.value._name ?? "" }
        set { _fields.value._name = newValue }
    }
    /// Whether `name` is set.
    public var hasName: Bool { _fields.value._name != nil }
    /// Unsets `name`.
    public mutating func clearName() { _fields.value._name = nil }

    /// Field 14, `pHash`.
    public var pHash: String {
        get { _fields.value._pHash ?? "" }
        set { _fields.value._pHash = newValue }
    }
    /// Whether `pHash` is set.
    public var hasPHash: Bool { _fields.value._pHash != nil }
    /// Unsets `pHash`.
    public mutating func clearPHash() { _fields.value._pHash = nil }

    /// Field 15, `notSpam`.
    public var notSpam: Bool {
        get { _fields.value._notSpam ?? false }
        set { _fields.value._notSpam = newValue }
    }
    /// Whether `notSpam` is set.
    public var hasNotSpam: Bool { _fields.value._notSpam != nil }
    /// Unsets `notSpam`.
    public mutating func clearNotSpam() { _fields.value._notSpam = nil }

    /// Field 16, `archived`.
    public var archived: Bool {
        get { _fields.value._archived ?? false }
        set { _fields.value._archived = newValue }
    }
    /// Whether `archived` is set.
    public var hasArchived: Bool { _fields.value._archived != nil }
    /// Unsets `archived`.
    public mutating func clearArchived() { _fields.value._archived = nil }

    /// Field 17, `disappearingMode`.
    public var disappearingMode: WADisappearingMode {
        get { _fields.value._disappearingMode ?? WADisappearingMode() }
        set { _fields.value._disappearingMode = newValue }
    }
    /// Whether `disappearingMode` is set.
    public var hasDisappearingMode: Bool { _fields.value._disappearingMode != nil }
    /// Unsets `disappearingMode`.
    public mutating func clearDisappearingMode() { _fields.value._disappearingMode = nil }

    /// Field 18, `unreadMentionCount`.
    public var unreadMentionCount: UInt32 {
        get { _fields.value._unreadMentionCount ?? 0 }
        set { _fields.value._unreadMentionCount = newValue }
    }
    /// Whether `unreadMentionCount` is set.
    public var hasUnreadMentionCount: Bool { _fields.value._unreadMentionCount != nil }
    /// Unsets `unreadMentionCount`.
    public mutating func clearUnreadMentionCount() { _fields.value._unreadMentionCount = nil }

    /// Field 19, `markedAsUnread`.
    public var markedAsUnread: Bool {
        get { _fields.value._markedAsUnread ?? false }
        set { _fields.value._markedAsUnread = newValue }
    }
    /// Whether `markedAsUnread` is set.
    public var hasMarkedAsUnread: Bool { _fields.value._markedAsUnread != nil }
    /// Unsets `markedAsUnread`.
    public mutating func clearMarkedAsUnread() { _fields.value._markedAsUnread = nil }

    /// Field 20, `participant`.
    public var participant: [WAGroupParticipant] {
        get { _fields.value._participant }
        set { _fields.value._participant = newValue }
    }

    /// Field 21, `tcToken`.
    public var tcToken: [UInt8] {
        get { _fields.value._tcToken ?? [] }
        set { _fields.value._tcToken = newValue }
    }
    /// Whether `tcToken` is set.
    public var hasTcToken: Bool { _fields.value._tcToken != nil }
    /// Unsets `tcToken`.
    public mutating func clearTcToken() { _fields.value._tcToken = nil }

    /// Field 22, `tcTokenTimestamp`.
    public var tcTokenTimestamp: UInt64 {
        get { _fields.value._tcTokenTimestamp ?? 0 }
        set { _fields.value._tcTokenTimestamp = newValue }
    }
    /// Whether `tcTokenTimestamp` is set.
    public var hasTcTokenTimestamp: Bool { _fields.value._tcTokenTimestamp != nil }
    /// Unsets `tcTokenTimestamp`.
    public mutating func clearTcTokenTimestamp() { _fields.value._tcTokenTimestamp = nil }

    /// Field 23, `contactPrimaryIdentityKey`.
    public var contactPrimaryIdentityKey: [UInt8] {
        get { _fields.value._contactPrimaryIdentityKey ?? [] }
        set { _fields.value._contactPrimaryIdentityKey = newValue }
    }
    /// Whether `contactPrimaryIdentityKey` is set.
    public var hasContactPrimaryIdentityKey: Bool { _fields.value._contactPrimaryIdentityKey != nil }
    /// Unsets `contactPrimaryIdentityKey`.
    public mutating func clearContactPrimaryIdentityKey() { _fields.value._contactPrimaryIdentityKey = nil }

    /// Field 24, `pinned`.
    public var pinned: UInt32 {
        get { _fields.value._pinned ?? 0 }
        set { _fields.value._pinned = newValue }
    }
    /// Whether `pinned` is set.
    public var hasPinned: Bool { _fields.value._pinned != nil }
    /// Unsets `pinned`.
    public mutating func clearPinned() { _fields.value._pinned = nil }

    /// Field 25, `muteEndTime`.
    public var muteEndTime: UInt64 {
        get { _fields.value._muteEndTime ?? 0 }
        set { _fields.value._muteEndTime = newValue }
    }
    /// Whether `muteEndTime` is set.
    public var hasMuteEndTime: Bool { _fields.value._muteEndTime != nil }
    /// Unsets `muteEndTime`.
    public mutating func clearMuteEndTime() { _fields.value._muteEndTime = nil }

    /// Field 27, `mediaVisibility`.
    public var mediaVisibility: WAMediaVisibility {
        get { _fields.value._mediaVisibility ?? .`default` }
        set { _fields.value._mediaVisibility = newValue }
    }
    /// Whether `mediaVisibility` is set.
    public var hasMediaVisibility: Bool { _fields.value._mediaVisibility != nil }
    /// Unsets `mediaVisibility`.
    public mutating func clearMediaVisibility() { _fields.value._mediaVisibility = nil }

    /// Field 28, `tcTokenSenderTimestamp`.
    public var tcTokenSenderTimestamp: UInt64 {
        get { _fields.value._tcTokenSenderTimestamp ?? 0 }
        set { _fields.value._tcTokenSenderTimestamp = newValue }
    }
    /// Whether `tcTokenSenderTimestamp` is set.
    public var hasTcTokenSenderTimestamp: Bool { _fields.value._tcTokenSenderTimestamp != nil }
    /// Unsets `tcTokenSenderTimestamp`.
    public mutating func clearTcTokenSenderTimestamp() { _fields.value._tcTokenSenderTimestamp = nil }

    /// Field 29, `suspended`.
    public var suspended: Bool {
        get { _fields.value._suspended ?? false }
        set { _fields.value._suspended = newValue }
    }
    /// Whether `suspended` is set.
    public var hasSuspended: Bool { _fields.value._suspended != nil }
    /// Unsets `suspended`.
    public mutating func clearSuspended() { _fields.value._suspended = nil }

    /// Field 30, `terminated`.
    public var terminated: Bool {
        get { _fields.value._terminated ?? false }
        set { _fields.value._terminated = newValue }
    }
    /// Whether `terminated` is set.
    public var hasTerminated: Bool { _fields.value._terminated != nil }
    /// Unsets `terminated`.
    public mutating func clearTerminated() { _fields.value._terminated = nil }

    /// Field 31, `createdAt`.
    public var createdAt: UInt64 {
        get { _fields.value._createdAt ?? 0 }
        set { _fields.value._createdAt = newValue }
    }
    /// Whether `createdAt` is set.
    public var hasCreatedAt: Bool { _fields.value._createdAt != nil }
    /// Unsets `createdAt`.
    public mutating func clearCreatedAt() { _fields.value._createdAt = nil }

    /// Field 32, `createdBy`.
    public var createdBy: String {
        get { _fields.value._createdBy ?? "" }
        set { _fields.value._createdBy = newValue }
    }
    /// Whether `createdBy` is set.
    public var hasCreatedBy: Bool { _fields.value._createdBy != nil }
    /// Unsets `createdBy`.
    public mutating func clearCreatedBy() { _fields.value._createdBy = nil }

    /// Field 33, `description`.
    public var description: String {
        get { _fields.value._description ?? "" }
        set { _fields.value._description = newValue }
    }
    /// Whether `description` is set.
    public var hasDescription: Bool { _fields.value._description != nil }
    /// Unsets `description`.
    public mutating func clearDescription() { _fields.value._description = nil }

    /// Field 34, `support`.
    public var support: Bool {
        get { _fields.value._support ?? false }
        set { _fields.value._support = newValue }
    }
    /// Whether `support` is set.
    public var hasSupport: Bool { _fields.value._support != nil }
    /// Unsets `support`.
    public mutating func clearSupport() { _fields.value._support = nil }

    /// Field 35, `isParentGroup`.
    public var isParentGroup: Bool {
        get { _fields.value._isParentGroup ?? false }
        set { _fields.value._isParentGroup = newValue }
    }
    /// Whether `isParentGroup` is set.
    public var hasIsParentGroup: Bool { _fields.value._isParentGroup != nil }
    /// Unsets `isParentGroup`.
    public mutating func clearIsParentGroup() { _fields.value._isParentGroup = nil }

    /// Field 36, `isDefaultSubgroup`.
    public var isDefaultSubgroup: Bool {
        get { _fields.value._isDefaultSubgroup ?? false }
        set { _fields.value._isDefaultSubgroup = newValue }
    }
    /// Whether `isDefaultSubgroup` is set.
    public var hasIsDefaultSubgroup: Bool { _fields.value._isDefaultSubgroup != nil }
    /// Unsets `isDefaultSubgroup`.
    public mutating func clearIsDefaultSubgroup() { _fields.value._isDefaultSubgroup = nil }

    /// Field 37, `parentGroupID`.
    public var parentGroupID: String {
        get { _fields.value._parentGroupID ?? "" }
        set { _fields.value._parentGroupID = newValue }
    }
    /// Whether `parentGroupID` is set.
    public var hasParentGroupID: Bool { _fields.value._parentGroupID != nil }
    /// Unsets `parentGroupID`.
    public mutating func clearParentGroupID() { _fields.value._parentGroupID = nil }

    /// Field 38, `displayName`.
    public var displayName: String {
        get { _fields.value._displayName ?? "" }
        set { _fields.value._displayName = newValue }
    }
    /// Whether `displayName` is set.
    public var hasDisplayName: Bool { _fields.value._displayName != nil }
    /// Unsets `displayName`.
    public mutating func clearDisplayName() { _fields.value._displayName = nil }

    /// Field 39, `pnJID`.
    public var pnJID: String {
        get { _fields.value._pnJID ?? "" }
        set { _fields.value._pnJID = newValue }
    }
    /// Whether `pnJID` is set.
    public var hasPnJID: Bool { _fields.value._pnJID != nil }
    /// Unsets `pnJID`.
    public mutating func clearPnJID() { _fields.value._pnJID = nil }

    /// Field 40, `shareOwnPn`.
    public var shareOwnPn: Bool {
        get { _fields.value._shareOwnPn ?? false }
        set { _fields.value._shareOwnPn = newValue }
    }
    /// Whether `shareOwnPn` is set.
    public var hasShareOwnPn: Bool { _fields.value._shareOwnPn != nil }
    /// Unsets `shareOwnPn`.
    public mutating func clearShareOwnPn() { _fields.value._shareOwnPn = nil }

    /// Field 41, `pnhDuplicateLidThread`.
    public var pnhDuplicateLidThread: Bool {
        get { _fields.value._pnhDuplicateLidThread ?? false }
        set { _fields.value._pnhDuplicateLidThread = newValue }
    }
    /// Whether `pnhDuplicateLidThread` is set.
    public var hasPnhDuplicateLidThread: Bool { _fields.value._pnhDuplicateLidThread != nil }
    /// Unsets `pnhDuplicateLidThread`.
    public mutating func clearPnhDuplicateLidThread() { _fields.value._pnhDuplicateLidThread = nil }

    /// Field 42, `lidJID`.
    public var lidJID: String {
        get { _fields.value._lidJID ?? "" }
        set { _fields.value._lidJID = newValue }
    }
    /// Whether `lidJID` is set.
    public var hasLidJID: Bool { _fields.value._lidJID != nil }
    /// Unsets `lidJID`.
    public mutating func clearLidJID() { _fields.value._lidJID = nil }

    /// Field 43, `username`.
    public var username: String {
        get { _fields.value._username ?? "" }
        set { _fields.value._username = newValue }
    }
    /// Whether `username` is set.
    public var hasUsername: Bool { _fields.value._username != nil }
    /// Unsets `username`.
    public mutating func clearUsername() { _fields.value._username = nil }

    /// Field 44, `lidOriginType`.
    public var lidOriginType: String {
        get { _fields.value._lidOriginType ?? "" }
        set { _fields.value._lidOriginType = newValue }
    }
    /// Whether `lidOriginType` is set.
    public var hasLidOriginType: Bool { _fields.value._lidOriginType != nil }
    /// Unsets `lidOriginType`.
    public mutating func clearLidOriginType() { _fields.value._lidOriginType = nil }

    /// Field 45, `commentsCount`.
    public var commentsCount: UInt32 {
        get { _fields.value._commentsCount ?? 0 }
        set { _fields.value._commentsCount = newValue }
    }
    /// Whether `commentsCount` is set.
    public var hasCommentsCount: Bool { _fields.value._commentsCount != nil }
    /// Unsets `commentsCount`.
    public mutating func clearCommentsCount() { _fields.value._commentsCount = nil }

    /// Field 46, `locked`.
    public var locked: Bool {
        get { _fields.value._locked ?? false }
        set { _fields.value._locked = newValue }
    }
    /// Whether `locked` is set.
    public var hasLocked: Bool { _fields.value._locked != nil }
    /// Unsets `locked`.
    public mutating func clearLocked() { _fields.value._locked = nil }

    /// Field 47, `systemMessageToInsert`.
    public var systemMessageToInsert: WAPrivacySystemMessage {
        get { _fields.value._systemMessageToInsert ?? .e2eeMsg }
        set { _fields.value._systemMessageToInsert = newValue }
    }
    /// Whether `systemMessageToInsert` is set.
    public var hasSystemMessageToInsert: Bool { _fields.value._systemMessageToInsert != nil }
    /// Unsets `systemMessageToInsert`.
    public mutating func clearSystemMessageToInsert() { _fields.value._systemMessageToInsert = nil }

    /// Field 48, `capiCreatedGroup`.
    public var capiCreatedGroup: Bool {
        get { _fields.value._capiCreatedGroup ?? false }
        set { _fields.value._capiCreatedGroup = newValue }
    }
    /// Whether `capiCreatedGroup` is set.
    public var hasCapiCreatedGroup: Bool { _fields.value._capiCreatedGroup != nil }
    /// Unsets `capiCreatedGroup`.
    public mutating func clearCapiCreatedGroup() { _fields.value._capiCreatedGroup = nil }

    /// Field 49, `accountLid`.
    public var accountLid: String {
        get { _fields.value._accountLid ?? "" }
        set { _fields.value._accountLid = newValue }
    }
    /// Whether `accountLid` is set.
    public var hasAccountLid: Bool { _fields.value._accountLid != nil }
    /// Unsets `accountLid`.
    public mutating func clearAccountLid() { _fields.value._accountLid = nil }

    /// Field 50, `limitSharing`.
    public var limitSharing: Bool {
        get { _fields.value._limitSharing ?? false }
        set { _fields.value._limitSharing = newValue }
    }
    /// Whether `limitSharing` is set.
    public var hasLimitSharing: Bool { _fields.value._limitSharing != nil }
    /// Unsets `limitSharing`.
    public mutating func clearLimitSharing() { _fields.value._limitSharing = nil }

    /// Field 51, `limitSharingSettingTimestamp`.
    public var limitSharingSettingTimestamp: Int64 {
        get { _fields.value._limitSharingSettingTimestamp ?? 0 }
        set { _fields.value._limitSharingSettingTimestamp = newValue }
    }
    /// Whether `limitSharingSettingTimestamp` is set.
    public var hasLimitSharingSettingTimestamp: Bool { _fields.value._limitSharingSettingTimestamp != nil }
    /// Unsets `limitSharingSettingTimestamp`.
    public mutating func clearLimitSharingSettingTimestamp() { _fields.value._limitSharingSettingTimestamp = nil }

    /// Field 52, `limitSharingTrigger`.
    public var limitSharingTrigger: WALimitSharing.Trigger {
        get { _fields.value._limitSharingTrigger ?? .unknown }
        set { _fields.value._limitSharingTrigger = newValue }
    }
    /// Whether `limitSharingTrigger` is set.
    public var hasLimitSharingTrigger: Bool { _fields.value._limitSharingTrigger != nil }
    /// Unsets `limitSharingTrigger`.
    public mutating func clearLimitSharingTrigger() { _fields.value._limitSharingTrigger = nil }

    /// Field 53, `limitSharingInitiatedByMe`.
    public var limitSharingInitiatedByMe: Bool {
        get { _fields.value._limitSharingInitiatedByMe ?? false }
        set { _fields.value._limitSharingInitiatedByMe = newValue }
    }
    /// Whether `limitSharingInitiatedByMe` is set.
    public var hasLimitSharingInitiatedByMe: Bool { _fields.value._limitSharingInitiatedByMe != nil }
    /// Unsets `limitSharingInitiatedByMe`.
    public mutating func clearLimitSharingInitiatedByMe() { _fields.value._limitSharingInitiatedByMe = nil }

    /// Field 54, `maibaAiThreadEnabled`.
    public var maibaAiThreadEnabled: Bool {
        get { _fields.value._maibaAiThreadEnabled ?? false }
        set { _fields.value._maibaAiThreadEnabled = newValue }
    }
    /// Whether `maibaAiThreadEnabled` is set.
    public var hasMaibaAiThreadEnabled: Bool { _fields.value._maibaAiThreadEnabled != nil }
    /// Unsets `maibaAiThreadEnabled`.
    public mutating func clearMaibaAiThreadEnabled() { _fields.value._maibaAiThreadEnabled = nil }

    /// Field 55, `isMarketingMessageThread`.
    public var isMarketingMessageThread: Bool {
        get { _fields.value._isMarketingMessageThread ?? false }
        set { _fields.value._isMarketingMessageThread = newValue }
    }
    /// Whether `isMarketingMessageThread` is set.
    public var hasIsMarketingMessageThread: Bool { _fields.value._isMarketingMessageThread != nil }
    /// Unsets `isMarketingMessageThread`.
    public mutating func clearIsMarketingMessageThread() { _fields.value._isMarketingMessageThread = nil }

    /// Field 56, `isSenderNewAccount`.
    public var isSenderNewAccount: Bool {
        get { _fields.value._isSenderNewAccount ?? false }
        set { _fields.value._isSenderNewAccount = newValue }
    }
    /// Whether `isSenderNewAccount` is set.
    public var hasIsSenderNewAccount: Bool { _fields.value._isSenderNewAccount != nil }
    /// Unsets `isSenderNewAccount`.
    public mutating func clearIsSenderNewAccount() { _fields.value._isSenderNewAccount = nil }

    /// Field 57, `afterReadDuration`.
    public var afterReadDuration: UInt32 {
        get { _fields.value._afterReadDuration ?? 0 }
        set { _fields.value._afterReadDuration = newValue }
    }
    /// Whether `afterReadDuration` is set.
    public var hasAfterReadDuration: Bool { _fields.value._afterReadDuration != nil }
    /// Unsets `afterReadDuration`.
    public mutating func clearAfterReadDuration() { _fields.value._afterReadDuration = nil }

    /// Field 58, `isSenderSuspicious`.
    public var isSenderSuspicious: Bool {
        get { _fields.value._isSenderSuspicious ?? false }
        set { _fields.value._isSenderSuspicious = newValue }
    }
    /// Whether `isSenderSuspicious` is set.
    public var hasIsSenderSuspicious: Bool { _fields.value._isSenderSuspicious != nil }
    /// Unsets `isSenderSuspicious`.
    public mutating func clearIsSenderSuspicious() { _fields.value._isSenderSuspicious = nil }

    /// Field 59, `appealStatus`.
    public var appealStatus: WAConversation.GroupAppealStatus {
        get { _fields.value._appealStatus ?? .noAppeal }
        set { _fields.value._appealStatus = newValue }
    }
    /// Whether `appealStatus` is set.
    public var hasAppealStatus: Bool { _fields.value._appealStatus != nil }
    /// Unsets `appealStatus`.
    public mutating func clearAppealStatus() { _fields.value._appealStatus = nil }

    /// Field 60, `appealUpdateTime`.
    public var appealUpdateTime: UInt64 {
        get { _fields.value._appealUpdateTime ?? 0 }
        set { _fields.value._appealUpdateTime = newValue }
    }
    /// Whether `appealUpdateTime` is set.
    public var hasAppealUpdateTime: Bool { _fields.value._appealUpdateTime != nil }
    /// Unsets `appealUpdateTime`.
    public mutating func clearAppealUpdateTime() { _fields.value._appealUpdateTime = nil }

    /// Field 61, `authAgentParentCompanyName`.
    public var authAgentParentCompanyName: String {
        get { _fields.value._authAgentParentCompanyName ?? "" }
        set { _fields.value._authAgentParentCompanyName = newValue }
    }
    /// Whether `authAgentParentCompanyName` is set.
    public var hasAuthAgentParentCompanyName: Bool { _fields.value._authAgentParentCompanyName != nil }
    /// Unsets `authAgentParentCompanyName`.
    public mutating func clearAuthAgentParentCompanyName() { _fields.value._authAgentParentCompanyName = nil }

    /// Field 62, `authAgentObaPhoneNumber`.
    public var authAgentObaPhoneNumber: String {
        get { _fields.value._authAgentObaPhoneNumber ?? "" }
        set { _fields.value._authAgentObaPhoneNumber = newValue }
    }
    /// Whether `authAgentObaPhoneNumber` is set.
    public var hasAuthAgentObaPhoneNumber: Bool { _fields.value._authAgentObaPhoneNumber != nil }
    /// Unsets `authAgentObaPhoneNumber`.
    public mutating func clearAuthAgentObaPhoneNumber() { _fields.value._authAgentObaPhoneNumber = nil }

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
        var _id: String?
        var _messages: [WAHistorySyncMsg] = []
        var _newJID: String?
        var _oldJID: String?
        var _lastMsgTimestamp: UInt64?
        var _unreadCount: UInt32?
        var _readOnly: Bool?
        var _endOfHistoryTransfer: Bool?
        var _ephemeralExpiration: UInt32?
        var _ephemeralSettingTimestamp: Int64?
        var _endOfHistoryTransferType: WAConversation.EndOfHistoryTransferType?
        var _conversationTimestamp: UInt64?
        var _name: String?
        var _pHash: String?
        var _notSpam: Bool?
        var _archived: Bool?
        var _disappearingMode: WADisappearingMode?
        var _unreadMentionCount: UInt32?
        var _markedAsUnread: Bool?
        var _participant: [WAGroupParticipant] = []
        var _tcToken: [UInt8]?
        var _tcTokenTimestamp: UInt64?
        var _contactPrimaryIdentityKey: [UInt8]?
        var _pinned: UInt32?
        var _muteEndTime: UInt64?
        var _mediaVisibility: WAMediaVisibility?
        var _tcTokenSenderTimestamp: UInt64?
        var _suspended: Bool?
        var _terminated: Bool?
        var _createdAt: UInt64?
        var _createdBy: String?
        var _description: String?
        var _support: Bool?
        var _isParentGroup: Bool?
        var _isDefaultSubgroup: Bool?
        var _parentGroupID: String?
        var _displayName: String?
        var _pnJID: String?
        var _shareOwnPn: Bool?
        var _pnhDuplicateLidThread: Bool?
        var _lidJID: String?
        var _username: String?
        var _lidOriginType: String?
        var _commentsCount: UInt32?
        var _locked: Bool?
        var _systemMessageToInsert: WAPrivacySystemMessage?
        var _capiCreatedGroup: Bool?
        var _accountLid: String?
        var _limitSharing: Bool?
        var _limitSharingSettingTimestamp: Int64?
        var _limitSharingTrigger: WALimitSharing.Trigger?
        var _limitSharingInitiatedByMe: Bool?
        var _maibaAiThreadEnabled: Bool?
        var _isMarketingMessageThread: Bool?
        var _isSenderNewAccount: Bool?
        var _afterReadDuration: UInt32?
        var _isSenderSuspicious: Bool?
        var _appealStatus: WAConversation.GroupAppealStatus?
        var _appealUpdateTime: UInt64?
        var _authAgentParentCompanyName: String?
        var _authAgentObaPhoneNumber: String?

        mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _id = try reader.string()
                case 18: try reader.message(&_messages)
                case 26: _newJID = try reader.string()
                case 34: _oldJID = try reader.string()
                case 40: _lastMsgTimestamp = try reader.uint64()
                case 48: _unreadCount = try reader.uint32()
                case 56: _readOnly = try reader.bool()
                case 64: _endOfHistoryTransfer = try reader.bool()
                case 72: _ephemeralExpiration = try reader.uint32()
                case 80: _ephemeralSettingTimestamp = try reader.int64()
                case 88: _endOfHistoryTransferType = try reader.enumeration()
                case 96: _conversationTimestamp = try reader.uint64()
                case 106: _name = try reader.string()
                case 114: _pHash = try reader.string()
                case 120: _notSpam = try reader.bool()
                case 128: _archived = try reader.bool()
                case 138: try reader.message(&_disappearingMode)
                case 144: _unreadMentionCount = try reader.uint32()
                case 152: _markedAsUnread = try reader.bool()
                case 162: try reader.message(&_participant)
                case 170: _tcToken = try reader.bytes()
                case 176: _tcTokenTimestamp = try reader.uint64()
                case 186: _contactPrimaryIdentityKey = try reader.bytes()
                case 192: _pinned = try reader.uint32()
                case 200: _muteEndTime = try reader.uint64()
                case 216: _mediaVisibility = try reader.enumeration()
                case 224: _tcTokenSenderTimestamp = try reader.uint64()
                case 232: _suspended = try reader.bool()
                case 240: _terminated = try reader.bool()
                case 248: _createdAt = try reader.uint64()
                case 258: _createdBy = try reader.string()
                case 266: _description = try reader.string()
                case 272: _support = try reader.bool()
                case 280: _isParentGroup = try reader.bool()
                case 288: _isDefaultSubgroup = try reader.bool()
                case 298: _parentGroupID = try reader.string()
                case 306: _displayName = try reader.string()
                case 314: _pnJID = try reader.string()
                case 320: _shareOwnPn = try reader.bool()
                case 328: _pnhDuplicateLidThread = try reader.bool()
                case 338: _lidJID = try reader.string()
                case 346: _username = try reader.string()
                case 354: _lidOriginType = try reader.string()
                case 360: _commentsCount = try reader.uint32()
                case 368: _locked = try reader.bool()
                case 376: _systemMessageToInsert = try reader.enumeration()
                case 384: _capiCreatedGroup = try reader.bool()
                case 394: _accountLid = try reader.string()
                case 400: _limitSharing = try reader.bool()
                case 408: _limitSharingSettingTimestamp = try reader.int64()
                case 416: _limitSharingTrigger = try reader.enumeration()
                case 424: _limitSharingInitiatedByMe = try reader.bool()
                case 432: _maibaAiThreadEnabled = try reader.bool()
                case 440: _isMarketingMessageThread = try reader.bool()
                case 448: _isSenderNewAccount = try reader.bool()
                case 456: _afterReadDuration = try reader.uint32()
                case 464: _isSenderSuspicious = try reader.bool()
                case 472: _appealStatus = try reader.enumeration()
                case 480: _appealUpdateTime = try reader.uint64()
                case 490: _authAgentParentCompanyName = try reader.string()
                case 498: _authAgentObaPhoneNumber = try reader.string()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        func encode(_ writer: inout WireWriter) {
            if let value = _id { writer.string(10, value) }
            for value in _messages { writer.message(18, value) }
            if let value = _newJID { writer.string(26, value) }
            if let value = _oldJID { writer.string(34, value) }
            if let value = _lastMsgTimestamp { writer.uint64(40, value) }
            if let value = _unreadCount { writer.uint32(48, value) }
            if let value = _readOnly { writer.bool(56, value) }
            if let value = _endOfHistoryTransfer { writer.bool(64, value) }
            if let value = _ephemeralExpiration { writer.uint32(72, value) }
            if let value = _ephemeralSettingTimestamp { writer.int64(80, value) }
            if let value = _endOfHistoryTransferType { writer.enumeration(88, value) }
            if let value = _conversationTimestamp { writer.uint64(96, value) }
            if let value = _name { writer.string(106, value) }
            if let value = _pHash { writer.string(114, value) }
            if let value = _notSpam { writer.bool(120, value) }
            if let value = _archived { writer.bool(128, value) }
            if let value = _disappearingMode { writer.message(138, value) }
            if let value = _unreadMentionCount { writer.uint32(144, value) }
            if let value = _markedAsUnread { writer.bool(152, value) }
            for value in _participant { writer.message(162, value) }
            if let value = _tcToken { writer.bytes(170, value) }
            if let value = _tcTokenTimestamp { writer.uint64(176, value) }
            if let value = _contactPrimaryIdentityKey { writer.bytes(186, value) }
            if let value = _pinned { writer.uint32(192, value) }
            if let value = _muteEndTime { writer.uint64(200, value) }
            if let value = _mediaVisibility { writer.enumeration(216, value) }
            if let value = _tcTokenSenderTimestamp { writer.uint64(224, value) }
            if let value = _suspended { writer.bool(232, value) }
            if let value = _terminated { writer.bool(240, value) }
            if let value = _createdAt { writer.uint64(248, value) }
            if let value = _createdBy { writer.string(258, value) }
            if let value = _description { writer.string(266, value) }
            if let value = _support { writer.bool(272, value) }
            if let value = _isParentGroup { writer.bool(280, value) }
            if let value = _isDefaultSubgroup { writer.bool(288, value) }
            if let value = _parentGroupID { writer.string(298, value) }
            if let value = _displayName { writer.string(306, value) }
            if let value = _pnJID { writer.string(314, value) }
            if let value = _shareOwnPn { writer.bool(320, value) }
            if let value = _pnhDuplicateLidThread { writer.bool(328, value) }
            if let value = _lidJID { writer.string(338, value) }
            if let value = _username { writer.string(346, value) }
            if let value = _lidOriginType { writer.string(354, value) }
            if let value = _commentsCount { writer.uint32(360, value) }
            if let value = _locked { writer.bool(368, value) }
            if let value = _systemMessageToInsert { writer.enumeration(376, value) }
            if let value = _capiCreatedGroup { writer.bool(384, value) }
            if let value = _accountLid { writer.string(394, value) }
            if let value = _limitSharing { writer.bool(400, value) }
            if let value = _limitSharingSettingTimestamp { writer.int64(408, value) }
            if let value = _limitSharingTrigger { writer.enumeration(416, value) }
            if let value = _limitSharingInitiatedByMe { writer.bool(424, value) }
            if let value = _maibaAiThreadEnabled { writer.bool(432, value) }
            if let value = _isMarketingMessageThread { writer.bool(440, value) }
            if let value = _isSenderNewAccount { writer.bool(448, value) }
            if let value = _afterReadDuration { writer.uint32(456, value) }
            if let value = _isSenderSuspicious { writer.bool(464, value) }
            if let value = _appealStatus { writer.enumeration(472, value) }
            if let value = _appealUpdateTime { writer.uint64(480, value) }
            if let value = _authAgentParentCompanyName { writer.string(490, value) }
            if let value = _authAgentObaPhoneNumber { writer.string(498, value) }
            writer.unknown(unknownFields)
        }
    }

    /// The enum `GroupAppealStatus`.
    public enum GroupAppealStatus: Enumeration {
        /// `NO_APPEAL`.
        case noAppeal
        /// `APPEAL_IN_REVIEW`.
        case appealInReview
        /// `APPEAL_APPROVED`.
        case appealApproved
        /// `APPEAL_REJECTED`.
        case appealRejected
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .noAppeal
            case 1: self = .appealInReview
            case 2: self = .appealApproved
            case 3: self = .appealRejected
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .noAppeal: 0
            case .appealInReview: 1
            case .appealApproved: 2
            case .appealRejected: 3
            case .UNRECOGNIZED(let number): number
            }
        }
    }

    /// The enum `EndOfHistoryTransferType`.
    public enum EndOfHistoryTransferType: Enumeration {
        /// `COMPLETE_BUT_MORE_MESSAGES_REMAIN_ON_PRIMARY`.
        case completeButMoreMessagesRemainOnPrimary
        /// `COMPLETE_AND_NO_MORE_MESSAGE_REMAIN_ON_PRIMARY`.
        case completeAndNoMoreMessageRemainOnPrimary
        /// `COMPLETE_ON_DEMAND_SYNC_BUT_MORE_MSG_REMAIN_ON_PRIMARY`.
        case completeOnDemandSyncButMoreMsgRemainOnPrimary
        /// `COMPLETE_ON_DEMAND_SYNC_WITH_MORE_MSG_ON_PRIMARY_BUT_NO_ACCESS`.
        case completeOnDemandSyncWithMoreMsgOnPrimaryButNoAccess
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .completeButMoreMessagesRemainOnPrimary
            case 1: self = .completeAndNoMoreMessageRemainOnPrimary
            case 2: self = .completeOnDemandSyncButMoreMsgRemainOnPrimary
            case 3: self = .completeOnDemandSyncWithMoreMsgOnPrimaryButNoAccess
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .completeButMoreMessagesRemainOnPrimary: 0
            case .completeAndNoMoreMessageRemainOnPrimary: 1
            case .completeOnDemandSyncButMoreMsgRemainOnPrimary: 2
            case .completeOnDemandSyncWithMoreMsgOnPrimaryButNoAccess: 3
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `GroupParticipant`.
public struct WAGroupParticipant: Message {
    /// Field 1, `userJID`.
    public var userJID: String {
        get { _userJID ?? "" }
        set { _userJID = newValue }
    }
    /// Whether `userJID` is set.
    public var hasUserJID: Bool { _userJID != nil }
    /// Unsets `userJID`.
    public mutating func clearUserJID() { _userJID = nil }

    /// Field 2, `rank`.
    public var rank: WAGroupParticipant.Rank {
        get { _rank ?? .regular }
        set { _rank = newValue }
    }
    /// Whether `rank` is set.
    public var hasRank: Bool { _rank != nil }
    /// Unsets `rank`.
    public mutating func clearRank() { _rank = nil }

    /// Field 3, `memberLabel`.
    public var memberLabel: WAMemberLabel {
        get { _memberLabel ?? WAMemberLabel() }
        set { _memberLabel = newValue }
    }
    /// Whether `memberLabel` is set.
    public var hasMemberLabel: Bool { _memberLabel != nil }
    /// Unsets `memberLabel`.
    public mutating func clearMemberLabel() { _memberLabel = nil }

    public var unknownFields = UnknownStorage()
    private var _userJID: String?
    private var _rank: WAGroupParticipant.Rank?
    private var _memberLabel: WAMemberLabel?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _userJID = try reader.string()
            case 16: _rank = try reader.enumeration()
            case 26: try reader.message(&_memberLabel)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _userJID { writer.string(10, value) }
        if let value = _rank { writer.enumeration(16, value) }
        if let value = _memberLabel { writer.message(26, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `Rank`.
    public enum Rank: Enumeration {
        /// `REGULAR`.
        case regular
        /// `ADMIN`.
        case admin
        /// `SUPERADMIN`.
        case superadmin
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .regular
            case 1: self = .admin
            case 2: self = .superadmin
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .regular: 0
            case .admin: 1
            case .superadmin: 2
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `PhoneNumberToLIDMapping`.
public struct WAPhoneNumberToLIDMapping: Message {
    /// Field 1, `pnJID`.
    public var pnJID: String {
        get { _pnJID ?? "" }
        set { _pnJID = newValue }
    }
    /// Whether `pnJID` is set.
    public var hasPnJID: Bool { _pnJID != nil }
    /// Unsets `pnJID`.
    public mutating func clearPnJID() { _pnJID = nil }

    /// Field 2, `lidJID`.
    public var lidJID: String {
        get { _lidJID ?? "" }
        set { _lidJID = newValue }
    }
    /// Whether `lidJID` is set.
    public var hasLidJID: Bool { _lidJID != nil }
    /// Unsets `lidJID`.
    public mutating func clearLidJID() { _lidJID = nil }

    public var unknownFields = UnknownStorage()
    private var _pnJID: String?
    private var _lidJID: String?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _pnJID = try reader.string()
            case 18: _lidJID = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _pnJID { writer.string(10, value) }
        if let value = _lidJID { writer.string(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `HistorySyncMsg`.
public struct WAHistorySyncMsg: Message {
    /// Field 1, `message`.
    public var message: WAWebMessageInfo {
        get { _message ?? WAWebMessageInfo() }
        set { _message = newValue }
    }
    /// Whether `message` is set.
    public var hasMessage: Bool { _message != nil }
    /// Unsets `message`.
    public mutating func clearMessage() { _message = nil }

    /// Field 2, `msgOrderID`.
    public var msgOrderID: UInt64 {
        get { _msgOrderID ?? 0 }
        set { _msgOrderID = newValue }
    }
    /// Whether `msgOrderID` is set.
    public var hasMsgOrderID: Bool { _msgOrderID != nil }
    /// Unsets `msgOrderID`.
    public mutating func clearMsgOrderID() { _msgOrderID = nil }

    public var unknownFields = UnknownStorage()
    private var _message: WAWebMessageInfo?
    private var _msgOrderID: UInt64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_message)
            case 16: _msgOrderID = try reader.uint64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _message { writer.message(10, value) }
        if let value = _msgOrderID { writer.uint64(16, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `Pushname`.
public struct WAPushname: Message {
    /// Field 1, `ID`.
    public var id: String {
        get { _id ?? "" }
        set { _id = newValue }
    }
    /// Whether `ID` is set.
    public var hasID: Bool { _id != nil }
    /// Unsets `ID`.
    public mutating func clearID() { _id = nil }

    /// Field 2, `pushname`.
    public var pushname: String {
        get { _pushname ?? "" }
        set { _pushname = newValue }
    }
    /// Whether `pushname` is set.
    public var hasPushname: Bool { _pushname != nil }
    /// Unsets `pushname`.
    public mutating func clearPushname() { _pushname = nil }

    public var unknownFields = UnknownStorage()
    private var _id: String?
    private var _pushname: String?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _id = try reader.string()
            case 18: _pushname = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _id { writer.string(10, value) }
        if let value = _pushname { writer.string(18, value) }
        writer.unknown(unknownFields)
    }
}
