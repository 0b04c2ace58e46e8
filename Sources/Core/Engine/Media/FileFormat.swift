/// What a file is, by what it begins with, and what its own head says of it; nothing of it is decoded.
///
/// All numbers are the file's own word, and used for what a chat shows before the file is there.
struct FileFormat: Hashable, Sendable {
    /// Such as `image/jpeg`.
    var mimeType: String
    /// Width and height in pixels; nil when it is no picture, or does not say.
    var size: PixelSize?
    /// How long it plays; nil when that is not known.
    var seconds: UInt32?
    /// How many channels a sound of Opus has; nil for other sounds.
    var channels: UInt8?
    /// Whether a picture moves.
    var isAnimated = false

    /// A picture's size in pixels.
    struct PixelSize: Hashable, Sendable {
        let width: UInt32
        let height: UInt32

        /// Takes both; nil for none.
        init?(_ width: UInt32, _ height: UInt32) {
            guard width > 0, height > 0 else { return nil }
            self.width = width
            self.height = height
        }

        /// The size of what stands upright when the file has it lying.
        var turned: PixelSize? { PixelSize(height, width) }
    }

    /// Whether it is a picture, a video, a sound.
    func isOf(_ family: String) -> Bool { mimeType.hasPrefix(family + "/") }

    /// How much of a file's beginning and end tells what it is, in bytes.
    static let part = 256 << 10

    /// Recognises a file.
    ///
    /// - Parameters:
    ///   - head: Its first bytes, ``part`` of them if there are so many.
    ///   - tail: Its last bytes, as many.
    ///   - name: Its name, by whose end it is recognised where the bytes say too little.
    init(head: [UInt8], tail: [UInt8] = [], name: String) {
        let (bytes, end) = (ByteReader(head), ByteReader(tail))
        self =
            Self.picture(bytes) ?? Self.film(bytes, end) ?? Self.sound(bytes, end)
            ?? FileFormat(mimeType: Self.type(of: bytes, named: name))
    }

    private init(
        mimeType: String,
        size: PixelSize? = nil,
        seconds: UInt32? = nil,
        isAnimated: Bool = false
    ) {
        self.mimeType = mimeType
        self.size = size
        self.seconds = seconds
        self.isAnimated = isAnimated
    }

    // MARK: Pictures

    private static func picture(_ bytes: ByteReader) -> FileFormat? {
        if bytes.begins(with: [0xFF, 0xD8, 0xFF]) {
            return FileFormat(mimeType: "image/jpeg", size: jpegSize(bytes))
        }
        if bytes.begins(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            let size = PixelSize(bytes.big32(16) ?? 0, bytes.big32(20) ?? 0)
            return FileFormat(mimeType: "image/png", size: size)
        }
        if bytes.begins(with: "GIF8") {
            let size = PixelSize(bytes.little16(6) ?? 0, bytes.little16(8) ?? 0)
            return FileFormat(mimeType: "image/gif", size: size)
        }
        guard bytes.begins(with: "RIFF"), bytes.has("WEBP", at: 8) else { return nil }
        return webP(bytes)
    }

    /// The first frame header that gives a size; there are several kinds, and segments before it.
    private static func jpegSize(_ bytes: ByteReader) -> PixelSize? {
        var (place, isTurned) = (2, false)
        while let mark = bytes[place], mark == 0xFF, let kind = bytes[place + 1] {
            if kind == 0xFF {
                place += 1
                continue
            }
            guard let length = bytes.big16(place + 2), length >= 2 else { return nil }
            if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
                let size = PixelSize(bytes.big16(place + 7) ?? 0, bytes.big16(place + 5) ?? 0)
                return isTurned ? size?.turned : size
            }
            if kind == 0xE1, bytes.has("Exif\0\0", at: place + 4) {
                isTurned = Self.isTurned(bytes, at: place + 10)
            }
            place += 2 + Int(length)
        }
        return nil
    }

    /// Whether a picture is shown turned by a quarter, as cameras say of those that were taken upright.
    ///
    /// - Source: Exif 2.3, section 4.6; TIFF 6.0, section 2.
    private static func isTurned(_ bytes: ByteReader, at start: Int) -> Bool {
        let isBig = bytes.has("MM", at: start)
        func short(_ place: Int) -> Int? {
            (isBig ? bytes.big16(place) : bytes.little16(place)).map(Int.init)
        }
        let offset = isBig ? bytes.big32(start + 4) : bytes.little32(start + 4)
        guard let offset, let count = short(start + Int(offset)) else { return false }
        for number in 0..<count {
            let entry = start + Int(offset) + 2 + number * 12
            guard let tag = short(entry) else { return false }
            if tag == 0x0112 { return short(entry + 8).map { (5...8).contains($0) } ?? false }
        }
        return false
    }

    /// - Source: RFC 9649, section 2.
    private static func webP(_ bytes: ByteReader) -> FileFormat {
        var format = FileFormat(mimeType: "image/webp")
        if bytes.has("VP8X", at: 12) {
            format.isAnimated = (bytes[20] ?? 0) & 0x02 != 0
            format.size = PixelSize(
                (bytes.little24(24) ?? 0) + 1,
                (bytes.little24(27) ?? 0) + 1
            )
        } else if bytes.has("VP8L", at: 12), let bits = bytes.little32(21) {
            format.size = PixelSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        } else if bytes.has("VP8 ", at: 12) {
            format.size = PixelSize(
                (bytes.little16(26) ?? 0) & 0x3FFF,
                (bytes.little16(28) ?? 0) & 0x3FFF
            )
        }
        return format
    }

    // MARK: Videos and sounds

    private static func film(_ bytes: ByteReader, _ end: ByteReader) -> FileFormat? {
        if bytes.begins(with: [0x1A, 0x45, 0xDF, 0xA3]) {
            return FileFormat(mimeType: "video/webm")
        }
        guard bytes.has("ftyp", at: 4) else { return nil }
        let brand = bytes.text(8, count: 4)
        let seconds = movieLength(bytes) ?? movieLength(end)
        if brand.hasPrefix("M4A") || brand.hasPrefix("M4B") {
            return FileFormat(mimeType: "audio/mp4", seconds: seconds)
        }
        if ["heic", "heix", "mif1", "msf1"].contains(brand) {
            return FileFormat(mimeType: "image/heic")
        }
        if brand == "avif" { return FileFormat(mimeType: "image/avif") }
        let name = brand.hasPrefix("3gp") ? "3gpp" : brand == "qt  " ? "quicktime" : "mp4"
        return FileFormat(
            mimeType: "video/\(name)",
            size: trackSize(bytes) ?? trackSize(end),
            seconds: seconds
        )
    }

    /// The size of the first track that has one; tracks of sound have none.
    ///
    /// - Source: ISO/IEC 14496-12, section 8.3.2.
    private static func trackSize(_ bytes: ByteReader) -> PixelSize? {
        var place = 0
        while let found = bytes.find("tkhd", from: place) {
            let width = found + (bytes[found + 4] == 1 ? 92 : 80)
            // Both have sixteen bits behind the point.
            let size = PixelSize(
                (bytes.big32(width) ?? 0) >> 16,
                (bytes.big32(width + 4) ?? 0) >> 16
            )
            // A phone held upright films lying, and says so: the first number of the matrix is 0 then,
            // and the second is not.
            if let size {
                let isTurned = bytes.big32(width - 36) == 0 && bytes.big32(width - 32) != 0
                return isTurned ? size.turned : size
            }
            place = found + 4
        }
        return nil
    }

    /// The length that the movie header gives, where that lies near the beginning.
    ///
    /// - Source: ISO/IEC 14496-12, section 8.2.2.
    private static func movieLength(_ bytes: ByteReader) -> UInt32? {
        guard let place = bytes.find("mvhd") else { return nil }
        let isLong = bytes[place + 4] == 1
        let scale = UInt64(bytes.big32(place + (isLong ? 24 : 16)) ?? 0)
        let length = UInt64(bytes.big32(place + (isLong ? 32 : 20)) ?? 0)
        guard scale > 0, length > 0, length < UInt32.max else { return nil }
        return UInt32(clamping: (length + scale / 2) / scale)
    }

    private static func sound(_ bytes: ByteReader, _ end: ByteReader) -> FileFormat? {
        if bytes.begins(with: "OggS") {
            guard let opus = bytes.find("OpusHead") else {
                return FileFormat(mimeType: "audio/ogg")
            }
            var format = FileFormat(mimeType: "audio/ogg; codecs=opus", seconds: opusLength(end))
            // RFC 7845, section 5.1.
            format.channels = bytes[opus + 9]
            return format
        }
        if bytes.begins(with: "RIFF"), bytes.has("WAVE", at: 8) {
            return FileFormat(mimeType: "audio/wav", seconds: waveLength(bytes))
        }
        if bytes.begins(with: "fLaC") { return FileFormat(mimeType: "audio/flac") }
        if bytes.begins(with: "#!AMR") { return FileFormat(mimeType: "audio/amr") }
        if bytes.begins(with: "ID3") { return FileFormat(mimeType: "audio/mpeg") }
        guard let first = bytes[0], let second = bytes[1], first == 0xFF else { return nil }
        if second & 0xF6 == 0xF0 { return FileFormat(mimeType: "audio/aac") }
        return second & 0xE0 == 0xE0 ? FileFormat(mimeType: "audio/mpeg") : nil
    }

    /// The samples that the last page ends with; Opus always counts 48,000 a second.
    ///
    /// - Source: RFC 7845, section 4.
    private static func opusLength(_ end: ByteReader) -> UInt32? {
        guard let page = end.findLast("OggS"), let low = end.little32(page + 6),
            let high = end.little32(page + 10), high < 1 << 16
        else { return nil }
        return UInt32(clamping: (UInt64(high) << 32 | UInt64(low)) / 48_000)
    }

    private static func waveLength(_ bytes: ByteReader) -> UInt32? {
        guard let rate = bytes.little32(28), rate > 0, let length = bytes.little32(4) else {
            return nil
        }
        return length / rate
    }

    // MARK: Everything else

    private static func type(of bytes: ByteReader, named name: String) -> String {
        let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if bytes.begins(with: "%PDF-") { return "application/pdf" }
        if let known = byEnd[end] { return known }
        return bytes.begins(with: "PK\u{3}\u{4}") ? "application/zip" : plain(bytes)
    }

    private static func plain(_ bytes: ByteReader) -> String {
        bytes.isText ? "text/plain" : "application/octet-stream"
    }

    private static let office = "application/vnd.openxmlformats-officedocument"
    private static let byEnd = [
        "txt": "text/plain", "csv": "text/csv", "html": "text/html", "json": "application/json",
        "xml": "application/xml", "md": "text/markdown", "vcf": "text/vcard",
        "ics": "text/calendar",
        "zip": "application/zip", "gz": "application/gzip", "7z": "application/x-7z-compressed",
        "doc": "application/msword", "xls": "application/vnd.ms-excel",
        "ppt": "application/vnd.ms-powerpoint", "docx": "\(office).wordprocessingml.document",
        "xlsx": "\(office).spreadsheetml.sheet", "pptx": "\(office).presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text", "epub": "application/epub+zip",
        "apk": "application/vnd.android.package-archive", "svg": "image/svg+xml",
    ]
}
