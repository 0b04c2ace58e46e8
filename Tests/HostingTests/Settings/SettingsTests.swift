import Commands
import Foundation
import Settings
import Support
import System
import Testing

@testable import Hosting

/// Settings that are shown and changed by command.
struct SettingsTests {
    private let place = TemporaryDirectory()
    private var path: String { place.path(of: "config/martlet.conf") }

    private func host(
        environment: [String: String] = [:],
        options: [String] = []
    ) throws -> Hosting.Host {
        var setup = HostOptions()
        setup.settings = SettingsStore(path: path, environment: environment, options: options)
        return try Hosting.Host(setup)
    }

    private func file() throws -> String { String(decoding: try Files.read(path), as: UTF8.self) }

    @Test func `every setting is shown with what it holds and takes`() async throws {
        let all = try await host().perform(GetSettings(), on: "")
        #expect(all.map(\.name) == Setting.all.map(\.name))
        #expect(all.allSatisfy { $0.source == .standard })
        let some = try await host().perform(GetSettings(name: "privacy"), on: "")
        #expect(
            some.map(\.name) == [
                "privacy.read_receipts", "privacy.read_delay", "privacy.online", "privacy.calls",
            ]
        )
        #expect(some.map(\.effect) == [.atOnce, .atOnce, .nextStart, .nextStart])
        #expect(all.map(\.help) == Setting.all.map(\.help))
    }

    @Test func `what another process writes is told as well`() async throws {
        let own = SettingsStore(path: path)
        let changes = own.changes()
        // Not once would it look by itself.
        let watching = Task { await own.watch(pause: .seconds(3600)) }
        defer { watching.cancel() }
        func wait(for theme: String) async throws {
            try await within("the theme \(theme)") {
                for await now in changes where now.text("ui.theme") == theme { return }
            }
        }
        // Where there was no directory, by a file that is put in place of another, and by one that is written anew.
        _ = try await host().perform(ChangeSetting(name: "ui.theme", value: "mono"), on: "")
        try await wait(for: "mono")
        try Files.write(Array("[ui]\ntheme = terminal\n".utf8), to: path)
        try await wait(for: "terminal")
        try Data("[ui]\ntheme = mono\n".utf8).write(to: URL(filePath: path))
        try await wait(for: "mono")
    }

    @Test func `themes are listed, the own ones too, and no other is taken`() async throws {
        try Files.makeDirectory(place.path(of: "config/Themes"))
        try Files.write(Array("[ui]\n".utf8), to: place.path(of: "config/Themes/sea.conf"))
        let host = try host()
        let names = ["auto", "martlet-dark", "martlet-light", "terminal", "mono", "sea"]
        let shown = try await host.perform(GetSettings(name: "ui.theme"), on: "").first
        #expect(shown?.choices == names && shown?.takes == names.joined(separator: ", "))
        let taken = try await host.perform(ChangeSetting(name: "ui.theme", value: "sea"), on: "")
        #expect(taken.value == "sea" && taken.effect == .atOnce)
        let refused = CommandError.invalid(
            "ui.theme: light is none of \(names.joined(separator: ", "))"
        )
        await #expect(throws: refused) {
            try await host.perform(ChangeSetting(name: "ui.theme", value: "light"), on: "")
        }
    }

    @Test func `themes that were installed are read, the own ones before them`() throws {
        let installed = place.path(of: "share/martlet/Themes")
        try Files.makeDirectory(installed)
        try Files.makeDirectory(place.path(of: "config/Themes"))
        try Files.write(Array("[ui]\n".utf8), to: "\(installed)/sea.conf")
        try Files.write(Array("[ui]\n# installed\n".utf8), to: "\(installed)/mono.conf")
        let folder = ThemeFolder(beside: path, installed: installed)
        #expect(folder.names.suffix(2) == ["mono", "sea"])
        #expect(try folder.text(of: "sea") == "[ui]\n")
        #expect(try folder.text(of: "mono") == "[ui]\n# installed\n")
        try Files.write(Array("[ui]\n# mine\n".utf8), to: place.path(of: "config/Themes/sea.conf"))
        #expect(folder.names.filter { $0 == "sea" }.count == 1)
        #expect(try folder.text(of: "sea") == "[ui]\n# mine\n")
    }

    @Test func `a theme that cannot be read is not taken for none`() async throws {
        let folder = ThemeFolder(beside: path, installed: nil)
        #expect(try folder.text(of: "sea") == nil)
        try Files.makeDirectory(place.path(of: "config/Themes/sea.conf"))
        #expect(throws: SystemError.self) { try folder.text(of: "sea") }
    }

    @Test func `for a name that is like no other it says how to see them all`() async throws {
        let error = await #expect(throws: CommandError.self) {
            try await host().perform(ChangeSetting(name: "wholly.different"), on: "")
        }
        #expect(error?.advice == "get-settings shows which there are")
    }

    @Test func `a change is in the file, and comments stay`() async throws {
        try Files.makeDirectory(place.path(of: "config"))
        try Files.write(Array("# mine\n[ui]\nmouse = on\n".utf8), to: path)
        let host = try host()
        let entry = try await host.perform(ChangeSetting(name: "ui.mouse", value: "off"), on: "")
        #expect(entry.value == "off" && entry.source == .file && entry.effect == .nextStart)
        #expect(try file() == "# mine\n[ui]\nmouse = off\n")
        let back = try await host.perform(ChangeSetting(name: "ui.mouse"), on: "")
        #expect(back.value == "on" && back.source == .standard)
        #expect(try file() == "# mine\n[ui]\n")
    }

    @Test func `what does not fit changes nothing`() async throws {
        let host = try host()
        let cases: [(String, String, CommandError.Code)] = [
            ("ui.mouse", "maybe", .invalid), ("ui.mous", "on", .notFound),
            ("ui.theme", "a\nb = c", .invalid), ("ui.max_text_width", "-1", .invalid),
            ("api.listen", "x", .invalid), ("network.server", "http://x", .invalid),
            ("network.server_root_key", "ab", .invalid), ("api.prefix", "x", .invalid),
            ("onwapp.listen", "1:65536", .invalid), ("network.proxy", "ftp://x", .invalid),
            ("general.account", "a/b", .invalid), ("ui.list_width", "wide", .invalid),
        ]
        for (name, value, code) in cases {
            let error = await #expect(throws: CommandError.self) {
                try await host.perform(ChangeSetting(name: name, value: value), on: "")
            }
            #expect(error?.code == code)
        }
        #expect(!Files.exists(path))
    }

    @Test func `what environment and command line say goes on to hold, and is named`()
        async throws
    {
        let host = try host(
            environment: ["MARTLET_UI_MOUSE": "off"],
            options: ["general.clock=off"]
        )
        let mouse = try await host.perform(ChangeSetting(name: "ui.mouse", value: "on"), on: "")
        #expect(mouse.value == "off" && mouse.source == .environment)
        let clock = try await host.perform(
            ChangeSetting(name: "general.clock", value: "on"),
            on: ""
        )
        #expect(clock.value == "off" && clock.source == .commandLine)
        #expect(try file().contains("mouse = on"))
    }

    @Test func `changes at once are all kept, and each is told`() async throws {
        let host = try host()
        let store = try host.settings()
        var changes = store.changes().makeAsyncIterator()
        let values = ["ui.top_bar", "ui.help_bar", "ui.status_bar", "ui.mouse", "general.clock"]
        await withThrowingTaskGroup(of: Void.self) { group in
            for name in values {
                group.addTask {
                    _ = try await host.perform(ChangeSetting(name: name, value: "off"), on: "")
                }
            }
        }
        #expect(await changes.next() != nil)
        let all = try await host.perform(GetSettings(), on: "")
        #expect(all.filter { $0.value == "off" && $0.source == .file }.count == values.count)
    }

    @Test(arguments: [
        "hooks.allow_private", "network.server", "network.server_root_key", "api.key_file",
        "api.listen", "onwapp.listen",
    ])
    func `what says who may reach what is changed at the machine alone`(name: String) async throws {
        let host = try host()
        let error = await #expect(throws: CommandError.self) {
            try await DistantDoor(to: host).perform(ChangeSetting(name: name), on: "")
        }
        #expect(error?.code == .notAllowed)
        _ = try await host.perform(ChangeSetting(name: name), on: "")
        let mouse = ChangeSetting(name: "ui.mouse", value: "off")
        #expect(try await DistantDoor(to: host).perform(mouse, on: "").value == "off")
    }

    @Test func `whether a hook may go to a private place holds at once, whoever changes it`()
        async throws
    {
        let host = try host()
        func refusal() -> String? {
            do throws(CommandError) {
                try host.check(url: "http://127.0.0.1:9/")
                return nil
            } catch {
                return error.sentence
            }
        }
        #expect(refusal()?.hasSuffix("; hooks.allow_private = on lets hooks go there") == true)
        let change = ChangeSetting(name: "hooks.allow_private", value: "on")
        #expect(try await host.perform(change, on: "").effect == .atOnce)
        #expect(refusal() == nil)
        try Files.write(Array("[hooks]\nallow_private = off\n".utf8), to: path)
        #expect(refusal() != nil)
    }

    @Test func `a file that is a link stays one`() async throws {
        let shared = place.path(of: "dotfiles.conf")
        try Files.write(Array("[ui]\nmouse = on\n".utf8), to: shared)
        try Files.makeDirectory(place.path(of: "config"))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: shared)
        _ = try await host().perform(ChangeSetting(name: "ui.mouse", value: "off"), on: "")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == shared)
        #expect(try file() == "[ui]\nmouse = off\n")
    }
}
