import HTTP
import REST
import Transport

/// How a delivery gets to its URL.
struct HookRequest: Sendable {
    let url: String
    /// Where it may lead; asked with each try.
    let reach: @Sendable () -> Reach
    /// How long the receiver may take.
    let patience: Duration

    /// An answer is read for its status; what else is in it does not matter.
    private static let answerLimit = 64 << 10

    /// Tries once.
    ///
    /// - Returns: What became of it, without anything that the receiver says.
    func send(_ delivery: HookConsumer.Delivery) async -> HookConsumer.Outcome {
        let reach = reach()
        if let objection = reach.objection(to: url) { return .failed("its URL \(objection)") }
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
                judge: { IPAddress($0).map(reach.allows) ?? false }
            )
            return Self.outcome(of: answer.status)
        } catch {
            return .failed("\(error)")
        }
    }

    private static func outcome(of status: Int) -> HookConsumer.Outcome {
        switch status {
        case 200..<300: .arrived
        // Too slow, too early, too much: the request itself is not at fault.
        case 408, 425, 429: .failed("status \(status)")
        case 400..<500: .refused("status \(status)")
        default: .failed("status \(status)")
        }
    }
}
