internal import CWebSockets
internal import Glibc
internal import HTTP

/// A client's request, from a connected socket to the first answer.
///
/// libwebsockets 4.1 cannot take over a client socket that is already connected, and looks names up
/// on its own thread, which would stop everything else. So the ``Dialer`` connects, directly or
/// through a proxy, and here libwebsockets is made to believe that it did: it connects to a local
/// socket, and before it writes a byte, `dup2` puts the real connection in that descriptor's place.
final class ClientRequest: @unchecked Sendable {
    // Unchecked: `socket` is used by its loop's thread only, once the request is started.

    let url: URLParts
    let headers: Headers
    let trust: Trust
    /// The connected socket; -1 once it is handed over.
    private var socket: Int32
    private var isUntrusted = false

    init(url: URLParts, headers: Headers, trust: Trust, socket: Int32) {
        self.url = url
        self.headers = headers
        self.trust = trust
        self.socket = socket
    }

    deinit { if socket >= 0 { close(socket) } }

    /// Gives the request to libwebsockets; on the loop's thread.
    ///
    /// - Parameters:
    ///   - endpoint: What is called from now on.
    ///   - method: An HTTP method; nil for a WebSocket.
    /// - Returns: Whether it is under way; otherwise the endpoint has heard why not.
    func start(_ endpoint: Endpoint, method: String?) -> Bool {
        var wsi: OpaquePointer?
        let origin = headers["Origin"]
        // The options have C's `int` type in one place and an enumeration in the other.
        let secure = Int32(LCCSCF_USE_SSL.rawValue)
        let flags = Int32(LCCSCF_HTTP_NO_FOLLOW_REDIRECT.rawValue) | (url.isSecure ? secure : 0)
        guard let host = unsafe endpoint.loop.clientHost(trust), let decoy = Decoy.shared else {
            endpoint.gone()
            return false
        }
        let opaque = unsafe endpoint.attach()
        unsafe Self.withCStrings([
            decoy.address, url.target, url.hostField, origin, method,
            url.isSecure ? "http/1.1" : nil,
        ]) { strings in
            var info = unsafe lws_client_connect_info()
            unsafe info.context = endpoint.loop.context
            unsafe info.vhost = host
            unsafe info.address = strings[0]
            unsafe info.port = Int32(url.effectivePort)
            unsafe info.ssl_connection = flags
            unsafe info.path = strings[1]
            unsafe info.host = strings[2]
            unsafe info.origin = strings[3]
            unsafe info.method = strings[4]
            unsafe info.alpn = strings[5]
            // Without it, libwebsockets swallows the body of an answer.
            unsafe info.local_protocol_name = method == nil ? nil : Wire.protocols[0].name
            unsafe info.ietf_version_or_minus_one = -1
            unsafe info.retry_and_idle_policy = Wire.noPings
            unsafe info.opaque_user_data = opaque
            unsafe wsi = lws_client_connect_via_info(&info)
        }
        guard unsafe wsi != nil else {
            endpoint.detach()
            return false
        }
        return true
    }

    /// Puts the real connection in place; called when the local one is made.
    func adopt(_ endpoint: Endpoint) -> Int32 {
        guard let wsi = unsafe endpoint.wsi, socket >= 0 else { return 0 }
        let descriptor = unsafe lws_get_socket_fd(wsi)
        let result = dup2(socket, descriptor)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        close(socket)
        socket = -1
        Decoy.shared?.clear()
        return result < 0 ? -1 : 0
    }

    /// Writes the header fields that libwebsockets does not write itself.
    ///
    /// - Parameters:
    ///   - data: Its pointer points to where to write; its count is the room there.
    ///   - more: Fields besides those of the request.
    /// - Returns: 0, or -1 when they cannot be written.
    func appendHeaders(to data: UnsafeRawBufferPointer, more: [(String, String)] = []) -> Int32 {
        var text = ""
        for field in headers.fields where field.name.lowercased() != "origin" {
            guard Self.isClean(field.name), Self.isClean(field.value) else { return -1 }
            text += "\(field.name): \(field.value)\r\n"
        }
        for (name, value) in more { text += "\(name): \(value)\r\n" }
        let bytes = Array(text.utf8)
        guard bytes.count < data.count, let place = data.baseAddress else { return -1 }
        let cursor = unsafe UnsafeMutableRawPointer(mutating: place)
            .assumingMemoryBound(to: UnsafeMutablePointer<UInt8>.self)
        unsafe cursor.pointee.update(from: bytes, count: bytes.count)
        unsafe cursor.pointee += bytes.count
        return 0
    }

    /// Notes what OpenSSL made of a certificate: 1 when it is good, 0 when not.
    func verified(_ result: Int) { if result == 0 { isUntrusted = true } }

    /// What libwebsockets' words for a failed connection mean.
    ///
    /// It has none when TLS fails before it has returned from the call that starts a connection.
    func failure(_ text: String) -> TransportError {
        if isUntrusted { return .insecure("the certificate is not trusted, or for another name") }
        let isAboutTLS = ["SSL", "ssl", "TLS", "tls", "certificate", "CA is not", "hostname"]
        if url.isSecure, isAboutTLS.contains(where: text.contains) { return .insecure(text) }
        return .badAnswer(text)
    }

    private static func isClean(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    private static func withCStrings(
        _ strings: [String?],
        _ body: ([UnsafePointer<CChar>?]) -> Void
    ) {
        let copies = unsafe strings.map { text in unsafe text.flatMap { unsafe strdup($0) } }
        unsafe body(copies.map { copy in unsafe copy.map { unsafe UnsafePointer($0) } })
        unsafe copies.forEach { unsafe free($0) }
    }
}
