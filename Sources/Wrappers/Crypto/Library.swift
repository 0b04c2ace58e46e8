import COpenSSL
import CSodium

/// Prepares both libraries once per process.
///
/// Fetching an algorithm from OpenSSL takes longer than using it on a short message, so each is
/// fetched once and kept.
enum Library {
    /// Chooses libsodium's implementations for this processor; nil never happens on Linux.
    static let sodiumIsReady: Bool = sodium_init() >= 0

    static let sha1 = unsafe Fetched(OpenSSL.calls.EVP_MD_fetch(nil, "SHA1", nil))
    static let md5 = unsafe Fetched(OpenSSL.calls.EVP_MD_fetch(nil, "MD5", nil))
    static let sha256 = unsafe Fetched(OpenSSL.calls.EVP_MD_fetch(nil, "SHA256", nil))
    static let sha512 = unsafe Fetched(OpenSSL.calls.EVP_MD_fetch(nil, "SHA512", nil))
    static let gcm = unsafe Fetched(OpenSSL.calls.EVP_CIPHER_fetch(nil, "AES-256-GCM", nil))
    static let cbc = unsafe Fetched(OpenSSL.calls.EVP_CIPHER_fetch(nil, "AES-256-CBC", nil))
    static let ctr = unsafe Fetched(OpenSSL.calls.EVP_CIPHER_fetch(nil, "AES-256-CTR", nil))

    /// An algorithm of OpenSSL; nil where the library has none of the name.
    ///
    /// Unchecked: it is never changed, and its references are counted with atomics, so any thread may use it.
    @safe struct Fetched: @unchecked Sendable {
        let algorithm: OpaquePointer?

        init(_ algorithm: OpaquePointer?) { unsafe self.algorithm = algorithm }
    }
}
