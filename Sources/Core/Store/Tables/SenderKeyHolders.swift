public import Model
public import SQLite
public import Signal

// Who has the own sender key of a group: a device that has it is not sent it again, and a key that somebody has
// who left is replaced.

extension Reader {
    /// The devices that have the own sender key of this number in a group.
    public func senderKeyHolders(
        group: JID,
        keyID: UInt32
    ) throws(SQLiteError) -> Set<SignalAddress> {
        Set(
            try connection.statement(
                "SELECT name, device FROM sender_key_holders WHERE chat = ? AND key_id = ?"
            ).all([.text(group.description), .int(keyID)]) {
                SignalAddress(name: $0.text(0), device: UInt32(truncatingIfNeeded: $0.int(1)))
            }
        )
    }
}

extension Transaction {
    /// Notes that devices were given the own sender key of this number.
    public func addSenderKeyHolders(
        _ devices: some Sequence<SignalAddress>,
        group: JID,
        keyID: UInt32
    ) throws(SQLiteError) {
        for device in devices {
            try connection.statement(
                """
                INSERT INTO sender_key_holders (chat, name, device, key_id) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET key_id = excluded.key_id
                """
            ).run([
                .text(group.description), .text(device.name), .int(device.device), .int(keyID),
            ])
        }
    }

    /// Forgets who has the own sender key of a group: the next message brings a new one to everybody.
    public func removeSenderKeyHolders(group: JID) throws(SQLiteError) {
        try connection.statement("DELETE FROM sender_key_holders WHERE chat = ?")
            .run([.text(group.description)])
    }

    /// Forgets that devices have the own sender key of a group: what was to bring it did not reach them.
    public func removeSenderKeyHolders(
        _ devices: some Sequence<SignalAddress>,
        group: JID
    ) throws(SQLiteError) {
        for device in devices {
            try connection.statement(
                "DELETE FROM sender_key_holders WHERE chat = ? AND name = ? AND device = ?"
            ).run([.text(group.description), .text(device.name), .int(device.device)])
        }
    }

    /// Forgets that a device has the own sender key of any group: it was set up anew.
    public func removeSenderKeyHolder(_ device: SignalAddress) throws(SQLiteError) {
        try connection.statement("DELETE FROM sender_key_holders WHERE name = ? AND device = ?")
            .run([.text(device.name), .int(device.device)])
    }

    /// Forgets the same of every device of a name.
    func removeSenderKeyHolders(name: String) throws(SQLiteError) {
        try connection.statement("DELETE FROM sender_key_holders WHERE name = ?").run([.text(name)])
    }

    /// Moves what is known of one user's devices to another name of the same user.
    func moveSenderKeyHolders(from old: String, to new: String) throws(SQLiteError) {
        try connection.statement(
            "UPDATE OR IGNORE sender_key_holders SET name = ?2 WHERE name = ?1"
        ).run([.text(old), .text(new)])
        try connection.statement("DELETE FROM sender_key_holders WHERE name = ?")
            .run([.text(old)])
    }
}
