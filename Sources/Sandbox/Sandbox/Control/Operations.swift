extension Control {
    /// Every operation; the manual page martlet-sandbox(1) has an example of each.
    static let operations =
        worldOperations + peopleOperations + messageOperations + deviceOperations + wireOperations

    private static let worldOperations = [
        Operation("GET", "/world") { call async throws(SandboxError) in
            .json(await call.world.state(url: call.url))
        },
        Operation("POST", "/people") { call async throws(SandboxError) in
            .json(try await call.world.make(try call.read(PersonSketch.self)))
        },
        Operation("GET", "/people/{person}") { call async throws(SandboxError) in
            .json(try await call.world.person(call.person))
        },
        Operation("POST", "/scan") { call async throws(SandboxError) in
            let body = try call.read(ScanBody.self)
            let device = try await call.world.scan(body.text, account: body.account)
            return .json(["device": "\(device)"])
        },
        Operation("POST", "/code") { call async throws(SandboxError) in
            let body = try call.read(CodeBody.self)
            let device = try await call.world.enter(body.code, account: body.account)
            return .json(["device": "\(device)"])
        },
        Operation("POST", "/refresh-next-scan") { call async throws(SandboxError) in
            await call.world.setRefresh()
            return .done
        },
    ]

    private static let peopleOperations = [
        Operation("POST", "/people/{person}/script") { call async throws(SandboxError) in
            let script = try call.read(ScriptSketch.self).script()
            try await call.world.with(call.person) { $0.set(script, for: $1) }
            return .done
        },
        Operation("POST", "/people/{person}/habits") { call async throws(SandboxError) in
            let habits = try call.read(HabitsBody.self)
            try await call.world.with(call.person) { habits.apply(to: $1, in: $0) }
            return .done
        },
        Operation("POST", "/people/{person}/identity") { call async throws(SandboxError) in
            try await call.world.with(call.person) { world, person throws(SandboxError) in
                try world.changeIdentity(person)
            }
            return .done
        },
        Operation("POST", "/people/{person}/forget") { call async throws(SandboxError) in
            let other = try call.read(PersonBody.self).person
            try await call.world.with(call.person) { world, person throws(SandboxError) in
                world.forgetSessions(of: person, with: try world.person(named: other))
            }
            return .done
        },
        Operation("POST", "/people/{person}/companions") { call async throws(SandboxError) in
            let jid = try await call.world.with(call.person) {
                world,
                person throws(SandboxError) in
                try world.addCompanion(to: person)
            }
            return .json(["device": "\(jid)"])
        },
    ]

    private static let messageOperations = [
        Operation("POST", "/people/{person}/send") { call async throws(SandboxError) in
            let body = try call.read(SendBody.self)
            let id = try await call.world.say(body.text, from: call.person, to: body.to)
            return .json(["id": id])
        },
        Operation("GET", "/people/{person}/arrivals") { call async throws(SandboxError) in
            .json(try await call.world.with(call.person) { $1.arrivals.all })
        },
        Operation("GET", "/people/{person}/sendings") { call async throws(SandboxError) in
            .json(try await call.world.with(call.person) { $1.sendings.all })
        },
        Operation("POST", "/people/{person}/read") { call async throws(SandboxError) in
            let other = try call.read(PersonBody.self).person
            let count = try await call.world.with(call.person) {
                world,
                person throws(SandboxError) in
                world.sendRead(from: person, to: try world.person(named: other))
            }
            return .json(["read": count])
        },
        Operation("POST", "/people/{person}/trouble") { call async throws(SandboxError) in
            let troubles = try call.read(TroubleBody.self).troubles
            try await call.world.with(call.person) { $1.troubles += troubles }
            return .done
        },
        Operation("POST", "/people/{person}/break") { call async throws(SandboxError) in
            let body = try call.read(BreakBody.self)
            try await call.world.with(call.person) {
                $1.breaks = (body.count, body.withKeys ?? true)
            }
            return .done
        },
        Operation("POST", "/people/{person}/acks") { call async throws(SandboxError) in
            let faults = try call.read(AckBody.self).read()
            try await call.world.with(call.person) { $1.ackFaults += faults }
            return .done
        },
        Operation("POST", "/people/{person}/hold") { call async throws(SandboxError) in
            try await call.world.with(call.person) { $0.hold($1) }
            return .done
        },
        Operation("POST", "/people/{person}/release") { call async throws(SandboxError) in
            let reversed = try call.read(ReleaseBody.self).reversed ?? false
            try await call.world.with(call.person) { $0.release($1, reversed: reversed) }
            return .done
        },
    ]

    private static let deviceOperations = [
        Operation("GET", "/devices/{device}") { call async throws(SandboxError) in
            .json(try await call.world.deviceState(call.device))
        },
        Operation("DELETE", "/devices/{device}") { call async throws(SandboxError) in
            try await call.world.remove(call.device)
            return .done
        },
        Operation("POST", "/devices/{device}/fail-login") { call async throws(SandboxError) in
            let reason = try call.read(FailureBody.self).reason
            try await call.world.failNextLogin(call.device, reason: reason)
            return .done
        },
        Operation("POST", "/devices/{device}/few-keys") { call async throws(SandboxError) in
            let exhaust = try call.read(FewKeysBody.self).exhaust ?? false
            try await call.world.warn(call.device, exhaust: exhaust)
            return .done
        },
        Operation("POST", "/floods") { call async throws(SandboxError) in
            .json(try await call.world.prepareFlood(try call.read(FloodSketch.self)))
        },
        Operation("GET", "/floods/{number}") { call async throws(SandboxError) in
            .json(try await call.world.floodState(try call.number()))
        },
        Operation("POST", "/floods/{number}/release") { call async throws(SandboxError) in
            try await call.world.releaseFlood(try call.number())
            return .json(try await call.world.floodState(try call.number()))
        },
    ]

    private static let wireOperations = [
        Operation("GET", "/stanzas") { call async throws(SandboxError) in
            .json(
                await call.world.records(
                    after: try call.number("after", or: 0),
                    limit: try call.number("limit", or: 1000)
                )
            )
        },
        Operation("GET", "/stanzas/stream") { call async throws(SandboxError) in
            .lines(await call.world.watch())
        },
        Operation("GET", "/violations") { call async throws(SandboxError) in
            .json(await call.world.violations)
        },
        Operation("DELETE", "/violations") { call async throws(SandboxError) in
            await call.world.clearViolations()
            return .done
        },
        Operation("POST", "/connections/{number}/end") { call async throws(SandboxError) in
            try await call.world.end(try call.number(), try call.read(EndBody.self).how)
            return .done
        },
        Operation("POST", "/connections/{number}/delay") { call async throws(SandboxError) in
            let milliseconds = try call.read(DelayBody.self).milliseconds
            try await call.world.delay(try call.number(), milliseconds: milliseconds)
            return .done
        },
        Operation("POST", "/connections/{number}/packing") { call async throws(SandboxError) in
            let body = try call.read(PackingBody.self)
            try await call.world.pack(
                try call.number(),
                compresses: body.compresses,
                splits: body.splits
            )
            return .done
        },
        Operation("POST", "/connections/{number}/push") { call async throws(SandboxError) in
            try await call.world.push(try call.read(StanzaSketch.self), on: try call.number())
            return .done
        },
        Operation("POST", "/connections/{number}/ping") { call async throws(SandboxError) in
            try await call.world.ping(try call.number())
            return .done
        },
    ]
}
