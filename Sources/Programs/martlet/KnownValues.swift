import Commands
import Engine
import Hosting
import REST
import Settings

/// Values that this machine knows of: its accounts, settings, dialects.
struct KnownValues {
    private let places: Places?

    init(home: String?) { places = try? Places(home: home) }

    /// What may stand behind an option of the program.
    func offered(by option: Option) -> [String] {
        switch option.offers {
        case .nothing, .files: []
        case .words(let words): words
        case .accounts: accounts
        case .settings: Setting.all.map { "\($0.name)=" }
        }
    }

    /// What may stand behind a field of a command.
    func known(_ command: String, _ field: String, _ words: [String]) -> [String] {
        switch (command, field) {
        case (GetSettings.name, "name"): Setting.sections + Setting.all.map(\.name)
        case (ChangeSetting.name, "name"): Setting.all.map(\.name)
        case (ChangeSetting.name, "value"): choices(of: words)
        case (CreateKey.name, "dialect"): MountPlan.dialects.map(\.name)
        case (_, "dialect"): Setup.hookForms.map(\.dialect)
        case (_, "events"): Setup.hookForms.flatMap(\.sends)
        case (RenameAccount.name, "name"), (RemoveAccount.name, "name"), (_, "account"),
            (_, "accounts"):
            accounts
        default: []
        }
    }

    /// The values of the setting that stands behind `--name`.
    private func choices(of words: [String]) -> [String] {
        guard let place = words.firstIndex(of: "--name"), words.indices.contains(place + 1),
            let setting = Setting.named(words[place + 1])
        else { return [] }
        guard setting.kind == .theme, let places else { return setting.choices ?? [] }
        return SettingsStore(path: places.settings, themes: Places.installedThemes).themes.names
    }

    private var accounts: [String] {
        guard let places else { return [] }
        let folder = AccountFolder(places.data) { name in
            Account.Options(name: name, databasePath: places.database(of: name))
        }
        return folder.names
    }
}
