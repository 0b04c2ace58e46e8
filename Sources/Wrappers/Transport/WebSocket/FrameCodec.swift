internal import CWslay
internal import HTTP

/// Messages to frames and back, by libwslay; either end.
///
/// It knows no connection: bytes are fed in and taken out. A message is put together here and not in the
/// library, so that its size is judged before anything is kept of it.
@safe final class FrameCodec {
    enum Role {
        case client
        case server
    }

    enum Event: Equatable {
        case message(WebSocket.Message)
        /// A ping, which is answered already, or an answer to one.
        case control
        /// The peer closes; the answer is written already.
        case closed(code: UInt16, text: String)
        /// The peer broke the rules, and is told so with this code.
        case failed(code: UInt16, reason: String)
    }

    private let role: Role
    private let limit: Int
    private var context: OpaquePointer?
    /// What is fed in, during the call.
    private var input = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    /// What is to be written.
    private var output: [UInt8] = []
    private var events: [Event] = []
    private var message: [UInt8] = []
    private var isControl = false
    private var isOver = false

    init(_ role: Role, limit: Int) {
        self.role = role
        self.limit = limit
        unsafe context = makeContext()
    }

    deinit { unsafe wslay_event_context_free(context) }

    /// Takes in bytes, and gives what they complete.
    func feed(_ bytes: UnsafeRawBufferPointer) -> [Event] {
        unsafe input = unsafe bytes
        defer {
            unsafe input = UnsafeRawBufferPointer(start: nil, count: 0)
            events = []
        }
        guard !isOver else { return [] }
        let result = unsafe wslay_event_recv(context)
        if result != 0, !isOver {
            // The library says goodbye to a bad header without a code; a fresh one knows no better.
            unsafe wslay_event_context_free(context)
            unsafe context = makeContext()
            fail(1002, "bad frame")
        }
        write()
        if !isOver, unsafe wslay_event_get_read_enabled(context) == 0 {
            isOver = true
            let code = unsafe wslay_event_get_status_code_sent(context)
            events.append(.failed(code: code, reason: code == 1007 ? "bad text" : "bad frame"))
        }
        return events
    }

    /// Writes a message.
    func send(_ outgoing: Channel.Outgoing) {
        switch outgoing {
        case .message(.binary(let bytes)): queue(WSLAY_BINARY_FRAME, bytes)
        case .message(.text(let text)): queue(WSLAY_TEXT_FRAME, Array(text.utf8))
        case .ping(let bytes): queue(WSLAY_PING, bytes)
        }
        write()
    }

    /// Writes the close; nothing follows it.
    func close(_ code: UInt16, _ text: String) {
        queueClose(code, text)
        write()
    }

    /// Hands over what is to be written.
    func takeOutput(_ body: (UnsafeRawBufferPointer) -> Void) {
        guard !output.isEmpty else { return }
        unsafe output.withUnsafeBytes { unsafe body($0) }
        output.removeAll(keepingCapacity: output.capacity < 1 << 20)
    }

    private func queue(_ opcode: wslay_opcode, _ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var message = unsafe wslay_event_msg(
                opcode: UInt8(opcode.rawValue),
                msg: buffer.baseAddress,
                msg_length: buffer.count
            )
            unsafe wslay_event_queue_msg(context, &message)
        }
    }

    private func queueClose(_ code: UInt16, _ text: String) {
        // Cut between characters: the peer checks that it is UTF-8.
        var text = text[...]
        while text.utf8.count > 123 { text = text.dropLast() }
        let bytes = Array(text.utf8)
        unsafe wslay_event_queue_close(context, code, bytes, bytes.count)
    }

    private func write() { unsafe wslay_event_send(context) }

    private func fail(_ code: UInt16, _ reason: String) {
        isOver = true
        events.append(.failed(code: code, reason: reason))
        queueClose(code, reason)
        unsafe wslay_event_shutdown_read(context)
    }

    private func makeContext() -> OpaquePointer? {
        var callbacks = FrameCallbacks.all
        var made: OpaquePointer?
        let user = unsafe Unmanaged.passUnretained(self).toOpaque()
        let result =
            switch role {
            case .client: unsafe wslay_event_context_client_init(&made, &callbacks, user)
            case .server: unsafe wslay_event_context_server_init(&made, &callbacks, user)
            }
        precondition(result == 0, "libwslay has no memory")
        unsafe wslay_event_config_set_no_buffering(made, 1)
        // Sizes are judged in `began`, over all frames of a message.
        unsafe wslay_event_config_set_max_recv_msg_length(made, .max)
        return unsafe made
    }
}

// What libwslay calls.
extension FrameCodec {
    fileprivate func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = unsafe min(buffer.count, input.count)
        guard count > 0 else {
            unsafe wslay_event_set_error(context, Int32(WSLAY_ERR_WOULDBLOCK.rawValue))
            return -1
        }
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[..<count]))
        unsafe input = UnsafeRawBufferPointer(rebasing: input[count...])
        return count
    }

    fileprivate func wrote(_ bytes: UnsafeRawBufferPointer) {
        unsafe output.append(contentsOf: bytes)
    }

    fileprivate func began(_ opcode: UInt8, _ length: UInt64) {
        isControl = opcode >= 8
        guard !isControl, !isOver else { return }
        guard length <= UInt64(max(0, limit - message.count)) else {
            message = []
            return fail(1009, "a message is larger than \(limit) bytes")
        }
        // The sender may announce much and send little.
        message.reserveCapacity(message.count + min(Int(length), 64 << 10))
    }

    fileprivate func part(_ bytes: UnsafeRawBufferPointer) {
        if !isControl, !isOver { unsafe message.append(contentsOf: bytes) }
    }

    fileprivate func completed(_ opcode: UInt8, _ bytes: UnsafeRawBufferPointer, _ code: UInt16) {
        guard !isOver else { return }
        switch UInt32(opcode) {
        case WSLAY_BINARY_FRAME.rawValue, WSLAY_TEXT_FRAME.rawValue:
            let whole = message
            message = []
            guard opcode == 1 else { return events.append(.message(.binary(whole))) }
            // libwslay has checked that it is UTF-8.
            events.append(.message(.text(String(decoding: whole, as: UTF8.self))))
        case WSLAY_CONNECTION_CLOSE.rawValue:
            // libwslay takes half a code for none.
            guard bytes.count != 1 else { return fail(1002, "bad frame") }
            // libwslay looks at words that come at once alone.
            guard let text = unsafe String(validating: bytes.dropFirst(2), as: UTF8.self) else {
                return fail(1007, "bad text")
            }
            isOver = true
            events.append(.closed(code: code == 0 ? 1005 : code, text: text))
        default: events.append(.control)
        }
    }
}

private enum FrameCallbacks {
    static var all: wslay_event_callbacks {
        unsafe wslay_event_callbacks(
            recv_callback: receive,
            send_callback: send,
            genmask_callback: mask,
            on_frame_recv_start_callback: began,
            on_frame_recv_chunk_callback: part,
            on_frame_recv_end_callback: nil,
            on_msg_recv_callback: completed
        )
    }

    private static func codec(_ user: UnsafeMutableRawPointer?) -> FrameCodec? {
        unsafe user.map { unsafe Unmanaged<FrameCodec>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let receive: wslay_event_recv_callback = { _, buffer, count, _, user in
        guard let codec = unsafe codec(user) else { return -1 }
        return unsafe codec.read(UnsafeMutableRawBufferPointer(start: buffer, count: count))
    }

    private static let send: wslay_event_send_callback = { _, bytes, count, _, user in
        unsafe codec(user)?.wrote(UnsafeRawBufferPointer(start: bytes, count: count))
        return count
    }

    private static let mask: wslay_event_genmask_callback = { _, buffer, count, _ in
        var random = SystemRandomNumberGenerator()
        let place = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
        var bits: UInt64 = random.next()
        for index in place.indices {
            unsafe place[index] = UInt8(truncatingIfNeeded: bits)
            bits >>= 8
        }
        return 0
    }

    private static let began: wslay_event_on_frame_recv_start_callback = { _, frame, user in
        guard let frame = unsafe frame?.pointee else { return }
        unsafe codec(user)?.began(frame.opcode, frame.payload_length)
    }

    private static let part: wslay_event_on_frame_recv_chunk_callback = { _, chunk, user in
        guard let chunk = unsafe chunk?.pointee else { return }
        let bytes = unsafe UnsafeRawBufferPointer(start: chunk.data, count: chunk.data_length)
        unsafe codec(user)?.part(bytes)
    }

    private static let completed: wslay_event_on_msg_recv_callback = { _, message, user in
        guard let message = unsafe message?.pointee else { return }
        let bytes = unsafe UnsafeRawBufferPointer(start: message.msg, count: message.msg_length)
        unsafe codec(user)?.completed(message.opcode, bytes, message.status_code)
    }
}
