import Protobuf
import BinaryNode
import Crypto
import Model
import WAProto

/// A client that wants to be paired: its keys, its refs, and how far the pairing is.
final class Registration {
    let noiseKey: PublicKey
    let preKeys: PreKeyStore
    let name: String
    let platform: Int
    let refs: [String]
    let pairDeviceID: String
    /// The phone code request, once made.
    var code: CodeRequest?
    /// The pair-success that waits for the client's signature.
    var pending: PendingDevice?
    /// Whether the client acknowledged the refs.
    var hasRefs = false
    private var waiter: CheckedContinuation<Outcome, Never>?

    /// How a pairing ends.
    typealias Outcome = Result<JID, SandboxError>

    init(
        noiseKey: PublicKey,
        preKeys: PreKeyStore,
        name: String,
        platform: Int,
        refs: [String],
        pairDeviceID: String
    ) {
        self.noiseKey = noiseKey
        self.preKeys = preKeys
        self.name = name
        self.platform = platform
        self.refs = refs
        self.pairDeviceID = pairDeviceID
    }

    /// Whether somebody waits for the end of a pairing on this connection.
    var isBusy: Bool { waiter != nil }

    /// Remembers who waits.
    func wait(_ continuation: CheckedContinuation<Outcome, Never>) { waiter = continuation }

    /// Tells whoever waits how it ended.
    func finish(_ outcome: Outcome) {
        pending = nil
        waiter?.resume(returning: outcome)
        waiter = nil
    }
}

/// A device number given to a client that has not signed for it yet.
struct PendingDevice {
    let person: Person
    let number: UInt16
    let keyIndex: UInt32
    let signed: WAADVSignedDeviceIdentity
    let id: String
}

extension World {
    /// Takes a registration payload and offers six refs.
    ///
    ///     ← <iq from type="set" xmlns="md" id><pair-device><ref>{bytes}</ref> × 6</pair-device></iq>
    ///     → <iq to type="result" id/>
    ///
    /// - Source: protocol notes 01, sections 3.2 and 6.1.
    func register(_ payload: WAClientPayload, noiseKey: PublicKey, on connection: Connection) {
        if isOutdated(payload) { return fail(connection, reason: 405) }
        let data = payload.devicePairingData
        guard let preKeys = preKeys(data) else {
            violate("a registration payload with unusable keys", nil, on: connection)
            return fail(connection, reason: 400)
        }
        check(payload, on: connection)
        let props = try? WADeviceProps(serializedBytes: data.deviceProps)
        let refs = (0..<6).map { _ in "2@" + Base64.encode(Randomness.system.bytes(80)) }
        let registration = Registration(
            noiseKey: noiseKey,
            preKeys: preKeys,
            name: props?.os ?? "",
            platform: props?.platformType.rawValue ?? 0,
            refs: refs,
            pairDeviceID: serverID()
        )
        connection.phase = .registering(registration)
        offer(registration, on: connection)
        let number = connection.number
        after(options.pairingLifetime * 1000) { world in
            guard let connection = world.connections[number], connection.registration != nil
            else { return }
            world.end(connection, [Self.streamEnd])
        }
    }

    private func offer(_ registration: Registration, on connection: Connection) {
        let refs = registration.refs.map { Node("ref", bytes: Array($0.utf8)) }
        let id = Value.text(registration.pairDeviceID)
        let iq = Node(
            "iq",
            ["from": .jid(.server), "type": "set", "xmlns": "md", "id": id],
            content: .nodes([Node("pair-device", content: .nodes(refs))])
        )
        send(iq, on: connection)
    }

    private func preKeys(
        _ data: WAClientPayload.DevicePairingRegistrationData
    ) -> PreKeyStore? {
        guard data.eRegid.count == 4, data.eKeytype == [5], data.eSkeyID.count == 3,
            let identity = PublicKey(data.eIdent), let key = PublicKey(data.eSkeyVal),
            XEdDSA.verify(data.eSkeySig, of: key.serialized, by: identity)
        else { return nil }
        return PreKeyStore(
            registrationID: data.eRegid.bigEndian,
            identity: identity,
            signed: SignedKey(id: data.eSkeyID.bigEndian, key: key, signature: data.eSkeySig)
        )
    }

    private func check(_ payload: WAClientPayload, on connection: Connection) {
        let data = payload.devicePairingData
        let version = payload.userAgent.appVersion
        let text = "\(version.primary).\(version.secondary).\(version.tertiary)"
        let props = try? WADeviceProps(serializedBytes: data.deviceProps)
        let rules: [(Bool, String)] = [
            (!payload.hasUsername && !payload.hasDevice, "neither username nor device"),
            (data.buildHash == MD5.hash(Array(text.utf8)), "buildHash MD5 of the version"),
            (props?.hasOs == true, "deviceProps.os"),
            (props?.hasPlatformType == true, "deviceProps.platformType"),
            (data.eSkeyID.bigEndian > 0, "a signed pre-key id above 0"),
        ]
        for (holds, rule) in rules where !holds {
            violate("a registration payload needs \(rule)", nil, on: connection)
        }
    }
}
