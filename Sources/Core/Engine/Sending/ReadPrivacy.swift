import Log
import Stanzas

/// Whether this account hides what was read: asked at the first read, and remembered.
actor ReadPrivacy {
    private let link: Link
    private var hidesReads: Bool?

    init(link: Link) { self.link = link }

    /// Whether authors must not learn of reads; without an answer they may.
    func isWanted() async -> Bool {
        if let hidesReads { return hidesReads }
        guard await link.isOnline else { return false }
        do {
            hidesReads = try await link.query(FetchPrivacySettings(), resend: false).hidesReads
        } catch {
            link.log.info("the privacy settings are not known: \(error)")
        }
        return hidesReads ?? false
    }

    /// The settings were changed elsewhere.
    func forget() { hidesReads = nil }
}
