import Protobuf
import BinaryNode
import Crypto
import Log
import Model
import WAProto

extension World {
    /// Gives the client a device number and the phone's signature.
    ///
    ///     ← <iq type="set" xmlns="md" id t><pair-success>
    ///         <device-identity>{blob}</device-identity> <platform name/> <device jid lid/>
    ///       </pair-success></iq>
    ///
    /// - Source: protocol notes 01, section 6.4.
    func offerPairing(
        _ registration: Registration,
        _ person: Person,
        _ secret: [UInt8],
        on connection: Connection
    ) {
        let keyIndex = person.lastKeyIndex + 1
        let number = person.lastDevice + 1
        let identity = registration.preKeys.identity
        guard let signed = try? DeviceIdentity.issue(identity, keyIndex, person, now: now) else {
            return registration.finish(.failure(.failed("the phone cannot sign")))
        }
        let id = serverID()
        registration.pending = PendingDevice(
            person: person,
            number: number,
            keyIndex: keyIndex,
            signed: signed,
            id: id
        )
        let device: Attributes = [
            "jid": .jid(person.jid.with(device: number)),
            "lid": .jid(person.lid.with(device: number)),
        ]
        let success = Node("pair-success") {
            Node("device-identity", bytes: DeviceIdentity.seal(signed, secret: secret))
            Node("platform", ["name": "android"])
            Node("device", device)
        }
        var iq = Node("iq", ["from": .jid(.server), "type": "set", "xmlns": "md"])
        iq.attributes["id"] = .text(id)
        iq.attributes["t"] = .text(String(now))
        iq.content = .nodes([success])
        send(iq, on: connection)
    }

    /// Takes the client's answer to pair-device or pair-success.
    func pairingAnswered(
        _ node: Node,
        id: String,
        _ registration: Registration,
        on connection: Connection
    ) {
        if id == registration.pairDeviceID {
            registration.hasRefs = true
            return
        }
        guard let pending = registration.pending, pending.id == id else {
            return violate("an answer that nobody waits for", node, on: connection)
        }
        guard node.string("type") == "result" else {
            let error = node.child("error")
            let text = "\(error?.string("code") ?? "") \(error?.string("text") ?? "")"
            registration.finish(.failure(.refused("the client refused the pairing: \(text)")))
            return
        }
        if let fault = signatureFault(node, pending, registration) {
            violate("pair-device-sign: \(fault)", node, on: connection)
            registration.finish(.failure(.refused("the client's signature is wrong: \(fault)")))
            return end(connection, [Self.streamEnd])
        }
        complete(pending, registration, node, on: connection)
    }

    /// What is wrong with the client's signature; nil when nothing is.
    private func signatureFault(
        _ node: Node,
        _ pending: PendingDevice,
        _ registration: Registration
    ) -> String? {
        guard let identity = node.child("pair-device-sign")?.child("device-identity"),
            let bytes = identity.bytes,
            let signed = try? WAADVSignedDeviceIdentity(serializedBytes: bytes)
        else { return "no device-identity" }
        let signedBytes = DeviceIdentity.signedByDevice(
            pending.signed,
            registration.preKeys.identity
        )
        let rules: [(Bool, String)] = [
            (identity.int("key-index") == Int(pending.keyIndex), "another key-index"),
            (signed.details == pending.signed.details, "changed details"),
            (
                signed.accountSignature == pending.signed.accountSignature,
                "changed account signature"
            ),
            (!signed.hasAccountSignatureKey, "the account key is left in"),
            (
                XEdDSA.verify(
                    signed.deviceSignature,
                    of: signedBytes,
                    by: registration.preKeys.identity
                ),
                "the device signature does not verify"
            ),
        ]
        return rules.first { !$0.0 }?.1
    }

    /// Enters the device and sends the client off to log in.
    private func complete(
        _ pending: PendingDevice,
        _ registration: Registration,
        _ node: Node,
        on connection: Connection
    ) {
        let person = pending.person
        let device = Device(
            person,
            number: pending.number,
            keyIndex: pending.keyIndex,
            name: registration.name,
            noiseKey: registration.noiseKey.bytes,
            preKeys: registration.preKeys,
            now: now
        )
        var account = pending.signed
        let bytes = node.child("pair-device-sign")?.child("device-identity")?.bytes ?? []
        if let reply = try? WAADVSignedDeviceIdentity(serializedBytes: bytes) {
            account.deviceSignature = reply.deviceSignature
        }
        device.account = account.serializedBytes()
        person.devices[device.number] = device
        person.lastDevice = device.number
        person.lastKeyIndex = device.keyIndex
        person.keyListTime = now
        log.info("device \(device.number) linked to \(Log.redact(person.number))")
        announce(.added(device), of: person)
        fillBacklog(for: device)
        registration.finish(.success(device.lid))
        end(connection, [Self.streamError("515"), Self.streamEnd])
    }
}
