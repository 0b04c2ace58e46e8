import BinaryNode
import Crypto
import Log
import Model
import Protobuf
import WAProto

/// A device number and the phone's signature for a client, which signs in its turn.
///
///     ← <iq type="set" xmlns="md" id t><pair-success>
///         <device-identity>{blob}</device-identity> <platform name/> <device jid lid/>
///       </pair-success></iq>
///     → <iq type="result" id><pair-device-sign>
///         <device-identity key-index>{signed}</device-identity></pair-device-sign></iq>
///     ← <stream:error code="515"/>
///
/// - Source: whatsmeow `pair.go` (`handlePairSuccess`, `handlePair`).
struct PairSuccess {
    let request: Request
    let registration: Registration
    let pending: PendingDevice
    private var world: World { request.world }

    private static let signature = Rule(
        "pairing.signature",
        "the client signs what the phone signed, and changes nothing"
    )

    init(request: Request, registration: Registration, pending: PendingDevice) {
        self.request = request
        self.registration = registration
        self.pending = pending
    }

    /// Gives a client a device number and the phone's signature.
    static func offer(
        _ registration: Registration,
        _ person: Person,
        _ secret: [UInt8],
        on client: ClientSession,
        in world: World
    ) {
        let keyIndex = person.lastKeyIndex + 1
        let number = person.nextDevice
        let signed = try? DeviceIdentity.issue(
            registration.keys.identity,
            keyIndex,
            person,
            now: world.now,
            random: world.random(of: person.id)
        )
        guard let signed, number < 256 else {
            return registration.finish(.failure(.failed("the phone cannot sign for one more")))
        }
        let pending = PendingDevice(
            person: person.id,
            number: number,
            keyIndex: keyIndex,
            signed: signed,
            id: world.serverID()
        )
        registration.pending = pending
        world.delivery.send(stanza(pending, person, secret, world), on: client)
    }

    private static func stanza(
        _ pending: PendingDevice,
        _ person: Person,
        _ secret: [UInt8],
        _ world: World
    ) -> Node {
        let device: Attributes = [
            "jid": .jid(person.jid.with(device: pending.number)),
            "lid": .jid(person.lid.with(device: pending.number)),
        ]
        return Node(
            "iq",
            [
                "from": .jid(.server), "type": "set", "xmlns": "md", "id": .text(pending.id),
                "t": .text(String(world.now)),
            ]
        ) {
            Node("pair-success") {
                Node("device-identity", bytes: DeviceIdentity.seal(pending.signed, secret: secret))
                Node("platform", ["name": "android"])
                Node("device", device)
                if let isMigrated = person.habits.isMigrated {
                    Node(
                        "client-props",
                        bytes: WAClientPairingProps.with { $0.isChatDbLidMigrated = isMigrated }
                            .serializedBytes()
                    )
                }
            }
        }
    }

    /// Takes the client's answer.
    func answered() {
        let node = request.node
        guard node.string("type") == "result" else {
            let error = node.child("error")
            let text = "\(error?.string("code") ?? "") \(error?.string("text") ?? "")"
            registration.finish(.failure(.refused("the client refused the pairing: \(text)")))
            return
        }
        guard let identity = node.child("pair-device-sign")?.child("device-identity"),
            let signed = try? WAADVSignedDeviceIdentity(serializedBytes: identity.bytes ?? [])
        else { return refuse("no device-identity") }
        if let fault = fault(signed, identity.int("key-index")) { return refuse(fault) }
        complete(signed)
    }

    private func refuse(_ fault: String) {
        request.violate(Self.signature, fault)
        registration.finish(.failure(.refused("the client's signature is wrong: \(fault)")))
        world.endings.end(request.client, how: .end)
    }

    /// What is wrong with the client's signature; nil when nothing is.
    ///
    /// The account's key is in the phone's half: clients leave it out of theirs or repeat it.
    private func fault(_ signed: WAADVSignedDeviceIdentity, _ keyIndex: Int?) -> String? {
        let identity = registration.keys.identity
        let issued = pending.signed
        guard keyIndex == Int(pending.keyIndex) else { return "another key-index" }
        guard signed.details == issued.details else { return "changed details" }
        guard signed.accountSignature == issued.accountSignature else {
            return "changed account signature"
        }
        guard
            !signed.hasAccountSignatureKey
                || signed.accountSignatureKey == issued.accountSignatureKey
        else { return "changed account key" }
        guard
            XEdDSA.verify(
                signed.deviceSignature,
                of: DeviceIdentity.signedByDevice(issued, identity),
                by: identity
            )
        else { return "the device signature does not verify" }
        return nil
    }

    /// Enters the device and sends the client off to log in.
    private func complete(_ signed: WAADVSignedDeviceIdentity) {
        guard let person = world.database.people[pending.person] else {
            return registration.finish(.failure(.missing("the account is gone")))
        }
        let device = device(of: person, signed)
        world.database.devices[device.id] = device
        world.database.people.update(person.id) {
            $0.devices = ($0.devices + [device.number]).sorted()
            $0.lastDevice = device.number
            $0.lastKeyIndex = device.keyIndex
            $0.keyListTime = world.now
        }
        world.log.info("device \(device.number) linked to \(Log.redact(person.number))")
        DeviceAnnouncement(world: world, person: person.id).announce(.added(device))
        if world.options.isLiving { Living(world: world).fillBacklog(for: device) }
        registration.finish(.success(device.lid))
        world.endings.end(request.client, how: .restart)
    }

    private func device(of person: Person, _ signed: WAADVSignedDeviceIdentity) -> Device {
        var account = pending.signed
        account.deviceSignature = signed.deviceSignature
        return Device(
            id: DeviceID(person: person.id, number: pending.number),
            lidUser: person.lidUser,
            keyIndex: pending.keyIndex,
            createdAt: world.now,
            name: registration.name,
            noiseKey: registration.noiseKey,
            account: account.serializedBytes(),
            encryptionSalt: world.random(of: person.id).bytes(32),
            keys: registration.keys
        )
    }
}
