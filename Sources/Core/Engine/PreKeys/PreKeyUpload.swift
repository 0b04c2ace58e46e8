import Crypto
import Log
import Model
import Stanzas
import Store
import Synchronization

/// Sees to it that the server has one-time pre-keys of this device.
///
/// - Source: whatsmeow `prekeys.go`, `connectionevents.go`; whatsapp-rust `src/prekeys.rs` for the comparison.
final class PreKeyUpload: Sendable {
    /// Below this many, on either side, more are uploaded at login.
    static let minimum = 5
    /// How many are uploaded at a time.
    static let batch = 50
    /// How many are uploaded when there are none at all.
    static let firstBatch = 812
    /// How often keys are uploaded because the server has others than are here, until it once had the same.
    static let repairs: Int64 = 3
    /// How many seconds lie between two such times at least.
    static let repairPause: Int64 = 86_400
    /// Within this time a second upload only follows when the server really has too few.
    static let throttle = Duration.seconds(600)

    private let link: Link
    private let state = Mutex(State())

    private struct State {
        var lastUpload: Duration?
        var isUploading = false
    }

    init(link: Link) { self.link = link }

    /// Counts, and uploads when there are too few, or when the server has others than are here.
    func checkAfterLogin() async {
        do {
            let own = try await uploadedCount()
            let server = try await link.query(CountPreKeys(), resend: false)
            guard own < PreKeyUpload.minimum || server < PreKeyUpload.minimum else {
                return await compare()
            }
            await upload(isFirst: own == 0 && server == 0)
            let count = try await link.query(CountPreKeys(), resend: false)
            link.log.debug("the server has \(count) pre-keys")
        } catch {
            link.log.warning("pre-keys could not be counted: \(error)")
        }
    }

    /// Compares what the server has with what is here: after a database was put back to an older state others
    /// would be given keys that nobody can use.
    ///
    /// Should the two never agree, as when the server counts in another way by then, it stays at a few uploads.
    private func compare() async {
        do {
            guard let difference = try await difference() else {
                return try await link.write { try $0.forgetKeyRepairs() }
            }
            let now = link.serverNow
            let isDue = try await link.write { transaction in
                try transaction.countKeyRepair(
                    at: now,
                    limit: PreKeyUpload.repairs,
                    pause: PreKeyUpload.repairPause
                )
            }
            link.log.warning(
                "the server has \(difference); \(isDue ? "uploading" : "keys were uploaded before")"
            )
            if isDue { await upload(isFirst: false, isForced: true) }
        } catch {
            link.log.warning("the server's keys could not be compared: \(error)")
        }
    }

    private func difference() async throws(EngineError) -> String? {
        let digest: KeyDigest
        do {
            digest = try await link.query(DigestPreKeys(), resend: false)
        } catch .refused(_, code: 404, _) {
            return "no keys"
        }
        let comparison = KeyComparison(digest: digest, own: try link.credentials())
        do {
            return try await link.database.read { try comparison.difference(in: $0) }
        } catch {
            throw .storage("\(error)", StorageTrouble(error))
        }
    }

    /// Uploads because the server said that it has too few.
    func refill() async { await upload(isFirst: false) }

    /// Uploads, unless that happened a moment ago and no more are needed, or it is forced.
    private func upload(isFirst: Bool, isForced: Bool = false) async {
        let isFree = state.withLock { state in
            defer { state.isUploading = true }
            return !state.isUploading
        }
        guard isFree else { return }
        defer { state.withLock { $0.isUploading = false } }
        do {
            if !isForced, let lastUpload = state.withLock(\.lastUpload),
                link.clock.elapsed - lastUpload < PreKeyUpload.throttle,
                try await link.query(CountPreKeys(), resend: false) >= PreKeyUpload.batch
            {
                return link.log.debug("pre-keys were uploaded a moment ago")
            }
            try await upload(count: isFirst ? PreKeyUpload.firstBatch : PreKeyUpload.batch)
            let now = link.clock.elapsed
            state.withLock { $0.lastUpload = now }
        } catch {
            link.log.warning("pre-keys could not be uploaded: \(error)")
        }
    }

    private func upload(count: Int) async throws(EngineError) {
        let own = try link.credentials()
        let keys = try await link.write { transaction in
            let ready = try transaction.unuploadedPreKeys(limit: count)
            return ready + (try transaction.makePreKeys(count: count - ready.count))
        }
        guard let last = keys.last?.id else { return }
        link.log.info("uploading \(keys.count) pre-keys")
        try await link.query(
            UploadPreKeys(
                registrationID: own.registrationID,
                identity: own.identityKey.publicKey.bytes,
                keys: keys.map { .init(id: $0.id, value: $0.keyPair.publicKey.bytes) },
                signedPreKey: .init(
                    id: own.signedPreKey.id,
                    value: own.signedPreKey.keyPair.publicKey.bytes
                ),
                signature: own.signedPreKey.signature
            ),
            resend: false
        )
        try await link.write { try $0.markPreKeysUploaded(through: last) }
    }

    /// How many keys the database holds that the server was given.
    private func uploadedCount() async throws(EngineError) -> Int {
        try await link.write { transaction in
            let all = try transaction.preKeyCount
            return all - (try transaction.unuploadedPreKeys(limit: all).count)
        }
    }
}
