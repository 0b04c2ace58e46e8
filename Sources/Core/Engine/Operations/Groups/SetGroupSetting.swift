import Commands
import Model
import Stanzas
import Store

extension Commands.SetGroupSetting: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let work = try GroupWork(jid, on: account)
        let (setting, isOn) = (setting, isOn)
        let request = Stanzas.SetGroupSetting(work.group, setting, isOn: isOn)
        return try await work.change(by: request) {
            try $0.setSetting(setting, isOn: isOn, of: work.group)
        }
    }
}
