/// The dictionary, ready for use: by index, and by text.
struct Tokens: Sendable {
    /// Indexed by the byte; entry 0 is empty and stands for no token.
    let single: [String]
    /// Four dictionaries of 256, one after the other: prefix byte 236, 237, 238, 239.
    let double: [String]

    /// An open-addressing table: 0 is free, otherwise one more than a place in `all`.
    private let slots: [UInt16]
    /// `single` without its first entry, then `double`.
    private let all: [String]
    private let longest: Int
    private static let mask = 8191

    static let version3 = Tokens()

    private init() {
        func cut(_ text: String) -> [String] {
            text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String($0) ?? "" }
        }
        let short = cut(TokenText.single)
        single = [""] + short
        double =
            cut(TokenText.double0) + cut(TokenText.double1) + cut(TokenText.double2)
            + cut(TokenText.double3)
        all = short + double
        longest = all.lazy.map(\.utf8.count).max() ?? 0
        var slots = [UInt16](repeating: 0, count: Self.mask + 1)
        for (place, token) in all.enumerated() {
            var slot = Self.hash(token.utf8.span)
            while slots[slot] != 0 { slot = (slot + 1) & Self.mask }
            slots[slot] = UInt16(place + 1)
        }
        self.slots = slots
    }

    /// The token's place: below 235 it is the single byte less one, from there the double index.
    @inline(__always)
    func place(of text: String, _ bytes: Span<UInt8>) -> Int? {
        guard bytes.count <= longest, bytes.count > 0 else { return nil }
        var slot = Self.hash(bytes)
        while true {
            let place = Int(slots[slot])
            guard place != 0 else { return nil }
            if all[place - 1] == text { return place - 1 }
            slot = (slot + 1) & Self.mask
        }
    }

    private static func hash(_ bytes: Span<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
        return Int(hash ^ (hash >> 15)) & mask
    }
}
