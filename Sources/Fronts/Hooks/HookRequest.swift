import HTTP
import REST
import Transport

/// How a delivery gets to its URL.
struct HookRequest: Sendable {
    let url: String
    let reach: Reach
    /// How long the receiver may take.
    let patience: Duration

    /// An answer is read for its status; what else is in it does not matter.
    private static let answerLimit = 64 << 10

    /// Tries once.
    ///
    /// - Returns: What went wrong, without anything that the receiver says; nil when it arrived.
    func send(_ delivery: HookConsumer.Delivery) async -> String? {
        if let objection = reach.objection(to: url) { return "its URL \(objection)" }
        var headers = delivery.message.headers
        headers["X-Webhook-Event-Id"] = delivery.id
        do throws(TransportError) {
            let answer = try await HTTPClient.request(
                "POST",
                url,
                headers: headers,
                body: delivery.message.body,
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
