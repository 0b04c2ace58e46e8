import BinaryNode
import Log
import Model
import Stanzas
import Store

extension IncomingBatch {
    /// Takes in a notification; one that martlet does not know is confirmed all the same.
    mutating func takeNotification(_ node: Node) throws {
        do {
            switch node.string("type") {
            case "devices": try take(DevicesChanged(node))
            case "account_sync":
                if let changed = try OwnDevicesChanged(node) { try take(changed) }
            case "encrypt" where node.child("identity") != nil: try takeIdentityChange(node)
            case "w:gp2": try take(GroupNotification(node))
            case "picture":
                if let told = try GroupNotification(picture: node) { try take(told) }
            case "mex":
                for told in try GroupNotification.all(inMex: node) { try take(told) }
            case "mediaretry": try take(MediaRetried(node))
            case "privacy_token":
                if let token = try TokenReceived(node) { try take(token) }
            default: break
            }
        } catch let error as StanzaError {
            log.warning("a notification cannot be read: \(error)")
        }
        confirm(node)
    }

    private mutating func take(_ changed: DevicesChanged) throws {
        try learn(changed.user, changed.lid)
        let user = try canonical(changed.user)
        lists.noteChange()
        // Also of somebody whose devices will only be asked for.
        let known = try admission.lists.take(changed.keyList, of: user)
        guard var list = try transaction.devices(of: user) else { return }
        for change in changed.changes {
            guard list.apply(change) else { return try transaction.forgetDevices(of: user) }
        }
        try transaction.setDevices(admission.lists.vetted(list, by: known))
    }

    private mutating func take(_ changed: OwnDevicesChanged) throws {
        guard own.contains(changed.user) else { return }
        lists.noteChange()
        let user = try canonical(changed.user)
        let known = try admission.lists.take(changed.keyList, of: user)
        let list = DeviceList(user: user, changed.devices)
        let hash = participantHash(list.addresses(as: changed.user))
        guard hash == changed.hash else { return try transaction.forgetDevices(of: user) }
        try transaction.setDevices(admission.lists.vetted(list, by: known))
    }

    /// A person is set up anew: what was agreed with their devices counts no more.
    private mutating func takeIdentityChange(_ node: Node) throws {
        let named = try node.requireJID("from").bare
        let person = try canonical(named)
        lists.noteChange()
        for jid in Set([named, person]) { try transaction.dropUser(jid) }
        // What the own phone shows from now on is held against the key that linked this device.
        if !own.contains(person) { outcome.changedPeople.append(person) }
        try Trust(transaction: transaction).tell(
            person,
            own: own,
            time: past(node.int("t").map { Timestamp(seconds: Int64($0)) } ?? now),
            reference: node.string("id") ?? ""
        )
    }

    private mutating func take(_ retried: MediaRetried) throws {
        outcome.retried.append((retried, try canonical(retried.chat)))
    }

    private mutating func take(_ received: TokenReceived) throws {
        try learn(received.sender, received.lid)
        try transaction.setPrivacyToken(
            received.token,
            time: received.time.seconds,
            for: try canonical(received.sender)
        )
    }
}
