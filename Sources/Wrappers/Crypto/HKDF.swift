/// HKDF (RFC 5869) with SHA-256.
public enum HKDF {
    /// Stretches input key material into as many bytes as asked.
    ///
    /// - Parameters:
    ///   - material: The input key material, of any length.
    ///   - salt: Empty means 32 zero bytes, as the RFC has it.
    ///   - info: What the keys are for.
    ///   - count: At most 8160 bytes.
    /// - Returns: `count` bytes.
    public static func sha256(
        _ material: [UInt8],
        salt: [UInt8] = [],
        info: [UInt8],
        count: Int
    ) -> [UInt8] {
        precondition(count <= 255 * 32, "HKDF gives at most 8160 bytes")
        let key = HMACKey(HMAC.sha256(key: salt, material))
        var output: [UInt8] = []
        output.reserveCapacity(count + 31)
        var block: [UInt8] = []
        var number: UInt8 = 1
        while output.count < count {
            var state = key.start()
            state.update(block)
            state.update(info)
            state.update([number])
            block = state.finish()
            output += block
            number &+= 1
        }
        output.removeLast(output.count - count)
        return output
    }

    /// The same with the purpose as text.
    public static func sha256(
        _ material: [UInt8],
        salt: [UInt8] = [],
        info: String,
        count: Int
    ) -> [UInt8] {
        sha256(material, salt: salt, info: Array(info.utf8), count: count)
    }
}
