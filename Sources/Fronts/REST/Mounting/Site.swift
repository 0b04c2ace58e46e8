public import HTTP
import JSON

/// Everything that one port answers: a dialect at its root, or several under a prefix each.
public struct Site: Sendable {
    private let mounts: [Mount]

    /// Puts mounts together.
    ///
    /// - Throws: ``MountError/sameRoot(_:_:_:)`` when one stands at or under the root of another.
    public init(_ mounts: [Mount]) throws(MountError) {
        for (place, mount) in mounts.enumerated() {
            for other in mounts[..<place] where Self.nests(mount, other) {
                throw .sameRoot(other.name, mount.name, Self.clashes(other, mount))
            }
        }
        self.mounts = mounts
    }

    private static func nests(_ one: Mount, _ other: Mount) -> Bool {
        one.prefix.starts(with: other.prefix) || other.prefix.starts(with: one.prefix)
    }

    private static func clashes(_ one: Mount, _ other: Mount) -> [Clash] {
        one.rows.flatMap { row in
            other.rows.filter(row.overlaps).map { Clash(row, $0) }
        }
    }

    /// Whether a request asks how things stand, which is to be answered also when there is no room for anything else.
    public func asksForHealth(_ request: HTTPRequest) -> Bool {
        guard ["GET", "HEAD"].contains(request.method) else { return false }
        let path = Self.parts(request.path)
        return mounts.contains { path == $0.prefix + ["health"] }
    }

    /// Answers a request.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        let path = Self.parts(request.path)
        guard let mount = mounts.first(where: { path.starts(with: $0.prefix) }) else {
            return .json(["error": "there is nothing at this path"], status: 404)
        }
        return await mount.respond(to: request, at: Array(path.dropFirst(mount.prefix.count)))
    }

    /// Answers a request that the listener could not take: as the dialect at its path does, or the only one.
    public func answer(to refused: RefusedRequest) -> HTTPResponse {
        let path = Self.parts(HTTPRequest(method: "GET", target: refused.target ?? "").path)
        guard
            let mount = mounts.first(where: { path.starts(with: $0.prefix) })
                ?? (mounts.count == 1 ? mounts.first : nil)
        else {
            return .json(["error": .string(refused.reason)], status: refused.status)
        }
        return mount.answer(to: refused)
    }

    /// The parts of a path; one slash at the end counts for nothing.
    private static func parts(_ path: String) -> [Substring] {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        if parts.last?.isEmpty == true { parts.removeLast() }
        return Array(parts)
    }
}
