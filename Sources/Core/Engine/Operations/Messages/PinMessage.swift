import Commands
import Model
import Protobuf
import WAProto

extension PinMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        guard Self.times.contains(seconds) else {
            throw .invalid("seconds takes \(Self.times.map(String.init).joined(separator: ", "))")
        }
        let seconds = seconds
        try await account.act(on: message, of: sender, in: chat) { target in
            WAMessage.with {
                $0.pinInChatMessage = WAPinInChatMessage.with {
                    $0.key = target.key
                    $0.type = seconds > 0 ? .pinForAll : .unpinForAll
                    $0.senderTimestampMS = target.now.milliseconds
                }
                $0.messageContextInfo.messageAddOnDurationInSecs = UInt32(clamping: seconds)
            }
        }
        return Done()
    }
}
