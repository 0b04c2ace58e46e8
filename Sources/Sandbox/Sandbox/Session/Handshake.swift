import BinaryNode
import Crypto
import Noise
import Protobuf
import WAProto

/// Answers the two handshake messages of a client, then decides what it came for.
///
/// - Source: whatsmeow `handshake.go` (`doHandshake`), `socket/noisehandshake.go`.
struct Handshake {
    let world: World
    let client: ClientSession

    /// Takes the next message.
    func take(_ frame: [UInt8]) throws {
        switch client.phase {
        case .greeting: try answerHello(frame)
        case .hello(let responder): try finish(frame, responder)
        case .registering, .loggedIn, .ended: break
        }
    }

    private func answerHello(_ frame: [UInt8]) throws {
        var responder = NoiseHandshake.Responder(
            staticKey: world.keys.noise,
            certChain: world.keys.chain,
            ephemeral: KeyPair.generate()
        )
        let hello = try responder.readClientHello(frame)
        client.phase = .hello(responder)
        client.write(Framing.frame(hello))
    }

    private func finish(_ frame: [UInt8], _ waiting: NoiseHandshake.Responder) throws {
        var responder = waiting
        let (clientStatic, bytes, ciphers) = try responder.readClientFinish(frame)
        client.ciphers = ciphers
        let payload = try WAClientPayload(serializedBytes: bytes)
        world.wire.note(payload, of: client)
        PayloadCheck(world: world, client: client).checkCommon(payload)
        if payload.hasDevicePairingData {
            RegistrationAttempt(world: world, client: client)
                .register(payload, noiseKey: clientStatic)
        } else {
            LoginAttempt(world: world, client: client).logIn(payload, noiseKey: clientStatic)
        }
    }
}
