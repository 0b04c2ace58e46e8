import Settings

extension Decoder {
    /// Configuration, key bindings and themes.
    static let config = Decoder(
        name: "config",
        seeds: {
            let everything = Setting.all.map { setting in
                let parts = setting.name.split(separator: ".", maxSplits: 1)
                return "[\(parts[0])]\n\(parts.count > 1 ? parts[1] : "") = \(setting.standard)\n"
            }
            let texts = [
                everything.joined(),
                "[ui]\r\ntheme = mono\r\nmouse = on\r\nmouse = off\r\n",
                "# a comment\n[ui]\ntheme = \"mono\" ; another\n\n[keys]\nquit = ctrl-q q\n",
                "[theme]\ninherits = dark\n[palette]\nfoam = #d7e3ea|253|white\n"
                    + "[ui]\ndefault.fg = none\nborder.fg = foam\ntitle.attr = bold\n",
            ]
            return texts.map { Array($0.utf8) }
        },
        run: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let (configuration, _) = Configuration.load(file: text, options: [text])
            for setting in Setting.all {
                _ = configuration.text(setting.name)
                _ = configuration.number(setting.name)
                _ = configuration.milliseconds(setting.name)
            }
            _ = KeyFile(text, file: "keys.conf")
            _ = Theme.load(text, file: "theme.conf", depth: .rgb)
            _ = Theme.load(text, file: "theme.conf", depth: .mono)
            change(text)
        }
    )
}

/// Sets and takes away keys as `change-setting` does.
private func change(_ text: String) {
    for value in ["off", "a # b", nil] {
        guard let changed = INI.setting("ui", "mouse", to: value, in: text) else { continue }
        let found = INI(changed, file: "").entries.filter {
            $0.section == "ui" && $0.key == "mouse"
        }
        require(found.map(\.value) == (value.map { [$0] } ?? []), "a key is set once, or gone")
        let others = INI(text, file: "").entries.filter { $0.section != "ui" || $0.key != "mouse" }
        let kept = INI(changed, file: "").entries.filter { $0.section != "ui" || $0.key != "mouse" }
        require(
            kept.map { [$0.section, $0.key, $0.value] }
                == others.map { [$0.section, $0.key, $0.value] },
            "all other keys stay"
        )
    }
}
