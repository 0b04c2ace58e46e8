public import Commands
import Crypto
import Encodings
public import Log
import System

/// The owner's key for the listener: one word in a file for the owner alone, made at the first start.
public struct OwnKey: Sendable {
    /// A key that nobody guesses has this many characters at least.
    static let shortest = 16
    /// No file with a key is longer.
    private static let longest = 4096

    /// The key.
    public let text: String
    /// Why it was made anew though there was a file; nil when it was not.
    public let remark: String?

    /// Reads the key, or makes one where there is none.
    ///
    /// An empty file is what a full disk or a crash leaves: a new key takes its place. So it does where there is no
    /// text at all, which no request could present, but in the usual file alone: elsewhere it is somebody's.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - isUsual: Whether nothing else is ever kept in this file.
    ///   - log: Told when others could read it, and when it was made anew.
    /// - Throws: ``CommandError/storage(_:)`` when there is something else in it, or it cannot be read or written.
    public init(at path: String, isUsual: Bool, log: Log) throws(CommandError) {
        let bytes = try Self.content(of: path)
        if let bytes, let key = Self.key(in: bytes) {
            PrivateFiles.narrow(path, log)
            (text, remark) = (key, nil)
            return
        }
        switch bytes {
        case nil: remark = nil
        case let bytes? where bytes.allSatisfy(Self.isBlank):
            remark = "\(path) was empty; a new key was made"
        case let bytes? where isUsual && !Self.isText(bytes):
            remark = "\(path) held no text; a new key was made"
        default:
            // Nothing else that somebody keeps there is taken for a key, or touched.
            throw .storage(
                "\(path) holds no key, which is one word of \(Self.shortest) characters or more; "
                    + "name another file in api.key_file to have one made"
            )
        }
        if let remark { log.warning(remark) }
        text = Hex.encode(Randomness.system.bytes(32))
        do throws(SystemError) {
            try Files.makeDirectory(Files.directory(of: path))
            try Files.write(Array((text + "\n").utf8), to: path)
        } catch {
            throw .files(error)
        }
    }

    /// Whether a text can be a key: long enough, and of what can stand in a request as it is.
    static func isKey(_ text: some StringProtocol) -> Bool {
        text.utf8.count >= shortest && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    private static func content(of path: String) throws(CommandError) -> [UInt8]? {
        do throws(SystemError) {
            return try Files.read(path, limit: longest)
        } catch {
            guard error.isNotFound else { throw .files(error) }
            return nil
        }
    }

    private static func key(in bytes: [UInt8]) -> String? {
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard let key = words.first, words.count == 1, isKey(key) else { return nil }
        return String(key)
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        let hasControls = bytes.contains { $0 < 0x20 && !isBlank($0) || $0 == 0x7F }
        return !hasControls && String(validating: bytes, as: UTF8.self) != nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }
}
