public import Model
public import SQLite

extension Reader {
    /// The devices of a user as last told, by the same address as they were stored under.
    public func devices(of user: JID) throws(SQLiteError) -> DeviceList? {
        try connection.statement("SELECT devices, hash FROM device_lists WHERE user = ?")
            .first([.text(user.bare.description)]) { row throws(SQLiteError) in
                guard let devices = DeviceList.devices(row.text(0)) else {
                    throw .corrupt("a stored device list cannot be read")
                }
                return DeviceList(user: user.bare, devices: devices, hash: row.optionalText(1))
            }
    }
}

extension Transaction {
    /// Keeps a user's devices.
    public func setDevices(_ list: DeviceList) throws(SQLiteError) {
        try connection.statement(
            "INSERT OR REPLACE INTO device_lists (user, devices, hash) VALUES (?, ?, ?)"
        ).run([.text(list.user.bare.description), .text(list.text), .text(list.hash)])
    }

    /// Forgets a user's devices: they are asked for again before the next message.
    public func forgetDevices(of user: JID) throws(SQLiteError) {
        try connection.statement("DELETE FROM device_lists WHERE user = ?")
            .run([.text(user.bare.description)])
    }

    /// Forgets all device lists.
    public func forgetAllDevices() throws(SQLiteError) {
        try connection.statement("DELETE FROM device_lists").run()
    }
}
