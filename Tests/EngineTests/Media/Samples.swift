import Model
import Support
import System
import Testing

@testable import Engine

/// Small files of several kinds, as far as their heads go.
enum Samples {
    /// A picture of 3 × 2 pixels, in PNG.
    static let picture: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        + Array("IHDR".utf8) + [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]

    /// A video of two seconds and 320 × 240 pixels, in MP4, its description at the end.
    static let film = film(matrix: [1 << 16, 0])

    /// The same with another beginning of the matrix by which it is shown.
    static func film(matrix: [UInt32]) -> [UInt8] {
        box("ftyp", Array("isom".utf8) + [0, 0, 2, 0])
            + box("mdat", [UInt8](repeating: 7, count: 2000))
            + box(
                "moov",
                box(
                    "mvhd",
                    [0, 0, 0, 0] + word(1) + word(1) + word(1000) + word(2000)
                        + [UInt8](repeating: 0, count: 80)
                )
                    + box(
                        "trak",
                        box(
                            "tkhd",
                            [UInt8](repeating: 0, count: 40) + matrix.flatMap { word($0) }
                                + [UInt8](repeating: 0, count: 28) + word(320 << 16)
                                + word(240 << 16)
                        )
                    )
            )
    }

    /// A voice message of two seconds, in Ogg: a hundred packets, those in the middle larger.
    static let voice: [UInt8] = {
        var bytes = page(0, [Array("OpusHead".utf8) + [1, 1]]) + page(0, [Array("OpusTags".utf8)])
        for second in 0..<2 {
            let packets = (0..<50).map { number in
                [UInt8](repeating: 1, count: second == 0 && number > 24 ? 200 : 20)
            }
            bytes += page(UInt64(second + 1) * 48_000, packets)
        }
        return bytes
    }()

    /// A sticker of 512 × 512 pixels that moves, in WebP.
    static let sticker: [UInt8] =
        Array("RIFF".utf8) + [30, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0x02, 0, 0, 0]
        + [0xFF, 1, 0, 0xFF, 1, 0]

    private static func word(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }

    private static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
        word(UInt32(content.count + 8)) + Array(name.utf8) + content
    }

    private static func page(_ samples: UInt64, _ packets: [[UInt8]]) -> [UInt8] {
        Array("OggS".utf8) + [0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: samples >> (8 * $0)) }
            + [UInt8](repeating: 0, count: 12) + [UInt8(packets.count)]
            + packets.map { UInt8($0.count) } + packets.flatMap(\.self)
    }
}

extension Talk {
    /// Writes a file that can be sent; returns its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = scene.folder.path(of: name)
        try Files.write(bytes, to: path)
        return path
    }

    /// Writes a picture; returns its path.
    func picture() throws -> String { try file("nest.png", Samples.picture) }

    /// A folder of the account's files.
    func media(_ name: String) -> String { "\(account.options.databasePath)-media/\(name)" }

    /// Waits until the chat holds a message.
    func message(_ id: MessageID) async throws -> Message {
        try await until("\(id)") { try await messages().contains { $0.id == id } }
        return try #require(try await messages().first { $0.id == id })
    }
}
