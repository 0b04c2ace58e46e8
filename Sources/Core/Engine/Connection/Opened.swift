import BinaryNode
import HTTP
import Log
import Noise

/// One open socket with its frame ciphers: stanzas in, frames out, and back.
struct Opened {
    /// The socket.
    let socket: WebSocket
    private var ciphers: FrameCiphers
    private var reader: FrameReader

    /// Takes what the handshake left.
    init(socket: WebSocket, ciphers: FrameCiphers, reader: FrameReader) {
        self.socket = socket
        self.ciphers = ciphers
        self.reader = reader
    }

    /// Seals an encoded stanza under the next counter and hands it to the socket.
    ///
    /// - Returns: Whether the socket took it; one that is closed takes nothing.
    mutating func transmit(_ bytes: [UInt8]) -> Bool {
        socket.send(Framing.frame(ciphers.send.seal(bytes)))
    }

    /// Takes a piece of the byte stream and gives every stanza that it completes.
    ///
    /// A frame that makes no stanza is logged and passed over, as its counter is spent.
    ///
    /// - Throws: When the stream itself is broken: also when a frame cannot be opened, because nothing that
    ///   follows can be either, once the two sides count differently.
    mutating func receive(_ piece: [UInt8], log: Log, _ take: (Node) -> Void) throws {
        reader.append(piece)
        while let frame = try reader.next() {
            let plain = try ciphers.receive.open(frame)
            do {
                let node = try NodeCodec.decode(plain)
                log.trace("← \(node.tag)")
                take(node)
            } catch {
                log.warning("dropped a frame of \(frame.count) bytes: \(error)")
            }
        }
    }
}
