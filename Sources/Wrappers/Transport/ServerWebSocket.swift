internal import Log

/// The server's end of a WebSocket, after the upgrade; on its loop's thread.
final class ServerWebSocket {
    private let channel: Channel
    private var reader = FrameReader(limit: WebSocketClient.largestMessage)
    /// Pongs and the like, which go before messages.
    private var control: [UInt8] = []
    private var wantsClose: UInt16?
    private var hasSentClose = false
    private var hasReceivedClose = false

    init(_ channel: Channel) { self.channel = channel }

    /// What shall happen to the connection after something was read or asked for.
    struct Effect {
        var pause = false
        var write = false
        /// The peer has closed, or has broken the rules.
        var isEnding = false
    }

    func received(_ data: UnsafeRawBufferPointer) -> Effect {
        var effect = Effect()
        guard !hasReceivedClose else { return effect }
        unsafe reader.append(data)
        do {
            while let event = try reader.next() {
                switch event {
                case .message(let message):
                    if channel.received(message) { effect.pause = true }
                case .text: TransportLog.write(.debug, "a text message was ignored")
                case .ping(let payload):
                    FrameWriter.append(FrameWriter.pong, payload, to: &control)
                    effect.write = true
                case .close(let payload):
                    hasReceivedClose = true
                    channel.ended(CloseFrame.reason(payload))
                    wantsClose = wantsClose ?? 1000
                    effect.write = true
                    effect.isEnding = true
                    return effect
                }
            }
        } catch {
            hasReceivedClose = true
            channel.ended(.lost(error.reason))
            wantsClose = error.code
            effect.write = true
            effect.isEnding = true
        }
        return effect
    }

    /// Asks for the closing handshake, after what is queued.
    func close() { wantsClose = wantsClose ?? 1000 }

    /// Notes that the connection is gone.
    func ended() { channel.ended(.lost("the connection was closed")) }

    /// Whether the closing handshake is complete.
    var isOver: Bool { hasSentClose && hasReceivedClose }

    /// Moves what is queued into the output.
    func fill(_ output: inout [UInt8]) {
        guard !hasSentClose else { return }
        output.append(contentsOf: control)
        control.removeAll(keepingCapacity: true)
        for message in channel.takeOutbox() where !hasReceivedClose {
            FrameWriter.append(FrameWriter.binary, message, to: &output)
        }
        guard let code = wantsClose else { return }
        let payload = [UInt8(code >> 8), UInt8(truncatingIfNeeded: code)]
        FrameWriter.append(FrameWriter.close, payload, to: &output)
        hasSentClose = true
    }
}
