extension SandboxServer {
    /// Where the pages are that name the newest revision, without a slash at the end.
    public var pagesURL: String { "http://\(Self.bracketed(host)):\(port)" }

    /// Changes which versions of the client are taken, and what the pages say; nil leaves a thing as it is.
    ///
    /// - Parameters:
    ///   - minimum: The lowest revision that may log in.
    ///   - newest: The revision that the pages name; 0 takes the pages away.
    ///   - pages: Which pages there are: `/sw.js`, `/`.
    /// - Throws: `SandboxError.malformed` for another page.
    public func setVersions(
        minimum: UInt32? = nil,
        newest: UInt32? = nil,
        pages: [String]? = nil
    ) async throws(SandboxError) {
        if let unknown = pages?.first(where: { !VersionPages.paths.contains($0) }) {
            throw .malformed("a page is /sw.js or /, not \(unknown)")
        }
        await loop.perform { world in
            if let minimum { world.versions.minimum = minimum }
            if let newest { world.versions.newest = newest == 0 ? nil : newest }
            if let pages { world.versions.pages = pages }
        }
    }

    /// Tells all clients, and those that log in later, from when on they are refused; nil takes it back.
    public func expireClients(at seconds: Int?) async {
        await loop.perform { world in
            world.versions.expires = seconds
            ExpirationNotice(world: world).tellAll()
        }
    }
}
