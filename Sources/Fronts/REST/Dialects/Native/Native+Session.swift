import Commands
import HTTP
import JSON
import Model
import Pictures
import QRCode

extension Native {
    /// Status and linking.
    static var session: Section<Void> {
        Section([
            Endpoint(
                .get,
                "/status",
                .session(.reader),
                getStatus,
                status,
                help: "how the account is"
            ),
            Endpoint(
                .get,
                "/qr",
                .session(.manager),
                getStatus,
                codeText,
                help: "the code to link with, as text"
            ),
            Endpoint(
                .get,
                "/qr.png",
                .session(.manager),
                getStatus,
                codePicture,
                help: "the code to link with, as a picture"
            ),
            Endpoint(
                .post,
                "/codes",
                .session(.manager),
                newCodes,
                onTheWay,
                help: "asks for new codes",
                taken: .fields(of: RequestNewCodes.self)
            ),
        ])
    }

    private static func getStatus(_ call: Call) -> GetStatus { GetStatus() }
    private static func newCodes(_ call: Call) throws(Refusal) -> RequestNewCodes {
        try call.input.read()
    }

    private static func onTheWay(_ done: Done) -> HTTPResponse {
        .json(["status": "new codes are on the way"], status: 202)
    }

    private struct Status: Encodable {
        var connection: String
        var linked: Bool
        var jid: JID?
        var lid: JID?
        var pushName: String?
        var queued: Int
        var detail: String?
        var client: ClaimedVersion?
        var storageFault: String?
    }

    private static func status(_ status: AccountStatus) throws(Refusal) -> HTTPResponse {
        let (word, detail) = words(status.connection)
        return try .json(
            encoding: Status(
                connection: word,
                linked: status.jid != nil,
                jid: status.jid,
                lid: status.lid,
                pushName: status.pushName,
                queued: status.queued,
                detail: detail,
                client: status.client,
                storageFault: status.storageFault
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
        case .stopped(let reason): ("stopped", reason.description)
        case .hostGone: ("hostGone", nil)
        }
    }

    private static func codeText(_ status: AccountStatus) throws(Refusal) -> HTTPResponse {
        HTTPResponse(
            status: 200,
            headers: ["Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"],
            body: Array((try code(status) + "\n").utf8)
        )
    }

    private static func codePicture(_ status: AccountStatus) throws(Refusal) -> HTTPResponse {
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
            throw .broken
        }
    }

    private static let noCode = CommandError(
        .notFound,
        "there is no code on show",
        advice: "POST /codes for new ones"
    )

    private static let passkey = CommandError(
        .notFound,
        "there is no code on show: WhatsApp asks for the account's passkey",
        advice:
            "POST \(base)/commands/status has the options, \(base)/commands/answer-passkey takes the answer"
    )

    private static func anotherNumber(_ owner: JID, _ scanned: JID) -> CommandError {
        CommandError(
            .notFound,
            "there is no code on show: the account \(PairingState.twoNumbers(owner, scanned))",
            advice:
                #"link that in an account of its own, or POST /codes with {"anotherNumber": true} and scan again"#
        )
    }

    private static func code(_ status: AccountStatus) throws(Refusal) -> String {
        guard status.jid == nil else { throw .failed(.alreadyLinked) }
        if case .anotherNumber(let owner, let scanned) = status.pairing {
            throw .failed(anotherNumber(owner, scanned))
        }
        if case .passkey = status.pairing { throw .failed(passkey) }
        guard case .code(let text, _, _, _) = status.pairing, !text.isEmpty else {
            throw .failed(noCode)
        }
        return text
    }
}
