public import Crypto
import Protobuf
import WAProto

extension NoiseHandshake {
    /// The server's side.
    public struct Responder: Sendable {
        private let staticKey: KeyPair
        private let ephemeral: KeyPair
        private let certChain: [UInt8]
        private let prologue: [UInt8]
        private var transcript: Transcript
        private var step = Step.hello

        private enum Step {
            case hello
            case finish
            case done
        }

        /// Begins.
        ///
        /// - Parameters:
        ///   - staticKey: The key that the leaf certificate is for.
        ///   - certChain: The serialized chain.
        ///   - ephemeral: A fresh pair, for this handshake only.
        ///   - prologue: The four bytes that began the connection.
        public init(
            staticKey: KeyPair,
            certChain: [UInt8],
            ephemeral: KeyPair,
            prologue: [UInt8] = Framing.header
        ) {
            self.staticKey = staticKey
            self.certChain = certChain
            self.ephemeral = ephemeral
            self.prologue = prologue
            transcript = Transcript(prologue: prologue)
        }

        /// Reads the client's first message and writes the answer.
        ///
        /// A client that counts on a key which it saw before (pattern IK) is told by the answer's shape
        /// to fall back.
        public mutating func readClientHello(_ bytes: [UInt8]) throws(NoiseError) -> [UInt8] {
            guard step == .hello else { throw .outOfTurn }
            step = .done
            let message = try WAHandshakeMessage(handshake: bytes)
            guard message.hasClientHello, let theirs = PublicKey(message.clientHello.ephemeral)
            else { throw .malformed("clientHello.ephemeral") }
            if message.clientHello.hasStatic {
                transcript = Transcript(prologue: prologue, pattern: .xxFallback)
            }
            transcript.mixHash(theirs.bytes)
            transcript.mixHash(ephemeral.publicKey.bytes)
            try transcript.mixKey(ephemeral.privateKey, theirs)
            let sealedStatic = transcript.encryptAndHash(staticKey.publicKey.bytes)
            try transcript.mixKey(staticKey.privateKey, theirs)
            let sealedChain = transcript.encryptAndHash(certChain)
            let key = ephemeral.publicKey.bytes
            step = .finish
            return WAHandshakeMessage.with {
                $0.serverHello = .with {
                    $0.ephemeral = key
                    $0.static = sealedStatic
                    $0.payload = sealedChain
                }
            }
            .serializedBytes()
        }

        /// Reads the client's last message.
        ///
        /// - Returns: Who the client is, its serialized `ClientPayload`, and the transport's ciphers.
        public mutating func readClientFinish(
            _ bytes: [UInt8]
        ) throws(NoiseError) -> (
            clientStatic: PublicKey, payload: [UInt8], ciphers: FrameCiphers
        ) {
            guard step == .finish else { throw .outOfTurn }
            step = .done
            let message = try WAHandshakeMessage(handshake: bytes)
            guard message.hasClientFinish else { throw .malformed("clientFinish") }
            let finish = message.clientFinish
            guard let clientStatic = PublicKey(try transcript.decryptAndHash(finish.static))
            else { throw .malformed("clientFinish.static") }
            try transcript.mixKey(ephemeral.privateKey, clientStatic)
            let payload = try transcript.decryptAndHash(finish.payload)
            let keys = transcript.split()
            return (
                clientStatic, payload,
                FrameCiphers(send: keys.fromServer, receive: keys.fromClient)
            )
        }
    }
}
