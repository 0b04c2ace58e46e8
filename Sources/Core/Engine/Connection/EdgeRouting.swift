/// The preamble by which a client names the server site that it was told to return to.
///
///     45 44 00 01 ‖ u24 n ‖ n bytes routing info
///
/// It comes before the connection header and is no part of the Noise prologue.
///
/// - Source: Baileys `src/Utils/noise-handler.ts`.
enum EdgeRouting {
    /// The preamble for this routing info; empty when there is none or it does not fit.
    static func preamble(_ info: [UInt8]?) -> [UInt8] {
        guard let info, !info.isEmpty, info.count < 1 << 24 else { return [] }
        let count = UInt32(info.count)
        return [
            0x45, 0x44, 0, 1, UInt8(count >> 16), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF),
        ]
            + info
    }
}
