// Written by protogen from CompanionReg.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The message `DeviceProps`.
public struct WADeviceProps: Message {
    /// Field 1, `os`.
    public var os: String {
        get { _os ?? "" }
        set { _os = newValue }
    }
    /// Whether `os` is set.
    public var hasOs: Bool { _os != nil }
    /// Unsets `os`.
    public mutating func clearOs() { _os = nil }

    /// Field 2, `version`.
    public var version: WADeviceProps.AppVersion {
        get { _version ?? WADeviceProps.AppVersion() }
        set { _version = newValue }
    }
    /// Whether `version` is set.
    public var hasVersion: Bool { _version != nil }
    /// Unsets `version`.
    public mutating func clearVersion() { _version = nil }

    /// Field 3, `platformType`.
    public var platformType: WADeviceProps.PlatformType {
        get { _platformType ?? .unknown }
        set { _platformType = newValue }
    }
    /// Whether `platformType` is set.
    public var hasPlatformType: Bool { _platformType != nil }
    /// Unsets `platformType`.
    public mutating func clearPlatformType() { _platformType = nil }

    /// Field 4, `requireFullSync`.
    public var requireFullSync: Bool {
        get { _requireFullSync ?? false }
        set { _requireFullSync = newValue }
    }
    /// Whether `requireFullSync` is set.
    public var hasRequireFullSync: Bool { _requireFullSync != nil }
    /// Unsets `requireFullSync`.
    public mutating func clearRequireFullSync() { _requireFullSync = nil }

    /// Field 5, `historySyncConfig`.
    public var historySyncConfig: WADeviceProps.HistorySyncConfig {
        get { _historySyncConfig ?? WADeviceProps.HistorySyncConfig() }
        set { _historySyncConfig = newValue }
    }
    /// Whether `historySyncConfig` is set.
    public var hasHistorySyncConfig: Bool { _historySyncConfig != nil }
    /// Unsets `historySyncConfig`.
    public mutating func clearHistorySyncConfig() { _historySyncConfig = nil }

    public var unknownFields = UnknownStorage()
    private var _os: String?
    private var _version: WADeviceProps.AppVersion?
    private var _platformType: WADeviceProps.PlatformType?
    private var _requireFullSync: Bool?
    private var _historySyncConfig: WADeviceProps.HistorySyncConfig?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _os = try reader.string()
            case 18: try reader.message(&_version)
            case 24: _platformType = try reader.enumeration()
            case 32: _requireFullSync = try reader.bool()
            case 42: try reader.message(&_historySyncConfig)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _os { writer.string(10, value) }
        if let value = _version { writer.message(18, value) }
        if let value = _platformType { writer.enumeration(24, value) }
        if let value = _requireFullSync { writer.bool(32, value) }
        if let value = _historySyncConfig { writer.message(42, value) }
        writer.unknown(unknownFields)
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

    /// The message `HistorySyncConfig`.
    public struct HistorySyncConfig: Message {
        /// Field 1, `fullSyncDaysLimit`.
        public var fullSyncDaysLimit: UInt32 {
            get { _fields.value._fullSyncDaysLimit ?? 0 }
            set { _fields.value._fullSyncDaysLimit = newValue }
        }
        /// Whether `fullSyncDaysLimit` is set.
        public var hasFullSyncDaysLimit: Bool { _fields.value._fullSyncDaysLimit != nil }
        /// Unsets `fullSyncDaysLimit`.
        public mutating func clearFullSyncDaysLimit() { _fields.value._fullSyncDaysLimit = nil }

        /// Field 2, `fullSyncSizeMbLimit`.
        public var fullSyncSizeMbLimit: UInt32 {
            get { _fields.value._fullSyncSizeMbLimit ?? 0 }
            set { _fields.value._fullSyncSizeMbLimit = newValue }
        }
        /// Whether `fullSyncSizeMbLimit` is set.
        public var hasFullSyncSizeMbLimit: Bool { _fields.value._fullSyncSizeMbLimit != nil }
        /// Unsets `fullSyncSizeMbLimit`.
        public mutating func clearFullSyncSizeMbLimit() { _fields.value._fullSyncSizeMbLimit = nil }

        /// Field 3, `storageQuotaMb`.
        public var storageQuotaMb: UInt32 {
            get { _fields.value._storageQuotaMb ?? 0 }
            set { _fields.value._storageQuotaMb = newValue }
        }
        /// Whether `storageQuotaMb` is set.
        public var hasStorageQuotaMb: Bool { _fields.value._storageQuotaMb != nil }
        /// Unsets `storageQuotaMb`.
        public mutating func clearStorageQuotaMb() { _fields.value._storageQuotaMb = nil }

        /// Field 4, `inlineInitialPayloadInE2EeMsg`.
        public var inlineInitialPayloadInE2EeMsg: Bool {
            get { _fields.value._inlineInitialPayloadInE2EeMsg ?? false }
            set { _fields.value._inlineInitialPayloadInE2EeMsg = newValue }
        }
        /// Whether `inlineInitialPayloadInE2EeMsg` is set.
        public var hasInlineInitialPayloadInE2EeMsg: Bool { _fields.value._inlineInitialPayloadInE2EeMsg != nil }
        /// Unsets `inlineInitialPayloadInE2EeMsg`.
        public mutating func clearInlineInitialPayloadInE2EeMsg() { _fields.value._inlineInitialPayloadInE2EeMsg = nil }

        /// Field 5, `recentSyncDaysLimit`.
        public var recentSyncDaysLimit: UInt32 {
            get { _fields.value._recentSyncDaysLimit ?? 0 }
            set { _fields.value._recentSyncDaysLimit = newValue }
        }
        /// Whether `recentSyncDaysLimit` is set.
        public var hasRecentSyncDaysLimit: Bool { _fields.value._recentSyncDaysLimit != nil }
        /// Unsets `recentSyncDaysLimit`.
        public mutating func clearRecentSyncDaysLimit() { _fields.value._recentSyncDaysLimit = nil }

        /// Field 6, `supportCallLogHistory`.
        public var supportCallLogHistory: Bool {
            get { _fields.value._supportCallLogHistory ?? false }
            set { _fields.value._supportCallLogHistory = newValue }
        }
        /// Whether `supportCallLogHistory` is set.
        public var hasSupportCallLogHistory: Bool { _fields.value._supportCallLogHistory != nil }
        /// Unsets `supportCallLogHistory`.
        public mutating func clearSupportCallLogHistory() { _fields.value._supportCallLogHistory = nil }

        /// Field 7, `supportBotUserAgentChatHistory`.
        public var supportBotUserAgentChatHistory: Bool {
            get { _fields.value._supportBotUserAgentChatHistory ?? false }
            set { _fields.value._supportBotUserAgentChatHistory = newValue }
        }
        /// Whether `supportBotUserAgentChatHistory` is set.
        public var hasSupportBotUserAgentChatHistory: Bool { _fields.value._supportBotUserAgentChatHistory != nil }
        /// Unsets `supportBotUserAgentChatHistory`.
        public mutating func clearSupportBotUserAgentChatHistory() { _fields.value._supportBotUserAgentChatHistory = nil }

        /// Field 8, `supportCagReactionsAndPolls`.
        public var supportCagReactionsAndPolls: Bool {
            get { _fields.value._supportCagReactionsAndPolls ?? false }
            set { _fields.value._supportCagReactionsAndPolls = newValue }
        }
        /// Whether `supportCagReactionsAndPolls` is set.
        public var hasSupportCagReactionsAndPolls: Bool { _fields.value._supportCagReactionsAndPolls != nil }
        /// Unsets `supportCagReactionsAndPolls`.
        public mutating func clearSupportCagReactionsAndPolls() { _fields.value._supportCagReactionsAndPolls = nil }

        /// Field 9, `supportBizHostedMsg`.
        public var supportBizHostedMsg: Bool {
            get { _fields.value._supportBizHostedMsg ?? false }
            set { _fields.value._supportBizHostedMsg = newValue }
        }
        /// Whether `supportBizHostedMsg` is set.
        public var hasSupportBizHostedMsg: Bool { _fields.value._supportBizHostedMsg != nil }
        /// Unsets `supportBizHostedMsg`.
        public mutating func clearSupportBizHostedMsg() { _fields.value._supportBizHostedMsg = nil }

        /// Field 10, `supportRecentSyncChunkMessageCountTuning`.
        public var supportRecentSyncChunkMessageCountTuning: Bool {
            get { _fields.value._supportRecentSyncChunkMessageCountTuning ?? false }
            set { _fields.value._supportRecentSyncChunkMessageCountTuning = newValue }
        }
        /// Whether `supportRecentSyncChunkMessageCountTuning` is set.
        public var hasSupportRecentSyncChunkMessageCountTuning: Bool { _fields.value._supportRecentSyncChunkMessageCountTuning != nil }
        /// Unsets `supportRecentSyncChunkMessageCountTuning`.
        public mutating func clearSupportRecentSyncChunkMessageCountTuning() { _fields.value._supportRecentSyncChunkMessageCountTuning = nil }

        /// Field 11, `supportHostedGroupMsg`.
        public var supportHostedGroupMsg: Bool {
            get { _fields.value._supportHostedGroupMsg ?? false }
            set { _fields.value._supportHostedGroupMsg = newValue }
        }
        /// Whether `supportHostedGroupMsg` is set.
        public var hasSupportHostedGroupMsg: Bool { _fields.value._supportHostedGroupMsg != nil }
        /// Unsets `supportHostedGroupMsg`.
        public mutating func clearSupportHostedGroupMsg() { _fields.value._supportHostedGroupMsg = nil }

        /// Field 12, `supportFbidBotChatHistory`.
        public var supportFbidBotChatHistory: Bool {
            get { _fields.value._supportFbidBotChatHistory ?? false }
            set { _fields.value._supportFbidBotChatHistory = newValue }
        }
        /// Whether `supportFbidBotChatHistory` is set.
        public var hasSupportFbidBotChatHistory: Bool { _fields.value._supportFbidBotChatHistory != nil }
        /// Unsets `supportFbidBotChatHistory`.
        public mutating func clearSupportFbidBotChatHistory() { _fields.value._supportFbidBotChatHistory = nil }

        /// Field 13, `supportAddOnHistorySyncMigration`.
        public var supportAddOnHistorySyncMigration: Bool {
            get { _fields.value._supportAddOnHistorySyncMigration ?? false }
            set { _fields.value._supportAddOnHistorySyncMigration = newValue }
        }
        /// Whether `supportAddOnHistorySyncMigration` is set.
        public var hasSupportAddOnHistorySyncMigration: Bool { _fields.value._supportAddOnHistorySyncMigration != nil }
        /// Unsets `supportAddOnHistorySyncMigration`.
        public mutating func clearSupportAddOnHistorySyncMigration() { _fields.value._supportAddOnHistorySyncMigration = nil }

        /// Field 14, `supportMessageAssociation`.
        public var supportMessageAssociation: Bool {
            get { _fields.value._supportMessageAssociation ?? false }
            set { _fields.value._supportMessageAssociation = newValue }
        }
        /// Whether `supportMessageAssociation` is set.
        public var hasSupportMessageAssociation: Bool { _fields.value._supportMessageAssociation != nil }
        /// Unsets `supportMessageAssociation`.
        public mutating func clearSupportMessageAssociation() { _fields.value._supportMessageAssociation = nil }

        /// Field 15, `supportGroupHistory`.
        public var supportGroupHistory: Bool {
            get { _fields.value._supportGroupHistory ?? false }
            set { _fields.value._supportGroupHistory = newValue }
        }
        /// Whether `supportGroupHistory` is set.
        public var hasSupportGroupHistory: Bool { _fields.value._supportGroupHistory != nil }
        /// Unsets `supportGroupHistory`.
        public mutating func clearSupportGroupHistory() { _fields.value._supportGroupHistory = nil }

        /// Field 16, `onDemandReady`.
        public var onDemandReady: Bool {
            get { _fields.value._onDemandReady ?? false }
            set { _fields.value._onDemandReady = newValue }
        }
        /// Whether `onDemandReady` is set.
        public var hasOnDemandReady: Bool { _fields.value._onDemandReady != nil }
        /// Unsets `onDemandReady`.
        public mutating func clearOnDemandReady() { _fields.value._onDemandReady = nil }

        /// Field 17, `supportGuestChat`.
        public var supportGuestChat: Bool {
            get { _fields.value._supportGuestChat ?? false }
            set { _fields.value._supportGuestChat = newValue }
        }
        /// Whether `supportGuestChat` is set.
        public var hasSupportGuestChat: Bool { _fields.value._supportGuestChat != nil }
        /// Unsets `supportGuestChat`.
        public mutating func clearSupportGuestChat() { _fields.value._supportGuestChat = nil }

        /// Field 18, `completeOnDemandReady`.
        public var completeOnDemandReady: Bool {
            get { _fields.value._completeOnDemandReady ?? false }
            set { _fields.value._completeOnDemandReady = newValue }
        }
        /// Whether `completeOnDemandReady` is set.
        public var hasCompleteOnDemandReady: Bool { _fields.value._completeOnDemandReady != nil }
        /// Unsets `completeOnDemandReady`.
        public mutating func clearCompleteOnDemandReady() { _fields.value._completeOnDemandReady = nil }

        /// Field 19, `thumbnailSyncDaysLimit`.
        public var thumbnailSyncDaysLimit: UInt32 {
            get { _fields.value._thumbnailSyncDaysLimit ?? 0 }
            set { _fields.value._thumbnailSyncDaysLimit = newValue }
        }
        /// Whether `thumbnailSyncDaysLimit` is set.
        public var hasThumbnailSyncDaysLimit: Bool { _fields.value._thumbnailSyncDaysLimit != nil }
        /// Unsets `thumbnailSyncDaysLimit`.
        public mutating func clearThumbnailSyncDaysLimit() { _fields.value._thumbnailSyncDaysLimit = nil }

        /// Field 20, `initialSyncMaxMessagesPerChat`.
        public var initialSyncMaxMessagesPerChat: UInt32 {
            get { _fields.value._initialSyncMaxMessagesPerChat ?? 0 }
            set { _fields.value._initialSyncMaxMessagesPerChat = newValue }
        }
        /// Whether `initialSyncMaxMessagesPerChat` is set.
        public var hasInitialSyncMaxMessagesPerChat: Bool { _fields.value._initialSyncMaxMessagesPerChat != nil }
        /// Unsets `initialSyncMaxMessagesPerChat`.
        public mutating func clearInitialSyncMaxMessagesPerChat() { _fields.value._initialSyncMaxMessagesPerChat = nil }

        /// Field 21, `supportManusHistory`.
        public var supportManusHistory: Bool {
            get { _fields.value._supportManusHistory ?? false }
            set { _fields.value._supportManusHistory = newValue }
        }
        /// Whether `supportManusHistory` is set.
        public var hasSupportManusHistory: Bool { _fields.value._supportManusHistory != nil }
        /// Unsets `supportManusHistory`.
        public mutating func clearSupportManusHistory() { _fields.value._supportManusHistory = nil }

        /// Field 22, `supportHatchHistory`.
        public var supportHatchHistory: Bool {
            get { _fields.value._supportHatchHistory ?? false }
            set { _fields.value._supportHatchHistory = newValue }
        }
        /// Whether `supportHatchHistory` is set.
        public var hasSupportHatchHistory: Bool { _fields.value._supportHatchHistory != nil }
        /// Unsets `supportHatchHistory`.
        public mutating func clearSupportHatchHistory() { _fields.value._supportHatchHistory = nil }

        /// Field 23, `supportedBotChannelFbids`.
        public var supportedBotChannelFbids: [String] {
            get { _fields.value._supportedBotChannelFbids }
            set { _fields.value._supportedBotChannelFbids = newValue }
        }

        /// Field 24, `supportInlineContacts`.
        public var supportInlineContacts: Bool {
            get { _fields.value._supportInlineContacts ?? false }
            set { _fields.value._supportInlineContacts = newValue }
        }
        /// Whether `supportInlineContacts` is set.
        public var hasSupportInlineContacts: Bool { _fields.value._supportInlineContacts != nil }
        /// Unsets `supportInlineContacts`.
        public mutating func clearSupportInlineContacts() { _fields.value._supportInlineContacts = nil }

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
            var _fullSyncDaysLimit: UInt32?
            var _fullSyncSizeMbLimit: UInt32?
            var _storageQuotaMb: UInt32?
            var _inlineInitialPayloadInE2EeMsg: Bool?
            var _recentSyncDaysLimit: UInt32?
            var _supportCallLogHistory: Bool?
            var _supportBotUserAgentChatHistory: Bool?
            var _supportCagReactionsAndPolls: Bool?
            var _supportBizHostedMsg: Bool?
            var _supportRecentSyncChunkMessageCountTuning: Bool?
            var _supportHostedGroupMsg: Bool?
            var _supportFbidBotChatHistory: Bool?
            var _supportAddOnHistorySyncMigration: Bool?
            var _supportMessageAssociation: Bool?
            var _supportGroupHistory: Bool?
            var _onDemandReady: Bool?
            var _supportGuestChat: Bool?
            var _completeOnDemandReady: Bool?
            var _thumbnailSyncDaysLimit: UInt32?
            var _initialSyncMaxMessagesPerChat: UInt32?
            var _supportManusHistory: Bool?
            var _supportHatchHistory: Bool?
            var _supportedBotChannelFbids: [String] = []
            var _supportInlineContacts: Bool?

            mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 8: _fullSyncDaysLimit = try reader.uint32()
                    case 16: _fullSyncSizeMbLimit = try reader.uint32()
                    case 24: _storageQuotaMb = try reader.uint32()
                    case 32: _inlineInitialPayloadInE2EeMsg = try reader.bool()
                    case 40: _recentSyncDaysLimit = try reader.uint32()
                    case 48: _supportCallLogHistory = try reader.bool()
                    case 56: _supportBotUserAgentChatHistory = try reader.bool()
                    case 64: _supportCagReactionsAndPolls = try reader.bool()
                    case 72: _supportBizHostedMsg = try reader.bool()
                    case 80: _supportRecentSyncChunkMessageCountTuning = try reader.bool()
                    case 88: _supportHostedGroupMsg = try reader.bool()
                    case 96: _supportFbidBotChatHistory = try reader.bool()
                    case 104: _supportAddOnHistorySyncMigration = try reader.bool()
                    case 112: _supportMessageAssociation = try reader.bool()
                    case 120: _supportGroupHistory = try reader.bool()
                    case 128: _onDemandReady = try reader.bool()
                    case 136: _supportGuestChat = try reader.bool()
                    case 144: _completeOnDemandReady = try reader.bool()
                    case 152: _thumbnailSyncDaysLimit = try reader.uint32()
                    case 160: _initialSyncMaxMessagesPerChat = try reader.uint32()
                    case 168: _supportManusHistory = try reader.bool()
                    case 176: _supportHatchHistory = try reader.bool()
                    case 186: _supportedBotChannelFbids.append(try reader.string())
                    case 192: _supportInlineContacts = try reader.bool()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            func encode(_ writer: inout WireWriter) {
                if let value = _fullSyncDaysLimit { writer.uint32(8, value) }
                if let value = _fullSyncSizeMbLimit { writer.uint32(16, value) }
                if let value = _storageQuotaMb { writer.uint32(24, value) }
                if let value = _inlineInitialPayloadInE2EeMsg { writer.bool(32, value) }
                if let value = _recentSyncDaysLimit { writer.uint32(40, value) }
                if let value = _supportCallLogHistory { writer.bool(48, value) }
                if let value = _supportBotUserAgentChatHistory { writer.bool(56, value) }
                if let value = _supportCagReactionsAndPolls { writer.bool(64, value) }
                if let value = _supportBizHostedMsg { writer.bool(72, value) }
                if let value = _supportRecentSyncChunkMessageCountTuning { writer.bool(80, value) }
                if let value = _supportHostedGroupMsg { writer.bool(88, value) }
                if let value = _supportFbidBotChatHistory { writer.bool(96, value) }
                if let value = _supportAddOnHistorySyncMigration { writer.bool(104, value) }
                if let value = _supportMessageAssociation { writer.bool(112, value) }
                if let value = _supportGroupHistory { writer.bool(120, value) }
                if let value = _onDemandReady { writer.bool(128, value) }
                if let value = _supportGuestChat { writer.bool(136, value) }
                if let value = _completeOnDemandReady { writer.bool(144, value) }
                if let value = _thumbnailSyncDaysLimit { writer.uint32(152, value) }
                if let value = _initialSyncMaxMessagesPerChat { writer.uint32(160, value) }
                if let value = _supportManusHistory { writer.bool(168, value) }
                if let value = _supportHatchHistory { writer.bool(176, value) }
                for value in _supportedBotChannelFbids { writer.string(186, value) }
                if let value = _supportInlineContacts { writer.bool(192, value) }
                writer.unknown(unknownFields)
            }
        }
    }

    /// The enum `PlatformType`.
    public enum PlatformType: Enumeration {
        /// `UNKNOWN`.
        case unknown
        /// `CHROME`.
        case chrome
        /// `FIREFOX`.
        case firefox
        /// `IE`.
        case ie
        /// `OPERA`.
        case opera
        /// `SAFARI`.
        case safari
        /// `EDGE`.
        case edge
        /// `DESKTOP`.
        case desktop
        /// `IPAD`.
        case ipad
        /// `ANDROID_TABLET`.
        case androidTablet
        /// `OHANA`.
        case ohana
        /// `ALOHA`.
        case aloha
        /// `CATALINA`.
        case catalina
        /// `TCL_TV`.
        case tclTv
        /// `IOS_PHONE`.
        case iosPhone
        /// `IOS_CATALYST`.
        case iosCatalyst
        /// `ANDROID_PHONE`.
        case androidPhone
        /// `ANDROID_AMBIGUOUS`.
        case androidAmbiguous
        /// `WEAR_OS`.
        case wearOs
        /// `AR_WRIST`.
        case arWrist
        /// `AR_DEVICE`.
        case arDevice
        /// `UWP`.
        case uwp
        /// `VR`.
        case vr
        /// `CLOUD_API`.
        case cloudApi
        /// `SMARTGLASSES`.
        case smartglasses
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .unknown
            case 1: self = .chrome
            case 2: self = .firefox
            case 3: self = .ie
            case 4: self = .opera
            case 5: self = .safari
            case 6: self = .edge
            case 7: self = .desktop
            case 8: self = .ipad
            case 9: self = .androidTablet
            case 10: self = .ohana
            case 11: self = .aloha
            case 12: self = .catalina
            case 13: self = .tclTv
            case 14: self = .iosPhone
            case 15: self = .iosCatalyst
            case 16: self = .androidPhone
            case 17: self = .androidAmbiguous
            case 18: self = .wearOs
            case 19: self = .arWrist
            case 20: self = .arDevice
            case 21: self = .uwp
            case 22: self = .vr
            case 23: self = .cloudApi
            case 24: self = .smartglasses
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .unknown: 0
            case .chrome: 1
            case .firefox: 2
            case .ie: 3
            case .opera: 4
            case .safari: 5
            case .edge: 6
            case .desktop: 7
            case .ipad: 8
            case .androidTablet: 9
            case .ohana: 10
            case .aloha: 11
            case .catalina: 12
            case .tclTv: 13
            case .iosPhone: 14
            case .iosCatalyst: 15
            case .androidPhone: 16
            case .androidAmbiguous: 17
            case .wearOs: 18
            case .arWrist: 19
            case .arDevice: 20
            case .uwp: 21
            case .vr: 22
            case .cloudApi: 23
            case .smartglasses: 24
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `CompanionEphemeralIdentity`.
public struct WACompanionEphemeralIdentity: Message {
    /// Field 1, `publicKey`.
    public var publicKey: [UInt8] {
        get { _publicKey ?? [] }
        set { _publicKey = newValue }
    }
    /// Whether `publicKey` is set.
    public var hasPublicKey: Bool { _publicKey != nil }
    /// Unsets `publicKey`.
    public mutating func clearPublicKey() { _publicKey = nil }

    /// Field 2, `deviceType`.
    public var deviceType: WADeviceProps.PlatformType {
        get { _deviceType ?? .unknown }
        set { _deviceType = newValue }
    }
    /// Whether `deviceType` is set.
    public var hasDeviceType: Bool { _deviceType != nil }
    /// Unsets `deviceType`.
    public mutating func clearDeviceType() { _deviceType = nil }

    /// Field 3, `ref`.
    public var ref: String {
        get { _ref ?? "" }
        set { _ref = newValue }
    }
    /// Whether `ref` is set.
    public var hasRef: Bool { _ref != nil }
    /// Unsets `ref`.
    public mutating func clearRef() { _ref = nil }

    public var unknownFields = UnknownStorage()
    private var _publicKey: [UInt8]?
    private var _deviceType: WADeviceProps.PlatformType?
    private var _ref: String?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _publicKey = try reader.bytes()
            case 16: _deviceType = try reader.enumeration()
            case 26: _ref = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _publicKey { writer.bytes(10, value) }
        if let value = _deviceType { writer.enumeration(16, value) }
        if let value = _ref { writer.string(26, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `CompanionCommitment`.
public struct WACompanionCommitment: Message {
    /// Field 1, `hash`.
    public var hash: [UInt8] {
        get { _hash ?? [] }
        set { _hash = newValue }
    }
    /// Whether `hash` is set.
    public var hasHash: Bool { _hash != nil }
    /// Unsets `hash`.
    public mutating func clearHash() { _hash = nil }

    public var unknownFields = UnknownStorage()
    private var _hash: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _hash = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _hash { writer.bytes(10, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ProloguePayload`.
public struct WAProloguePayload: Message {
    /// Field 1, `companionEphemeralIdentity`.
    public var companionEphemeralIdentity: [UInt8] {
        get { _companionEphemeralIdentity ?? [] }
        set { _companionEphemeralIdentity = newValue }
    }
    /// Whether `companionEphemeralIdentity` is set.
    public var hasCompanionEphemeralIdentity: Bool { _companionEphemeralIdentity != nil }
    /// Unsets `companionEphemeralIdentity`.
    public mutating func clearCompanionEphemeralIdentity() { _companionEphemeralIdentity = nil }

    /// Field 2, `commitment`.
    public var commitment: WACompanionCommitment {
        get { _commitment ?? WACompanionCommitment() }
        set { _commitment = newValue }
    }
    /// Whether `commitment` is set.
    public var hasCommitment: Bool { _commitment != nil }
    /// Unsets `commitment`.
    public mutating func clearCommitment() { _commitment = nil }

    public var unknownFields = UnknownStorage()
    private var _companionEphemeralIdentity: [UInt8]?
    private var _commitment: WACompanionCommitment?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _companionEphemeralIdentity = try reader.bytes()
            case 18: try reader.message(&_commitment)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _companionEphemeralIdentity { writer.bytes(10, value) }
        if let value = _commitment { writer.message(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `PrimaryEphemeralIdentity`.
public struct WAPrimaryEphemeralIdentity: Message {
    /// Field 1, `publicKey`.
    public var publicKey: [UInt8] {
        get { _publicKey ?? [] }
        set { _publicKey = newValue }
    }
    /// Whether `publicKey` is set.
    public var hasPublicKey: Bool { _publicKey != nil }
    /// Unsets `publicKey`.
    public mutating func clearPublicKey() { _publicKey = nil }

    /// Field 2, `nonce`.
    public var nonce: [UInt8] {
        get { _nonce ?? [] }
        set { _nonce = newValue }
    }
    /// Whether `nonce` is set.
    public var hasNonce: Bool { _nonce != nil }
    /// Unsets `nonce`.
    public mutating func clearNonce() { _nonce = nil }

    public var unknownFields = UnknownStorage()
    private var _publicKey: [UInt8]?
    private var _nonce: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _publicKey = try reader.bytes()
            case 18: _nonce = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _publicKey { writer.bytes(10, value) }
        if let value = _nonce { writer.bytes(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `PairingRequest`.
public struct WAPairingRequest: Message {
    /// Field 1, `companionPublicKey`.
    public var companionPublicKey: [UInt8] {
        get { _companionPublicKey ?? [] }
        set { _companionPublicKey = newValue }
    }
    /// Whether `companionPublicKey` is set.
    public var hasCompanionPublicKey: Bool { _companionPublicKey != nil }
    /// Unsets `companionPublicKey`.
    public mutating func clearCompanionPublicKey() { _companionPublicKey = nil }

    /// Field 2, `companionIdentityKey`.
    public var companionIdentityKey: [UInt8] {
        get { _companionIdentityKey ?? [] }
        set { _companionIdentityKey = newValue }
    }
    /// Whether `companionIdentityKey` is set.
    public var hasCompanionIdentityKey: Bool { _companionIdentityKey != nil }
    /// Unsets `companionIdentityKey`.
    public mutating func clearCompanionIdentityKey() { _companionIdentityKey = nil }

    /// Field 3, `advSecret`.
    public var advSecret: [UInt8] {
        get { _advSecret ?? [] }
        set { _advSecret = newValue }
    }
    /// Whether `advSecret` is set.
    public var hasAdvSecret: Bool { _advSecret != nil }
    /// Unsets `advSecret`.
    public mutating func clearAdvSecret() { _advSecret = nil }

    public var unknownFields = UnknownStorage()
    private var _companionPublicKey: [UInt8]?
    private var _companionIdentityKey: [UInt8]?
    private var _advSecret: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _companionPublicKey = try reader.bytes()
            case 18: _companionIdentityKey = try reader.bytes()
            case 26: _advSecret = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _companionPublicKey { writer.bytes(10, value) }
        if let value = _companionIdentityKey { writer.bytes(18, value) }
        if let value = _advSecret { writer.bytes(26, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `EncryptedPairingRequest`.
public struct WAEncryptedPairingRequest: Message {
    /// Field 1, `encryptedPayload`.
    public var encryptedPayload: [UInt8] {
        get { _encryptedPayload ?? [] }
        set { _encryptedPayload = newValue }
    }
    /// Whether `encryptedPayload` is set.
    public var hasEncryptedPayload: Bool { _encryptedPayload != nil }
    /// Unsets `encryptedPayload`.
    public mutating func clearEncryptedPayload() { _encryptedPayload = nil }

    /// Field 2, `IV`.
    public var iv: [UInt8] {
        get { _iv ?? [] }
        set { _iv = newValue }
    }
    /// Whether `IV` is set.
    public var hasIV: Bool { _iv != nil }
    /// Unsets `IV`.
    public mutating func clearIV() { _iv = nil }

    public var unknownFields = UnknownStorage()
    private var _encryptedPayload: [UInt8]?
    private var _iv: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _encryptedPayload = try reader.bytes()
            case 18: _iv = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _encryptedPayload { writer.bytes(10, value) }
        if let value = _iv { writer.bytes(18, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `ClientPairingProps`.
public struct WAClientPairingProps: Message {
    /// Field 1, `isChatDbLidMigrated`.
    public var isChatDbLidMigrated: Bool {
        get { _isChatDbLidMigrated ?? false }
        set { _isChatDbLidMigrated = newValue }
    }
    /// Whether `isChatDbLidMigrated` is set.
    public var hasIsChatDbLidMigrated: Bool { _isChatDbLidMigrated != nil }
    /// Unsets `isChatDbLidMigrated`.
    public mutating func clearIsChatDbLidMigrated() { _isChatDbLidMigrated = nil }

    /// Field 2, `isSyncdPureLidSession`.
    public var isSyncdPureLidSession: Bool {
        get { _isSyncdPureLidSession ?? false }
        set { _isSyncdPureLidSession = newValue }
    }
    /// Whether `isSyncdPureLidSession` is set.
    public var hasIsSyncdPureLidSession: Bool { _isSyncdPureLidSession != nil }
    /// Unsets `isSyncdPureLidSession`.
    public mutating func clearIsSyncdPureLidSession() { _isSyncdPureLidSession = nil }

    /// Field 3, `isSyncdSnapshotRecoveryEnabled`.
    public var isSyncdSnapshotRecoveryEnabled: Bool {
        get { _isSyncdSnapshotRecoveryEnabled ?? false }
        set { _isSyncdSnapshotRecoveryEnabled = newValue }
    }
    /// Whether `isSyncdSnapshotRecoveryEnabled` is set.
    public var hasIsSyncdSnapshotRecoveryEnabled: Bool { _isSyncdSnapshotRecoveryEnabled != nil }
    /// Unsets `isSyncdSnapshotRecoveryEnabled`.
    public mutating func clearIsSyncdSnapshotRecoveryEnabled() { _isSyncdSnapshotRecoveryEnabled = nil }

    /// Field 4, `isHsThumbnailSyncEnabled`.
    public var isHsThumbnailSyncEnabled: Bool {
        get { _isHsThumbnailSyncEnabled ?? false }
        set { _isHsThumbnailSyncEnabled = newValue }
    }
    /// Whether `isHsThumbnailSyncEnabled` is set.
    public var hasIsHsThumbnailSyncEnabled: Bool { _isHsThumbnailSyncEnabled != nil }
    /// Unsets `isHsThumbnailSyncEnabled`.
    public mutating func clearIsHsThumbnailSyncEnabled() { _isHsThumbnailSyncEnabled = nil }

    /// Field 5, `subscriptionSyncPayload`.
    public var subscriptionSyncPayload: [UInt8] {
        get { _subscriptionSyncPayload ?? [] }
        set { _subscriptionSyncPayload = newValue }
    }
    /// Whether `subscriptionSyncPayload` is set.
    public var hasSubscriptionSyncPayload: Bool { _subscriptionSyncPayload != nil }
    /// Unsets `subscriptionSyncPayload`.
    public mutating func clearSubscriptionSyncPayload() { _subscriptionSyncPayload = nil }

    public var unknownFields = UnknownStorage()
    private var _isChatDbLidMigrated: Bool?
    private var _isSyncdPureLidSession: Bool?
    private var _isSyncdSnapshotRecoveryEnabled: Bool?
    private var _isHsThumbnailSyncEnabled: Bool?
    private var _subscriptionSyncPayload: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _isChatDbLidMigrated = try reader.bool()
            case 16: _isSyncdPureLidSession = try reader.bool()
            case 24: _isSyncdSnapshotRecoveryEnabled = try reader.bool()
            case 32: _isHsThumbnailSyncEnabled = try reader.bool()
            case 42: _subscriptionSyncPayload = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _isChatDbLidMigrated { writer.bool(8, value) }
        if let value = _isSyncdPureLidSession { writer.bool(16, value) }
        if let value = _isSyncdSnapshotRecoveryEnabled { writer.bool(24, value) }
        if let value = _isHsThumbnailSyncEnabled { writer.bool(32, value) }
        if let value = _subscriptionSyncPayload { writer.bytes(42, value) }
        writer.unknown(unknownFields)
    }
}
