import Model
import Protobuf
import Store
import WAProto

extension Transaction {
    /// How other people's devices find a message: written from the point of view of this account.
    func key(of message: Model.Message) throws -> WAMessageKey {
        var author: JID?
        if !message.isFromMe, !message.chat.isPerson {
            // As the group names its members.
            author = try address(of: message.sender, in: message.chat)
        }
        return WAMessageKey.with {
            $0.remoteJID = message.chat.description
            $0.fromMe = message.isFromMe
            $0.id = message.id.text
            if let author { $0.participant = author.description }
        }
    }
}
