internal import CCurl

extension Transfer {
    /// Whether a connection may go to an address; if not, that is why it failed.
    func isAllowed(_ address: String) -> Bool {
        // A proxy is chosen by the owner, and looks names up itself.
        guard options.proxy == .none, let judge = options.judge else { return true }
        let address = SystemText.unmapped(address)
        let isAllowed = judge(address)
        if !isAllowed { cause = .forbidden(address) }
        return isAllowed
    }

    /// What one of libcurl's results means.
    func failure(_ result: CURLcode) -> TransportError {
        if let cause { return cause }
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost(url.host)
        case CURLE_COULDNT_RESOLVE_PROXY: return .unknownHost(options.proxy.host ?? "")
        case CURLE_COULDNT_CONNECT:
            let code = Int32(clamping: number(CURLINFO_OS_ERRNO))
            return .unreachable(
                host: options.proxy.host ?? url.host,
                reason: code == 0 ? words : SystemText.error(code)
            )
        case CURLE_OPERATION_TIMEDOUT: return .timedOut
        case CURLE_PROXY: return .proxyFailed(proxyWords)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_INVALIDCERTSTATUS:
            return .insecure(words)
        default: return otherFailure(result)
        }
    }

    private func otherFailure(_ result: CURLcode) -> TransportError {
        let status = number(CURLINFO_HTTP_CONNECTCODE)
        if status != 0, !(200..<300).contains(status) {
            return .proxyFailed("it answered with HTTP status \(status)")
        }
        let isTunnelling = options.proxy.isHTTP && status == 0
        if isTunnelling {
            return .proxyFailed(result == CURLE_RECV_ERROR ? "it closed the connection" : words)
        }
        guard words.isEmpty else { return .badAnswer(words) }
        guard let text = unsafe transfers.curl.table.pointee.easy_strerror(result) else {
            return .badAnswer("error \(result.rawValue)")
        }
        return .badAnswer(unsafe String(cString: text))
    }

    private func number(_ info: CURLINFO) -> Int {
        unsafe martlet_curl_number(transfers.curl.table, easy, info)
    }

    /// Why a SOCKS proxy failed.
    private var proxyWords: String {
        switch UInt32(clamping: number(CURLINFO_PROXY_ERROR)) {
        case CURLPX_NO_AUTH.rawValue: "it wants another way to log in"
        case CURLPX_USER_REJECTED.rawValue: "user or password refused"
        case CURLPX_CLOSED.rawValue: "it closed the connection"
        case CURLPX_REPLY_NOT_ALLOWED.rawValue: "not allowed"
        case CURLPX_REPLY_HOST_UNREACHABLE.rawValue: "host unreachable"
        case CURLPX_REPLY_NETWORK_UNREACHABLE.rawValue: "network unreachable"
        case CURLPX_REPLY_CONNECTION_REFUSED.rawValue: "connection refused"
        default: words
        }
    }
}

extension ProxySetting {
    /// Where the proxy is.
    var host: String? {
        switch self {
        case .none: nil
        case .http(let host, _, _, _), .socks5(let host, _, _, _): host
        }
    }

    fileprivate var isHTTP: Bool {
        if case .http = self { true } else { false }
    }
}
