import Commands
import Model

/// - Source: whatsmeow `receipt.go` (`SetForceActiveDeliveryReceipts`).
extension SetForceActive: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        account.presence.forceActive(isOn)
        return Done()
    }
}
