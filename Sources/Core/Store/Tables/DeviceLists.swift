public import Model
public import SQLite

extension Reader {
    /// The devices of a user as last told; a list told for one address of a person holds for the other.
    public func devices(of user: JID) throws(SQLiteError) -> DeviceList? {
        guard let person = try findPerson(user) else { return nil }
        return try connection.statement("SELECT devices, hash FROM device_lists WHERE person = ?")
            .first([.integer(person)]) { row throws(SQLiteError) in
                guard let devices = DeviceList.devices(row.text(0)) else {
                    throw .unreadable("a stored device list cannot be read")
                }
                return DeviceList(user: user.bare, devices: devices, hash: row.optionalText(1))
            }
    }
}

extension Transaction {
    /// Keeps a user's devices.
    public func setDevices(_ list: DeviceList) throws(SQLiteError) {
        try connection.statement(
            "INSERT OR REPLACE INTO device_lists (person, devices, hash) VALUES (?, ?, ?)"
        ).run([.integer(try personID(list.user)), .text(list.text), .text(list.hash)])
    }

    /// Forgets a user's devices: they are asked for again before the next message.
    public func forgetDevices(of user: JID) throws(SQLiteError) {
        guard let person = try findPerson(user) else { return }
        try connection.statement("DELETE FROM device_lists WHERE person = ?")
            .run([.integer(person)])
    }
}
