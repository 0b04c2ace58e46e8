import Crypto
import Encodings
import Media
import Support
import System
import Testing

/// Known answers were made with Python's hashlib, hmac and cryptography, from the layout alone.
@Suite struct MediaCipherTests {
    private let directory = TemporaryDirectory()
    private let mediaKey = (0..<32).map { UInt8($0) }

    private static func content(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + ($0 >> 8) * 13) }
    }

    private func file(_ name: String, _ content: [UInt8]) throws -> PartReader {
        let path = directory.path(of: name)
        try Files.write(content, to: path)
        return try PartReader(path)
    }

    private func opening(_ sealed: SealedMedia, _ keys: MediaKeys) -> MediaOpening {
        MediaOpening(
            keys: keys,
            hash: sealed.hash,
            sealedHash: sealed.sealedHash,
            length: sealed.length
        )
    }

    @Test func `derives the keys of the reference`() throws {
        let keys = try MediaKeys(mediaKey, .image)
        #expect(Hex.encode(keys.iv) == "aa6a127218397cbd2383e4ccf7176a79")
        #expect(
            Hex.encode(keys.cipherKey)
                == "008c9aea9b7c5d81eb56b3f530f87d42dcc92d27b11ad6b5bd66f0560d0d8c46"
        )
        #expect(
            Hex.encode(keys.macKey)
                == "91d09ffec108833c1699574c52657923fb6e3e161d9698bc6b3a05fbc508a515"
        )
        #expect(throws: MediaError.badKey) { try MediaKeys(Array(mediaKey.dropLast()), .image) }
    }

    @Test(arguments: [
        ("image", 0, "4823dd6041674bbff6e76b84d1547fdc05fbddbdfd2e97c864ef245926afa92c", ""),
        ("image", 1, "dea957a16a5e1f9f437abdfcdcc1efa22d31ea1032b213c193eb3bd658b08c61", ""),
        ("document", 15, "e116be125e3a639b31912c4a152a22424791bd805bfc340af634c45d9a710cf2", ""),
        ("document", 16, "8dbb05d2f37addd1ee2b012c205c0abd2ac29d1afc1742e701f31a744e17b2f9", ""),
        (
            "video", 65504, "f7feeb7253fc0296a48521b16d0016bf64718eb8cc768cb0d002a9f1f519e2a7",
            "aee1d14cc8a097d164525ab71cb181a891d45e7b"
        ),
        (
            "video", 65505, "87c9e5dfcf84e579dd156c34968b14472a15a3d68d2d058a6dd21cd20b47035c",
            "55b8aa25b2828990e5277c03b57ef09e3edac3f8"
        ),
        (
            "video", 65519, "7ccd9e4e4a45372b85ea0f6a79999dab40108ccf517877e3bdd8e5bbf27efcae",
            "8e71afab1b76ecd40ba0ddcfeab646dee1d60a80"
        ),
        (
            "audio", 65520, "cacbff201c0a37b8d56c1583ce48dba04069a6d96e91900f8097df141451d0c3",
            "bcab918b8af65c022878149ffe9375ee112e1cce"
        ),
        (
            "audio", 65536, "135370b8fa7d3124cc3905b12a197b60b004f44a50d91fc277463158ff4a8f4f",
            "0e003e0ad53a8a46a99457d2a0b4b6599d7e9e1f"
        ),
        (
            "video", 300_000, "d703aeb5a1b2dec0f7d1d3ecaf92844d9438df855e736a492bd41abc07c89b23",
            "65a7bc837f8fbb007b0a7f34f3c065af6e761cf351ba4ba8952900cb52d649b901f856982f7c8db76d272a76850e841647e7"
        ),
        ("sticker", 1000, "e2a726b134116d1af48776185adbd3f80e839d9ffcfba4e39151e7bb04e29c57", ""),
        ("history", 5000, "260242c4d93036760cd7f8de720bf4f62f43a7d8450120cd7e20f9d55ea4785a", ""),
        (
            "appState", 262_144,
            "bc357f113b3bd9ff971b5e1a558a33dd06cbfaa8ebab85c71f0bca82dafc8dc0", ""
        ),
        (
            "linkThumbnail", 262_143,
            "f5d6b77f1a0d7f2b2a45623bc84394135b41226ffad3d4299a2100012de3e0cd", ""
        ),
    ])
    func `seals as others do, and opens it again`(
        name: String,
        count: Int,
        hash: String,
        sidecar: String
    ) async throws {
        let type = try #require(MediaType(rawValue: name))
        let content = Self.content(count)
        let keys = try MediaKeys(mediaKey, type)
        let path = directory.path(of: "sealed")
        let sealed = try await MediaSeal.seal(try file("plain", content), to: path, keys, type)
        #expect(Hex.encode(sealed.sealedHash) == hash)
        #expect(Hex.encode(sealed.sidecar ?? []) == sidecar)
        #expect(sealed.hash == SHA256.hash(content))
        #expect(sealed.length == count)
        #expect(SHA256.hash(try Files.read(path)) == sealed.sealedHash)

        let opened = directory.path(of: "opened")
        try await opening(sealed, keys).open(try PartReader(path), to: opened)
        #expect(try Files.read(opened) == content)
    }

    @Test func `lets nothing out that was altered, cut or is another file`() async throws {
        let keys = try MediaKeys(mediaKey, .image)
        let path = directory.path(of: "sealed")
        let content = Self.content(100)
        let sealed = try await MediaSeal.seal(try file("plain", content), to: path, keys, .image)
        let bytes = try Files.read(path)
        let opened = directory.path(of: "opened")
        try Files.write([1, 2, 3], to: opened)

        func refuses(_ bytes: [UInt8], _ opening: MediaOpening, _ error: MediaError) async throws {
            let source = try file("damaged", bytes)
            await #expect(throws: error) { try await opening.open(source, to: opened) }
            #expect(try Files.read(opened) == [1, 2, 3])
            #expect(!Files.exists("\(opened).part"))
        }
        var unhashed = opening(sealed, keys)
        unhashed.sealedHash = nil
        for place in bytes.indices {
            var altered = bytes
            altered[place] ^= 1
            try await refuses(altered, opening(sealed, keys), .notAsUploaded)
            // The authentication code alone must do, should the sender not say the other hash.
            try await refuses(altered, unhashed, .notAuthentic)
        }
        for count in [0, 1, 10, 26, bytes.count - 16, bytes.count - 1] {
            try await refuses(Array(bytes.prefix(count)), opening(sealed, keys), .notAsUploaded)
        }
        try await refuses(
            bytes,
            opening(sealed, try MediaKeys(mediaKey, .video)),
            .notAuthentic
        )
        var other = opening(sealed, keys)
        other.hash[0] ^= 1
        try await refuses(bytes, other, .notAsSent)
        other = opening(sealed, keys)
        other.length = 99
        try await refuses(bytes, other, .notAsSent)
    }

    @Test func `what is given up leaves nothing`() async throws {
        let path = directory.path(of: "large")
        _ = try PartWriter(path, keeping: 64 << 20)
        let keys = try MediaKeys(mediaKey, .video)
        let sealed = directory.path(of: "sealed")
        let source = try PartReader(path)
        let task = Task { try await MediaSeal.seal(source, to: sealed, keys, .video) }
        task.cancel()
        await #expect(throws: MediaError.cancelled) { try await task.value }
        #expect(!Files.exists(sealed))
    }
}
