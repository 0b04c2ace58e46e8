import HTTP
import REST
import Transport

/// How a letter gets to its URL.
struct Postage: Sendable {
    let url: String
    let reach: Reach
    /// How long the receiver may take.
    let patience: Duration

    /// An answer is read for its status; what else is in it does not matter.
    private static let answerLimit = 64 << 10

    /// Tries once.
    ///
    /// - Returns: What went wrong, without anything that the receiver says; nil when it arrived.
    func send(_ letter: Courier.Letter) async -> String? {
        if let objection = reach.objection(to: url) { return "its URL \(objection)" }
        var headers = letter.message.headers
        headers["X-Webhook-Event-Id"] = letter.id
        do throws(TransportError) {
            let answer = try await HTTPClient.request(
                "POST",
                url,
                headers: headers,
                body: letter.message.body,
                timeout: patience,
                limit: Self.answerLimit,
                judge: { [reach] in IPAddress($0).map(reach.allows) ?? false }
            )
            return (200..<300).contains(answer.status) ? nil : "status \(answer.status)"
        } catch {
            return "\(error)"
        }
    }
}
