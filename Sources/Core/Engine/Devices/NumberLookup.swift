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
        let numbers = try await link.query(LookUpNumbers(phones: phones, sid: sid))
        let credentials = try link.credentials()
        let log = link.log
        let answers = try await link.write { transaction in
            let signed = try KeyLists(transaction, of: credentials, log: log)
            var findings = Findings()
            var others: [JID: Obstacle] = [:]
            for phone in phones {
                guard let number = numbers[phone], number.isRegistered != false else { continue }
                if let other = try Self.other(number, asked: phone, in: transaction) {
                    others[phone] = Self.isSomebodyElse(other)
                } else {
                    try keep(number, for: phone, signed, &findings)
                }
            }
            return (findings, others)
        }
        var (found, refusals) = answers
        for phone in phones where refusals[phone] == nil {
            refusals[phone] = Self.refusal(numbers[phone])
        }
        return (found, refusals)
    }

    /// The number of somebody else to whom the server says that a number belongs; nil when it says so of nobody.
    ///
    /// What was written to the one would else come to whom the sender knows under the other. Where the server spells
    /// a number in another way, such as with a digit more behind the country's, its end stays.
    private static func other(
        _ number: FoundNumber,
        asked: JID,
        in transaction: Transaction
    ) throws -> JID? {
        let known = try number.lid.flatMap { try transaction.phone(for: $0) }
        return [number.phone, known].compactMap { $0?.bare }
            .first { $0.user.suffix(6) != asked.user.suffix(6) }
    }

    private static func isSomebodyElse(_ other: JID) -> Obstacle {
        .final(
            "WhatsApp says that whoever has this number is +\(other.user); if that is right, write there"
        )
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
