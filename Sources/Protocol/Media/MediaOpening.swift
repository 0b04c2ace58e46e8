import Crypto
public import System

/// Decrypts a downloaded file, and lets nothing out that is not what its sender sent.
///
/// - Source: whatsmeow `download.go` (`downloadAndDecrypt`), `download-to-file.go`.
public struct MediaOpening: Sendable {
    /// The file's keys.
    public var keys: MediaKeys
    /// SHA-256 of the file as it was, 32 bytes.
    public var hash: [UInt8]
    /// SHA-256 of the encrypted file, 32 bytes; nil when its sender does not say.
    public var sealedHash: [UInt8]?
    /// The length of the file as it was, in bytes; nil when its sender does not say.
    public var length: Int?

    /// Takes what the message says of the file.
    public init(keys: MediaKeys, hash: [UInt8], sealedHash: [UInt8]?, length: Int?) {
        self.keys = keys
        self.hash = hash
        self.sealedHash = sealedHash
        self.length = length
    }

    /// Decrypts a file into another one, part by part.
    ///
    /// The encrypted file is read twice at once: while it is checked whole it is decrypted beside `path`, and only
    /// when both were right it gets that name.
    ///
    /// - Parameters:
    ///   - source: The encrypted file.
    ///   - path: Where the file goes; what is there is replaced at the end.
    /// - Throws: ``MediaError``; then `path` is as it was.
    @concurrent public func open(
        _ source: PartReader,
        to path: String
    ) async throws(MediaError) {
        let beside = "\(path).part"
        do {
            async let decrypted: Void = decrypt(source, to: beside)
            try await check(source)
            try await decrypted
            try Files.move(beside, to: path)
        } catch {
            try? Files.remove(beside)
            throw MediaError(error)
        }
    }

    /// Holds the encrypted file against its hash and its authentication code.
    private func check(_ source: PartReader) async throws {
        let end = source.length - MediaKeys.macLength
        guard end > 0, end.isMultiple(of: 16) else { throw MediaError.notAsUploaded }
        var sealed = SHA256State()
        var code = HMACKey(keys.macKey).start()
        code.update(keys.iv)
        var parts = Parts(source, end: end)
        while let bytes = try await parts.next() {
            sealed.update(bytes)
            code.update(bytes)
        }
        let mac = try source.read(at: end, count: MediaKeys.macLength)
        sealed.update(mac)
        if let sealedHash, !constantTimeEqual(sealed.finish(), sealedHash) {
            throw MediaError.notAsUploaded
        }
        guard constantTimeEqual(Array(code.finish().prefix(MediaKeys.macLength)), mac) else {
            throw MediaError.notAuthentic
        }
    }

    private func decrypt(_ source: PartReader, to path: String) async throws {
        let writer = try PartWriter(path)
        let cipher = AESCBCStream.decrypting(key: keys.cipherKey, iv: keys.iv)
        var plain = SHA256State()
        var count = 0
        func add(_ bytes: [UInt8]) throws {
            plain.update(bytes)
            count += bytes.count
            try writer.append(bytes)
        }
        var parts = Parts(source, end: source.length - MediaKeys.macLength)
        while let bytes = try await parts.next() { try add(try cipher.update(bytes)) }
        try add(try cipher.finish())
        guard constantTimeEqual(plain.finish(), hash), length == nil || length == count else {
            throw MediaError.notAsSent
        }
        try writer.sync()
    }
}
