import BinaryNode
import Model

/// Which stanzas a duty is for: by what they are, never by the order of their children.
struct StanzaPattern: Sendable {
    /// Whom a stanza is for.
    enum Destination: Sendable {
        case person
        case group
        case channel
        /// `status@broadcast`.
        case status
        /// `g.us`, the group service.
        case groupServer

        func takes(_ jid: JID?) -> Bool {
            switch self {
            case .person: jid?.isPerson == true
            case .group: jid?.isGroup == true
            case .channel: jid?.server == .newsletter
            case .status: jid?.bare == .status
            case .groupServer: jid == .groupServer
            }
        }
    }

    /// A child that must be there, perhaps with an attribute.
    struct Child: Sendable, ExpressibleByStringLiteral {
        let tag: String
        var attribute: (name: String, value: String)?

        init(_ tag: String, _ name: String, _ value: String) {
            self.tag = tag
            attribute = (name, value)
        }

        init(stringLiteral tag: String) { self.tag = tag }

        func isIn(_ node: Node) -> Bool {
            node.children.contains { child in
                child.tag == tag
                    && (attribute.map { child.string($0.name) == $0.value } ?? true)
            }
        }
    }

    let tag: String
    var namespace: String?
    /// The types it may have, nil for none; nil takes any.
    var types: Set<String?>?
    var to: Destination?
    /// Attributes that it has.
    var attributes: [String: String] = [:]
    var children: [Child] = []
    /// Children of which one must be there; none asks for none.
    var choices: [Child] = []

    /// A request.
    static func iq(
        _ type: String,
        _ namespace: String,
        to: Destination? = nil,
        with children: Child...
    ) -> StanzaPattern {
        StanzaPattern(
            tag: "iq",
            namespace: namespace,
            types: [type],
            to: to,
            children: children
        )
    }

    /// Whether a stanza of the right tag and namespace fits.
    func fits(_ node: Node) -> Bool {
        if let types, !types.contains(node.string("type")) { return false }
        if let to, !to.takes(node.jid("to")) { return false }
        guard attributes.allSatisfy({ node.string($0) == $1 }) else { return false }
        guard choices.isEmpty || choices.contains(where: { $0.isIn(node) }) else { return false }
        return children.allSatisfy { $0.isIn(node) }
    }

    /// How much it demands; of several that fit, the most demanding one wins.
    var weight: Int {
        (types == nil ? 0 : 1) + (to == nil ? 0 : 1) + attributes.count + (choices.isEmpty ? 0 : 1)
            + children.reduce(0) { $0 + ($1.attribute == nil ? 1 : 2) }
    }
}
