import HTTP

extension Control {
    /// Calls.
    static let callOperations = [
        Operation("POST", "/people/{person}/call") { call async throws(SandboxError) in
            let body = try call.read(CallBody.self)
            let id = try await call.server.call(
                from: call.person,
                to: body.to,
                isVideo: body.isVideo ?? false
            )
            return .json(["id": id])
        },
        Operation("GET", "/calls/{call}") { call async throws(SandboxError) in
            .json(["state": try await call.server.callState(call.callID)])
        },
        Operation("POST", "/calls/{call}/end") { call async throws(SandboxError) in
            let body = try call.body.isEmpty ? EndCallBody() : call.read(EndCallBody.self)
            try await call.server.endCall(call.callID, reason: body.reason, seconds: body.seconds)
            return .done
        },
    ]
}

extension ControlCall {
    /// The call in the path.
    fileprivate var callID: String { request.parameters["call"] ?? "" }
}
