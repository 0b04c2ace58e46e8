import CQREncode

/// A QR code as its dark and light modules, without a margin.
public struct QRMatrix: Hashable, Sendable {
    /// Modules a side.
    public let side: Int
    private let dark: [Bool]

    /// Encodes a text at the lowest error correction, which gives the smallest code.
    ///
    /// - Parameter text: At most 2,953 bytes.
    /// - Throws: `QRCodeError` when it is too long or empty.
    public init(_ text: String) throws(QRCodeError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw QRCodeError.empty }
        guard let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_L)
        else { throw QRCodeError.tooLong(bytes: bytes.count) }
        defer { unsafe QRcode_free(code) }
        side = Int(unsafe code.pointee.width)
        // The library owns side × side bytes; the lowest bit of each says dark.
        let modules = unsafe UnsafeBufferPointer(start: code.pointee.data, count: side * side)
        dark = unsafe modules.map { $0 & 1 == 1 }
    }

    /// Whether a module is dark; everything outside the code is light.
    public subscript(column: Int, row: Int) -> Bool {
        guard column >= 0, column < side, row >= 0, row < side else { return false }
        return dark[row * side + column]
    }
}

/// Why a text has no QR code.
public enum QRCodeError: Error, Hashable, Sendable {
    /// There is nothing to encode.
    case empty
    /// No code holds this much.
    case tooLong(bytes: Int)
}

extension QRCodeError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .empty: "there is nothing to encode"
        case .tooLong(let bytes): "no code holds \(bytes) bytes"
        }
    }
}
