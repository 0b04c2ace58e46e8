extension Control {
    /// What people are like.
    static let peopleOperations = [
        Operation("POST", "/people/{person}/script") { call async throws(SandboxError) in
            try await call.server.setScript(try call.read(ContactScript.self), of: call.person)
            return .done
        },
        Operation("POST", "/people/{person}/habits") { call async throws(SandboxError) in
            try await call.server.setHabits(try call.read(HabitsBody.self), of: call.person)
            return .done
        },
        Operation("POST", "/people/{person}/identity") { call async throws(SandboxError) in
            try await call.server.changeIdentity(call.person)
            return .done
        },
        Operation("POST", "/people/{person}/forget") { call async throws(SandboxError) in
            let other = try call.read(PersonBody.self).person
            try await call.server.forgetSessions(call.person, with: other)
            return .done
        },
        Operation("POST", "/people/{person}/companions") { call async throws(SandboxError) in
            let sketch = try call.body.isEmpty ? CompanionSketch() : call.read(CompanionSketch.self)
            return .json([
                "device": "\(try await call.server.addCompanion(to: call.person, sketch))"
            ])
        },
        Operation("POST", "/people/{person}/props") { call async throws(SandboxError) in
            try await call.server.setProps(try call.read(PropsBody.self).values, of: call.person)
            return .done
        },
        Operation("POST", "/people/{person}/token") { call async throws(SandboxError) in
            let body = try call.read(TokenBody.self)
            try await call.server.issueToken(from: call.person, to: body.person, age: body.age ?? 0)
            return .done
        },
        Operation("POST", "/people/{person}/timer") { call async throws(SandboxError) in
            let body = try call.read(TimerBody.self)
            try await call.server.setTimer(body.seconds, of: call.person, tell: body.person)
            return .done
        },
        Operation("POST", "/people/{person}/limits") { call async throws(SandboxError) in
            let limits = try call.read(LimitsBody.self)
            try await call.server.setLimits(limits.lock, limits.cap, of: call.person)
            return .done
        },
        Operation("POST", "/people/{person}/tell-lids") { call async throws(SandboxError) in
            try await call.server.tellLIDs(call.person)
            return .done
        },
        Operation("GET", "/people/{person}/faults") { call async throws(SandboxError) in
            .json(try await call.server.faults(call.person))
        },
        Operation("POST", "/people/{person}/faults") { call async throws(SandboxError) in
            try await call.server.order(try call.read(FaultsBody.self).faults, for: call.person)
            return .done
        },
        Operation("DELETE", "/people/{person}/faults") { call async throws(SandboxError) in
            try await call.server.clearFaults(call.person)
            return .done
        },
    ]
}
