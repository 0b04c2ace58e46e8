// Written by protogen from Cert.proto. Do not edit: run `make proto`.
// swift-format-ignore-file

public import Protobuf

/// The message `NoiseCertificate`.
public struct WANoiseCertificate: Message {
    /// Field 1, `details`.
    public var details: [UInt8] {
        get { _details ?? [] }
        set { _details = newValue }
    }
    /// Whether `details` is set.
    public var hasDetails: Bool { _details != nil }
    /// Unsets `details`.
    public mutating func clearDetails() { _details = nil }

    /// Field 2, `signature`.
    public var signature: [UInt8] {
        get { _signature ?? [] }
        set { _signature = newValue }
    }
    /// Whether `signature` is set.
    public var hasSignature: Bool { _signature != nil }
    /// Unsets `signature`.
    public mutating func clearSignature() { _signature = nil }

    public var unknownFields = UnknownStorage()
    private var _details: [UInt8]?
    private var _signature: [UInt8]?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: _details = try reader.bytes()
            case 18: _signature = try reader.bytes()
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _details { writer.bytes(10, value) }
        if let value = _signature { writer.bytes(18, value) }
        writer.unknown(unknownFields)
    }

    /// The message `Details`.
    public struct Details: Message {
        /// Field 1, `serial`.
        public var serial: UInt32 {
            get { _serial ?? 0 }
            set { _serial = newValue }
        }
        /// Whether `serial` is set.
        public var hasSerial: Bool { _serial != nil }
        /// Unsets `serial`.
        public mutating func clearSerial() { _serial = nil }

        /// Field 2, `issuer`.
        public var issuer: String {
            get { _issuer ?? "" }
            set { _issuer = newValue }
        }
        /// Whether `issuer` is set.
        public var hasIssuer: Bool { _issuer != nil }
        /// Unsets `issuer`.
        public mutating func clearIssuer() { _issuer = nil }

        /// Field 3, `expires`.
        public var expires: UInt64 {
            get { _expires ?? 0 }
            set { _expires = newValue }
        }
        /// Whether `expires` is set.
        public var hasExpires: Bool { _expires != nil }
        /// Unsets `expires`.
        public mutating func clearExpires() { _expires = nil }

        /// Field 4, `subject`.
        public var subject: String {
            get { _subject ?? "" }
            set { _subject = newValue }
        }
        /// Whether `subject` is set.
        public var hasSubject: Bool { _subject != nil }
        /// Unsets `subject`.
        public mutating func clearSubject() { _subject = nil }

        /// Field 5, `key`.
        public var key: [UInt8] {
            get { _key ?? [] }
            set { _key = newValue }
        }
        /// Whether `key` is set.
        public var hasKey: Bool { _key != nil }
        /// Unsets `key`.
        public mutating func clearKey() { _key = nil }

        public var unknownFields = UnknownStorage()
        private var _serial: UInt32?
        private var _issuer: String?
        private var _expires: UInt64?
        private var _subject: String?
        private var _key: [UInt8]?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 8: _serial = try reader.uint32()
                case 18: _issuer = try reader.string()
                case 24: _expires = try reader.uint64()
                case 34: _subject = try reader.string()
                case 42: _key = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _serial { writer.uint32(8, value) }
            if let value = _issuer { writer.string(18, value) }
            if let value = _expires { writer.uint64(24, value) }
            if let value = _subject { writer.string(34, value) }
            if let value = _key { writer.bytes(42, value) }
            writer.unknown(unknownFields)
        }
    }
}

/// The certificate of the server's static key and the one of its issuer.
public struct WACertChain: Message {
    /// Field 1, `leaf`.
    public var leaf: WACertChain.NoiseCertificate {
        get { _leaf ?? WACertChain.NoiseCertificate() }
        set { _leaf = newValue }
    }
    /// Whether `leaf` is set.
    public var hasLeaf: Bool { _leaf != nil }
    /// Unsets `leaf`.
    public mutating func clearLeaf() { _leaf = nil }

    /// Field 2, `intermediate`.
    public var intermediate: WACertChain.NoiseCertificate {
        get { _intermediate ?? WACertChain.NoiseCertificate() }
        set { _intermediate = newValue }
    }
    /// Whether `intermediate` is set.
    public var hasIntermediate: Bool { _intermediate != nil }
    /// Unsets `intermediate`.
    public mutating func clearIntermediate() { _intermediate = nil }

    public var unknownFields = UnknownStorage()
    private var _leaf: WACertChain.NoiseCertificate?
    private var _intermediate: WACertChain.NoiseCertificate?

    public init() {}

    public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
        while let tag = try reader.nextTag() {
            switch tag {
            case 10: try reader.message(&_leaf)
            case 18: try reader.message(&_intermediate)
            default: try reader.unknown(tag, &unknownFields)
            }
        }
    }

    public func encode(_ writer: inout WireWriter) {
        if let value = _leaf { writer.message(10, value) }
        if let value = _intermediate { writer.message(18, value) }
        writer.unknown(unknownFields)
    }

    /// The message `NoiseCertificate`.
    public struct NoiseCertificate: Message {
        /// Field 1, `details`.
        public var details: [UInt8] {
            get { _details ?? [] }
            set { _details = newValue }
        }
        /// Whether `details` is set.
        public var hasDetails: Bool { _details != nil }
        /// Unsets `details`.
        public mutating func clearDetails() { _details = nil }

        /// Field 2, `signature`.
        public var signature: [UInt8] {
            get { _signature ?? [] }
            set { _signature = newValue }
        }
        /// Whether `signature` is set.
        public var hasSignature: Bool { _signature != nil }
        /// Unsets `signature`.
        public mutating func clearSignature() { _signature = nil }

        public var unknownFields = UnknownStorage()
        private var _details: [UInt8]?
        private var _signature: [UInt8]?

        public init() {}

        public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
            while let tag = try reader.nextTag() {
                switch tag {
                case 10: _details = try reader.bytes()
                case 18: _signature = try reader.bytes()
                default: try reader.unknown(tag, &unknownFields)
                }
            }
        }

        public func encode(_ writer: inout WireWriter) {
            if let value = _details { writer.bytes(10, value) }
            if let value = _signature { writer.bytes(18, value) }
            writer.unknown(unknownFields)
        }

        /// The message `Details`.
        public struct Details: Message {
            /// Field 1, `serial`.
            public var serial: UInt32 {
                get { _serial ?? 0 }
                set { _serial = newValue }
            }
            /// Whether `serial` is set.
            public var hasSerial: Bool { _serial != nil }
            /// Unsets `serial`.
            public mutating func clearSerial() { _serial = nil }

            /// Field 2, `issuerSerial`.
            public var issuerSerial: UInt32 {
                get { _issuerSerial ?? 0 }
                set { _issuerSerial = newValue }
            }
            /// Whether `issuerSerial` is set.
            public var hasIssuerSerial: Bool { _issuerSerial != nil }
            /// Unsets `issuerSerial`.
            public mutating func clearIssuerSerial() { _issuerSerial = nil }

            /// Field 3, `key`.
            public var key: [UInt8] {
                get { _key ?? [] }
                set { _key = newValue }
            }
            /// Whether `key` is set.
            public var hasKey: Bool { _key != nil }
            /// Unsets `key`.
            public mutating func clearKey() { _key = nil }

            /// Field 4, `notBefore`.
            public var notBefore: UInt64 {
                get { _notBefore ?? 0 }
                set { _notBefore = newValue }
            }
            /// Whether `notBefore` is set.
            public var hasNotBefore: Bool { _notBefore != nil }
            /// Unsets `notBefore`.
            public mutating func clearNotBefore() { _notBefore = nil }

            /// Field 5, `notAfter`.
            public var notAfter: UInt64 {
                get { _notAfter ?? 0 }
                set { _notAfter = newValue }
            }
            /// Whether `notAfter` is set.
            public var hasNotAfter: Bool { _notAfter != nil }
            /// Unsets `notAfter`.
            public mutating func clearNotAfter() { _notAfter = nil }

            public var unknownFields = UnknownStorage()
            private var _serial: UInt32?
            private var _issuerSerial: UInt32?
            private var _key: [UInt8]?
            private var _notBefore: UInt64?
            private var _notAfter: UInt64?

            public init() {}

            public mutating func decode(_ reader: inout WireReader) throws(ProtobufError) {
                while let tag = try reader.nextTag() {
                    switch tag {
                    case 8: _serial = try reader.uint32()
                    case 16: _issuerSerial = try reader.uint32()
                    case 26: _key = try reader.bytes()
                    case 32: _notBefore = try reader.uint64()
                    case 40: _notAfter = try reader.uint64()
                    default: try reader.unknown(tag, &unknownFields)
                    }
                }
            }

            public func encode(_ writer: inout WireWriter) {
                if let value = _serial { writer.uint32(8, value) }
                if let value = _issuerSerial { writer.uint32(16, value) }
                if let value = _key { writer.bytes(26, value) }
                if let value = _notBefore { writer.uint64(32, value) }
                if let value = _notAfter { writer.uint64(40, value) }
                writer.unknown(unknownFields)
            }
        }
    }
}
