import Commands
import Model
import Protobuf
import WAProto

/// - Source: whatsmeow `send.go` (`SetDisappearingTimer`).
extension SetChatTimer: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        guard chat.isPerson else {
            throw .invalid("a person's chat is set so; set-group-timer is for groups")
        }
        try Commands.SetGroupTimer.check(seconds)
        let seconds = seconds
        try await account.act(in: chat) { now in
            WAMessage.with {
                $0.protocolMessage = WAProtocolMessage.with {
                    $0.type = .ephemeralSetting
                    $0.ephemeralExpiration = UInt32(clamping: seconds)
                    $0.ephemeralSettingTimestamp = now.seconds
                }
            }
        }
        return Done()
    }
}
