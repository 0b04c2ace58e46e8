/// Why a connection could not be made or a port not opened.
public enum TransportError: Error, Equatable {
    /// The URL cannot be read, or its scheme is not served here.
    case badURL(String)
    /// The proxy setting cannot be read.
    case badProxy(String)
    /// The request cannot be sent like this.
    case badRequest(String)
    /// The host name has no address.
    case unknownHost(String)
    /// Nothing answered at the address: refused, unreachable, reset.
    case unreachable(host: String, reason: String)
    /// Connections to this address are not wanted.
    case forbidden(String)
    /// The proxy refused or failed.
    case proxyFailed(String)
    /// The TLS handshake failed: certificate, name, protocol.
    case insecure(String)
    /// The server answered the upgrade with this HTTP status.
    case refused(status: Int)
    /// The peer's answer is not what the protocol asks for, is cut off, or larger than allowed.
    case badAnswer(String)
    /// The deadline passed first.
    case timedOut
    /// The port cannot be opened.
    case cannotListen(String)
    /// A library, a thread or a descriptor cannot be had.
    case system(String)
    /// The task was cancelled, or the connection closed from this side.
    case cancelled
}

extension TransportError: CustomStringConvertible {
    /// What happened, for people; the peer's words are in it as they came.
    public var description: String {
        switch self {
        case .badURL, .badRequest: "the address cannot be read"
        case .badProxy: "the proxy setting cannot be read"
        case .unknownHost(let host): "\(host) has no address"
        case .unreachable(let host, let reason): "\(host) is not reachable: \(reason)"
        case .proxyFailed(let reason): "the proxy failed: \(reason)"
        case .insecure(let reason): "the connection is not secure: \(reason)"
        case .refused(let status): "the server answered with HTTP status \(status)"
        case .badAnswer(let reason): "the server's answer makes no sense: \(reason)"
        case .timedOut: "the server did not answer in time"
        case .forbidden(let address): "connections to \(address) are not allowed"
        case .cannotListen(let reason), .system(let reason): reason
        case .cancelled: "the connection was given up"
        }
    }
}
