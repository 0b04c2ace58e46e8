public import BinaryNode
import Model

/// The server hands out references, one for each pairing code to show.
///
///     ← <iq from="s.whatsapp.net" type="set" xmlns="md" id="{id}">
///         <pair-device><ref>{ASCII}</ref> × 6</pair-device></iq>
///     → <iq to="s.whatsapp.net" type="result" id="{id}"/>
///
/// - Source: whatsmeow `pair.go`.
public struct PairDevice: Hashable, Sendable {
    /// The references, in the order in which to show them.
    public let refs: [String]
    /// The answer to send.
    public let answer: Node

    /// Reads the stanza.
    ///
    /// - Throws: ``StanzaError`` when it is not from the server or holds no reference, or one that would not stand
    ///   on one line as it is: codes are shown and printed as text.
    public init(_ node: Node) throws(StanzaError) {
        let id = try node.requireString("id")
        guard try node.requireJID("from") == .server else {
            throw StanzaError.malformed(path: "iq@from", expected: "s.whatsapp.net")
        }
        let refs = try node.requireChild("pair-device").children("ref")
        var texts: [String] = []
        for ref in refs {
            let bytes = try ref.requireBytes()
            guard !bytes.isEmpty, bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw StanzaError.malformed(path: "iq/pair-device/ref", expected: "printable ASCII")
            }
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
        guard !texts.isEmpty else { throw StanzaError.missing(path: "iq/pair-device/ref") }
        self.refs = texts
        answer = Node("iq", ["to": .jid(.server), "type": "result", "id": .text(id)])
    }
}
