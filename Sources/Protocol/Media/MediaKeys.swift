import Crypto

/// The keys of one encrypted file.
///
///     expanded (112) = HKDF-SHA256(media key (32), no salt, info of its type)
///     iv [0, 16)   cipher key [16, 48)   MAC key [48, 80)   unused [80, 112)
///
/// - Source: whatsmeow `download.go` (`getMediaKeys`).
public struct MediaKeys: Sendable {
    /// The starting vector, 16 bytes.
    public let iv: [UInt8]
    /// Encrypts, 32 bytes.
    public let cipherKey: [UInt8]
    /// Authenticates, 32 bytes.
    public let macKey: [UInt8]

    /// Derives the keys.
    ///
    /// - Parameters:
    ///   - mediaKey: 32 bytes.
    ///   - type: What the file holds.
    /// - Throws: ``MediaError/badKey`` for a key of another length.
    public init(_ mediaKey: [UInt8], _ type: MediaType) throws(MediaError) {
        guard mediaKey.count == 32 else { throw .badKey }
        let expanded = HKDF.sha256(mediaKey, info: type.info, count: 112)
        iv = Array(expanded[..<16])
        cipherKey = Array(expanded[16..<48])
        macKey = Array(expanded[48..<80])
    }

    /// How many bytes of the authentication code stand at the end of a file.
    static let macLength = 10
}
