import BinaryNode
import Noise

/// How stanzas to a client are packed; clients must take any of it.
struct Packing {
    /// Whether stanzas are compressed.
    var compresses = false
    /// Whether each WebSocket message carries only a few bytes, so that frames come in pieces.
    var splits = false

    func messages(_ bytes: [UInt8]) -> [[UInt8]] {
        guard splits else { return [bytes] }
        return stride(from: 0, to: bytes.count, by: 50).map { start in
            Array(bytes[start..<min(start + 50, bytes.count)])
        }
    }
}

/// One client's socket and how far its conversation has come.
final class ClientSession {
    /// Where the conversation stands.
    enum Phase {
        case greeting
        case hello(NoiseHandshake.Responder)
        case registering(Registration)
        case loggedIn(DeviceID)
        case ended
    }

    let number: Int
    let write: @Sendable ([UInt8]) -> Void
    let hangUp: @Sendable () -> Void

    var phase = Phase.greeting
    var greeting = Greeting()
    var frames = FrameReader()
    var ciphers: FrameCiphers?
    /// The device's LID as text, once logged in.
    var address: String?
    /// Whether queued stanzas may be sent: after `active`, or at once when the login was not passive.
    var isActive = false
    /// Milliseconds that every stanza to the client is held back.
    var delay = 0
    /// How what is sent is packed.
    var packing = Packing()
    /// Stanzas held back, oldest first.
    var delayed: [Node] = []
    /// Whole frames that leave with the next flush.
    var outgoing: [UInt8] = []
    /// Acks still owed for messages that were answered by a retry receipt already.
    var owedAcks: [String: Int] = [:]
    /// Ids of the server's own IQs that wait for an answer.
    var pings: Set<String> = []

    init(
        number: Int,
        write: @escaping @Sendable ([UInt8]) -> Void,
        hangUp: @escaping @Sendable () -> Void
    ) {
        self.number = number
        self.write = write
        self.hangUp = hangUp
    }

    /// Sends the frames that wait as one WebSocket message.
    func flush() {
        guard !outgoing.isEmpty else { return }
        for message in packing.messages(outgoing) { write(message) }
        outgoing = []
    }

    /// The device, once logged in.
    var device: DeviceID? {
        guard case .loggedIn(let device) = phase else { return nil }
        return device
    }

    /// What the client registered, while it waits to be paired.
    var registration: Registration? {
        guard case .registering(let registration) = phase else { return nil }
        return registration
    }

    /// Whether nothing that comes is taken any more.
    var hasEnded: Bool {
        guard case .ended = phase else { return false }
        return true
    }
}
