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
        var sealing = Sealing(keys, type)
        var parts = Parts(source)
        var plain = SHA256State()
        while let bytes = try await parts.next() {
            // Its hash is as much work as one of the three that are taken of what it becomes.
            let before = plain
            async let hashed = before.including(bytes)
            try writer.append(try sealing.update(bytes))
            plain = await hashed
        }
        let (end, sealed) = try sealing.finish(plain.finish())
        try writer.append(end)
        return sealed
    }

    /// Encrypts what is in memory.
    ///
    /// - Returns: The encrypted file, and what is to be said of it.
    /// - Throws: ``MediaError``.
    public static func seal(
        _ content: [UInt8],
        _ keys: MediaKeys,
        _ type: MediaType
    ) throws(MediaError) -> (file: [UInt8], sealed: SealedMedia) {
        do {
            var sealing = Sealing(keys, type)
            let start = try sealing.update(content)
            let (end, sealed) = try sealing.finish(SHA256.hash(content))
            return (start + end, sealed)
        } catch {
            throw MediaError(error)
        }
    }
}

/// A file on its way into its encrypted form.
private struct Sealing: ~Copyable {
    private let cipher: AESCBCStream
    private var sealed = SHA256State()
    private var code: HMACState
    private var sidecar: Sidecar?
    private var length = 0

    init(_ keys: MediaKeys, _ type: MediaType) {
        cipher = .encrypting(key: keys.cipherKey, iv: keys.iv)
        code = HMACKey(keys.macKey).start()
        sidecar = type.hasSidecar ? Sidecar(keys) : nil
        code.update(keys.iv)
    }

    /// What the next part becomes, as far as that is certain.
    mutating func update(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        length += bytes.count
        return add(try cipher.update(bytes))
    }

    /// The rest with the authentication code, and what is to be said of a file with this hash.
    mutating func finish(_ hash: [UInt8]) throws(CryptoError) -> ([UInt8], SealedMedia) {
        let last = add(try cipher.finish())
        let mac = Array(code.finish().prefix(MediaKeys.macLength))
        sealed.update(mac)
        sidecar?.update(mac)
        let media = SealedMedia(
            hash: hash,
            sealedHash: sealed.finish(),
            length: length,
            sidecar: sidecar?.finish()
        )
        return (last + mac, media)
    }

    private mutating func add(_ bytes: [UInt8]) -> [UInt8] {
        code.update(bytes)
        sealed.update(bytes)
        sidecar?.update(bytes)
        return bytes
    }
}

extension SHA256State {
    /// The hash so far with these bytes behind it.
    fileprivate func including(_ bytes: [UInt8]) async -> SHA256State {
        var next = self
        next.update(bytes)
        return next
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
