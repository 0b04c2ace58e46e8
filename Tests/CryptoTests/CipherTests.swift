import Crypto
import Testing

/// Vectors of NIST SP 800-38A and of the GCM specification.
struct CipherTests {
    let key = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"
    let plain = """
        6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51
        30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710
        """

    /// Test case 16 of "The Galois/Counter Mode of Operation".
    @Test func `seals and opens as the GCM specification has it`() throws {
        let key = try bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
        let nonce = try bytes("cafebabefacedbaddecaf888")
        let aad = try bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        let plain = try bytes(
            """
            d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
            1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39
            """
        )
        let sealed = AESGCM.seal(plain, key: key, nonce12: nonce, aad: aad)
        #expect(
            try sealed
                == bytes(
                    """
                    522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
                    8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662
                    76fc6ece0f4e1768cddf8853bb2d551b
                    """
                )
        )
        #expect(try AESGCM.open(sealed, key: key, nonce12: nonce, aad: aad) == plain)
    }

    @Test func `refuses each altered byte`() throws {
        let key = [UInt8](repeating: 1, count: 32)
        let nonce = [UInt8](repeating: 2, count: 12)
        let sealed = AESGCM.seal([1, 2, 3], key: key, nonce12: nonce, aad: [4])
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(throws: CryptoError.notAuthentic) {
                try AESGCM.open(altered, key: key, nonce12: nonce, aad: [4])
            }
        }
        #expect(throws: CryptoError.notAuthentic) {
            try AESGCM.open(sealed, key: key, nonce12: nonce, aad: [5])
        }
        #expect(throws: CryptoError.badLength) {
            try AESGCM.open(Array(sealed.prefix(15)), key: key, nonce12: nonce)
        }
    }

    @Test func `seals nothing into a bare tag`() throws {
        let key = [UInt8](repeating: 1, count: 32)
        let nonce = [UInt8](repeating: 2, count: 12)
        let sealed = AESGCM.seal([], key: key, nonce12: nonce, aad: [9])
        #expect(sealed.count == 16)
        #expect(try AESGCM.open(sealed, key: key, nonce12: nonce, aad: [9]).isEmpty)
    }

    /// SP 800-38A, F.2.5; the last block is the padding.
    @Test func `chains blocks`() throws {
        let iv = [UInt8](0...15)
        let cipher = try AESCBC.encrypt(bytes(plain), key: bytes(key), iv: iv)
        #expect(
            try Array(cipher.prefix(64))
                == bytes(
                    """
                    f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d
                    39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b
                    """
                )
        )
        #expect(cipher.count == 80)
        #expect(try AESCBC.decrypt(cipher, key: bytes(key), iv: iv) == bytes(plain))
        #expect(throws: CryptoError.badPadding) {
            try AESCBC.decrypt(Array(cipher.prefix(64)), key: bytes(key), iv: iv)
        }
        #expect(throws: CryptoError.badLength) {
            try AESCBC.decrypt(Array(cipher.prefix(63)), key: bytes(key), iv: iv)
        }
        #expect(throws: CryptoError.badLength) {
            try AESCBC.decrypt([], key: bytes(key), iv: iv)
        }
    }

    /// SP 800-38A, F.5.5.
    @Test func `counts blocks`() throws {
        let iv = [UInt8](0xf0...0xff)
        let cipher = try AESCTR.apply(bytes(plain), key: bytes(key), iv: iv)
        #expect(
            try cipher
                == bytes(
                    """
                    601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5
                    2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6
                    """
                )
        )
        #expect(try AESCTR.apply(cipher, key: bytes(key), iv: iv) == bytes(plain))
    }
}
