import Crypto
public import System

/// What is known of a file once it is encrypted.
public struct SealedMedia: Hashable, Sendable {
    /// SHA-256 of the file as it was, 32 bytes.
    public var hash: [UInt8]
    /// SHA-256 of the encrypted file with its authentication code, 32 bytes.
    public var sealedHash: [UInt8]
    /// The length of the file as it was, in bytes.
    public var length: Int
    /// Authentication codes of its pieces for players; nil for types that have none.
    public var sidecar: [UInt8]?
}

/// Encrypts a file for upload.
///
///     AES-256-CBC-PKCS7(cipher key, iv, file) ‖ HMAC-SHA256(MAC key, iv ‖ ciphertext) [0, 10)
///
/// - Source: whatsmeow `upload.go` (`UploadReader`).
public enum MediaSeal {
    /// Encrypts a file into another one, part by part.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - path: Where the encrypted one goes; what is there is replaced.
    ///   - keys: Its keys.
    ///   - type: What it holds.
    /// - Returns: What is to be said of it.
    /// - Throws: ``MediaError``; then nothing is left at `path`.
    @concurrent public static func seal(
        _ source: PartReader,
        to path: String,
        _ keys: MediaKeys,
        _ type: MediaType
    ) async throws(MediaError) -> SealedMedia {
        do {
            let writer = try PartWriter(path)
            let sealed = try await seal(source, to: writer, keys, type)
            try writer.sync()
            return sealed
        } catch {
            try? Files.remove(path)
            throw MediaError(error)
        }
    }

    private static func seal(
        _ source: PartReader,
        to writer: PartWriter,
        _ keys: MediaKeys,
        _ type: MediaType
    ) async throws -> SealedMedia {
        let cipher = AESCBCStream.encrypting(key: keys.cipherKey, iv: keys.iv)
        var (plain, sealed) = (SHA256State(), SHA256State())
        var code = HMACKey(keys.macKey).start()
        var sidecar = type.hasSidecar ? Sidecar(keys) : nil
        code.update(keys.iv)
        func add(_ bytes: [UInt8]) throws {
            code.update(bytes)
            sealed.update(bytes)
            sidecar?.update(bytes)
            try writer.append(bytes)
        }
        var parts = Parts(source)
        while let bytes = try await parts.next() {
            plain.update(bytes)
            try add(try cipher.update(bytes))
        }
        try add(try cipher.finish())
        let end = Array(code.finish().prefix(MediaKeys.macLength))
        sealed.update(end)
        sidecar?.update(end)
        try writer.append(end)
        return SealedMedia(
            hash: plain.finish(),
            sealedHash: sealed.finish(),
            length: parts.place,
            sidecar: sidecar?.finish()
        )
    }
}

extension MediaError {
    /// Sorts what reading, writing and ciphers throw.
    init(_ error: any Error) {
        self =
            switch error {
            case let error as MediaError: error
            case let error as SystemError: .file(error)
            case is CancellationError: .cancelled
            default: .notAuthentic
            }
    }
}
