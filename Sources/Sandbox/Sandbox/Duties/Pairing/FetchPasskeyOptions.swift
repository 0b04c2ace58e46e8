import BinaryNode

/// Says again what the passkey is to sign.
///
///     → <iq type="get" xmlns="md"><passkey_request_options/></iq>
///     ← <passkey_request_options>{JSON}</passkey_request_options>
///
/// - Source: whatsmeow `pair-passkey.go` (`getPasskeyRequestOptions`).
enum FetchPasskeyOptions: Duty {
    static let pattern = StanzaPattern.iq("get", "md", with: "passkey_request_options")

    static func answer(_ request: Request) -> Reply {
        guard let gate = request.client.registration?.gate else { return .error(404) }
        return .result([Node("passkey_request_options", bytes: gate.options)])
    }
}
