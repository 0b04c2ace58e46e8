extension Control {
    /// Connections and what went over them.
    static let wireOperations = [
        Operation("GET", "/stanzas") { call async throws(SandboxError) in
            .json(
                await call.server.stanzas(
                    after: try call.number("after", or: 0),
                    limit: try call.number("limit", or: 1000)
                )
            )
        },
        Operation("GET", "/stanzas/stream") { call async throws(SandboxError) in
            .lines(await call.server.watchStanzas())
        },
        Operation("GET", "/violations") { call async throws(SandboxError) in
            .json(await call.server.violations())
        },
        Operation("DELETE", "/violations") { call async throws(SandboxError) in
            await call.server.clearViolations()
            return .done
        },
        Operation("POST", "/connections/{number}/end") { call async throws(SandboxError) in
            try await call.server.end(try call.number(), try call.read(EndBody.self).how)
            return .done
        },
        Operation("POST", "/connections/{number}/delay") { call async throws(SandboxError) in
            let milliseconds = try call.read(DelayBody.self).milliseconds
            try await call.server.delay(try call.number(), milliseconds: milliseconds)
            return .done
        },
        Operation("POST", "/connections/{number}/packing") { call async throws(SandboxError) in
            let body = try call.read(PackingBody.self)
            try await call.server.pack(
                try call.number(),
                compresses: body.compresses,
                splits: body.splits
            )
            return .done
        },
        Operation("POST", "/connections/{number}/push") { call async throws(SandboxError) in
            try await call.server.push(try call.read(StanzaSketch.self), on: try call.number())
            return .done
        },
        Operation("POST", "/connections/{number}/ping") { call async throws(SandboxError) in
            try await call.server.ping(try call.number())
            return .done
        },
    ]
}
