import Media
import System

/// An encrypted file on its way in: the one way for files of messages and for parts of the history.
struct IncomingFile: Sendable {
    private let folder: MediaFolder
    private let transfer: MediaTransfer
    private let wanted: MediaTransfer.Wanted
    /// Where what has come of it lies.
    private let part: String

    /// Prepares; nothing is done yet.
    ///
    /// - Parameters:
    ///   - wanted: The file.
    ///   - hash: What it is kept under until it has come whole: SHA-256 of the encrypted file, or of the file itself.
    ///   - media: The account's parts.
    init(_ wanted: MediaTransfer.Wanted, as hash: [UInt8], _ media: MediaWork) {
        self.wanted = wanted
        folder = media.folder
        transfer = media.transfer
        part = folder.incoming(hash)
    }

    /// Downloads the file, and opens what has come; after that nothing encrypted is left of it.
    ///
    /// What came before it broke off stays for the next try.
    ///
    /// - Parameters:
    ///   - open: Makes of the encrypted file what is wanted.
    ///   - progress: Told of each part that came.
    /// - Returns: What was made of it.
    /// - Throws: ``MediaFailure``.
    func bring<T>(
        open: (_ part: String) async throws(MediaFailure) -> T,
        progress: @escaping MediaTransfer.Progress = { _, _ in }
    ) async throws(MediaFailure) -> T {
        do throws(SystemError) { try folder.make() } catch { throw MediaFailure(error) }
        folder.begin(part)
        defer { folder.end(part) }
        // What is there of an earlier try may be no part of it: when it does not open, all of it comes anew.
        if Files.exists(part) {
            do throws(MediaFailure) {
                return try await bringOnce(open, progress)
            } catch {
                guard case .final = error, !Files.exists(part) else { throw error }
            }
        }
        return try await bringOnce(open, progress)
    }

    private func bringOnce<T>(
        _ open: (_ part: String) async throws(MediaFailure) -> T,
        _ progress: @escaping MediaTransfer.Progress
    ) async throws(MediaFailure) -> T {
        do throws(MediaFailure) {
            try await transfer.download(wanted, to: part, progress: progress)
        } catch .diskFull {
            // The database has no other place: what has come is not worth its standing still.
            try? Files.remove(part)
            throw .diskFull
        }
        defer { try? Files.remove(part) }
        return try await open(part)
    }
}
