extension Control {
    /// Versions of the client.
    static let versionOperations = [
        Operation("POST", "/versions") { call async throws(SandboxError) in
            let body = try call.read(VersionsBody.self)
            try await call.server.setVersions(
                minimum: body.minimum,
                newest: body.newest,
                pages: body.pages
            )
            return .done
        },
        Operation("POST", "/versions/expiration") { call async throws(SandboxError) in
            await call.server.expireClients(at: try call.read(ExpirationBody.self).t)
            return .done
        },
    ]
}
