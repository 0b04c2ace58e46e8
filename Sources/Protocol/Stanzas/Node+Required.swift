public import BinaryNode
public import Model

/// Accessors for what a stanza must hold; each throws with the path that it looked at.
extension Node {
    /// The descendant along these tags, each the first child of that tag.
    public func requireChild(_ tags: String...) throws(StanzaError) -> Node {
        var node = self
        var path = tag
        for tag in tags {
            path += "/\(tag)"
            guard let child = node.child(tag) else { throw StanzaError.missing(path: path) }
            node = child
        }
        return node
    }

    /// The attribute as text; an address gives its text form.
    public func requireString(_ key: String) throws(StanzaError) -> String {
        guard let value = string(key), !value.isEmpty else {
            throw StanzaError.missing(path: "\(tag)@\(key)")
        }
        return value
    }

    /// The attribute as a decimal number.
    public func requireInt(_ key: String) throws(StanzaError) -> Int {
        guard attributes[key] != nil else { throw StanzaError.missing(path: "\(tag)@\(key)") }
        guard let value = int(key) else {
            throw StanzaError.malformed(path: "\(tag)@\(key)", expected: "a number")
        }
        return value
    }

    /// The number with which the server refused this; nil when it did not.
    ///
    /// - Throws: ``StanzaError/malformed(path:expected:)`` for a refusal that cannot be read, which is not taken for a yes.
    func refusal() throws(StanzaError) -> Int? {
        guard attributes["error"] != nil else { return nil }
        let code = try requireInt("error")
        return code == 0 ? nil : code
    }

    /// Goes no further where the server refused this.
    func checkRefusal() throws(StanzaError) {
        if let code = try refusal() { throw .refused(code: code, text: "") }
    }

    /// The attribute as an address that could be written down and read again.
    public func requireJID(_ key: String) throws(StanzaError) -> JID {
        guard attributes[key] != nil else { throw StanzaError.missing(path: "\(tag)@\(key)") }
        guard let value = jid(key), value.isReadable else {
            throw StanzaError.malformed(path: "\(tag)@\(key)", expected: "a JID")
        }
        return value
    }

    /// The attribute as an address that could be written down and read again; nil for none, or any other.
    func readableJID(_ key: String) -> JID? { jid(key).flatMap { $0.isReadable ? $0 : nil } }

    /// The content as bytes; exactly `count` of them when that is given.
    public func requireBytes(count: Int? = nil) throws(StanzaError) -> [UInt8] {
        guard let value = bytes else { throw StanzaError.missing(path: "\(tag)/{bytes}") }
        if let count, value.count != count {
            throw StanzaError.malformed(path: "\(tag)/{bytes}", expected: "\(count) bytes")
        }
        return value
    }

    /// The content of a child as bytes; exactly `count` of them when that is given.
    public func requireBytes(in child: String, count: Int? = nil) throws(StanzaError) -> [UInt8] {
        let node = try requireChild(child)
        guard let value = node.bytes else {
            throw StanzaError.missing(path: "\(tag)/\(child)/{bytes}")
        }
        if let count, value.count != count {
            throw StanzaError.malformed(
                path: "\(tag)/\(child)/{bytes}",
                expected: "\(count) bytes"
            )
        }
        return value
    }
}
