import HTTP

/// The two pages in which the web client names its revision, on the port of the WebSocket.
///
///     /sw.js    …JSON.parse("{\\"dynamic_data\\":{…\\"client_revision\\":1045649367}}")
///     /         <script>…{"client_revision":1045649367}</script>
///
/// - Source: whatsapp-rust `src/version.rs` (the first), whatsmeow `update.go` (the second).
struct VersionPages {
    let policy: VersionPolicy

    /// Every page that can be asked for.
    static let paths = ["/sw.js", "/"]

    /// What is at a path.
    func answer(_ request: HTTPRequest) -> HTTPResponse {
        guard let newest = policy.newest, policy.pages.contains(request.path),
            request.method == "GET"
        else { return HTTPResponse(status: 404) }
        if request.path == "/sw.js" {
            let data = #"{\"dynamic_data\":{\"SiteData\":{\"client_revision\":\#(newest)}}}"#
            return .text(
                #"self.__swData=JSON.parse("\#(data)");"#,
                type: "application/javascript; charset=utf-8"
            )
        }
        return .text(
            #"<!DOCTYPE html><title>Sandbox</title><script>{"client_revision":\#(newest)}</script>"#,
            type: "text/html; charset=utf-8"
        )
    }
}
