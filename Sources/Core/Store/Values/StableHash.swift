internal import Model

extension String {
    /// A number that stands for a text in an index; the same in every process.
    ///
    /// Whoever looks a text up by it compares the text as well: somebody who wants to can find two texts with
    /// the same number. FNV-1a over the bytes, then mixed; 63 bits, not negative.
    var stableHash: Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return Int64(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 1)
    }
}

extension MessageID {
    /// What the messages table is searched by.
    var key: Int64 { text.stableHash }
}
