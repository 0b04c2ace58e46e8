import CPNG

/// Writes pictures as PNG.
public enum PNG {
    /// Draws a square of dark and light modules, such as a QR code.
    ///
    /// - Parameters:
    ///   - side: Modules a side.
    ///   - scale: Pixels a module's side takes.
    ///   - margin: Light modules on each side.
    ///   - isDark: Whether the module at a column and row is dark.
    /// - Returns: The file's bytes.
    /// - Throws: `PictureError` when the picture is too large or the library refuses.
    public static func modules(
        side: Int,
        scale: Int = 8,
        margin: Int = 4,
        isDark: (_ column: Int, _ row: Int) -> Bool
    ) throws(PictureError) -> [UInt8] {
        let total = side + 2 * margin
        guard side > 0, scale > 0, margin >= 0, total * scale <= 16_384 else {
            throw PictureError.badSize
        }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(total * scale * total * scale)
        for row in -margin..<(side + margin) {
            var line: [UInt8] = []
            for column in -margin..<(side + margin) {
                let inside = column >= 0 && column < side && row >= 0 && row < side
                let value: UInt8 = inside && isDark(column, row) ? 0 : 255
                line.append(contentsOf: repeatElement(value, count: scale))
            }
            for _ in 0..<scale { pixels += line }
        }
        return try grey(width: total * scale, height: total * scale, pixels: pixels)
    }

    /// Writes a grey picture.
    ///
    /// - Parameters:
    ///   - width: Columns of pixels.
    ///   - height: Rows of pixels.
    ///   - pixels: One byte each, row after row, 0 is black.
    /// - Returns: The file's bytes.
    /// - Throws: `PictureError` when the sizes disagree or the library refuses.
    public static func grey(
        width: Int,
        height: Int,
        pixels: [UInt8]
    ) throws(PictureError) -> [UInt8] {
        guard width > 0, height > 0, width <= 65_535, height <= 65_535,
            pixels.count == width * height
        else { throw PictureError.badSize }
        var image = unsafe png_image()
        unsafe image.version = UInt32(PNG_IMAGE_VERSION)
        unsafe image.width = UInt32(width)
        unsafe image.height = UInt32(height)
        // PNG_FORMAT_GRAY is 0: one byte a pixel, no alpha.
        unsafe image.format = 0
        defer { unsafe png_image_free(&image) }
        // Larger than any result: the pixels themselves, deflate's overhead and the headers.
        var bytes = [UInt8](repeating: 0, count: pixels.count + pixels.count / 500 + height + 4096)
        var size = png_alloc_size_t(bytes.count)
        guard unsafe png_image_write_to_memory(&image, &bytes, &size, 0, pixels, 0, nil) != 0,
            size <= bytes.count
        else { throw PictureError.refused }
        return Array(bytes[..<Int(size)])
    }
}

/// Why a picture could not be written.
public enum PictureError: Error, Hashable, Sendable {
    /// The sizes are not possible or do not fit the pixels.
    case badSize
    /// The library gave up.
    case refused
}

extension PictureError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .badSize: "a picture cannot have this size"
        case .refused: "the picture could not be written"
        }
    }
}
