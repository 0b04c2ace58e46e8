import BinaryNode

/// Answers to requests that the server made itself, found by their id.
enum Answers {
    private static let awaited = Rule("iq.awaited", "an answer is to a request of the server")

    /// Takes one.
    static func take(_ request: Request, _ type: String) {
        guard type == "result" || type == "error" else {
            return request.violate(.known, "<iq type> is none of get, set, result, error")
        }
        if request.client.pings.remove(request.id) != nil { return }
        guard let registration = request.client.registration else {
            return request.violate(awaited)
        }
        if request.id == registration.pairDeviceID {
            registration.hasRefs = true
        } else if let pending = registration.pending, pending.id == request.id {
            PairSuccess(request: request, registration: registration, pending: pending).answered()
        } else {
            request.violate(awaited)
        }
    }
}
