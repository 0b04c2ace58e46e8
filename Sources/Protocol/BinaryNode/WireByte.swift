/// The bytes that are not tokens.
enum WireByte {
    static let empty: UInt8 = 0
    static let firstDouble: UInt8 = 236
    static let lastDouble: UInt8 = 239
    static let interopJID: UInt8 = 0xF5
    static let messengerJID: UInt8 = 0xF6
    static let deviceJID: UInt8 = 0xF7
    static let list8: UInt8 = 0xF8
    static let list16: UInt8 = 0xF9
    static let pairJID: UInt8 = 0xFA
    static let hex: UInt8 = 0xFB
    static let bytes8: UInt8 = 0xFC
    static let bytes20: UInt8 = 0xFD
    static let bytes32: UInt8 = 0xFE
    static let nibble: UInt8 = 0xFF

    /// The flag byte's bit for a compressed body.
    static let compressed: UInt8 = 0x02

    /// The characters a packed string may have.
    static let packable = 127

    /// Characters of packed strings by nibble; the pad, 15, and unassigned ones are 0.
    static let nibbleAlphabet = [UInt8]("0123456789-.".utf8) + [0, 0, 0, 0]
    static let hexAlphabet = [UInt8]("0123456789ABCDEF".utf8)
}
