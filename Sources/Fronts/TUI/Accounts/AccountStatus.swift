import Canvas
import Model

extension AccountState {
    /// Takes over how the account stands.
    mutating func take(_ newer: AccountStatus) {
        let older = status
        status = newer
        status.owner = newer.owner ?? older.owner
        chats.setOwner(owner)
        if status.owner != older.owner { changeOwner(from: older.owner) }
        if newer.pairing != older.pairing {
            linking.take(newer.pairing)
            // Somebody who has just linked this device is to see why it is not.
            if case .ended = newer.pairing { wantsLinking = true }
        }
        if !isRead {
            isRead = true
            wantsLinking = newer.jid == nil && newer.storageFault == nil
            chats.reload()
        }
        if older.jid == nil, newer.jid != nil {
            linking = Linking()
            wantsLinking = false
            chats.reload()
        }
    }
}
