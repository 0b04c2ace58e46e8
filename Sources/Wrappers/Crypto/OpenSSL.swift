import COpenSSL

/// OpenSSL's libcrypto.
enum OpenSSL {
    /// Its functions; the library is opened at the first use.
    static let calls = martlet_openssl_open()
}
