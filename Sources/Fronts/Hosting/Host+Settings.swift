import Commands

extension Host {
    /// Where settings are kept.
    func settings() throws(CommandError) -> SettingsStore {
        guard let settings = options.settings else {
            throw CommandError(.unsupported, "this host keeps no settings")
        }
        return settings
    }
}
