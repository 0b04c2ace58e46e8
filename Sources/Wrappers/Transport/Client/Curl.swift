internal import CCurl

/// libcurl, opened when the first connection is made.
///
/// Unchecked: the table is written once, before anybody sees it.
@safe final class Curl: @unchecked Sendable {
    private static let loaded = unsafe martlet_curl_open().map { unsafe Curl($0) }

    /// The library; opening it takes some milliseconds once.
    ///
    /// - Throws: ``TransportError/system(_:)`` when it is not installed.
    static func load() throws(TransportError) -> Curl {
        guard let loaded else { throw .system("libcurl cannot be opened") }
        return loaded
    }

    /// Its functions.
    let table: UnsafePointer<martlet_curl>

    private init(_ table: UnsafePointer<martlet_curl>) { unsafe self.table = unsafe table }
}

/// The certificates that a client accepts.
public enum Trust: Hashable, Sendable {
    /// Those that the system's authorities vouch for.
    case system
    /// Those that the authorities in this PEM file vouch for, and no others.
    case file(String)
}
