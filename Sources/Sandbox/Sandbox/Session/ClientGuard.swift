import HTTP

/// Keeps web pages from posing as clients: those of WhatsApp Web alone, or programs that name no page.
///
/// - Source: whatsmeow `socket/framesocket.go` (`Origin`).
enum ClientGuard {
    /// Where the web client is from; programs say it as well.
    private static let origin = "https://web.whatsapp.com"

    /// Why a request is refused; nil when it may pass.
    static func refusal(of request: HTTPRequest) -> HTTPResponse? {
        guard let named = request.headers["Origin"], named != origin else { return nil }
        return .text("connections from web pages are refused\n", status: 403)
    }
}
