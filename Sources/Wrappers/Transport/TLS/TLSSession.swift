internal import CGnuTLS

/// The server's end of a TLS session, over a socket that does not block.
@safe final class TLSSession: Wire {
    let descriptor: Int32
    private let credentials: TLSCredentials
    private let session: gnutls_session_t

    /// Prepares a session; nil when GnuTLS has no memory.
    init?(_ credentials: TLSCredentials, _ descriptor: Int32) {
        let made = unsafe martlet_tls_session(
            credentials.library.table,
            credentials.pointer,
            descriptor
        )
        guard let made = unsafe made else { return nil }
        self.credentials = credentials
        self.descriptor = descriptor
        unsafe session = unsafe made
    }

    deinit { unsafe table.pointee.deinit(session) }

    private var table: UnsafePointer<martlet_tls> { unsafe credentials.library.table }

    /// Goes on with the handshake.
    ///
    /// - Returns: The number 0 when it is done.
    func shakeHands() -> WireOutcome {
        while true {
            let result = unsafe table.pointee.handshake(session)
            if result == 0 { return .count(0) }
            if martlet_tls_is_waiting(Int(result)) != 0 { return .blocked }
            if martlet_tls_is_harmless(Int(result)) == 0 { return .ended }
        }
    }

    /// Whether what was blocked waits for room to write.
    var isWaitingToWrite: Bool { unsafe table.pointee.direction(session) == 1 }

    func read(_ buffer: UnsafeMutableRawBufferPointer) -> WireOutcome {
        guard let start = buffer.baseAddress else { return .blocked }
        while true {
            let result = unsafe table.pointee.receive(session, start, buffer.count)
            if result > 0 { return .count(result) }
            if martlet_tls_is_waiting(result) != 0 { return .blocked }
            if martlet_tls_is_harmless(result) == 0 { return .ended }
        }
    }

    /// Writes; when blocked, the same bytes come again.
    func write(_ bytes: UnsafeRawBufferPointer) -> WireOutcome {
        guard let start = bytes.baseAddress else { return .blocked }
        let result = unsafe table.pointee.send(session, start, bytes.count)
        if result > 0 { return .count(result) }
        return martlet_tls_is_waiting(result) != 0 ? .blocked : .ended
    }

    func finishWriting() { _ = unsafe table.pointee.bye(session, GNUTLS_SHUT_WR) }
}
