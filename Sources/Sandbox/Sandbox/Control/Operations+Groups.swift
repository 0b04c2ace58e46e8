import HTTP

extension Control {
    /// Groups, and reactions anywhere.
    static let groupOperations = [
        Operation("GET", "/groups") { call async throws(SandboxError) in
            .json(await call.server.groups())
        },
        Operation("POST", "/groups") { call async throws(SandboxError) in
            .json(try await call.server.addGroup(try call.read(GroupSketch.self)))
        },
        Operation("GET", "/groups/{group}") { call async throws(SandboxError) in
            .json(try await call.server.group(call.group))
        },
        Operation("POST", "/groups/{group}") { call async throws(SandboxError) in
            let change = try call.read(GroupChange.self)
            try await call.server.change(group: call.group, change)
            guard change.delete != true else { return .done }
            return .json(try await call.server.group(call.group))
        },
        Operation("POST", "/groups/{group}/messages") { call async throws(SandboxError) in
            let body = try call.read(GroupMessageBody.self)
            let id = try await call.server.send(body.text, from: body.from, toGroup: call.group)
            return .json(["id": id])
        },
        Operation("POST", "/groups/{group}/invitations") { call async throws(SandboxError) in
            let body = try call.read(InviteBody.self)
            let id = try await call.server.invite(body.to, into: call.group, by: body.from)
            return .json(["id": id])
        },
        Operation("POST", "/people/{person}/react") { call async throws(SandboxError) in
            let body = try call.read(ReactionBody.self)
            let id = try await call.server.react(
                body.emoji,
                to: body.target,
                from: call.person,
                in: body.chat
            )
            return .json(["id": id])
        },
    ]
}

extension ControlCall {
    /// The group in the path.
    fileprivate var group: String { request.parameters["group"] ?? "" }
}
