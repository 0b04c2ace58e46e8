import BinaryNode
import Model
import Protobuf
import WAProto

/// What a client says inside the handshake or in a message, in the form of a stanza: comparable like one.
enum PayloadNode {
    /// Sub-messages become children, everything else that is set becomes an attribute.
    static func node(_ name: String, _ message: any Protobuf.Message) -> Node {
        var node = Node(name)
        var children: [Node] = []
        for (label, value) in fields(of: message) {
            if let message = value as? any Protobuf.Message {
                children.append(Self.node(label, message))
            } else if let bytes = value as? [UInt8] {
                if label == "deviceProps",
                    var read = try? WADeviceProps(serializedBytes: bytes)
                {
                    // martlet's is that of the system it runs on, as WhatsApp Web's; whatsmeow's is 0.1.0.
                    read.clearVersion()
                    children.append(Self.node(label, read))
                } else {
                    node.attributes[label] = .text("\(bytes.count) bytes")
                }
            } else if let messages = value as? [any Protobuf.Message] {
                children += messages.map { Self.node(label, $0) }
            } else if let text = value as? String, let jid = JID(text), !jid.user.isEmpty {
                node.attributes[label] = .jid(jid)
            } else if let texts = value as? [String] {
                node.attributes[label] = .text(texts.joined(separator: " "))
            } else {
                node.attributes[label] = .text("\(value)")
            }
        }
        if !children.isEmpty { node.content = .nodes(children) }
        return node
    }

    /// The fields that are set, by name; generated types keep them in optionals named `_field`.
    private static func fields(of message: any Protobuf.Message) -> [(String, Any)] {
        var mirror = Mirror(reflecting: message)
        if let boxed = mirror.children.first, boxed.label == "_fields",
            let storage = Mirror(reflecting: boxed.value).children.first,
            let fields = Mirror(reflecting: storage.value).children.first
        {
            mirror = Mirror(reflecting: fields.value)
        }
        return mirror.children.compactMap { child in
            guard let label = child.label, label.hasPrefix("_") else { return nil }
            let value = Mirror(reflecting: child.value)
            switch value.displayStyle {
            case .optional:
                return value.children.first.map { (String(label.dropFirst()), $0.value) }
            case .collection:
                return value.children.isEmpty ? nil : (String(label.dropFirst()), child.value)
            default: return nil
            }
        }
    }
}
