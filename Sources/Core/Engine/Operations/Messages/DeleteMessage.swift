import Commands
import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension DeleteMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        try await account.act(on: message, of: sender, in: chat) { target in
            if !target.message.isFromMe { try Self.checkAdmin(target) }
            return WAMessage.with {
                $0.protocolMessage = WAProtocolMessage.with {
                    $0.key = target.key
                    $0.type = .revoke
                }
            }
        }
        return Done()
    }

    /// What others wrote only admins of the group may delete.
    private static func checkAdmin(_ target: StoredTarget) throws {
        let group = try target.transaction.group(target.message.chat)
        let own = group?.members.first { target.own.contains($0.person) }
        guard target.message.chat.isGroup, let own, own.role != .member else {
            throw EngineError.invalid(
                "what others wrote can be deleted by admins of a group, and by their authors"
            )
        }
    }
}
