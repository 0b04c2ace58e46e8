/// Finds what belongs to a method and a path, in as many steps as the path has parts.
///
/// Where several patterns match, literal parts count before parameters and those before tails, from left
/// to right. A pattern without the method asked for stands in nobody's way, or where ``literalsHold`` in that of
/// parameters and tails that begin where it has a literal part: then `GET /messages/text` is no message called
/// `text` where there is `POST /messages/text`.
package struct Trie<Value: Sendable>: Sendable {
    private struct Leaf: Sendable {
        let pattern: Pattern
        let value: Value
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var leaves: [String: Leaf] = [:]
        var tails: [String: Leaf] = [:]
    }

    /// What a search came to.
    package enum Finding {
        /// What was put in, and what the gaps of its pattern stand for.
        case found(Value, [String: String])
        /// There is something at this path, for these methods.
        case otherMethods([String])
        case nothing
    }

    private var nodes = [Node()]
    private let literalsHold: Bool

    /// Starts with nothing in it.
    ///
    /// - Parameter literalsHold: Whether what a literal part matches is looked for nowhere else, whatever the method.
    package init(literalsHold: Bool = false) { self.literalsHold = literalsHold }

    /// Puts a value in.
    ///
    /// - Returns: The pattern that has its place already, if any; then nothing is changed.
    package mutating func insert(_ value: Value, _ method: String, _ pattern: Pattern) -> Pattern? {
        var place = 0
        for part in pattern.parts {
            switch part {
            case .literal(let text): place = child(of: place, \.literals[text])
            case .parameter: place = child(of: place, \.parameter)
            case .tail: return put(Leaf(pattern: pattern, value: value), method, place, \.tails)
            }
        }
        return put(Leaf(pattern: pattern, value: value), method, place, \.leaves)
    }

    private mutating func child(of place: Int, _ branch: WritableKeyPath<Node, Int?>) -> Int {
        if let child = nodes[place][keyPath: branch] { return child }
        nodes.append(Node())
        nodes[place][keyPath: branch] = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func put(
        _ leaf: Leaf,
        _ method: String,
        _ place: Int,
        _ kind: WritableKeyPath<Node, [String: Leaf]>
    ) -> Pattern? {
        if let other = nodes[place][keyPath: kind][method] { return other.pattern }
        nodes[place][keyPath: kind][method] = leaf
        return nil
    }

    /// Looks for a path, given in its encoded parts.
    package func find(_ method: String, _ path: [Substring]) -> Finding {
        var search = Search(method: method)
        for part in path {
            // What does not decode is nobody's path.
            guard let part = Percent.decode(part), !part.isEmpty else { return .nothing }
            search.path.append(part)
        }
        guard let leaf = look(at: 0, depth: 0, &search) else {
            return search.others.isEmpty ? .nothing : .otherMethods(search.others.sorted())
        }
        let pairs = zip(leaf.pattern.names, search.taken)
        return .found(leaf.value, Dictionary(pairs) { first, _ in first })
    }

    private struct Search {
        let method: String
        var path: [String] = []
        /// What the gaps on the way here stand for.
        var taken: [String] = []
        var others: Set<String> = []
    }

    private func look(at place: Int, depth: Int, _ search: inout Search) -> Leaf? {
        let node = nodes[place]
        guard depth < search.path.count else { return pick(node.leaves, &search) }
        if let next = node.literals[search.path[depth]] {
            if let leaf = look(at: next, depth: depth + 1, &search) { return leaf }
            if literalsHold, !search.others.isEmpty { return nil }
        }
        if let next = node.parameter {
            search.taken.append(search.path[depth])
            if let leaf = look(at: next, depth: depth + 1, &search) { return leaf }
            search.taken.removeLast()
        }
        guard let leaf = pick(node.tails, &search) else { return nil }
        search.taken.append(search.path[depth...].joined(separator: "/"))
        return leaf
    }

    private func pick(_ leaves: [String: Leaf], _ search: inout Search) -> Leaf? {
        if let leaf = leaves[search.method] { return leaf }
        search.others.formUnion(leaves.keys)
        return nil
    }
}
