import Commands
import HTTP
import Model
import Pictures
import QRCode

extension Native {
    /// Health, status and linking.
    static let session: [Endpoint] = [
        Endpoint(open: "GET", "/health") { .json(["status": "ok"]) },
        Endpoint("GET", "/status", { _ throws(CommandError) in GetStatus() }, status),
        Endpoint("GET", "/qr", { _ throws(CommandError) in GetStatus() }, codeText),
        Endpoint("GET", "/qr.png", { _ throws(CommandError) in GetStatus() }, codePicture),
        Endpoint("POST", "/codes", { _ throws(CommandError) in RequestNewCodes() }) { _ in
            .json(status: 202, ["status": "new codes are on the way"])
        },
    ]

    private struct Status: Encodable {
        var connection: String
        var linked: Bool
        var jid: String?
        var lid: String?
        var pushName: String?
        var queued: Int
        var detail: String?
    }

    private static func status(_ status: AccountStatus) -> HTTPResponse {
        let (word, detail) = words(status.connection)
        return .json(
            Status(
                connection: word,
                linked: status.jid != nil,
                jid: status.jid?.description,
                lid: status.lid?.description,
                pushName: status.pushName,
                queued: status.queued,
                detail: detail
            )
        )
    }

    private static func words(_ state: ConnectionState) -> (String, String?) {
        switch state {
        case .offline: ("offline", nil)
        case .connecting: ("connecting", nil)
        case .pairing: ("pairing", nil)
        case .online: ("online", nil)
        case .waiting(_, let reason): ("waiting", reason)
        case .stopped(let reason): ("stopped", "\(reason)")
        }
    }

    private static func codeText(_ status: AccountStatus) throws(CommandError) -> HTTPResponse {
        HTTPResponse(
            status: 200,
            headers: ["Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"],
            body: Array((try code(status) + "\n").utf8)
        )
    }

    private static func codePicture(_ status: AccountStatus) throws(CommandError) -> HTTPResponse {
        let text = try code(status)
        do {
            let code = try QRMatrix(text)
            let picture = try PNG.modules(side: code.side) { code[$0, $1] }
            return HTTPResponse(
                status: 200,
                headers: ["Content-Type": "image/png", "Cache-Control": "no-store"],
                body: picture
            )
        } catch {
            throw .storage("the code could not be drawn: \(error)")
        }
    }

    private static func code(_ status: AccountStatus) throws(CommandError) -> String {
        guard status.jid == nil else { throw .alreadyLinked }
        guard case .code(let text, _, _, _) = status.pairing else { throw .notFound }
        return text
    }
}
