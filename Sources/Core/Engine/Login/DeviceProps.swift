import Protobuf
import WAProto

/// What the phone is told about this device when it is linked.
///
/// - Source: whatsmeow `store/clientpayload.go`.
enum DeviceProps {
    /// The properties of a device that the phone lists under this name.
    static func make(os name: String) -> WADeviceProps {
        .with {
            $0.os = name
            $0.version = .with {
                $0.primary = 0
                $0.secondary = 1
                $0.tertiary = 0
            }
            $0.platformType = .chrome
            $0.requireFullSync = false
            $0.historySyncConfig = .with {
                $0.storageQuotaMb = 10240
                $0.inlineInitialPayloadInE2EeMsg = true
                $0.supportCallLogHistory = true
                $0.supportBotUserAgentChatHistory = true
                $0.supportCagReactionsAndPolls = true
                $0.supportBizHostedMsg = true
                $0.supportRecentSyncChunkMessageCountTuning = true
                $0.supportHostedGroupMsg = true
                $0.supportFbidBotChatHistory = true
                $0.supportMessageAssociation = true
                $0.supportGroupHistory = true
                $0.thumbnailSyncDaysLimit = 60
                $0.supportManusHistory = true
                $0.supportHatchHistory = true
            }
        }
    }
}
