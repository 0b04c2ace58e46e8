import Crypto
import Encodings
import HTTP
import JSON
public import Model

/// Events as OnWapp sends them: one flat object, the protocol's event and in it its name and its session.
///
/// - Source: its program; the reference says nothing of bodies and signature.
public struct OnwappHook: HookForm {
    /// Creates the form.
    public init() {}

    /// As in the settings.
    public let dialect = "onwapp"
    /// What martlet knows of, of what OnWapp has names for.
    public let sends = OnwappEvent.told
    /// All that OnWapp takes.
    public var names: [String] { OnwappEvent.categories.flatMap(\.1) + Self.all }
    /// As the program waits.
    public let patience = Duration.seconds(10)

    /// Words an event; everything is wanted where nothing is named, or `all` or `*`.
    public func message(
        for entry: JournalEntry,
        to target: HookTarget
    ) throws(Refusal) -> HookMessage? {
        guard let event = OnwappEvent(entry.event), Self.wants(target.events, event.name) else {
            return nil
        }
        var body: JSON.Object = [
            "event": .string(event.name), "sessionId": .string(target.account),
        ]
        for member in event.members.members { body[member.name] = member.value }
        let bytes = JSON.object(body).bytes()
        return HookMessage(
            event: event.name,
            headers: Self.headers(of: bytes, secret: target.secret),
            body: bytes
        )
    }

    private static func wants(_ wanted: [String], _ name: String) -> Bool {
        wanted.isEmpty || wanted.contains { $0 == name || all.contains($0) }
    }

    /// What stands for every event.
    private static let all = ["all", "*"]

    private static func headers(of body: [UInt8], secret: String?) -> Headers {
        var headers: Headers = [
            "Content-Type": "application/json", "User-Agent": "OnWapp-Webhook/1.0",
        ]
        if let secret {
            let code = HMAC.sha256(key: Array(secret.utf8), body)
            headers["X-Webhook-Signature"] = "sha256=\(Hex.encode(code))"
        }
        return headers
    }
}
