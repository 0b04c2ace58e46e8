import Commands
import HTTP
import Model

/// The way of a request through a dialect, in the order in which it may be turned away.
///
///     gate → path and method → key → account and role → body → names → command → answer
struct MountedDialect<D: Dialect>: Sendable {
    private struct Place: Sendable {
        let endpoint: Endpoint
        let section: Section<D.Family>
    }

    private let dialect: D
    private let prefix: String
    private let context: Mount.Context
    private let sharedWords = SharedWords()
    private var places: Trie<Place>
    private(set) var rows: [OfferedPath] = []

    init(_ dialect: D, prefix: String, _ context: Mount.Context) throws(MountError) {
        self.dialect = dialect
        self.prefix = prefix
        self.context = context
        places = Trie(literalsHold: dialect.literalsHold)
        var clashes: [Clash] = []
        for section in dialect.sections {
            for endpoint in section.endpoints {
                let method = endpoint.method.rawValue
                let pattern = Pattern(endpoint.path)
                let place = Place(endpoint: endpoint, section: section)
                let row = row(method, pattern)
                if let other = places.insert(place, method, pattern) {
                    clashes.append(Clash(self.row(method, other), row))
                }
                rows.append(row)
            }
        }
        guard clashes.isEmpty else { throw .clashes(clashes) }
    }

    private func row(_ method: String, _ pattern: Pattern) -> OfferedPath {
        OfferedPath(dialect: dialect.name, method: method, pattern: Pattern("\(prefix)\(pattern)"))
    }

    /// Answers a request, in the dialect's own words if with no.
    func respond(to request: HTTPRequest, at path: [Substring]) async -> HTTPResponse {
        var asked = Asked<D.Family>(request: request)
        var response: HTTPResponse
        do throws(Refusal) {
            response = try await carryOut(path, &asked)
        } catch {
            response = dialect.answer(to: error, of: asked)
            if case .wrongMethod(let allowed) = error, response.headers["Allow"] == nil {
                response.headers["Allow"] = allowed.joined(separator: ", ")
            }
        }
        context.gate.open(&response, to: request)
        return whole(response)
    }

    /// Says no to what the listener could not take.
    func answer(to refused: RefusedRequest) -> HTTPResponse {
        let request = HTTPRequest(
            method: refused.method ?? "GET",
            target: refused.target ?? "\(prefix)/"
        )
        let refusal = Refusal.untaken(status: refused.status, reason: refused.reason)
        return whole(dialect.answer(to: refusal, of: Asked(request: request)))
    }

    /// An answer with the header fields that all have.
    private func whole(_ answer: HTTPResponse) -> HTTPResponse {
        var answer = answer
        for field in dialect.headers.fields where answer.headers[field.name] == nil {
            answer.headers.add(field.name, field.value)
        }
        return answer
    }

    private func carryOut(
        _ path: [Substring],
        _ asked: inout Asked<D.Family>
    ) async throws(Refusal) -> HTTPResponse {
        let request = asked.request
        if let objection = context.gate.objection(to: request) { throw objection }
        if context.gate.isPreflight(request) {
            return context.gate.preflight(request, allowing: try methods(at: path))
        }
        let (place, parameters) = try find(request.method, path)
        asked.family = place.section.family
        let endpoint = place.endpoint
        // Who shows no key learns of no account that it names.
        let named =
            endpoint.access == .open ? nil : try dialect.session(of: request, parameters)
        let session = named ?? context.account
        asked.session = session
        let admit: @Sendable () throws(Refusal) -> Caller? = { () throws(Refusal) in
            try self.admit(request, endpoint.access, session)
        }
        var call = Call(
            request: request,
            parameters: parameters,
            caller: try admit(),
            session: session,
            prefix: prefix,
            now: context.now(),
            sharedWords: sharedWords,
            performer: context.performer,
            needsConnection: place.section.needsConnection,
            admission: { () throws(Refusal) in _ = try admit() }
        )
        if endpoint.readsInput {
            let reader = InputReader(
                request: request,
                limit: dialect.bodyLimit,
                allowsRepeats: dialect.allowsRepeats
            )
            call.input = try await reader.read()
        }
        if let everywhere = dialect.everywhere,
            let objection = endpoint.taken.objection(to: call.input, everywhere: everywhere)
        {
            throw objection
        }
        return try await endpoint.answer(call)
    }

    /// What is offered at a path.
    private func methods(at path: [Substring]) throws(Refusal) -> [String] {
        do throws(Refusal) {
            _ = try find("OPTIONS", path)
            return []
        } catch {
            guard case .wrongMethod(let allowed) = error else { throw error }
            return allowed
        }
    }

    private func find(
        _ method: String,
        _ path: [Substring]
    ) throws(Refusal) -> (Place, [String: String]) {
        switch places.find(method == "HEAD" ? "GET" : method, path) {
        case .found(let place, let parameters): return (place, parameters)
        case .otherMethods(let allowed): throw .wrongMethod(allowed: allowed)
        case .nothing: throw .unknownPath
        }
    }

    private func admit(
        _ request: HTTPRequest,
        _ access: Requirement,
        _ session: String
    ) throws(Refusal) -> Caller? {
        guard access != .open else { return nil }
        let caller = try dialect.authenticate(request, context.keys)
        if let objection = access.objection(to: caller, on: session) { throw objection }
        return caller
    }
}
