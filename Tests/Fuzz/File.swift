import Deflate
import Protobuf
import WAProto

@testable import Engine

extension Decoder {
    /// What a file is by its own head, as it is asked of files that are sent; its size and length are its own word.
    static let file = Decoder(
        name: "file",
        seeds: {
            [
                [
                    0xFF, 0xD8, 0xFF, 0xE1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0,
                    8, 0, 0, 0,
                    1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0xFF, 0xC2, 0, 11, 8, 0, 9,
                    0, 16, 1,
                ],
                [
                    0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0,
                    0, 0, 3, 0, 0, 0, 2,
                ],
                Array("GIF89a".utf8) + [4, 0, 3, 0],
                Array("RIFF\u{0}\u{1}\u{0}\u{0}WEBPVP8X\u{a}\u{0}\u{0}\u{0}\u{2}".utf8) + [
                    0, 0, 0, 9, 0, 0, 8, 0, 0,
                ],
                [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 0, 1, 0, 0, 0, 116]
                    + Array("moov".utf8)
                    + [0, 0, 0, 108] + Array("mvhd".utf8) + [UInt8](repeating: 1, count: 100),
                Array("OggS".utf8) + [0, 2] + [UInt8](repeating: 7, count: 20) + [1, 19]
                    + Array("OpusHead".utf8) + [1, 1, 0, 0, 0x80, 0xBB, 0, 0, 0, 0, 0],
                Array("%PDF-1.7".utf8), Array("PK\u{3}\u{4}".utf8), [0xFF, 0xFB, 0x90, 0x44],
            ]
        },
        run: { bytes in
            let cut = bytes.count / 2
            for tail in [bytes, Array(bytes[cut...])] {
                let format = FileFormat(head: bytes, tail: tail, name: "a.docx")
                require(format.mimeType.contains("/"), "every file is of some type")
            }
        }
    )

    /// What a phone told of the past, compressed.
    static let history = Decoder(
        name: "history",
        seeds: {
            let past = WAHistorySync.with {
                $0.syncType = .onDemand
                $0.conversations = [.with { $0.id = "100@lid" }]
            }
            return [
                Zlib.deflate(past.serializedBytes()),
                Zlib.deflate([UInt8](repeating: 0, count: 70_000)),
            ]
        },
        run: { bytes in
            let plain = try Zlib.inflate(bytes[...], limit: 1 << 20)
            require(plain.count <= 1 << 20, "no more than was allowed comes out")
            require(
                (try? Zlib.inflate(Zlib.deflate(plain)[...], limit: 1 << 20)) == plain,
                "it is what it was"
            )
            _ = try WAHistorySync(serializedBytes: plain)
        }
    )
}
