import Settings
import Testing

@Suite struct ConfigurationTests {
    @Test(arguments: ["[::1]:7766", "::1:7766", "127.0.0.1:0"])
    func `an address is written as a URL has it`(text: String) throws {
        let address = try #require(ListenAddress(text))
        let written = address.host == "::1" ? "[::1]:7766" : text
        #expect(address.description == written)
        #expect(ListenAddress(written) == address)
    }

    private let file = """
        # martlet.conf
        [general]
        account = work          ; a comment
        clock   = off
        [ui]
        theme   = "mono"
        colour_depth = 16
        [privacy]
        read_delay = 1.5s
        """

    @Test(arguments: [
        ("0", 0), ("100KiB", 102_400), ("512MiB", 512 << 20), ("1.5GiB", 3 << 29),
        ("2TiB", 2 << 40),
    ])
    func `sizes are read in the units that memory and disks have`(text: String, bytes: Int) {
        let (configuration, problems) = Configuration.load(
            file: nil,
            options: ["media.cache=\(text)"]
        )
        #expect(configuration.bytes("media.cache") == bytes)
        #expect(problems.isEmpty)
    }

    @Test(arguments: ["1", "1GB", "MiB", "-1MiB", "nanGiB", "infGiB", "99999999TiB", "off"])
    func `what is no size leaves the default`(text: String) {
        let (configuration, problems) = Configuration.load(
            file: nil,
            options: ["media.cache=\(text)"]
        )
        #expect(configuration.bytes("media.cache") == 1 << 30)
        #expect(problems.first?.text.contains("512MiB") == true)
    }

    @Test func `reads sections, values and comments`() {
        let (configuration, problems) = Configuration.load(file: file)
        #expect(problems.isEmpty)
        #expect(configuration.text("general.account") == "work")
        #expect(!configuration.isOn("general.clock"))
        #expect(configuration.text("ui.theme") == "mono")
        #expect(configuration.milliseconds("privacy.read_delay") == 1500)
        #expect(configuration.text("compose.send_key") == "enter")
    }

    @Test func `prefers the command line, then the environment, then the file`() {
        let environment = ["MARTLET_UI_THEME": "terminal", "MARTLET_GENERAL_ACCOUNT": "home"]
        let (configuration, problems) = Configuration.load(
            file: file,
            environment: environment,
            options: ["ui.theme=martlet-light"]
        )
        #expect(problems.isEmpty)
        #expect(configuration.text("ui.theme") == "martlet-light")
        #expect(configuration.text("general.account") == "home")
        #expect(configuration.text("ui.colour_depth") == "16")
    }

    @Test func `says which setting a problem is about, wherever the value stands`() {
        let (_, problems) = Configuration.load(
            file: "general.account: x\n[general]\naccount = a b\nacount = general.account: c",
            environment: ["MARTLET_GENERAL_ACCOUNT": "d e"],
            options: ["general.account=f g", "general.account"]
        )
        #expect(problems.count == 6)
        #expect(problems.filter { $0.setting == "general.account" }.map(\.line) == [3, 0, 0])
        #expect(problems.filter { $0.setting == nil }.map(\.line) == [1, 4, 0])
    }

    @Test func `names the line of what it does not understand and keeps the rest`() {
        let text = """
            [ui]
            thme = mono
            glyphs = sometimes
            nonsense
            theme = mono
            [ui
            """
        let (configuration, problems) = Configuration.load(file: text, name: "martlet.conf")
        #expect(
            problems.map(\.description).sorted() == [
                "martlet.conf:2: unknown key ui.thme; martlet do get-settings shows which there are",
                "martlet.conf:3: ui.glyphs: sometimes is not one of auto, unicode, ascii",
                "martlet.conf:4: neither a section nor key = value",
                "martlet.conf:6: section without ]",
            ]
        )
        #expect(configuration.text("ui.theme") == "mono")
    }

    @Test func `reports options and variables that do not fit`() {
        let (_, problems) = Configuration.load(
            file: nil,
            environment: ["MARTLET_GENERAL_CLOCK": "maybe"],
            options: ["ui.theme", "no.such=1"]
        )
        #expect(
            problems.map(\.description) == [
                "MARTLET_GENERAL_CLOCK: general.clock: maybe is not on or off",
                "-o: not section.key=value: ui.theme",
                "-o: unknown key no.such; martlet do get-settings shows which there are",
            ]
        )
    }

    @Test func `no default stands in for a server, address or account that does not fit`() {
        let (configuration, problems) = Configuration.load(
            file: "[network]\nserver = localhost\n[api]\nlisten = 80\n[general]\naccount = a b\n"
        )
        #expect(
            problems.map(\.text) == [
                "network.server: localhost is not an address that begins with ws:// or wss://",
                "api.listen: 80 is not ADDRESS:PORT",
                "general.account: a b is not 1 to 64 letters, digits, - and _",
            ]
        )
        #expect(configuration.text("network.server") == "localhost")
        #expect(configuration.text("api.listen") == "80")
        #expect(configuration.text("general.account") == "a b")
    }

    @Test(arguments: [
        ("api.listen", "127.0.0.1:0", true), ("api.listen", "[::1]:7766", true),
        ("api.listen", "", true), ("api.listen", "localhost", false),
        ("api.listen", "http://x:80", false), ("network.server", "wss://a.example/ws", true),
        ("network.server", "wss://", false), ("network.proxy", "proxy.example:3128", true),
        ("network.proxy", "socks5://u:p@h:1", true), ("network.proxy", "ftp://h", false),
        ("network.server_root_key", String(repeating: "aB", count: 32), true),
        ("network.server_root_key", String(repeating: "xx", count: 32), false),
        ("onwapp.prefix", "/onwapp", true), ("onwapp.prefix", "/", false),
        ("onwapp.prefix", "/a b", false), ("general.account", "work-2", true),
        ("ui.list_width", "30", true), ("ui.list_width", "wide", false),
        ("network.client_version", "auto", true),
        ("network.client_version", "2.3000.1045649367", true),
        ("network.client_version", "2.3000", false),
        ("network.client_version", "2.3000.4294967296", false),
        ("ui.theme", "mine", true), ("ui.theme", "../mine", false),
    ])
    func `takes what fits`(name: String, value: String, fits: Bool) {
        let setting = Setting.all.first { $0.name == name }
        #expect((setting?.objection(to: value) == nil) == fits)
    }

    @Test func `says of every key what it is for`() {
        for setting in Setting.all {
            #expect(setting.help.count > 10, "\(setting.name)")
            #expect(setting.help.last != ".", "\(setting.name)")
        }
        #expect(Set(Setting.all.map(\.help)).count == Setting.all.count)
    }

    @Test func `has defaults that fit their own rules`() {
        for setting in Setting.all { #expect(setting.objection(to: setting.standard) == nil) }
    }
}
