/// A device is unlinked some time after it has logged in, as phones do that gave up on a link.
enum RemoveAfterLogin: Fault {
    static let name = "remove-after-login"
    static let occasion = Occasion.Kind.online

    /// Unlinks a device that has logged in, if that is ordered.
    static func strike(_ device: DeviceID, in world: World) {
        guard let order = FaultOrders.take(of: device.person, in: world, .online(device)) else {
            return
        }
        world.timers.after(order.milliseconds ?? 0) { world in
            guard let device = world.database.devices[device] else { return }
            try? world.endings.remove(device)
        }
    }
}
