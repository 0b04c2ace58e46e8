import Commands

extension GetSettings: HostOperation {
    func run(on host: Host) async throws(CommandError) -> [SettingEntry] {
        try host.settings().entries(of: name)
    }
}
