import Encodings
import HTTP
import Media
import System

extension MediaTransfer {
    /// What is to be downloaded.
    struct Wanted: Sendable {
        /// Where it lies, without the host.
        var directPath: String
        /// What it holds.
        var type: MediaType
        /// SHA-256 of the encrypted file; nil when that is not known.
        var sealedHash: [UInt8]?
        /// How long the encrypted file is at most, in bytes.
        var limit: Int
    }

    /// Downloads an encrypted file, and goes on where an earlier try broke off.
    ///
    ///     → GET {direct path}&hash={hash of the encrypted file}&mms-type={type}&__wa-mms=
    ///       Range: bytes={what is there}-
    ///
    /// - Parameters:
    ///   - wanted: The file.
    ///   - path: Where it goes, or where a part of it lies already; kept when this throws.
    ///   - progress: Told of each part that came.
    /// - Throws: ``MediaFailure``.
    func download(
        _ wanted: Wanted,
        to path: String,
        progress: @escaping Progress
    ) async throws(MediaFailure) {
        guard let target = wanted.target else {
            throw .final("the message does not say where its file lies")
        }
        try await atHosts { (base, _) async throws(MediaFailure) -> Void? in
            try await get(base + target, wanted, to: path, progress)
        }
    }

    private func get(
        _ url: String,
        _ wanted: Wanted,
        to path: String,
        _ progress: Progress
    ) async throws(MediaFailure) {
        let there = Files.length(of: path) ?? 0
        let answer = try await send(
            "GET",
            url,
            headers: there > 0 ? ["Range": "bytes=\(there)-"] : [:]
        )
        let start: Int
        switch answer.status {
        case 200: start = 0
        case 206 where answer.headers["Content-Range"]?.hasPrefix("bytes \(there)-") == true:
            start = there
        case 206 where there > 0:
            // Not the rest of what is there: all of it comes anew.
            do throws(SystemError) { try Files.remove(path) } catch { throw MediaFailure(error) }
            return try await get(url, wanted, to: path, progress)
        case 416:
            // All of it is there, or more than all.
            return
        case 403, 404, 410: throw .gone(status: answer.status)
        default: throw .later("the server does not give the file now (\(answer.status))")
        }
        do {
            let writer = try PartWriter(path, keeping: start)
            try await take(answer.body, into: writer, from: start, wanted, progress)
        } catch let error as SystemError {
            throw MediaFailure(error)
        } catch let error as HTTPBody.Failure {
            throw error == .cancelled ? .cancelled : .later("the file broke off")
        } catch {
            throw (error as? MediaFailure) ?? MediaFailure.later("\(error)")
        }
    }

    private func take(
        _ body: HTTPBody,
        into writer: PartWriter,
        from start: Int,
        _ wanted: Wanted,
        _ progress: Progress
    ) async throws {
        var count = start
        // Both are somebody else's word.
        let total = start + min(body.length ?? wanted.limit, wanted.limit)
        for try await piece in body {
            count += piece.count
            guard count <= wanted.limit else {
                throw MediaFailure.final("the file is larger than its sender says")
            }
            try writer.append(piece)
            progress(count, total)
        }
    }
}

extension MediaTransfer.Wanted {
    /// What is asked for at a host; nil for a path that is none, since it is somebody else's word.
    fileprivate var target: String? {
        guard directPath.hasPrefix("/"), !directPath.hasPrefix("//"),
            directPath.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") })
        else { return nil }
        var target = directPath + (directPath.contains("?") ? "&" : "?")
        if let sealedHash { target += "hash=\(Percent.encode(Base64.encodeURL(sealedHash)))&" }
        return target + "mms-type=\(type.path)&__wa-mms="
    }
}
