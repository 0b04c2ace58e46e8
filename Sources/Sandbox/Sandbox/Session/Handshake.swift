import BinaryNode
import Crypto
import Noise
import Protobuf
import WAProto

extension World {
    /// Answers the two handshake messages of a client, then decides what it came for.
    ///
    /// - Source: protocol notes 01, sections 2 and 3.
    func shakeHands(_ frame: [UInt8], on connection: Connection) throws {
        switch connection.phase {
        case .greeting:
            var responder = NoiseHandshake.Responder(
                staticKey: keys.noise,
                certChain: keys.chain,
                ephemeral: KeyPair.generate()
            )
            let hello = try responder.readClientHello(frame)
            connection.phase = .hello(responder)
            connection.write(Framing.frame(hello))
        case .hello(var responder):
            let (clientStatic, bytes, ciphers) = try responder.readClientFinish(frame)
            connection.ciphers = ciphers
            let payload = try WAClientPayload(serializedBytes: bytes)
            payloads[connection.number] = payload
            checkCommon(payload, on: connection)
            if payload.hasDevicePairingData {
                register(payload, noiseKey: clientStatic, on: connection)
            } else {
                logIn(payload, noiseKey: clientStatic, on: connection)
            }
        default:
            break
        }
    }

    /// Checks what registration and login payloads have in common.
    private func checkCommon(_ payload: WAClientPayload, on connection: Connection) {
        let agent = payload.userAgent
        let rules: [(Bool, String)] = [
            (payload.hasUserAgent, "userAgent"),
            (agent.hasPlatform, "userAgent.platform"),
            (agent.appVersion.primary == 2, "userAgent.appVersion.primary 2"),
            (agent.appVersion.secondary == 3000, "userAgent.appVersion.secondary 3000"),
            (agent.appVersion.tertiary > 0, "userAgent.appVersion.tertiary"),
            (agent.mcc == "000" && agent.mnc == "000", "userAgent.mcc and mnc 000"),
            (agent.hasReleaseChannel, "userAgent.releaseChannel"),
            (!agent.hasPhoneID, "no userAgent.phoneID"),
            (payload.hasWebInfo && payload.webInfo.hasWebSubPlatform, "webInfo.webSubPlatform"),
            (payload.hasConnectType, "connectType"),
            (payload.hasConnectReason, "connectReason"),
            (payload.hasPassive, "passive"),
            (payload.hasPull, "pull"),
        ]
        for (holds, rule) in rules where !holds {
            violate("ClientPayload needs \(rule)", nil, on: connection)
        }
    }

    /// Whether the client's version may connect.
    func isOutdated(_ payload: WAClientPayload) -> Bool {
        payload.userAgent.appVersion.tertiary < options.minimumRevision
    }
}
