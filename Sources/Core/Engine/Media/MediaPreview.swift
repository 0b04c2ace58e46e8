import System

/// What a message shows of its file before that is downloaded.
struct MediaPreview: Hashable, Sendable {
    /// A small JPEG; nil for none.
    var thumbnail: [UInt8]?
    /// Width and height in pixels.
    var size: FileFormat.PixelSize?
    /// How long it plays.
    var seconds: UInt32?
    /// How many pages it has.
    var pages: UInt32?

    /// The largest thumbnail that goes into a message, in bytes; every device of every reader gets it.
    static let longestThumbnail = 32 << 10
    /// The longest answer that a program gives about a file, in bytes.
    private static let longestAnswer = 64 << 10

    /// Looks into a file, as far as there are programs for that and its own head says too little.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - format: What its head says.
    ///   - isHidden: Whether its content is not to be seen beforehand.
    ///   - programs: Who looks.
    /// - Returns: What was found.
    static func of(
        _ file: PartReader,
        _ format: FileFormat,
        isHidden: Bool = false,
        by programs: MediaPrograms
    ) async -> MediaPreview {
        async let thumbnail = isHidden ? nil : thumbnail(of: file, format, by: programs)
        var preview = MediaPreview()
        if format.mimeType == "application/pdf" {
            preview.pages = await pages(of: file, by: programs)
        } else if format.seconds == nil || (format.isOf("video") && format.size == nil) {
            preview.describe(await description(of: file, format, by: programs))
        }
        preview.thumbnail = await thumbnail
        return preview
    }

    private static func thumbnail(
        of file: PartReader,
        _ format: FileFormat,
        by programs: MediaPrograms
    ) async -> [UInt8]? {
        let isDocument = format.mimeType == "application/pdf"
        guard let arguments = isDocument ? firstPage : FFmpeg.thumbnail(of: format),
            let bytes = await programs.run(
                isDocument ? "pdftoppm" : "ffmpeg",
                arguments,
                on: file,
                atMost: longestThumbnail
            )
        else { return nil }
        let isPicture = FileFormat(head: bytes, name: "").mimeType == "image/jpeg"
        return isPicture ? bytes : nil
    }

    private static let firstPage = [
        "-jpeg", "-jpegopt", "quality=60", "-singlefile", "-scale-to", "160", "/dev/stdin",
    ]

    private static func pages(of file: PartReader, by programs: MediaPrograms) async -> UInt32? {
        let answer = await programs.run(
            "pdfinfo",
            ["/dev/stdin"],
            on: file,
            atMost: longestAnswer
        )
        return answer.flatMap { lines(of: $0, partedBy: ":")["Pages"] }.flatMap { UInt32($0) }
    }

    private static func description(
        of file: PartReader,
        _ format: FileFormat,
        by programs: MediaPrograms
    ) async -> [String: String] {
        guard let arguments = FFmpeg.description(of: format) else { return [:] }
        let answer = await programs.run("ffprobe", arguments, on: file, atMost: longestAnswer)
        return answer.map { lines(of: $0, partedBy: "=") } ?? [:]
    }

    private mutating func describe(_ lines: [String: String]) {
        if let length = lines["duration"].flatMap({ Double($0) }), length > 0, length < 1e9 {
            seconds = UInt32(length.rounded())
        }
        size = FileFormat.PixelSize(
            lines["width"].flatMap { UInt32($0) } ?? 0,
            lines["height"].flatMap { UInt32($0) } ?? 0
        )
    }

    /// Names and values of an answer; the first of a name counts.
    private static func lines(of answer: [UInt8], partedBy mark: Character) -> [String: String] {
        var values: [String: String] = [:]
        for line in String(decoding: answer, as: UTF8.self).split(separator: "\n") {
            guard let end = line.firstIndex(of: mark) else { continue }
            let value = line[line.index(after: end)...].trimmingPrefix { $0 == " " }
            let name = String(line[..<end])
            values[name] = values[name] ?? String(value)
        }
        return values
    }
}
