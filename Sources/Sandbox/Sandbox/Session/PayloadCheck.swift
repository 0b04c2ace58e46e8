import Crypto
import Protobuf
import WAProto

/// What every client says of itself, checked.
///
/// - Source: whatsmeow `store/clientpayload.go` (`GetClientPayload`).
struct PayloadCheck {
    let world: World
    let client: ClientSession

    private static let common = Rule("payload.common", "a ClientPayload needs what all have")
    private static let registration = Rule(
        "payload.registration",
        "a registration payload needs what all have"
    )
    private static let login = Rule("payload.login", "a login payload needs what all have")

    /// Checks what registration and login payloads have in common.
    func checkCommon(_ payload: WAClientPayload) {
        let agent = payload.userAgent
        check(
            Self.common,
            [
                (payload.hasUserAgent, "userAgent"),
                (agent.hasPlatform, "userAgent.platform"),
                (agent.appVersion.primary == 2, "userAgent.appVersion.primary 2"),
                (agent.appVersion.secondary == 3000, "userAgent.appVersion.secondary 3000"),
                (agent.appVersion.tertiary > 0, "userAgent.appVersion.tertiary"),
                (agent.mcc == "000" && agent.mnc == "000", "userAgent.mcc and mnc 000"),
                (agent.hasReleaseChannel, "userAgent.releaseChannel"),
                (!agent.hasPhoneID, "no userAgent.phoneID"),
                (
                    payload.hasWebInfo && payload.webInfo.hasWebSubPlatform,
                    "webInfo.webSubPlatform"
                ),
                (payload.hasConnectType, "connectType"),
                (payload.hasConnectReason, "connectReason"),
                (payload.hasPassive, "passive"),
                (payload.hasPull, "pull"),
            ]
        )
    }

    /// Checks what only a new companion says.
    func checkRegistration(_ payload: WAClientPayload, _ props: WADeviceProps?) {
        let data = payload.devicePairingData
        let version = payload.userAgent.appVersion
        let text = "\(version.primary).\(version.secondary).\(version.tertiary)"
        check(
            Self.registration,
            [
                (!payload.hasUsername && !payload.hasDevice, "neither username nor device"),
                (data.buildHash == MD5.hash(Array(text.utf8)), "buildHash MD5 of the version"),
                (props?.hasOs == true, "deviceProps.os"),
                (props?.hasPlatformType == true, "deviceProps.platformType"),
                (data.eSkeyID.bigEndian > 0, "a signed pre-key id above 0"),
            ]
        )
    }

    /// Checks what only a paired device says; `lidDbMigrated` is sent by one engine alone.
    func checkLogin(_ payload: WAClientPayload) {
        check(
            Self.login,
            [
                (payload.hasUsername, "username"),
                (payload.hasDevice && payload.device > 0, "device above 0"),
            ]
        )
    }

    private func check(_ rule: Rule, _ needs: [(Bool, String)]) {
        for (holds, need) in needs where !holds { world.violations.note(rule, need, on: client) }
    }
}
