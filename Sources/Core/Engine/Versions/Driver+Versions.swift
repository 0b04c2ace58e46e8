import Log
import Model

/// What the connection does about versions.
extension Driver {
    /// The pages to ask; nil when this is not WhatsApp's own server, whose pages would say nothing about it.
    private var pages: VersionPages? {
        options.server.pages.map { VersionPages(address: $0, proxy: options.proxy) }
    }

    /// Says which version is claimed.
    func announce(_ choice: ClientVersions.Choice) {
        let claimed = ClaimedVersion(
            version: choice.version.description,
            origin: choice.origin.description,
            expires: options.versions.expiration(of: choice.version)
        )
        if link.status.client != claimed {
            link.log.info("claiming version \(claimed.version) (\(claimed.origin))")
        }
        link.status.client = claimed
    }

    /// Asks the pages beside the connection when that is due.
    func refreshVersion() {
        guard let pages else { return }
        link.background.start { await options.versions.refresh(pages, now: link.clock.now) }
    }

    /// The server refused a version: looks for a newer one.
    ///
    /// - Returns: Why to stay away; nil when there is a newer one to claim.
    func refusal(of refused: ClientVersions.Choice) async -> VersionRefusal? {
        let version = refused.version
        link.log.warning("the server refuses version \(version) (\(refused.origin))")
        if refused.origin == .setting {
            return VersionRefusal(version: "\(version)", isSet: true)
        }
        let now = link.clock.now
        // Another account may have learnt of a newer one meanwhile.
        if options.versions.hasOther(than: version, now: now) { return nil }
        guard let pages else { return VersionRefusal(version: "\(version)") }
        // One that a page named by mistake would else be claimed for ever.
        options.versions.refuse(version, now: now)
        let found = await options.versions.lookUp(pages, now: now)
        if options.versions.hasOther(than: version, now: now) { return nil }
        return switch found {
        case .found(let revision):
            VersionRefusal(
                version: "\(version)",
                newest: "\(ClientVersion(revision: revision))"
            )
        case .failed(let why): VersionRefusal(version: "\(version)", problem: why)
        }
    }

    /// The server said from when on it refuses this version, or took that back: tells it once.
    func noteExpiration(of version: ClientVersion, at time: Timestamp?) {
        guard options.versions.expire(version, at: time) else { return }
        let expires = options.versions.expiration(of: version)
        link.status.client?.expires = expires
        guard let expires else {
            return link.log.info("the server takes version \(version) after all")
        }
        link.log.warning("the server refuses version \(version) from \(expires.seconds) on")
        let choice = options.versions.choice
        guard let pages, choice.version == version, choice.origin != .setting else { return }
        link.background.start {
            _ = await options.versions.lookUp(pages, now: link.clock.now)
        }
    }
}
