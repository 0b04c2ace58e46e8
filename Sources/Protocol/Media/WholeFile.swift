import Crypto
public import System

/// What is done with files as they are, part by part.
public enum WholeFile {
    /// SHA-256 of a file, read part by part.
    ///
    /// - Throws: ``MediaError``.
    @concurrent public static func sha256(
        of source: PartReader
    ) async throws(MediaError) -> [UInt8] {
        do {
            var state = SHA256State()
            var parts = Parts(source)
            while let bytes = try await parts.next() { state.update(bytes) }
            return state.finish()
        } catch {
            throw MediaError(error)
        }
    }

    /// Copies a file to where nothing is; the copy gets its name when it is whole.
    ///
    /// - Throws: ``MediaError``; then nothing is left of the copy, and what is at its place by then stays.
    @concurrent public static func copy(
        _ path: String,
        to other: String
    ) async throws(MediaError) {
        // Beside it, by a name that nobody has: the directory may be somebody's, with files of theirs in it.
        let beside = "\(other).\(String(UInt64.random(in: .min ... .max), radix: 36)).part"
        do {
            let writer = try PartWriter(beside, isNew: true)
            do {
                var parts = Parts(try PartReader(path))
                while let bytes = try await parts.next() { try writer.append(bytes) }
                try writer.sync()
                try Files.place(beside, at: other)
            } catch {
                try? Files.remove(beside)
                throw error
            }
        } catch {
            throw MediaError(error)
        }
    }
}
