import Crypto
import Testing

@testable import Noise

struct CertificateTests {
    let chain = """
        0a760a32080910071a20ff2ee45601ec1b67310c7790404585ae697331eee1c1f8cf2419731c1fff3e6b
        2080e2cfaa062880a8d6b907
        12402a3b6f51337e698a9bf2c3babe1c47468240dd1d818870257eaa2d536deeb71795a87dd1298eda3c
        24dd3a4f61abd44fc85a4745ed4aee481e8d195a326f600e
        12760a32080710001a201cf579aba45a10ba1d1ef06d91fca2aa9ed0a1150515653155405d0b18cb9a67
        2080e2cfaa062880a8d6b907
        124084e6f80853824a0114ae2db839bd946d5c15c0dfef760317863ee63343b80c3c92fe062a72a0fab4
        67299f215c872bcbd11f58f5caae5533c76d1cd1d8e65e89
        """
    let now: Int64 = 1_800_000_000

    private func verify(_ chain: [UInt8], now: Int64? = nil) throws {
        try CertificateChain.verify(
            chain,
            root: pair(0x66).publicKey,
            leaf: pair(0x44).publicKey,
            now: now ?? self.now
        )
    }

    @Test func `holds the production root key`() throws {
        #expect(
            try productionRootKey.bytes
                == bytes("142375574d0a587166aae71ebe516437c4a28b73e3695c6ce1f7f9545da8ee6b")
        )
    }

    @Test func `accepts the written chain at any time of its window`() throws {
        for now in [1_700_000_000, 1_800_000_000, 2_000_000_000] as [Int64] {
            try verify(bytes(chain), now: now)
        }
        for now in [-1, 0, 1_699_999_999, 2_000_000_001, .max] as [Int64] {
            #expect(throws: NoiseError.certificate(.intermediateNotValidNow)) {
                try verify(bytes(chain), now: now)
            }
        }
    }

    @Test func `accepts what it issues`() throws {
        let root = KeyPair.generate()
        let leaf = KeyPair.generate().publicKey
        let chain = try CertificateChain.issue(root: root, leaf: leaf, now: now)
        try CertificateChain.verify(chain, root: root.publicKey, leaf: leaf, now: now)
    }

    /// A chain with one thing wrong, and what must be said of it.
    struct Fixture: CustomStringConvertible, Sendable {
        let description: String
        let flaw: CertificateFlaw
        var rootByte: UInt8 = 0x66
        var leafByte: UInt8 = 0x44
        var signerByte: UInt8 = 0x77
        var intermediateIssuer: UInt32 = 0
        var leafIssuer: UInt32 = 7
        var leafEnd: Int64 = 2_000_000_000
        var intermediateBegin: Int64 = 1_700_000_000

        func chain() throws -> [UInt8] {
            let upper = CertificateChain.Terms(
                serial: 7,
                issuerSerial: intermediateIssuer,
                key: try pair(0x77).publicKey,
                window: (intermediateBegin, 2_000_000_000)
            )
            let lower = CertificateChain.Terms(
                serial: 9,
                issuerSerial: leafIssuer,
                key: try pair(leafByte).publicKey,
                window: (1_700_000_000, leafEnd)
            )
            return try CertificateChain.issue(
                intermediate: (upper, signedBy: pair(rootByte).privateKey),
                leaf: (lower, signedBy: pair(signerByte).privateKey),
                random: .seeded(1)
            )
        }
    }

    @Test(arguments: [
        Fixture(description: "wrong root", flaw: .notSignedByRoot, rootByte: 0x67),
        Fixture(description: "issuer 1", flaw: .notIssuedByRoot, intermediateIssuer: 1),
        Fixture(
            description: "leaf signed by another",
            flaw: .notSignedByIntermediate,
            signerByte: 0x78
        ),
        Fixture(
            description: "intermediate not valid yet",
            flaw: .intermediateNotValidNow,
            intermediateBegin: 1_900_000_000
        ),
        Fixture(
            description: "leaf of another issuer",
            flaw: .notIssuedByIntermediate,
            leafIssuer: 8
        ),
        Fixture(description: "leaf for another key", flaw: .notForThisServer, leafByte: 0x45),
        Fixture(description: "expired leaf", flaw: .leafNotValidNow, leafEnd: 1_750_000_000),
    ]) func `refuses`(fixture: Fixture) throws {
        #expect(throws: NoiseError.certificate(fixture.flaw)) { try verify(fixture.chain()) }
    }

    @Test func `issues the written details`() throws {
        let sound = Fixture(description: "nothing wrong", flaw: .incomplete)
        #expect(try sound.chain().prefix(54) == bytes(chain).prefix(54))
        try verify(sound.chain())
    }

    @Test func `refuses a signature of 63 bytes and a missing part`() throws {
        let whole = try bytes(chain)
        // The leaf's lengths are at 1 (the whole) and 55 (its signature).
        var short = whole
        short[1] -= 1
        short[55] -= 1
        short.remove(at: 119)
        #expect(throws: NoiseError.certificate(.incomplete)) { try verify(short) }
        #expect(throws: NoiseError.certificate(.incomplete)) { try verify(Array(whole[..<120])) }
        #expect(throws: NoiseError.certificate(.incomplete)) { try verify(Array(whole[120...])) }
        #expect(throws: NoiseError.certificate(.incomplete)) { try verify([]) }
        #expect(throws: NoiseError.malformed("certificate chain")) {
            try verify(Array(whole.dropLast()))
        }
    }

    @Test func `refuses each altered byte`() throws {
        let whole = try bytes(chain)
        for index in whole.indices {
            var altered = whole
            altered[index] ^= 1
            #expect(throws: NoiseError.self) { try verify(altered) }
        }
    }
}
