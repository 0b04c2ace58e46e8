import HTTP

extension Control {
    /// Files that people send and get.
    static let mediaOperations = [
        Operation("POST", "/people/{person}/send-media") { call async throws(SandboxError) in
            let body = try call.read(SendMediaBody.self)
            let id = try await call.server.send(body.file, from: call.person, to: body.to)
            return .json(["id": id])
        },
        Operation("GET", "/people/{person}/media/{id}") { call async throws(SandboxError) in
            let id = call.request.parameters["id"] ?? ""
            return .json(try await call.server.media(id, of: call.person))
        },
        Operation("POST", "/people/{person}/drop-media") { call async throws(SandboxError) in
            let body = try call.read(DropMediaBody.self)
            try await call.server.dropMedia(
                body.id,
                of: call.person,
                keepingIt: body.isKept ?? false
            )
            return .done
        },
        Operation("POST", "/people/{person}/expire-media") { call async throws(SandboxError) in
            try await call.server.expireMedia(call.person)
            return .done
        },
    ]
}
