import COpenSSL

/// OpenSSL's libcrypto, opened at the first use.
///
/// Unchecked: the table is written once, before anybody sees it.
@safe struct OpenSSL: @unchecked Sendable {
    private static let loaded = unsafe OpenSSL(table: martlet_openssl_open())

    /// Where its functions are listed.
    static var table: UnsafePointer<martlet_openssl> { unsafe loaded.table }
    /// Its functions.
    static var calls: martlet_openssl { unsafe table.pointee }

    private let table: UnsafePointer<martlet_openssl>
}
