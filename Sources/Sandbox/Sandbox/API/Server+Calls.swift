extension SandboxServer {
    /// Lets a person's phone call somebody; returns the call's id.
    @discardableResult
    public func call(
        from: String,
        to: String,
        isVideo: Bool = false
    ) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in
            let caller = try world.directory.person(named: from)
            let callee = try world.directory.person(named: to)
            return Calls(world: world).place(from: caller, to: callee, isVideo: isVideo).id
        }
    }

    /// Ends a call: for a reason that the server has, or without one by who called.
    ///
    /// - Parameters:
    ///   - id: The call.
    ///   - reason: `timeout`, `accepted_elsewhere`, `rejected_elsewhere` and others.
    ///   - seconds: For how long people talked.
    /// - Throws: `SandboxError.missing` when there is no such call.
    public func endCall(
        _ id: String,
        reason: String? = nil,
        seconds: Int? = nil
    ) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let call = try Self.call(id, in: world)
            Calls(world: world).end(call, reason: reason, seconds: seconds)
        }
    }

    /// How far a call has come: `ringing`, `rejected`, or why it ended.
    public func callState(_ id: String) async throws(SandboxError) -> String {
        try await loop.run { world throws(SandboxError) in try Self.call(id, in: world).state }
    }

    private static func call(_ id: String, in world: World) throws(SandboxError) -> CallRecord {
        guard let call = Calls(world: world).call(id) else { throw .missing("no call \(id)") }
        return call
    }
}
