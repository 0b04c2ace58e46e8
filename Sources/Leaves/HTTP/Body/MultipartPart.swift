import Encodings

/// One part of a multipart body.
public struct MultipartPart: Equatable, Sendable {
    /// What stands before a part's bytes.
    public struct Head: Equatable, Sendable {
        /// The header fields.
        public var headers: Headers

        /// The name of the form's field.
        public var name: String? { disposition["name"] }
        /// The name of the file, perhaps a path that must not be opened; nil when it is none.
        public var filename: String? { disposition["filename"] }
        /// The type of the content.
        public var type: String? { headers["Content-Type"] }

        private var disposition: HeaderValue {
            HeaderValue(headers["Content-Disposition"] ?? "")
        }

        init(_ bytes: ArraySlice<UInt8>) throws(MultipartParser.Malformed) {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw MultipartParser.Malformed(reason: "a part's header fields are not UTF-8")
            }
            headers = Headers()
            for line in text.split(separator: "\r\n") {
                guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else {
                    throw MultipartParser.Malformed(reason: "a part has a bad header field")
                }
                let value = line[line.index(after: colon)...].trimmingBlanks
                headers.add(String(line[..<colon]), String(value))
            }
        }
    }

    /// What stands before the bytes.
    public var head: Head
    /// The bytes.
    public var bytes: [UInt8]
}

/// Why a form could not be read.
public enum FormFailure: Error, Equatable, Sendable {
    /// The request has another type.
    case noForm
    /// The body broke off or is too long.
    case body(HTTPBody.Failure)
    /// It contradicts its own form.
    case malformed(String)
}

extension HTTPRequest {
    /// The pairs of an `application/x-www-form-urlencoded` body, decoded, in order.
    public func form(upTo limit: Int) async throws(FormFailure) -> [(String, String)] {
        let type = HeaderValue(headers["Content-Type"] ?? "").value
        guard type == "application/x-www-form-urlencoded" else { throw .noForm }
        let bytes = try await collected(upTo: limit)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed("the form is not UTF-8")
        }
        return Percent.pairs(text)
    }

    /// The parts of a multipart body, whole; use ``MultipartParser`` for what may be large.
    public func parts(upTo limit: Int) async throws(FormFailure) -> [MultipartPart] {
        guard var parser = MultipartParser(contentType: headers["Content-Type"]) else {
            throw .noForm
        }
        let bytes = try await collected(upTo: limit)
        do throws(MultipartParser.Malformed) {
            let events = try parser.feed(bytes)
            try parser.finish()
            return events.reduce(into: []) { parts, event in
                switch event {
                case .part(let head): parts.append(MultipartPart(head: head, bytes: []))
                case .data(let data): parts[parts.count - 1].bytes += data
                case .end: break
                }
            }
        } catch {
            throw .malformed(error.reason)
        }
    }

    private func collected(upTo limit: Int) async throws(FormFailure) -> [UInt8] {
        do throws(HTTPBody.Failure) {
            return try await body.collect(upTo: limit)
        } catch {
            throw .body(error)
        }
    }
}

extension FormFailure: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .noForm: "the request is no form"
        case .body(let failure): failure.description
        case .malformed(let reason): reason
        }
    }
}
