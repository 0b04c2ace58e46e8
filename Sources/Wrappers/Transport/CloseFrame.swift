/// The payload of a WebSocket's close frame.
enum CloseFrame {
    /// What a peer said when it closed: two bytes of code, then text.
    static func reason(_ payload: [UInt8]) -> WebSocket.CloseReason {
        guard payload.count >= 2 else { return .peer(code: 1005, text: "") }
        return .peer(
            code: UInt16(payload[0]) << 8 | UInt16(payload[1]),
            text: String(decoding: payload[2...], as: UTF8.self)
        )
    }
}
