import Crypto
import Encodings
import Log
import Model
import Stanzas
import Store

// The server says of some messages that the recipient's LID is another one by now.

extension Outbox {
    /// Asks who has a number now, and keeps it; does not wait for it.
    ///
    /// What was sent has arrived and is not sent again.
    ///
    /// - Source: whatsapp-rust `src/client/lid_pn.rs`.
    func refreshLID(of phone: JID) {
        guard askedLIDs.insert(phone).inserted else { return }
        link.background.start { await self.refreshNow(phone) }
    }

    private func refreshNow(_ phone: JID) async {
        defer { askedLIDs.remove(phone) }
        do {
            let sid = Hex.encode(link.random.bytes(8))
            guard let lid = try await link.query(FetchLID(of: phone, sid: sid)) else {
                return link.log.info("the server knows no LID of a number that had one")
            }
            try await link.write { try $0.learn(phone: phone, lid: lid) }
        } catch {
            link.log.warning("a LID could not be asked for again: \(error)")
        }
    }
}
