public import JSON
public import Model

extension SandboxServer {
    /// Lets an account's phone scan the text of a QR code.
    ///
    /// - Parameters:
    ///   - text: Bare or as a URL, four or five fields.
    ///   - account: The account's number or address; nil is the first one.
    /// - Returns: The new device's LID, once the client signed for it.
    /// - Throws: `SandboxError.refused` when code, keys or the client's signature are wrong.
    @discardableResult
    public func scan(_ text: String, account: String? = nil) async throws(SandboxError) -> JID {
        try await loop.pair { world throws(SandboxError) in
            try PhoneCamera(world: world).scan(text, account: account)
        }
    }

    /// Lets an account's phone enter an 8-character code, with or without dash.
    ///
    /// - Returns: The new device's LID, once the client signed for it.
    @discardableResult
    public func enter(
        code: String,
        account: String? = nil
    ) async throws(SandboxError) -> JID {
        try await loop.pair { world throws(SandboxError) in
            try PhoneKeyboard(world: world).enter(code, account: account)
        }
    }

    /// Says whether clients of an account are linked only with its passkey: asked for after the scan of a QR code,
    /// or after a typed code was answered.
    public func setAsksPasskey(_ asks: Bool, _ name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            let random = world.random(of: person.id)
            world.database.people.update(person.id) {
                $0.passkey = asks ? $0.passkey ?? Passkey(random) : nil
            }
        }
    }

    /// Lets an account's person use the passkey in a browser on WhatsApp's page.
    ///
    /// - Parameters:
    ///   - options: What the client was asked for.
    ///   - account: The account's number or address; nil is the first one.
    /// - Returns: What `PublicKeyCredential.toJSON()` gives.
    /// - Throws: `SandboxError` when there is no passkey, or the options are for another.
    public func usePasskey(
        _ options: JSON,
        account: String? = nil
    ) async throws(SandboxError) -> JSON {
        try await loop.run { world throws(SandboxError) in
            try PasskeyBrowser(world: world).use(options, account: account)
        }
    }

    /// Makes the next scan ask its client for a fresh code.
    public func refreshNextScan() async { await loop.perform { $0.refreshesNextScan = true } }

    /// Unlinks a client as its phone would.
    public func remove(_ device: JID) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            try world.endings.remove(try world.directory.device(named: "\(device)"))
        }
    }

    /// Lets the next login of a client fail with this reason (401, 403, 405, 503…).
    public func failNextLogin(_ device: JID, reason: Int) async throws(SandboxError) {
        guard (400...599).contains(reason) else { throw .malformed("a reason is 400 to 599") }
        let fault = FaultOrder(FailLogin.name, code: reason, device: Int(device.device))
        try await order([fault], for: "\(device)")
    }

    /// Tells a client that few one-time keys are left; `exhaust` throws them away first.
    public func warnOfFewPreKeys(_ device: JID, exhaust: Bool) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let device = try world.directory.device(named: "\(device)")
            if exhaust { world.database.preKeys.removeAll(of: device.id) }
            KeyBundles(world: world).warn(device)
        }
    }
}
