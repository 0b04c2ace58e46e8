import Crypto
import Encodings
import JSON
import Model

@testable import Engine
@testable import Hosting
@testable import Sandbox
@testable import Store

extension Decoder {
    /// What was kept in files, and short texts of others: host.json, what the sandbox keeps, the pages that
    /// name a version, the text of a pairing code.
    static let record = Decoder(
        name: "record",
        seeds: {
            let random = Randomness.seeded(8)
            var host = HostRecords()
            let access = AccessKey(
                id: "1",
                role: .sender,
                accounts: ["a"],
                dialect: nil,
                created: Samples.time
            )
            host.keys = [HostRecords.Key(access: access, hash: "00ff")]
            host.removedHooks = [HostRecords.RemovedHook(account: "a", id: "1")]
            var version = VersionRecord()
            version.learnt = .init(revision: 2_000_000_000, page: "/sw.js", time: Samples.time)
            let person = Sandbox.Person(number: 15_550_001_111, name: "Cy", now: 1, random: random)
            let key = Base64.encode(random.bytes(32))
            return [
                try JSON.encode(host), try JSON.encode(version), try JSON.encode(person),
                Array(#"{"a":1,"\"client_revision\":1045649367,"client_revision": 2"}"#.utf8),
                Array("https://wa.me/settings/linked_devices#2@r,\(key),\(key),\(key),1".utf8),
                Array("0 1:2 3::h 4:5:h".utf8),
                Array(#"{"challenge":"AAEC","rpId":"whatsapp.com"}"#.utf8),
            ]
        },
        run: { bytes in
            readText(bytes)
            survives(HostRecords.self, bytes)
            survives(VersionRecord.self, bytes)
            survives(Sandbox.Person.self, bytes)
            survives(Device.self, bytes)
            survives(GroupRecord.self, bytes)
            survives(Flood.self, bytes)
            survives(FaultOrder.self, bytes)
        }
    )
}

private func readText(_ bytes: [UInt8]) {
    if let revision = VersionPages.revision(in: bytes) {
        require((1...UInt32(Int32.max)).contains(revision), "a revision is a number that is one")
    }
    let text = string(bytes)
    _ = try? PairingText(text)
    if let options = PasskeyOptions(bytes) {
        require(!options.challenge.isEmpty, "there is something to sign")
    }
    guard let devices = DeviceList.devices(text) else { return }
    let list = DeviceList(user: Samples.anna, devices: devices)
    require(DeviceList.devices(list.text) == devices, "a list of devices survives its writing")
}

/// What was read can be written, and what is written then stays the same.
private func survives<T: Codable>(_ type: T.Type, _ bytes: [UInt8]) {
    guard let value = try? JSON.decode(type, from: bytes) else { return }
    guard let written = try? JSON(encoding: value), let again = try? written.decode(type) else {
        preconditionFailure("what was read can be written and read")
    }
    require((try? JSON(encoding: again)) == written, "a record survives its writing")
}
