import BinaryNode
import Log

extension World {
    /// The encoded stanza; nil, and a line in the log, when no frame can carry it.
    ///
    /// Only a script asks for such a one: what a client sent has come in a frame.
    func encoded(_ node: Node) -> [UInt8]? {
        do throws(NodeError) {
            return try NodeCodec.encode(node)
        } catch {
            log.warning("<\(node.tag)> was not sent: \(error)")
            return nil
        }
    }
}
