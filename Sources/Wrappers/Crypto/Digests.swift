import COpenSSL

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
    /// The 32-byte digest of the parts, one after the other.
    public static func hash(_ parts: [UInt8]...) -> [UInt8] {
        var state = SHA256State()
        for part in parts { state.update(part) }
        return state.finish()
    }
}

/// SHA-1 (FIPS 180-4), where WhatsApp asks for it.
public enum SHA1 {
    /// The 20-byte digest of the parts, one after the other.
    public static func hash(_ parts: [UInt8]...) -> [UInt8] {
        unsafe digest(parts, Library.sha1.algorithm, count: 20)
    }
}

/// MD5 (RFC 1321), where WhatsApp asks for it.
public enum MD5 {
    /// The 16-byte digest of the parts, one after the other.
    public static func hash(_ parts: [UInt8]...) -> [UInt8] {
        unsafe digest(parts, Library.md5.algorithm, count: 16)
    }
}

/// SHA-512 (FIPS 180-4).
public enum SHA512 {
    /// The 64-byte digest of the parts, one after the other.
    public static func hash(_ parts: [UInt8]...) -> [UInt8] {
        unsafe digest(parts, Library.sha512.algorithm, count: 64)
    }
}

/// Runs one of OpenSSL's digests over the parts.
private func digest(_ parts: [[UInt8]], _ algorithm: OpaquePointer?, count: Int) -> [UInt8] {
    let context = unsafe OpenSSL.calls.EVP_MD_CTX_new()
    defer { unsafe OpenSSL.calls.EVP_MD_CTX_free(context) }
    var output = [UInt8](repeating: 0, count: count)
    var done = unsafe OpenSSL.calls.EVP_DigestInit_ex(context, algorithm, nil) == 1
    for part in parts {
        done = unsafe OpenSSL.calls.EVP_DigestUpdate(context, part, part.count) == 1 && done
    }
    done = unsafe OpenSSL.calls.EVP_DigestFinal_ex(context, &output, nil) == 1 && done
    precondition(done, "OpenSSL has no memory or lacks a basic digest")
    return output
}

/// A SHA-256 computation under way, as a value that can be copied half-way.
///
/// OpenSSL's plain functions: no allocation, and the processor's SHA instructions all the same.
@safe public struct SHA256State: Sendable {
    private var context = SHA256_CTX()

    /// Starts with nothing.
    public init() { _ = unsafe OpenSSL.calls.SHA256_Init(&context) }

    /// Takes in what comes next.
    public mutating func update(_ bytes: [UInt8]) {
        _ = unsafe OpenSSL.calls.SHA256_Update(&context, bytes, bytes.count)
    }

    /// The 32-byte digest of all that came; of no use after.
    public mutating func finish() -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 32)
        _ = unsafe OpenSSL.calls.SHA256_Final(&output, &context)
        return output
    }
}
