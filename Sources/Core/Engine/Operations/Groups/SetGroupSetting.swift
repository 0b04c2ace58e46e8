import Commands
import Model
import Stanzas
import Store

extension Commands.SetGroupSetting: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let work = try GroupWork(jid, on: account)
        let (setting, isOn) = (setting, isOn)
        let note: @Sendable (Transaction) throws -> Void = {
            try $0.setSetting(setting, isOn: isOn, of: work.group)
        }
        // The one that is not a part of the group to the server.
        if setting == .limitedSharing {
            return try await work.change(by: LimitSharing(work.group, isOn: isOn), note)
        }
        let request = Stanzas.SetGroupSetting(work.group, setting, isOn: isOn)
        return try await work.change(by: request, note)
    }
}
