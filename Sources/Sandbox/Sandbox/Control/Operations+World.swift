extension Control {
    /// The world and who is in it.
    static let worldOperations = [
        Operation("GET", "/world") { call async throws(SandboxError) in
            .json(await call.server.state())
        },
        Operation("POST", "/people") { call async throws(SandboxError) in
            .json(try await call.server.add(try call.read(PersonSketch.self)))
        },
        Operation("GET", "/people/{person}") { call async throws(SandboxError) in
            .json(try await call.server.person(call.person))
        },
        Operation("POST", "/scan") { call async throws(SandboxError) in
            let body = try call.read(ScanBody.self)
            let device = try await call.server.scan(body.text, account: body.account)
            return .json(["device": "\(device)"])
        },
        Operation("POST", "/code") { call async throws(SandboxError) in
            let body = try call.read(CodeBody.self)
            let device = try await call.server.enter(code: body.code, account: body.account)
            return .json(["device": "\(device)"])
        },
        Operation("POST", "/passkey") { call async throws(SandboxError) in
            let body = try call.read(PasskeyBody.self)
            return .json(try await call.server.usePasskey(body.options, account: body.account))
        },
        Operation("POST", "/refresh-next-scan") { call async throws(SandboxError) in
            await call.server.refreshNextScan()
            return .done
        },
    ]
}
