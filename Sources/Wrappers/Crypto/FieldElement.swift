/// A number modulo 2²⁵⁵ − 19, in five limbs of 51 bits.
///
/// Only for public keys: the inversion is the one thing libsodium does not offer.
struct FieldElement {
    private var l0: UInt64
    private var l1: UInt64
    private var l2: UInt64
    private var l3: UInt64
    private var l4: UInt64

    private static let mask: UInt64 = (1 << 51) - 1

    static let one = FieldElement(1, 0, 0, 0, 0)

    private init(_ l0: UInt64, _ l1: UInt64, _ l2: UInt64, _ l3: UInt64, _ l4: UInt64) {
        self.l0 = l0
        self.l1 = l1
        self.l2 = l2
        self.l3 = l3
        self.l4 = l4
    }

    /// Reads 32 bytes; the top bit does not count.
    init(littleEndian bytes: [UInt8]) {
        precondition(bytes.count == 32, "a field element has 32 bytes")
        func word(_ at: Int) -> UInt64 {
            (0..<8).reduce(0) { $0 | UInt64(bytes[at + $1]) << (8 * UInt64($1)) }
        }
        l0 = word(0) & Self.mask
        l1 = word(6) >> 3 & Self.mask
        l2 = word(12) >> 6 & Self.mask
        l3 = word(19) >> 1 & Self.mask
        l4 = word(24) >> 12 & Self.mask
    }

    static func + (left: Self, right: Self) -> Self {
        Self(
            left.l0 + right.l0,
            left.l1 + right.l1,
            left.l2 + right.l2,
            left.l3 + right.l3,
            left.l4 + right.l4
        )
        .carried
    }

    static func - (left: Self, right: Self) -> Self {
        // 16 times the modulus keeps every limb above zero.
        let first: UInt64 = 16 * ((1 << 51) - 19)
        let other: UInt64 = 16 * ((1 << 51) - 1)
        return Self(
            left.l0 + first - right.l0,
            left.l1 + other - right.l1,
            left.l2 + other - right.l2,
            left.l3 + other - right.l3,
            left.l4 + other - right.l4
        )
        .carried
    }

    static func * (a: Self, b: Self) -> Self {
        func product(_ x: UInt64, _ y: UInt64) -> UInt128 { UInt128(x) * UInt128(y) }
        let b1 = b.l1 * 19
        let b2 = b.l2 * 19
        let b3 = b.l3 * 19
        let b4 = b.l4 * 19
        var r0 = product(a.l0, b.l0) + product(a.l1, b4) + product(a.l2, b3)
        r0 += product(a.l3, b2) + product(a.l4, b1)
        var r1 = product(a.l0, b.l1) + product(a.l1, b.l0) + product(a.l2, b4)
        r1 += product(a.l3, b3) + product(a.l4, b2)
        var r2 = product(a.l0, b.l2) + product(a.l1, b.l1) + product(a.l2, b.l0)
        r2 += product(a.l3, b4) + product(a.l4, b3)
        var r3 = product(a.l0, b.l3) + product(a.l1, b.l2) + product(a.l2, b.l1)
        r3 += product(a.l3, b.l0) + product(a.l4, b4)
        var r4 = product(a.l0, b.l4) + product(a.l1, b.l3) + product(a.l2, b.l2)
        r4 += product(a.l3, b.l1) + product(a.l4, b.l0)
        r1 += r0 >> 51
        r2 += r1 >> 51
        r3 += r2 >> 51
        r4 += r3 >> 51
        let low = { (number: UInt128) in UInt64(truncatingIfNeeded: number) & mask }
        let l0 = low(r0) + UInt64(truncatingIfNeeded: r4 >> 51) * 19
        return Self(l0 & mask, low(r1) + l0 >> 51, low(r2), low(r3), low(r4))
    }

    /// The number squared again and again.
    private func squared(_ times: Int) -> Self {
        var result = self
        for _ in 0..<times { result = result * result }
        return result
    }

    /// The inverse, by Fermat: the number to the power 2²⁵⁵ − 21.
    var inverted: Self {
        let z2 = self * self
        let z9 = z2.squared(2) * self
        let z11 = z9 * z2
        let p5 = z11.squared(1) * z9
        let p10 = p5.squared(5) * p5
        let p20 = p10.squared(10) * p10
        let p40 = p20.squared(20) * p20
        let p50 = p40.squared(10) * p10
        let p100 = p50.squared(50) * p50
        let p200 = p100.squared(100) * p100
        let p250 = p200.squared(50) * p50
        return p250.squared(5) * z11
    }

    var isZero: Bool { littleEndianBytes.allSatisfy { $0 == 0 } }

    /// The same number with limbs below 2⁵² again.
    private var carried: Self {
        var n = self
        n.l1 += n.l0 >> 51
        n.l0 &= Self.mask
        n.l2 += n.l1 >> 51
        n.l1 &= Self.mask
        n.l3 += n.l2 >> 51
        n.l2 &= Self.mask
        n.l4 += n.l3 >> 51
        n.l3 &= Self.mask
        n.l0 += 19 * (n.l4 >> 51)
        n.l4 &= Self.mask
        return n
    }

    /// The 32 bytes of the number below the modulus.
    var littleEndianBytes: [UInt8] {
        var n = carried.carried
        // Adding 19 carries out of the top exactly when the number is not below the modulus.
        var carry = (n.l0 + 19) >> 51
        carry = (n.l1 + carry) >> 51
        carry = (n.l2 + carry) >> 51
        carry = (n.l3 + carry) >> 51
        carry = (n.l4 + carry) >> 51
        n.l0 += 19 * carry
        n = Self(
            n.l0 & Self.mask,
            n.l1 + n.l0 >> 51,
            n.l2,
            n.l3,
            n.l4
        )
        n.l2 += n.l1 >> 51
        n.l1 &= Self.mask
        n.l3 += n.l2 >> 51
        n.l2 &= Self.mask
        n.l4 += n.l3 >> 51
        n.l3 &= Self.mask
        n.l4 &= Self.mask
        let words = [
            n.l0 | n.l1 << 51,
            n.l1 >> 13 | n.l2 << 38,
            n.l2 >> 26 | n.l3 << 25,
            n.l3 >> 39 | n.l4 << 12,
        ]
        return words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }
}
