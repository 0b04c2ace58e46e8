import HTTP
import Transport

/// The pages of WhatsApp's web client, read for the revision that they name.
///
///     GET /sw.js    …\"client_revision\":1045649367…
///     GET /         …"client_revision":1045649367…
///
/// They are asked over the same proxy, and trusted by the same certificates, as the WebSocket.
///
/// - Source: whatsapp-rust `src/version.rs`, zapo `src/transport/wa-version-fetcher.ts`; whatsmeow `update.go`
///   for the second page.
struct VersionPages: Sendable {
    /// Where they are, without a slash at the end.
    let address: String
    /// The way there; nil asks the environment.
    let proxy: ProxySetting?

    /// What a page says.
    struct Found: Hashable, Sendable {
        /// The revision.
        var revision: UInt32
        /// The page.
        var page: String
    }

    /// Why no page said anything; the sentence is for people.
    struct Failure: Error, Hashable, Sendable {
        let sentence: String
    }

    /// How long a page may take.
    static let timeout = Duration.seconds(10)
    /// The largest page that is read, in bytes.
    static let limit = 4 << 20

    private static let paths: [(path: String, headers: Headers)] = [
        ("/sw.js", ["Sec-Fetch-Site": "none"]),
        (
            "/",
            [
                "Sec-Fetch-Dest": "document", "Sec-Fetch-Mode": "navigate",
                "Sec-Fetch-Site": "none", "Sec-Fetch-User": "?1",
                "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            ]
        ),
    ]
    private static let browser =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"

    /// Asks one page after the other until one names a revision.
    func newest() async throws(Failure) -> Found {
        var reason = "there are no pages"
        for (path, headers) in Self.paths {
            do throws(Failure) {
                return Found(revision: try await revision(at: path, headers), page: path)
            } catch {
                reason = error.sentence
                if Task.isCancelled { break }
            }
        }
        throw Failure(sentence: reason)
    }

    private func revision(at path: String, _ headers: Headers) async throws(Failure) -> UInt32 {
        var headers = headers
        headers.add("User-Agent", Self.browser)
        let body: [UInt8]
        do throws(TransportError) {
            let url = address + path
            var way = proxy
            if way == nil { way = try .fromEnvironment(for: url) }
            let answer = try await HTTPClient.request(
                "GET",
                url,
                headers: headers,
                proxy: way ?? .none,
                timeout: Self.timeout,
                limit: Self.limit
            )
            guard answer.status == 200 else { throw TransportError.refused(status: answer.status) }
            body = answer.body.bytes ?? []
        } catch {
            throw Failure(sentence: error.description)
        }
        guard let revision = Self.revision(in: body) else {
            throw Failure(sentence: "\(path) names no revision")
        }
        return revision
    }

    /// The number behind the first `"client_revision":` that has one, its quotes escaped or not; nil for none from
    /// 1 to 2³¹ − 1.
    static func revision(in page: [UInt8]) -> UInt32? {
        var rest = page[...]
        while let name = rest.firstRange(of: Array("\"client_revision".utf8)) {
            rest = rest[name.upperBound...]
            if let revision = number(after: rest) { return revision }
        }
        return nil
    }

    /// Reads `":1045649367` or `\":1045649367`.
    private static func number(after name: ArraySlice<UInt8>) -> UInt32? {
        var rest = name
        if rest.first == UInt8(ascii: "\\") { rest = rest.dropFirst() }
        guard rest.starts(with: Array("\":".utf8)) else { return nil }
        let digits = rest.dropFirst(2).drop { $0 == UInt8(ascii: " ") }
            .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let number = UInt32(String(decoding: digits, as: UTF8.self)),
            (1...UInt32(Int32.max)).contains(number)
        else { return nil }
        return number
    }
}
