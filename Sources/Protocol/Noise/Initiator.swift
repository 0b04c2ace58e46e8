public import Crypto
import Protobuf
import WAProto

extension NoiseHandshake {
    /// The client's side.
    public struct Initiator: Sendable {
        private let ephemeral: KeyPair
        private var transcript: Transcript
        private var isWaiting = false

        /// Begins.
        ///
        /// - Parameters:
        ///   - ephemeral: A fresh pair, for this handshake only.
        ///   - prologue: The four bytes that begin the connection.
        public init(ephemeral: KeyPair, prologue: [UInt8] = Framing.header) {
            self.ephemeral = ephemeral
            transcript = Transcript(prologue: prologue)
        }

        /// The first message.
        public mutating func clientHello() -> [UInt8] {
            transcript.mixHash(ephemeral.publicKey.bytes)
            isWaiting = true
            let key = ephemeral.publicKey.bytes
            return WAHandshakeMessage.with { $0.clientHello = .with { $0.ephemeral = key } }
                .serializedBytes()
        }

        /// Reads the server's answer, checks its certificates, and writes the last message.
        ///
        /// - Parameters:
        ///   - bytes: The server's frame.
        ///   - rootKey: The key that its certificates must lead to.
        ///   - now: Unix seconds.
        ///   - clientStatic: This device's Noise key.
        ///   - payload: The serialized `ClientPayload`.
        /// - Returns: The last message, and the ciphers of the transport.
        /// - Throws: What is wrong with the answer; the connection must then be closed.
        public mutating func readServerHello(
            _ bytes: [UInt8],
            rootKey: PublicKey,
            now: Int64,
            clientStatic: KeyPair,
            payload: [UInt8]
        ) throws(NoiseError) -> (clientFinish: [UInt8], ciphers: FrameCiphers) {
            let certificates = try readServerHello(bytes)
            try CertificateChain.verify(
                certificates.chain,
                root: rootKey,
                leaf: certificates.serverStatic,
                now: now
            )
            return try finish(certificates.serverEphemeral, clientStatic, payload)
        }

        /// What the server has shown of itself.
        struct ServerHello {
            let serverEphemeral: PublicKey
            let serverStatic: PublicKey
            let chain: [UInt8]
        }

        /// Reads the server's answer as far as the certificates.
        mutating func readServerHello(_ bytes: [UInt8]) throws(NoiseError) -> ServerHello {
            guard isWaiting else { throw .outOfTurn }
            isWaiting = false
            let message = try WAHandshakeMessage(handshake: bytes)
            guard message.hasServerHello else { throw .malformed("serverHello") }
            let hello = message.serverHello
            guard let theirs = PublicKey(hello.ephemeral)
            else { throw .malformed("serverHello.ephemeral") }
            transcript.mixHash(theirs.bytes)
            try transcript.mixKey(ephemeral.privateKey, theirs)
            guard let serverStatic = PublicKey(try transcript.decryptAndHash(hello.static))
            else { throw .malformed("serverHello.static") }
            try transcript.mixKey(ephemeral.privateKey, serverStatic)
            return ServerHello(
                serverEphemeral: theirs,
                serverStatic: serverStatic,
                chain: try transcript.decryptAndHash(hello.payload)
            )
        }

        /// Writes the last message.
        mutating func finish(
            _ serverEphemeral: PublicKey,
            _ clientStatic: KeyPair,
            _ payload: [UInt8]
        ) throws(NoiseError) -> (clientFinish: [UInt8], ciphers: FrameCiphers) {
            let sealedStatic = transcript.encryptAndHash(clientStatic.publicKey.bytes)
            try transcript.mixKey(clientStatic.privateKey, serverEphemeral)
            let sealedPayload = transcript.encryptAndHash(payload)
            let message = WAHandshakeMessage.with {
                $0.clientFinish = .with {
                    $0.static = sealedStatic
                    $0.payload = sealedPayload
                }
            }
            let keys = transcript.split()
            return (
                message.serializedBytes(),
                FrameCiphers(send: keys.fromClient, receive: keys.fromServer)
            )
        }
    }
}

extension WAHandshakeMessage {
    /// Reads a frame of the handshake.
    init(handshake bytes: [UInt8]) throws(NoiseError) {
        do { try self.init(serializedBytes: bytes) } catch { throw .malformed("handshake") }
    }
}
