import SQLite

/// Which devices have the sender key of a simulated device in a group.
struct DistributionTable {
    private let file: WorldFile

    init(_ file: WorldFile) { self.file = file }

    /// The devices that have it.
    func known(of sender: DeviceID, in group: String) -> Set<DeviceID> {
        Set(
            file.all(
                "SELECT other FROM distributions WHERE device = ? AND chat = ?",
                [.int(sender.key), .text(group)]
            ) { DeviceID(key: Int($0.int(0))) }
        )
    }

    /// Notes that a device has it.
    func add(_ device: DeviceID, of sender: DeviceID, in group: String) {
        file.run(
            "INSERT OR IGNORE INTO distributions (device, chat, other) VALUES (?, ?, ?)",
            [.int(sender.key), .text(group), .int(device.key)]
        )
    }

    /// Notes that a device needs it again.
    func remove(_ device: DeviceID, of sender: DeviceID, in group: String) {
        file.run(
            "DELETE FROM distributions WHERE device = ? AND chat = ? AND other = ?",
            [.int(sender.key), .text(group), .int(device.key)]
        )
    }

    /// Notes that nobody in a group has any member's key: all have made new ones.
    func removeAll(in group: String) {
        file.run("DELETE FROM distributions WHERE chat = ?", [.text(group)])
    }

    /// Forgets what a device gave out and got.
    func removeAll(of device: DeviceID) {
        file.run(
            "DELETE FROM distributions WHERE device = ? OR other = ?",
            [.int(device.key), .int(device.key)]
        )
    }
}
