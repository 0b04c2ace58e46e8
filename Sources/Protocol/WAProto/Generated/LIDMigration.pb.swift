// Written by protogen from LIDMigration.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The message `LIDMigrationMapping`.
public struct WALIDMigrationMapping: Message {
    /// Field 1, `pn`.
    public var pn: UInt64 {
        get { _pn ?? 0 }
        set { _pn = newValue }
    }
    /// Whether `pn` is set.
    public var hasPn: Bool { _pn != nil }
    /// Unsets `pn`.
    public mutating func clearPn() { _pn = nil }

    /// Field 2, `assignedLid`.
    public var assignedLid: UInt64 {
        get { _assignedLid ?? 0 }
        set { _assignedLid = newValue }
    }
    /// Whether `assignedLid` is set.
    public var hasAssignedLid: Bool { _assignedLid != nil }
    /// Unsets `assignedLid`.
    public mutating func clearAssignedLid() { _assignedLid = nil }

    /// Field 3, `latestLid`.
    public var latestLid: UInt64 {
        get { _latestLid ?? 0 }
        set { _latestLid = newValue }
    }
    /// Whether `latestLid` is set.
    public var hasLatestLid: Bool { _latestLid != nil }
    /// Unsets `latestLid`.
    public mutating func clearLatestLid() { _latestLid = nil }

    public var unknownFields = UnknownStorage()
    private var _pn: UInt64?
    private var _assignedLid: UInt64?
    private var _latestLid: UInt64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 8: _pn = try reader.uint64()
            case 16: _assignedLid = try reader.uint64()
            case 24: _latestLid = try reader.uint64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _pn { writer.uint64(8, value) }
        if let value = _assignedLid { writer.uint64(16, value) }
        if let value = _latestLid { writer.uint64(24, value) }
        writer.unknown(unknownFields)
    }
}

/// The message `LIDMigrationMappingSyncPayload`.
public struct WALIDMigrationMappingSyncPayload: Message {
    /// Field 1, `pnToLidMappings`.
    public var pnToLidMappings: [WALIDMigrationMapping] {
        get { _pnToLidMappings }
        set { _pnToLidMappings = newValue }
    }

    /// Field 2, `chatDbMigrationTimestamp`.
    public var chatDbMigrationTimestamp: UInt64 {
        get { _chatDbMigrationTimestamp ?? 0 }
        set { _chatDbMigrationTimestamp = newValue }
    }
    /// Whether `chatDbMigrationTimestamp` is set.
    public var hasChatDbMigrationTimestamp: Bool { _chatDbMigrationTimestamp != nil }
    /// Unsets `chatDbMigrationTimestamp`.
    public mutating func clearChatDbMigrationTimestamp() { _chatDbMigrationTimestamp = nil }

    public var unknownFields = UnknownStorage()
    private var _pnToLidMappings: [WALIDMigrationMapping] = []
    private var _chatDbMigrationTimestamp: UInt64?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_pnToLidMappings)
            case 16: _chatDbMigrationTimestamp = try reader.uint64()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        for value in _pnToLidMappings { writer.message(10, value) }
        if let value = _chatDbMigrationTimestamp { writer.uint64(16, value) }
        writer.unknown(unknownFields)
    }
}
