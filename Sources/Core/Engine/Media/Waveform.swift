import System

/// How loud a voice message is from beginning to end, as chats draw it.
///
/// Where ffmpeg decodes it, that is measured. Elsewhere it is guessed: Opus spends more bytes on what is louder and
/// changes more, and next to none on silence, so that the sizes of its packets show where somebody speaks.
enum Waveform {
    /// How many steps there are.
    static let steps = 64
    /// How much is read of numbers that say how loud it is, in bytes: two hours of them.
    private static let longestLoudness = 2 * FFmpeg.loudnessRate * 7200
    /// Longer files than this, in bytes, are not read for their packets.
    private static let limit = 8 << 20

    /// The waveform of a file of Opus in Ogg, in steps from 0 to 100; nil when it cannot be read.
    static func of(
        _ file: PartReader,
        _ format: FileFormat,
        by programs: MediaPrograms
    ) async -> [UInt8]? {
        if let measuring = FFmpeg.loudness(of: format),
            let bytes = await programs.run(
                "ffmpeg",
                measuring,
                on: file,
                atMost: longestLoudness
            ), let drawn = of(loudness: bytes)
        {
            return drawn
        }
        guard file.length <= limit, let bytes = try? file.read(at: 0, count: file.length) else {
            return nil
        }
        // The first two packets say what it is.
        return of(packets: Array(packetSizes(in: bytes).dropFirst(2)))
    }

    /// The sizes of a stream's packets, in order.
    ///
    /// - Source: RFC 3533, section 6.
    static func packetSizes(in bytes: [UInt8]) -> [Int] {
        let reader = ByteReader(bytes)
        var sizes: [Int] = []
        var (place, open) = (0, 0)
        while reader.has("OggS", at: place), let count = reader[place + 26] {
            var body = 0
            for segment in 0..<Int(count) {
                guard let size = reader[place + 27 + segment] else { return sizes }
                body += Int(size)
                open += Int(size)
                // A packet ends with the first segment that is not full.
                if size < 255 {
                    sizes.append(open)
                    open = 0
                }
            }
            place += 27 + Int(count) + body
        }
        return sizes
    }

    /// Numbers of two bytes each as steps, the loudest of them 100; nil for fewer than there are steps.
    static func of(loudness bytes: [UInt8]) -> [UInt8]? {
        let reader = ByteReader(bytes)
        let numbers = (0..<bytes.count / 2).map { place in
            abs(Int(Int16(truncatingIfNeeded: reader.little16(place * 2) ?? 0)))
        }
        return means(of: numbers).map { drawn($0, above: 0) }
    }

    /// Packet sizes as steps, the smallest 0 and the largest 100; nil for fewer than there are steps.
    static func of(packets sizes: [Int]) -> [UInt8]? {
        means(of: sizes).map { drawn($0, above: $0.min() ?? 0) }
    }

    /// The mean of each part of some numbers.
    private static func means(of numbers: [Int]) -> [Int]? {
        guard numbers.count >= steps else { return nil }
        return (0..<steps).map { step in
            let part = numbers[
                (step * numbers.count / steps)..<((step + 1) * numbers.count / steps)
            ]
            return part.reduce(0, +) / max(1, part.count)
        }
    }

    private static func drawn(_ means: [Int], above floor: Int) -> [UInt8] {
        let range = max(1, (means.max() ?? 0) - floor)
        return means.map { UInt8(($0 - floor) * 100 / range) }
    }
}
