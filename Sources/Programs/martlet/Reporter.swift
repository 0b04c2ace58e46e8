import Commands
import Engine
import Hosting
import Model
import System

/// Says on standard error what an administrator wants to know of each account.
struct Reporter: Sendable {
    /// The account that the program was started with: what is said of the others begins with their names.
    let first: String
    let host: Host

    /// Reports until the host is closed.
    func run() async {
        await host.followEach { name, news in await report(news, of: name) }
    }

    private func report(_ news: NewsSequence, of name: String) async {
        let prefix = name == first ? "" : "\(name): "
        var told: AccountStatus?
        // Why there is no connection is not said anew with each time that one is tried.
        var standing: String?
        do {
            for try await case .status(let status) in news {
                let new = sentence(status.connection)
                if let new, new != standing { complain(prefix + new) }
                standing = new ?? standing
                for sentence in sentences(status, after: told, name) { complain(prefix + sentence) }
                told = status
            }
        } catch {
            complain("\(prefix)what happens cannot be followed any more: \(error)")
        }
    }

    private func sentences(
        _ status: AccountStatus,
        after told: AccountStatus?,
        _ name: String
    ) -> [String] {
        var all: [String?] = []
        if let pairing = status.pairing, pairing != told?.pairing {
            all.append(sentence(pairing, name))
        }
        if let jid = status.jid, let told, told.jid == nil { all.append("linked as \(jid.bare)") }
        if let client = status.client, let expires = client.expires,
            expires != told?.client?.expires
        {
            let time = LocalTime(seconds: expires.seconds).text
            all.append(
                "WhatsApp refuses version \(client.version) of this client from \(time) on: update martlet before"
            )
        }
        if let fault = status.storageFault, fault != told?.storageFault {
            all.append("nothing can be stored: \(fault)")
        }
        return all.compactMap(\.self)
    }

    private func sentence(_ connection: ConnectionState) -> String? {
        switch connection {
        case .online: "online"
        case .waiting(_, let reason): "not connected: \(reason)"
        case .stopped(let reason): "stopped: \(reason)"
        case .offline, .connecting, .pairing, .hostGone: nil
        }
    }

    private func sentence(_ pairing: PairingState, _ name: String) -> String? {
        let query = name == first ? "" : "?account=\(name)"
        return switch pairing {
        case .code: "not linked: scan the code of /qr\(query) or /qr.png\(query)"
        case .codesUsedUp: "all codes were shown; POST /codes\(query) for new ones"
        case .anotherNumber(let owner, let scanned):
            "not linked: \(name) \(PairingState.twoNumbers(owner, scanned)); "
                + "link that in an account of its own, or say anotherNumber to request-new-codes"
        case .failed(let reason): "linking failed: \(reason)"
        case .ended(let reason): reason
        case .passkey:
            "WhatsApp asks for the account's passkey: martlet link shows what to do, and so does martlet(1)"
        case .passkeyCode(let code, _):
            "WhatsApp took the passkey; if the phone shows \(code), say so with confirm-passkey"
        case .phoneCode, .finishing, .linked: nil
        }
    }
}
