import Encodings

/// Small files of several kinds, most of them as far as their heads go.
enum Sample: String, CaseIterable, Sendable {
    case picture = "bird.jpg"
    /// A whole picture, eight by eight and grey: what is to be looked at, not only sent.
    case photo = "nest.jpg"
    case film = "bird.mp4"
    case voice = "bird.ogg"
    case document = "bird.pdf"
    case sticker = "bird.webp"

    /// What it is.
    var mimeType: String {
        switch self {
        case .picture, .photo: "image/jpeg"
        case .film: "video/mp4"
        case .voice: "audio/ogg; codecs=opus"
        case .document: "application/pdf"
        case .sticker: "image/webp"
        }
    }

    /// What the file holds.
    var bytes: [UInt8] {
        switch self {
        case .picture: [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5, 6, 7, 8]
        case .photo: Base64.decode(Self.greyPhoto) ?? []
        case .film: [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 2, 0]
        case .voice: Self.page(0, "OpusHead") + Self.page(0, "OpusTags") + Self.page(3, "a song")
        case .document: Array("%PDF-1.7".utf8)
        case .sticker:
            Array("RIFF".utf8) + [30, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0]
                + [0, 0, 0, 0, 0xFF, 1, 0, 0xFF, 1, 0]
        }
    }

    private static let greyPhoto =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI"
        + "////////////////////////////////////////////////////wAALCAAIAAgBAREA"
        + "/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AB//Z"

    /// A page of an Ogg file that ends after so many seconds.
    private static func page(_ seconds: UInt64, _ packet: String) -> [UInt8] {
        let samples = seconds * 48_000
        return Array("OggS".utf8) + [0, 0]
            + (0..<8).map { UInt8(truncatingIfNeeded: samples >> (8 * $0)) }
            + [UInt8](repeating: 0, count: 12) + [1, UInt8(packet.utf8.count)] + Array(packet.utf8)
    }
}
