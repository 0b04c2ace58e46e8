internal import CZlib

/// The zlib format (RFC 1950), whole buffers at a time.
public enum Zlib {
    /// Compresses bytes.
    ///
    /// - Parameters:
    ///   - bytes: What to compress.
    ///   - level: 1 (fast) to 9 (small).
    /// - Returns: A complete zlib stream.
    public static func deflate(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
        var count = compressBound(uLong(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(count))
        // `compress2` writes at most `count` bytes, which is what `compressBound` asked for.
        let result = unsafe compress2(
            &output,
            &count,
            bytes,
            uLong(bytes.count),
            max(1, min(level, 9))
        )
        precondition(result == Z_OK, "zlib refused to compress into a buffer of its own size")
        output.removeLast(output.count - Int(count))
        return output
    }

    /// Expands a complete zlib stream.
    ///
    /// - Parameters:
    ///   - bytes: The stream, with nothing after it.
    ///   - limit: The largest result accepted, in bytes.
    /// - Returns: What was compressed.
    /// - Throws: ``DeflateError`` for damaged, cut, too large or trailing input.
    public static func inflate(
        _ bytes: ArraySlice<UInt8>,
        limit: Int
    ) throws(DeflateError) -> [UInt8] {
        guard let inflater = Inflater() else { throw .damaged }
        return try inflater.run(bytes, limit: limit)
    }
}

/// One zlib stream being expanded; ended when it goes away.
@safe private final class Inflater {
    /// zlib keeps a pointer back to this structure, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    init?() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let result = unsafe inflateInit_(stream, zlibVersion(), size)
        // `deinit` lets go of what was made.
        guard result == Z_OK else { return nil }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    func run(_ bytes: ArraySlice<UInt8>, limit: Int) throws(DeflateError) -> [UInt8] {
        guard bytes.count <= Int(UInt32.max) else { throw .tooLarge(limit: limit) }
        var output: [UInt8] = []
        let step = max(256, min(limit, bytes.count * 4, 1 << 20))
        var result = Z_OK
        var remaining = bytes.count
        while result == Z_OK {
            guard output.count < limit || remaining > 0 else { break }
            let start = bytes.endIndex - remaining
            // One byte over the limit tells "exactly full" from "more to come".
            let room = min(step, limit - output.count + 1)
            var chunk = [UInt8](repeating: 0, count: room)
            let (consumed, produced) = unsafe bytes[start...].withUnsafeBufferPointer { input in
                unsafe chunk.withUnsafeMutableBufferPointer { out -> (Int, Int) in
                    // zlib never writes through `next_in`.
                    unsafe stream.pointee.next_in = UnsafeMutablePointer(
                        mutating: input.baseAddress
                    )
                    unsafe stream.pointee.avail_in = UInt32(input.count)
                    unsafe stream.pointee.next_out = out.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(out.count)
                    result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                    let left = unsafe (stream.pointee.avail_in, stream.pointee.avail_out)
                    return (input.count - Int(left.0), out.count - Int(left.1))
                }
            }
            remaining -= consumed
            output.append(contentsOf: chunk[..<produced])
            guard output.count <= limit else { throw .tooLarge(limit: limit) }
            if result == Z_OK, consumed == 0, produced == 0 { throw .cut }
        }
        guard result == Z_STREAM_END else { throw result == Z_BUF_ERROR ? .cut : .damaged }
        guard remaining == 0 else { throw .trailing(count: remaining) }
        return output
    }
}
