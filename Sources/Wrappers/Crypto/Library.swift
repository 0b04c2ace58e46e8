import COpenSSL
import CSodium

/// Prepares both libraries once per process.
///
/// Fetching an algorithm from OpenSSL takes longer than using it on a short message, so each is
/// fetched once and kept.
enum Library {
    /// Chooses libsodium's implementations for this processor; nil never happens on Linux.
    static let sodiumIsReady: Bool = sodium_init() >= 0

    // Unchecked, all of them: a fetched algorithm is never changed, and reference counted with atomics, so any
    // thread may use it.
    nonisolated(unsafe) static let sha1 = unsafe EVP_MD_fetch(nil, "SHA1", nil)
    nonisolated(unsafe) static let md5 = unsafe EVP_MD_fetch(nil, "MD5", nil)
    nonisolated(unsafe) static let sha256 = unsafe EVP_MD_fetch(nil, "SHA256", nil)
    nonisolated(unsafe) static let sha512 = unsafe EVP_MD_fetch(nil, "SHA512", nil)
    nonisolated(unsafe) static let gcm = unsafe EVP_CIPHER_fetch(nil, "AES-256-GCM", nil)
    nonisolated(unsafe) static let cbc = unsafe EVP_CIPHER_fetch(nil, "AES-256-CBC", nil)
    nonisolated(unsafe) static let ctr = unsafe EVP_CIPHER_fetch(nil, "AES-256-CTR", nil)
}
