import System

/// How loud a voice message is from beginning to end, as chats draw it.
///
/// Opus spends more bytes on what is louder and changes more, and next to none on silence; so the sizes of its packets
/// show where somebody speaks, and nothing has to be decoded.
enum Waveform {
    /// How many steps there are.
    static let steps = 64
    /// Longer files than this, in bytes, get none.
    private static let limit = 8 << 20

    /// The waveform of a file of Opus in Ogg, in steps from 0 to 100; nil when it cannot be read.
    static func ofOpus(at path: String) -> [UInt8]? {
        guard let length = Files.length(of: path), length <= limit,
            let bytes = try? Files.read(path, limit: limit + 1)
        else { return nil }
        // The first two packets say what it is.
        return of(Array(packetSizes(in: bytes).dropFirst(2)))
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

    /// Packet sizes as steps: the mean of each part, the loudest of them 100.
    static func of(_ sizes: [Int]) -> [UInt8]? {
        guard sizes.count >= steps else { return nil }
        let means = (0..<steps).map { step -> Int in
            let part = sizes[(step * sizes.count / steps)..<((step + 1) * sizes.count / steps)]
            return part.reduce(0, +) / max(1, part.count)
        }
        let quietest = means.min() ?? 0
        let range = max(1, (means.max() ?? 0) - quietest)
        return means.map { UInt8(($0 - quietest) * 100 / range) }
    }
}
