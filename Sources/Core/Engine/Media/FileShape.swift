/// What a file must be to be sent as something, and how one that is not is made it.
enum FileShape: Sendable {
    /// Whatever it is.
    case any
    /// A voice message: Opus of one channel in Ogg.
    case voice
    /// A sticker: WebP of ``stickerSide`` pixels each way.
    case sticker

    /// How wide and high a sticker is, in pixels.
    static let stickerSide: UInt32 = 512
    /// The largest file that is made, in bytes: two hours of speech.
    static let limit = 32 << 20
    /// How many times longer than a preview the making may take.
    static let times = 12

    /// Whether a file is as it should be.
    func fits(_ format: FileFormat) -> Bool {
        switch self {
        case .any: true
        case .voice: isShown(format) && format.channels == 1
        case .sticker:
            isShown(format) && format.size == .init(Self.stickerSide, Self.stickerSide)
        }
    }

    /// Whether phones show a file as what it is sent as, though it could be better.
    func isShown(_ format: FileFormat) -> Bool {
        switch self {
        case .any: true
        case .voice: format.mimeType == "audio/ogg; codecs=opus"
        case .sticker: format.mimeType == "image/webp"
        }
    }

    /// How `ffmpeg` makes such a file of another; nil when that is none of its business.
    func making(of format: FileFormat) -> [String]? {
        switch self {
        case .any: nil
        case .voice: FFmpeg.voice(of: format)
        case .sticker: FFmpeg.sticker(of: format, side: Self.stickerSide)
        }
    }

    /// What to say of a file of which none was made.
    func refusal(of format: FileFormat) -> String {
        let wanted =
            switch self {
            case .any: "a file"
            case .voice: "a voice message is Opus in Ogg"
            case .sticker: "a sticker is WebP"
            }
        return
            "path: \(wanted), and this is \(format.mimeType), of which none could be made; look whether ffmpeg is installed and reads it"
    }
}
