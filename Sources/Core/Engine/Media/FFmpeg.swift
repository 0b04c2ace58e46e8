/// How `ffmpeg` and `ffprobe` are called.
///
/// They get one container that is known beforehand, decoders that are in wide use, and no leave to open anything else.
/// So no file is a list of other files, and none asks for a decoder that nobody looks after.
///
/// - Source: ffmpeg(1); ffmpeg-formats(1) and ffmpeg-codecs(1) for the lists of what is allowed.
enum FFmpeg {
    /// The longest side of a thumbnail, in pixels.
    static let thumbnailSide = 100
    /// The longest time that a sticker moves, in seconds.
    static let longestSticker = 10

    /// What makes a JPEG of a picture, or of a video's first one; nil for what is neither.
    static func thumbnail(of format: FileFormat) -> [String]? {
        guard format.isOf("image") || format.isOf("video"), let source = source(format) else {
            return nil
        }
        let (width, height) = ("min(\(thumbnailSide)\\,iw)", "min(\(thumbnailSide)\\,ih)")
        let scale = "scale=\(width):\(height):force_original_aspect_ratio=decrease"
        return alone + source
            + ["-map", "0:v:0", "-frames:v", "1", "-vf", scale, "-pix_fmt", "yuvj420p"]
            + ["-c:v", "mjpeg", "-q:v", "6"] + output("image2pipe")
    }

    /// What asks `ffprobe` for length and size, as lines of a name, `=` and a number; nil for what has neither.
    static func description(of format: FileFormat) -> [String]? {
        guard format.isOf("audio") || format.isOf("video"), let source = source(format) else {
            return nil
        }
        let entries = "format=duration:stream=width,height"
        return source + ["-show_entries", entries, "-of", "default=noprint_wrappers=1"]
    }

    /// What makes a voice message of a sound: Opus of one channel at 48 kHz in Ogg; nil for what is none.
    static func voice(of format: FileFormat) -> [String]? {
        guard format.isOf("audio") || format.isOf("video"), let source = source(format) else {
            return nil
        }
        return alone + source
            + ["-map", "0:a:0", "-ac", "1", "-ar", "48000", "-c:a", "libopus", "-b:a", "32k"]
            + ["-application", "voip"] + output("ogg")
    }

    /// How often a second ``loudness(of:)`` gives a number.
    static let loudnessRate = 200

    /// What measures how loud a sound is; nil for what is none.
    ///
    /// It writes ``loudnessRate`` numbers a second, signed ones of two bytes, the lower first: the amplitudes without
    /// their signs, smoothed.
    static func loudness(of format: FileFormat) -> [String]? {
        guard format.isOf("audio"), let source = source(format) else { return nil }
        let filters = "aresample=8000,aeval=abs(val(0)):c=same,aresample=\(loudnessRate)"
        return alone + source
            + ["-map", "0:a:0", "-ac", "1", "-af", filters, "-c:a", "pcm_s16le"] + output("s16le")
    }

    /// What makes a sticker of a picture, WebP of so many pixels each way with room around; nil for what is none.
    static func sticker(of format: FileFormat, side: UInt32) -> [String]? {
        guard format.isOf("image"), let source = source(format) else { return nil }
        let filters =
            "fps=15,scale=\(side):\(side):force_original_aspect_ratio=decrease,format=rgba,"
            + "pad=\(side):\(side):-1:-1:color=0x00000000"
        return alone + source
            + ["-map", "0:v:0", "-t", "\(longestSticker)", "-vf", filters]
            + ["-c:v", "libwebp_anim", "-loop", "0", "-q:v", "60"] + output("webp")
    }

    /// Asks nobody anything, and takes no thread for each processor: every one has room for its stack.
    private static let alone = ["-nostdin", "-filter_threads", "1"]

    /// The file of standard input, as what it is; nil for a container that is not among those known.
    private static func source(_ format: FileFormat) -> [String]? {
        let type = format.mimeType.prefix { $0 != ";" }
        guard let container = containers[String(type)] else { return nil }
        return ["-v", "error", "-protocol_whitelist", "file", "-format_whitelist", container]
            + ["-codec_whitelist", decoders, "-f", container, "-threads", "1"]
            + ["-i", "file:/dev/stdin"]
    }

    private static func output(_ container: String) -> [String] {
        ["-map_metadata", "-1", "-map_chapters", "-1", "-bitexact", "-threads", "1"]
            + ["-f", container, "pipe:1"]
    }

    private static let containers = [
        "image/jpeg": "jpeg_pipe", "image/png": "png_pipe", "image/gif": "gif",
        "image/webp": "webp_pipe", "video/mp4": "mov", "video/3gpp": "mov",
        "video/quicktime": "mov", "audio/mp4": "mov", "video/webm": "matroska",
        "audio/ogg": "ogg", "audio/wav": "wav", "audio/flac": "flac", "audio/amr": "amr",
        "audio/mpeg": "mp3", "audio/aac": "aac",
    ]

    private static let decoders = [
        "mjpeg", "png", "gif", "webp", "h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4",
        "h263", "aac", "mp3float", "opus", "vorbis", "flac", "alac", "amrnb", "amrwb", "pcm_u8",
        "pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le",
    ].joined(separator: ",")
}
