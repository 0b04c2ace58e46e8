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

    /// How much of an answer is read behind its status, so that the connection can be kept.
    private static let answerLimit = 64 << 10

    /// Tries once.
    ///
    /// - Returns: What became of it, without anything that the receiver says.
    func send(_ delivery: HookConsumer.Delivery) async -> HookConsumer.Outcome {
        let reach = reach()
        if let objection = reach.objection(to: url) { return .failed("its URL \(objection)") }
        var headers = delivery.message.headers
        headers["X-Webhook-Event-Id"] = delivery.id
        let options = ConnectionOptions(
            timeout: patience,
            judge: { IPAddress($0).map(reach.allows) ?? false }
        )
        do throws(TransportError) {
            let answer = try await HTTPClient.send(
                "POST",
                url,
                headers: headers,
                body: HTTPBody(delivery.message.body),
                options: options
            )
            // The status is the answer: how long the rest is, and whether it comes whole, does not matter.
            _ = try? await answer.body.collect(upTo: Self.answerLimit)
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
