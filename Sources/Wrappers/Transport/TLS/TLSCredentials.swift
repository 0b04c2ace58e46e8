internal import CGnuTLS

/// GnuTLS, opened when the first listener with a certificate starts.
///
/// Unchecked: the table is written once, before anybody sees it.
@safe final class GnuTLS: @unchecked Sendable {
    static let loaded = unsafe martlet_tls_open().map { unsafe GnuTLS($0) }

    /// Its functions.
    let table: UnsafePointer<martlet_tls>

    private init(_ table: UnsafePointer<martlet_tls>) { unsafe self.table = unsafe table }
}

/// A certificate that is ready to be shown; sessions share it.
///
/// Unchecked: written once, then only read by GnuTLS, which allows that from any thread.
@safe final class TLSCredentials: @unchecked Sendable {
    let library: GnuTLS
    let pointer: gnutls_certificate_credentials_t

    /// Reads an identity.
    ///
    /// - Throws: ``TransportError/cannotListen(_:)``.
    init(_ identity: TLSIdentity) throws(TransportError) {
        guard let library = GnuTLS.loaded else { throw .cannotListen("GnuTLS cannot be opened") }
        let (chain, key) = (Array(identity.certificate.utf8), Array(identity.key.utf8))
        let made = unsafe martlet_tls_credentials(
            library.table,
            chain,
            UInt32(clamping: chain.count),
            key,
            UInt32(clamping: key.count)
        )
        guard let made = unsafe made else {
            throw .cannotListen("certificate or key cannot be used")
        }
        self.library = library
        unsafe pointer = unsafe made
    }

    deinit { unsafe library.table.pointee.free_credentials(pointer) }
}
