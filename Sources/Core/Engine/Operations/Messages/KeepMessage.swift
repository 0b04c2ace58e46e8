import Commands
import Model
import Protobuf
import WAProto

extension KeepMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let isKept = isKept ?? true
        try await account.act(on: message, of: sender, in: chat) { target in
            WAMessage.with {
                $0.keepInChatMessage = WAKeepInChatMessage.with {
                    $0.key = target.key
                    $0.keepType = isKept ? .keepForAll : .undoKeepForAll
                    $0.timestampMS = target.now.milliseconds
                }
            }
        }
        return Done()
    }
}
