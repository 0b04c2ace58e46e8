import HTTP

/// Keeps web pages out of the control interface: it is for programs on this machine.
///
/// A page can send requests to loopback, under a name of its own too (DNS rebinding). It cannot keep
/// its browser from saying so: `Host` names the page's server, `Origin` the page.
enum ControlGuard {
    /// Why a request is refused; nil when it may pass.
    static func refusal(of request: HTTPRequest) -> HTTPResponse? {
        guard let host = request.headers["Host"], isLoopback(host) else {
            return ControlReply.error(421, "Host must be a loopback address")
        }
        if let origin = request.headers["Origin"], origin != "http://\(host)" {
            return ControlReply.error(403, "requests from web pages are refused")
        }
        if let site = request.headers["Sec-Fetch-Site"], !["same-origin", "none"].contains(site) {
            return ControlReply.error(403, "requests from web pages are refused")
        }
        guard request.body.length == 0 || isJSON(request) else {
            return ControlReply.error(415, "the body must be JSON: Content-Type: application/json")
        }
        return nil
    }

    /// Whether a `Host` is a loopback address, with or without port.
    private static func isLoopback(_ host: String) -> Bool {
        var name = host[...]
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") { name = host[..<colon] }
        return IPAddress.isLoopback(host: String(name))
    }

    /// Whether a body says that it is JSON, or nothing.
    ///
    /// `curl -d` and Python's urllib say that everything is a form; they are taken at their word only
    /// when no browser is behind them.
    private static func isJSON(_ request: HTTPRequest) -> Bool {
        guard let type = request.headers["Content-Type"]?.lowercased() else { return true }
        let kind = type.prefix { $0 != ";" && $0 != " " }
        if kind == "application/json" { return true }
        let isBrowser =
            request.headers["Origin"] != nil || request.headers["Sec-Fetch-Site"] != nil
            || request.headers["Referer"] != nil
        return kind == "application/x-www-form-urlencoded" && !isBrowser
    }
}
