import Model

extension Control {
    /// Linked clients.
    static let deviceOperations = [
        Operation("GET", "/devices/{device}") { call async throws(SandboxError) in
            .json(try await call.server.tally(device: call.device))
        },
        Operation("DELETE", "/devices/{device}") { call async throws(SandboxError) in
            try await call.server.remove(try call.deviceJID())
            return .done
        },
        Operation("POST", "/devices/{device}/fail-login") { call async throws(SandboxError) in
            let reason = try call.read(FailureBody.self).reason
            try await call.server.failNextLogin(try call.deviceJID(), reason: reason)
            return .done
        },
        Operation("POST", "/devices/{device}/few-keys") { call async throws(SandboxError) in
            let exhaust = try call.read(FewKeysBody.self).exhaust ?? false
            try await call.server.warnOfFewPreKeys(try call.deviceJID(), exhaust: exhaust)
            return .done
        },
    ]
}

extension ControlCall {
    /// The device in the path.
    fileprivate func deviceJID() throws(SandboxError) -> JID {
        guard let jid = JID(device) else { throw .missing("no device \(device)") }
        return jid
    }
}
