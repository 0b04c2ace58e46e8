public import Model

/// An element of WhatsApp's stream: a tag, attributes, and children or data.
///
///     Node("iq", ["to": .jid(.server), "type": "get"]) { Node("count") }
public struct Node: Hashable, Sendable {
    /// The element's name.
    public var tag: String
    /// Its attributes; order is kept, and means nothing.
    public var attributes: Attributes
    /// What it holds; nil when it is empty.
    public var content: Content?

    /// Creates a node around content.
    public init(_ tag: String, _ attributes: Attributes = [:], content: Content? = nil) {
        self.tag = tag
        self.attributes = attributes
        self.content = content
    }

    /// Creates a node around children; without any it is empty.
    public init(
        _ tag: String,
        _ attributes: Attributes = [:],
        @NodeBuilder children: () -> [Node]
    ) {
        let nodes = children()
        self.init(tag, attributes, content: nodes.isEmpty ? nil : .nodes(nodes))
    }

    /// Creates a node around data.
    public init(_ tag: String, _ attributes: Attributes = [:], bytes: [UInt8]) {
        self.init(tag, attributes, content: .bytes(bytes))
    }

    /// Creates a node around text that may be written as a token.
    public init(_ tag: String, _ attributes: Attributes = [:], text: String) {
        self.init(tag, attributes, content: .text(text))
    }
}

/// What a node holds.
public enum Content: Hashable, Sendable {
    /// Children.
    case nodes([Node])
    /// Data.
    case bytes([UInt8])
    /// Text that was a token or packed; text that was not arrives as data.
    case text(String)
    /// An address.
    case jid(JID)
}

extension Node {
    /// The children; none when the content is something else.
    public var children: [Node] {
        guard case .nodes(let nodes) = content else { return [] }
        return nodes
    }

    /// The first child with this tag.
    public func child(_ tag: String) -> Node? {
        guard case .nodes(let nodes) = content else { return nil }
        return nodes.first { $0.tag == tag }
    }

    /// All children with this tag.
    public func children(_ tag: String) -> [Node] { children.filter { $0.tag == tag } }

    /// The data; text counts as its UTF-8, because senders differ.
    public var bytes: [UInt8]? {
        switch content {
        case .bytes(let bytes): bytes
        case .text(let text): Array(text.utf8)
        case .nodes, .jid, nil: nil
        }
    }

    /// The text; data counts when it is valid UTF-8.
    public var text: String? {
        switch content {
        case .text(let text): text
        case .bytes(let bytes): String(validating: bytes, as: UTF8.self)
        case .jid(let jid): jid.description
        case .nodes, nil: nil
        }
    }

    /// An attribute as an address: a JID, or text that reads as one.
    public func jid(_ key: String) -> JID? { attributes[key]?.jid }

    /// An attribute as text.
    public func string(_ key: String) -> String? { attributes[key]?.string }

    /// An attribute as a decimal number.
    public func int(_ key: String) -> Int? { attributes[key].flatMap { Int($0.string) } }
}

/// Collects children, with `if`, `for` and optional ones.
@resultBuilder
public enum NodeBuilder {
    /// One child.
    public static func buildExpression(_ node: Node) -> [Node] { [node] }
    /// A child or none.
    public static func buildExpression(_ node: Node?) -> [Node] { node.map { [$0] } ?? [] }
    /// Several children.
    public static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
    /// Everything in a block, in order.
    public static func buildBlock(_ parts: [Node]...) -> [Node] { parts.flatMap { $0 } }
    /// An `if` without `else`.
    public static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
    /// The first branch of an `if`.
    public static func buildEither(first part: [Node]) -> [Node] { part }
    /// The second branch of an `if`.
    public static func buildEither(second part: [Node]) -> [Node] { part }
    /// A loop.
    public static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}
