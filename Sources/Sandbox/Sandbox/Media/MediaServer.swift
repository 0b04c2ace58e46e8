import Encodings
import HTTP
import JSON
import Media
import System
import Transport

/// The hosts of files: takes encrypted files, gives them out, and does both wrong on order.
///
///     POST   /mms/{type}/{hash}?auth[&resume=1][&file_offset]
///     GET    /v/t62.0-24/{name}.enc?…
///     DELETE /mms/{type}/{hash}?auth&d_md
///
/// - Source: whatsmeow `upload.go`, `download.go`; zapo `packages/fake-server/src/infra/WaFakeMediaHttpsServer.ts`.
struct MediaServer: Sendable {
    let loop: WorldLoop
    let store: MediaStore

    /// The largest file, in bytes.
    static let largest = (2 << 30) + 64

    /// What the listener takes.
    static var limits: Listener.Limits {
        var limits = Listener.Limits()
        limits.body = largest
        limits.bodyTime = .seconds(3600)
        return limits
    }

    /// Answers a request.
    func answer(_ request: HTTPRequest) async -> HTTPResponse {
        if let refusal = ClientGuard.refusal(of: request) { return refusal }
        do throws(SandboxError) {
            switch request.method {
            case "POST": return try await take(request)
            case "GET", "HEAD": return try await give(request)
            case "DELETE": return try await delete(request)
            default: return .text("no such method\n", status: 405)
            }
        } catch {
            return .text("\(error)\n", status: 500)
        }
    }

    // MARK: Uploads

    /// The hash that the path of an upload names.
    private func hash(of request: HTTPRequest) -> [UInt8]? {
        let parts = request.path.split(separator: "/")
        guard parts.count == 3, parts[0] == "mms", let token = Percent.decode(parts[2]),
            let hash = Base64.decode(token), hash.count == 32
        else { return nil }
        return hash
    }

    private func take(_ request: HTTPRequest) async throws(SandboxError) -> HTTPResponse {
        guard let hash = hash(of: request) else { return .text("no such path\n", status: 404) }
        let auth = request.query("auth") ?? ""
        let fault = await loop.perform { world -> (Person.ID, FaultOrder?)? in
            guard let person = MediaDesk(world: world).holder(of: auth) else { return nil }
            let isQuestion = request.query("resume") != nil
            return (
                person,
                isQuestion ? nil : FaultOrders.take(of: person, in: world, .upload)
            )
        }
        guard let (person, order) = fault else { return .text("not allowed\n", status: 401) }
        if request.query("resume") != nil { return try await resume(hash, person) }
        if order?.fault == RefuseUpload.name {
            return .text("refused\n", status: order?.code ?? 500)
        }
        return try await receive(request, hash, person, order)
    }

    /// Says how much of a file is there.
    private func resume(
        _ hash: [UInt8],
        _ person: Person.ID
    ) async throws(SandboxError) -> HTTPResponse {
        let isWhole = store.has(hash)
        let count = Files.length(of: try store.part(of: hash)) ?? 0
        if isWhole { return await taken(hash, person, resume: "complete") }
        return .json(Array(#"{"resume":"\#(count)"}"#.utf8))
    }

    private func receive(
        _ request: HTTPRequest,
        _ hash: [UInt8],
        _ person: Person.ID,
        _ order: FaultOrder?
    ) async throws(SandboxError) -> HTTPResponse {
        let part = try store.part(of: hash)
        let offset = request.query("file_offset").flatMap { Int($0) } ?? 0
        guard (0...(Files.length(of: part) ?? 0)).contains(offset) else {
            return .text("there is less of it\n", status: 400)
        }
        // What is longer than it said, or did not say, is looked at as it comes.
        var admitted = offset + (request.body.length ?? 0)
        guard try store.admit(hash, admitted) else { return noRoom(for: hash) }
        store.count { tally in
            tally.uploading += 1
            if offset > 0 { tally.resumedUploads += 1 }
        }
        defer { store.count { $0.uploading -= 1 } }
        // What did not say how long it is, or is a byte, has its middle behind the first one.
        let half = max(1, (request.body.length ?? 0) / 2)
        do {
            let writer = try PartWriter(part, keeping: offset)
            var count = 0
            for try await piece in request.body {
                let firstHalf = half - count
                count += piece.count
                if offset + count > admitted {
                    admitted = offset + count
                    guard try store.admit(hash, admitted) else { return noRoom(for: hash) }
                }
                let hasMiddle = (1...piece.count).contains(firstHalf)
                if hasMiddle, order?.fault == CutUpload.name {
                    // Half of it is kept, and the connection breaks.
                    try writer.append(Array(piece[..<firstHalf]))
                    store.settle(hash)
                    return Self.broken
                }
                try writer.append(piece)
                if hasMiddle, order?.fault == DelayUpload.name { await Self.rest(order) }
            }
            let found = try await WholeFile.sha256(of: try PartReader(part))
            guard found == hash else {
                store.removePart(hash)
                return .text("the hash is another one\n", status: 400)
            }
            try store.keep(part, as: hash)
        } catch let error as SandboxError {
            throw error
        } catch {
            store.settle(hash)
            return .text("\(error)\n", status: 500)
        }
        return await taken(hash, person)
    }

    /// Rests as long as was ordered.
    private static func rest(_ order: FaultOrder?) async {
        try? await Task.sleep(for: .milliseconds(order?.milliseconds ?? 0))
    }

    /// Refuses a file, of which nothing stays.
    private func noRoom(for hash: [UInt8]) -> HTTPResponse {
        store.removePart(hash)
        return .text("no room\n", status: 507)
    }

    /// An answer that breaks off.
    private static let broken = HTTPResponse(
        status: 200,
        body: HTTPBody(length: 100) { () async throws(HTTPBody.Failure) in throw .cut }
    )

    private func taken(
        _ hash: [UInt8],
        _ person: Person.ID,
        resume: String? = nil
    ) async -> HTTPResponse {
        let (path, host) = await loop.perform { world in
            (MediaDesk(world: world).address(of: hash, owner: person), world.mediaHost)
        }
        let told = Told(
            url: "https://\(host)\(path)&mms3=true",
            direct_path: path,
            handle: Base64.encodeURL(hash),
            object_id: Hex.encode(hash),
            resume: resume
        )
        guard let bytes = try? JSON.encode(told) else { return HTTPResponse(status: 500) }
        return .json(bytes)
    }

    /// What is answered to an upload, by the names that it has there.
    private struct Told: Encodable {
        let url: String
        let direct_path: String
        let handle: String
        let object_id: String
        let resume: String?
    }

    private func delete(_ request: HTTPRequest) async throws(SandboxError) -> HTTPResponse {
        guard let hash = hash(of: request) else { return .text("no such path\n", status: 404) }
        let auth = request.query("auth") ?? ""
        let isHeld = await loop.perform { MediaDesk(world: $0).holder(of: auth) != nil }
        guard isHeld else { return .text("not allowed\n", status: 401) }
        store.remove(hash)
        store.count { $0.deleted += 1 }
        return HTTPResponse(status: 200)
    }

    // MARK: Downloads

    private func give(_ request: HTTPRequest) async throws(SandboxError) -> HTTPResponse {
        guard let path = MediaPath(request.path, end: request.query("oe")) else {
            return .text("no such file\n", status: 404)
        }
        let (order, hasEnded) = await loop.perform { world in
            (
                FaultOrders.take(of: path.owner, in: world, .download),
                MediaDesk(world: world).hasEnded(path)
            )
        }
        if order?.fault == RefuseDownload.name {
            return .text("refused\n", status: order?.code ?? 404)
        }
        guard !hasEnded else { return .text("the address has ended\n", status: 403) }
        guard store.has(path.hash) else { return .text("gone\n", status: 410) }
        let place = try store.path(of: path.hash)
        let file: PartReader
        do throws(SystemError) {
            file = try PartReader(place)
        } catch {
            return .text("\(error)\n", status: 500)
        }
        return body(of: file, request, order)
    }

    private func body(
        of file: PartReader,
        _ request: HTTPRequest,
        _ order: FaultOrder?
    ) -> HTTPResponse {
        var start = 0
        if let range = request.headers["Range"] {
            guard range.hasPrefix("bytes="), range.hasSuffix("-"),
                let number = Int(range.dropFirst(6).dropLast())
            else { return .text("no such range\n", status: 400) }
            guard (0..<file.length).contains(number) else {
                return .text("behind the end\n", status: 416)
            }
            start = number
            if start > 0 { store.count { $0.resumedDownloads += 1 } }
        }
        let isCut = order?.fault == CutDownload.name
        let isDamaged = order?.fault == DamageDownload.name
        let isDelayed = order?.fault == DelayDownload.name
        let middle = start + (file.length - start) / 2
        let end = isCut ? middle : file.length
        let place = Place(start)
        let body = HTTPBody(length: file.length - start) { () async throws(HTTPBody.Failure) in
            let from = place.value
            guard from < end else {
                guard !isCut else { throw .cut }
                return nil
            }
            if isDelayed, from == middle {
                store.count { $0.restingDownloads += 1 }
                await Self.rest(order)
                store.count { $0.restingDownloads -= 1 }
            }
            let next = from < middle ? middle : end
            guard var bytes = try? file.read(at: from, count: min(128 << 10, next - from)) else {
                throw .cut
            }
            if isDamaged, (from..<from + bytes.count).contains(middle) { bytes[middle - from] ^= 1 }
            place.value = from + bytes.count
            return bytes
        }
        var headers: Headers = ["Content-Type": "application/octet-stream"]
        if start > 0 {
            headers["Content-Range"] = "bytes \(start)-\(file.length - 1)/\(file.length)"
        }
        return HTTPResponse(status: start > 0 ? 206 : 200, headers: headers, body: body)
    }
}
