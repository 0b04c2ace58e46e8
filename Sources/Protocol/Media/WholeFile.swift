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
            var place = 0
            while case let bytes = try source.read(at: place, count: MediaSeal.part),
                !bytes.isEmpty
            {
                try Task.checkCancellation()
                place += bytes.count
                state.update(bytes)
                await Task.yield()
            }
            return state.finish()
        } catch {
            throw MediaError(error)
        }
    }

    /// Copies a file; the copy gets its name when it is whole.
    ///
    /// - Throws: ``MediaError``; then nothing is left of the copy.
    @concurrent public static func copy(
        _ path: String,
        to other: String
    ) async throws(MediaError) {
        let beside = "\(other).part"
        do {
            let source = try PartReader(path)
            let writer = try PartWriter(beside)
            var place = 0
            while case let bytes = try source.read(at: place, count: MediaSeal.part),
                !bytes.isEmpty
            {
                try Task.checkCancellation()
                place += bytes.count
                try writer.append(bytes)
                await Task.yield()
            }
            try writer.sync()
            try Files.move(beside, to: other)
        } catch {
            try? Files.remove(beside)
            throw MediaError(error)
        }
    }
}
