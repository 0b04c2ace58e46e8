import Commands

extension ChangeSetting: HostOperation {
    func run(on host: Host) async throws(CommandError) -> SettingEntry {
        try host.settings().change(name, to: value)
    }
}
