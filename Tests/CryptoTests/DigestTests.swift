import Crypto
import Testing

/// Vectors of the standards named.
struct DigestTests {
    @Test func `digests of abc`() throws {
        let abc = Array("abc".utf8)
        #expect(
            try SHA256.hash(abc)
                == bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        )
        #expect(try SHA1.hash(abc) == bytes("a9993e364706816aba3e25717850c26c9cd0d89d"))
        #expect(try MD5.hash(abc) == bytes("900150983cd24fb0d6963f7d28e17f72"))
        #expect(
            try SHA512.hash(abc)
                == bytes(
                    """
                    ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a
                    2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
                    """
                )
        )
    }

    @Test func `parts are hashed as one`() {
        let whole = [UInt8](0..<200)
        #expect(SHA256.hash(Array(whole[..<7]), [], Array(whole[7...])) == SHA256.hash(whole))
        #expect(SHA512.hash(Array(whole[..<130]), Array(whole[130...])) == SHA512.hash(whole))
    }

    /// RFC 4231, test cases 1, 2, 6 and 7.
    @Test(arguments: [
        (
            "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "4869205468657265",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            String(repeating: "aa", count: 131),
            "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048"
                + "617368204b6579204669727374",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]) func `authentication codes of RFC 4231`(key: String, data: String, code: String) throws {
        #expect(try HMAC.sha256(key: bytes(key), bytes(data)) == bytes(code))
    }

    /// RFC 5869, test cases 1, 2 and 3.
    @Test func `derived keys of RFC 5869`() throws {
        let material = [UInt8](repeating: 0x0b, count: 22)
        #expect(
            try HKDF.sha256(material, salt: Array(0...12), info: Array(0xf0...0xf9), count: 42)
                == bytes(
                    """
                    3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865
                    """
                )
        )
        #expect(
            try HKDF.sha256(
                Array(0x00...0x4f),
                salt: Array(0x60...0xaf),
                info: Array(0xb0...0xff),
                count: 82
            )
                == bytes(
                    """
                    b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac78272
                    71cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87
                    """
                )
        )
        #expect(
            try HKDF.sha256(material, info: "", count: 42)
                == bytes(
                    """
                    8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8
                    """
                )
        )
    }

    /// RFC 7914, section 11.
    @Test func `stretched password of RFC 7914`() throws {
        #expect(
            try PBKDF2.sha256(
                password: "passwd",
                salt: Array("salt".utf8),
                iterations: 1,
                count: 64
            )
                == bytes(
                    """
                    55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc
                    49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783
                    """
                )
        )
    }
}
