extension Control {
    /// What people say, and what becomes of it.
    static let messageOperations = [
        Operation("POST", "/people/{person}/send") { call async throws(SandboxError) in
            let body = try call.read(SendBody.self)
            let id = try await call.server.send(body.text, from: call.person, to: body.to)
            return .json(["id": id])
        },
        Operation("POST", "/people/{person}/say") { call async throws(SandboxError) in
            let body = try call.read(SayBody.self)
            let id = try await call.server.say(body.what, from: call.person, in: body.chat)
            return .json(["id": id])
        },
        Operation("POST", "/people/{person}/status") { call async throws(SandboxError) in
            let body = try call.read(StatusBody.self)
            let id = try await call.server.post(body.text, from: call.person, for: body.viewers)
            return .json(["id": id])
        },
        Operation("GET", "/people/{person}/arrivals") { call async throws(SandboxError) in
            .json(try await call.server.arrivals(call.person))
        },
        Operation("GET", "/people/{person}/sendings") { call async throws(SandboxError) in
            .json(try await call.server.sendings(call.person))
        },
        Operation("POST", "/people/{person}/read") { call async throws(SandboxError) in
            let other = try call.read(PersonBody.self).person
            return .json(["read": try await call.server.read(call.person, from: other)])
        },
        Operation("POST", "/people/{person}/trouble") { call async throws(SandboxError) in
            let troubles = try call.read(TroubleBody.self).troubles
            try await call.server.trouble(troubles, from: call.person)
            return .done
        },
        Operation("POST", "/people/{person}/break") { call async throws(SandboxError) in
            let body = try call.read(BreakBody.self)
            try await call.server.breakNext(
                body.count,
                at: call.person,
                withKeys: body.withKeys ?? true
            )
            return .done
        },
        Operation("POST", "/people/{person}/acks") { call async throws(SandboxError) in
            try await call.server.ackFaults(try call.read(AckBody.self).read(), for: call.person)
            return .done
        },
        Operation("POST", "/people/{person}/hold") { call async throws(SandboxError) in
            try await call.server.hold(call.person)
            return .done
        },
        Operation("POST", "/people/{person}/release") { call async throws(SandboxError) in
            let reversed = try call.read(ReleaseBody.self).reversed ?? false
            try await call.server.release(call.person, reversed: reversed)
            return .done
        },
        Operation("POST", "/floods") { call async throws(SandboxError) in
            .json(try await call.server.prepareFlood(try call.read(FloodSketch.self)))
        },
        Operation("GET", "/floods/{number}") { call async throws(SandboxError) in
            .json(try await call.server.flood(try call.number()))
        },
        Operation("POST", "/floods/{number}/release") { call async throws(SandboxError) in
            try await call.server.releaseFlood(try call.number())
            return .json(try await call.server.flood(try call.number()))
        },
    ]
}
