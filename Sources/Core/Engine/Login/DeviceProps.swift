import Protobuf
import WAProto

/// What the phone is told about this device when it is linked.
///
/// - Source: whatsmeow `store/clientpayload.go`; zapo `src/transport/noise/WaClientPayload.ts` for the version.
enum DeviceProps {
    /// What kind of device this is said to be, here and where linking asks again.
    static let platform = WADeviceProps.PlatformType.chrome

    /// The properties of a device that the phone lists under this name.
    ///
    /// The version is the operating system's: one to three numbers, or none where it has none.
    static func make(os name: String, version: [UInt32]) -> WADeviceProps {
        .with {
            $0.os = name
            if let primary = version.first {
                $0.version = .with {
                    $0.primary = primary
                    if version.count > 1 { $0.secondary = version[1] }
                    if version.count > 2 { $0.tertiary = version[2] }
                }
            }
            $0.platformType = platform
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
