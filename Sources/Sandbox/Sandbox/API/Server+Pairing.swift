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
        try await world.scan(text, account: account)
    }

    /// Lets an account's phone enter an 8-character code, with or without dash.
    ///
    /// - Returns: The new device's LID, once the client signed for it.
    @discardableResult
    public func enter(
        code: String,
        account: String? = nil
    ) async throws(SandboxError) -> JID {
        try await world.enter(code, account: account)
    }

    /// Makes the next scan ask its client for a fresh code.
    public func refreshNextScan() async { await world.setRefresh() }

    /// Unlinks a client as its phone would.
    public func remove(_ device: JID) async throws(SandboxError) {
        try await world.remove("\(device)")
    }

    /// Lets the next login of a client fail with this reason (401, 403, 405, 503…).
    public func failNextLogin(_ device: JID, reason: Int) async throws(SandboxError) {
        try await world.failNextLogin("\(device)", reason: reason)
    }

    /// Tells a client that few one-time keys are left; `exhaust` throws them away first.
    public func warnOfFewPreKeys(_ device: JID, exhaust: Bool) async throws(SandboxError) {
        try await world.warn("\(device)", exhaust: exhaust)
    }
}

extension World {
    func setRefresh() { refreshesNextScan = true }
}
