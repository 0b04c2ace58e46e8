import Model
import Stanzas
import Store

extension OwnAddresses {
    /// The addresses of a linked device.
    init(_ credentials: Credentials) throws(EngineError) {
        guard let jid = credentials.jid else { throw EngineError.notLinked }
        self.init(phone: jid, lid: credentials.lid)
    }

    /// The address that own messages are stored under: the LID when known, without device.
    var main: JID { (lid ?? phone).bare }
}
