internal import CMicroHTTPD

/// libmicrohttpd, opened when the first listener starts.
///
/// Unchecked: the table is written once, before anybody sees it.
@safe final class MicroHTTPD: @unchecked Sendable {
    private static let loaded = unsafe martlet_mhd_open().map { unsafe MicroHTTPD($0) }

    /// The library.
    ///
    /// - Throws: ``TransportError/cannotListen(_:)`` when it is not installed.
    static func load() throws(TransportError) -> MicroHTTPD {
        guard let loaded else { throw .cannotListen("libmicrohttpd cannot be opened") }
        return loaded
    }

    /// Its functions.
    let table: UnsafePointer<martlet_mhd>

    private init(_ table: UnsafePointer<martlet_mhd>) { unsafe self.table = unsafe table }

    /// The words for a status, as `Not Found`.
    func reason(_ status: Int) -> String {
        guard let code = UInt32(exactly: status),
            let text = unsafe table.pointee.get_reason_phrase_for(code)
        else { return "" }
        return unsafe String(cString: text)
    }
}
