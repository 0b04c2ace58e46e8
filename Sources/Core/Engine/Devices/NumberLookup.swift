import Crypto
import Encodings
import Log
import Model
import Stanzas
import Store

/// Finds out who is behind phone numbers, and keeps it.
struct NumberLookup: Sendable {
    let link: Link

    /// Looks numbers up.
    ///
    /// - Returns: What counts until the next login, and which of the numbers cannot be written to.
    func find(_ phones: [JID]) async throws(EngineError) -> (Findings, [JID: Obstacle]) {
        let sid = Hex.encode(link.random.bytes(8))
        let found = try await link.query(LookUpNumbers(phones: phones, sid: sid))
        let credentials = try link.credentials()
        let log = link.log
        let findings = try await link.write { transaction in
            let signed = try KeyLists(transaction, of: credentials, log: log)
            var findings = Findings()
            for phone in phones {
                guard let number = found[phone], number.isRegistered != false else { continue }
                try keep(number, for: phone, signed, &findings)
            }
            return findings
        }
        var refusals: [JID: Obstacle] = [:]
        for phone in phones { refusals[phone] = Self.refusal(found[phone]) }
        return (findings, refusals)
    }

    private static func refusal(_ number: FoundNumber?) -> Obstacle? {
        switch number?.isRegistered {
        case true?: nil
        case false?: .final("this number is not on WhatsApp; check it")
        case nil: .later("the server does not say who has the number")
        }
    }

    /// Stores who has a number; as it was asked for, it stays good for the chat.
    private func keep(
        _ number: FoundNumber,
        for asked: JID,
        _ signed: KeyLists,
        _ findings: inout Findings
    ) throws {
        let transaction = signed.transaction
        let phone = number.phone ?? asked
        guard let lid = number.lid else {
            findings.withoutLID.formUnion([asked, phone])
            if phone != asked { findings.corrected[asked] = phone }
            return
        }
        try transaction.learn(phone: asked, lid: lid)
        if phone != asked { try transaction.learn(phone: phone, lid: lid) }
        guard !number.devices.isEmpty, number.devices.count <= DeviceList.limit,
            try transaction.devices(of: lid) == nil
        else { return }
        let known = try signed.take(number.keyList, of: lid)
        let list = DeviceList(user: lid, number.devices)
        try transaction.setDevices(signed.vetted(list, by: known))
    }
}
