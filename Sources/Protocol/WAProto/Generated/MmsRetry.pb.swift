// Written by protogen from MmsRetry.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The message `MediaRetryNotification`.
public struct WAMediaRetryNotification: Message {
    /// Field 1, `stanzaID`.
    public var stanzaID: String {
        get { _stanzaID ?? "" }
        set { _stanzaID = newValue }
    }
    /// Whether `stanzaID` is set.
    public var hasStanzaID: Bool { _stanzaID != nil }
    /// Unsets `stanzaID`.
    public mutating func clearStanzaID() { _stanzaID = nil }

    /// Field 2, `directPath`.
    public var directPath: String {
        get { _directPath ?? "" }
        set { _directPath = newValue }
    }
    /// Whether `directPath` is set.
    public var hasDirectPath: Bool { _directPath != nil }
    /// Unsets `directPath`.
    public mutating func clearDirectPath() { _directPath = nil }

    /// Field 3, `result`.
    public var result: WAMediaRetryNotification.ResultType {
        get { _result ?? .generalError }
        set { _result = newValue }
    }
    /// Whether `result` is set.
    public var hasResult: Bool { _result != nil }
    /// Unsets `result`.
    public mutating func clearResult() { _result = nil }

    /// Field 4, `messageSecret`.
    public var messageSecret: [UInt8] {
        get { _messageSecret ?? [] }
        set { _messageSecret = newValue }
    }
    /// Whether `messageSecret` is set.
    public var hasMessageSecret: Bool { _messageSecret != nil }
    /// Unsets `messageSecret`.
    public mutating func clearMessageSecret() { _messageSecret = nil }

    public var unknownFields = UnknownStorage()
    private var _stanzaID: String?
    private var _directPath: String?
    private var _result: WAMediaRetryNotification.ResultType?
    private var _messageSecret: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _stanzaID = try reader.string()
            case 18: _directPath = try reader.string()
            case 24: _result = try reader.enumeration()
            case 34: _messageSecret = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _stanzaID { writer.string(10, value) }
        if let value = _directPath { writer.string(18, value) }
        if let value = _result { writer.enumeration(24, value) }
        if let value = _messageSecret { writer.bytes(34, value) }
        writer.unknown(unknownFields)
    }

    /// The enum `ResultType`.
    public enum ResultType: Enumeration {
        /// `GENERAL_ERROR`.
        case generalError
        /// `SUCCESS`.
        case success
        /// `NOT_FOUND`.
        case notFound
        /// `DECRYPTION_ERROR`.
        case decryptionError
        /// A number that the schema does not name.
        case UNRECOGNIZED(Int)

        public init(rawValue: Int) {
            switch rawValue {
            case 0: self = .generalError
            case 1: self = .success
            case 2: self = .notFound
            case 3: self = .decryptionError
            default: self = .UNRECOGNIZED(rawValue)
            }
        }

        public var rawValue: Int {
            switch self {
            case .generalError: 0
            case .success: 1
            case .notFound: 2
            case .decryptionError: 3
            case .UNRECOGNIZED(let number): number
            }
        }
    }
}

/// The message `ServerErrorReceipt`.
public struct WAServerErrorReceipt: Message {
    /// Field 1, `stanzaID`.
    public var stanzaID: String {
        get { _stanzaID ?? "" }
        set { _stanzaID = newValue }
    }
    /// Whether `stanzaID` is set.
    public var hasStanzaID: Bool { _stanzaID != nil }
    /// Unsets `stanzaID`.
    public mutating func clearStanzaID() { _stanzaID = nil }

    public var unknownFields = UnknownStorage()
    private var _stanzaID: String?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _stanzaID = try reader.string()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _stanzaID { writer.string(10, value) }
        writer.unknown(unknownFields)
    }
}
