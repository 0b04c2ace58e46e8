/// A login fails with a reason: 401, 403, 405, 503 and so on.
enum FailLogin: Fault {
    static let name = "fail-login"
    static let needsCode = true
    static let occasion = Occasion.Kind.login

    /// The reason that the login of a device is to fail for.
    static func take(for device: DeviceID, in world: World) -> Int? {
        FaultOrders.take(of: device.person, in: world, .login(device))?.code
    }
}
