import Encodings
import HTTP
import JSON
import Media
import System

extension MediaTransfer {
    /// Uploads an encrypted file, and goes on where an earlier try broke off.
    ///
    ///     → POST /mms/{type}/{token}?auth&token&resume=1
    ///     ← {"resume": "complete", "url", "direct_path"} | {"resume": "{offset}"} | …
    ///     → POST /mms/{type}/{token}?auth&token[&file_offset={offset}]     the file, from there on
    ///     ← {"url", "direct_path"}
    ///
    /// - Parameters:
    ///   - path: The encrypted file.
    ///   - hash: Its SHA-256.
    ///   - type: What it holds.
    ///   - progress: Told of each part that went.
    /// - Returns: Where it lies.
    /// - Throws: ``MediaFailure``.
    func upload(
        _ path: String,
        hash: [UInt8],
        _ type: MediaType,
        progress: @escaping Progress
    ) async throws(MediaFailure) -> UploadedMedia {
        let file: PartReader
        do throws(SystemError) {
            file = try PartReader(path)
        } catch {
            throw MediaFailure(error)
        }
        let token = Base64.encodeURL(hash)
        return try await atHosts { (base, auth) async throws(MediaFailure) in
            let auth = Percent.encode(auth)
            let address = "\(base)/mms/\(type.path)/\(token)?auth=\(auth)&token=\(token)"
            var offset = 0
            if file.length >= Self.resumable {
                let answer = try await post("\(address)&resume=1", HTTPBody())
                guard let answer else { return nil }
                if answer.resume == "complete", let uploaded = answer.uploaded { return uploaded }
                offset = answer.resume.flatMap { Int($0) } ?? 0
                if !(0..<file.length).contains(offset) { offset = 0 }
            }
            let place = offset == 0 ? "" : "&file_offset=\(offset)"
            let body = Self.body(of: file, from: offset, progress)
            guard let answer = try await post(address + place, body) else { return nil }
            guard let uploaded = answer.uploaded else {
                throw .later("the server does not say where the file lies")
            }
            return uploaded
        }
    }

    /// A file's bytes from a place on, read as they go.
    private static func body(
        of file: PartReader,
        from offset: Int,
        _ progress: @escaping Progress
    ) -> HTTPBody {
        let place = FilePlace(offset)
        return HTTPBody(length: file.length - offset) { () async throws(HTTPBody.Failure) in
            let start = place.value
            progress(start, file.length)
            do throws(SystemError) {
                let bytes = try file.read(at: start, count: 256 << 10)
                place.value = start + bytes.count
                return bytes.isEmpty ? nil : bytes
            } catch {
                throw .cut
            }
        }
    }

    /// What the server says to a part of a file.
    private struct Answer {
        var resume: String?
        var uploaded: UploadedMedia?

        init(_ json: JSON) {
            resume = json["resume"]?.string
            guard let url = json["url"]?.string, let path = json["direct_path"]?.string,
                path.hasPrefix("/")
            else { return }
            uploaded = UploadedMedia(url: url, directPath: path)
        }
    }

    /// Sends a part; nil when the leave to upload is refused.
    private func post(_ url: String, _ body: HTTPBody) async throws(MediaFailure) -> Answer? {
        let answer = try await send("POST", url, body: body)
        switch answer.status {
        case 200: break
        case 401, 403: return nil
        case 413: throw .final("the server does not take so large a file")
        case 400, 404, 410, 415:
            throw .final("the server refuses the file (HTTP status \(answer.status))")
        default: throw .later("the server does not take the file now (\(answer.status))")
        }
        do {
            return Answer(try JSON(parsing: try await answer.body.collect(upTo: 64 << 10)))
        } catch {
            throw .later("the server's answer to the file cannot be read")
        }
    }
}
