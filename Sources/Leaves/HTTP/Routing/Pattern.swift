/// The paths that an endpoint answers: `/messages/{id}/media`, `/files/{path...}`.
///
/// A part in braces matches any one part of a path; with dots, which only the last may have, all the rest.
package struct Pattern: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case literal(String)
        case parameter(String)
        case tail(String)
    }

    package let parts: [Part]

    /// Reads a pattern.
    package init(_ text: String) {
        parts = text.split(separator: "/").map { part in
            guard part.hasPrefix("{"), part.hasSuffix("}") else { return .literal(String(part)) }
            let name = String(part.dropFirst().dropLast())
            return name.hasSuffix("...") ? .tail(String(name.dropLast(3))) : .parameter(name)
        }
        let tails = parts.dropLast().filter(\.isTail)
        precondition(tails.isEmpty, "only the last part of \(text) may stand for the rest")
    }

    /// The names of the gaps, in order.
    package var names: [String] {
        parts.compactMap { part in
            switch part {
            case .literal: nil
            case .parameter(let name), .tail(let name): name
            }
        }
    }

    /// Whether there is a path that both match.
    package func overlaps(_ other: Pattern) -> Bool {
        for (one, another) in zip(parts, other.parts) {
            if one.isTail || another.isTail { return true }
            if case .literal(let one) = one, case .literal(let another) = another, one != another {
                return false
            }
        }
        return parts.count == other.parts.count
    }
}

extension Pattern.Part {
    fileprivate var isTail: Bool {
        guard case .tail = self else { return false }
        return true
    }
}

extension Pattern: CustomStringConvertible {
    package var description: String {
        let texts = parts.map { part in
            switch part {
            case .literal(let text): text
            case .parameter(let name): "{\(name)}"
            case .tail(let name): "{\(name)...}"
            }
        }
        return "/" + texts.joined(separator: "/")
    }
}
