import Engine
import Hosting
import System

/// Where martlet keeps what; see FILES in martlet(1).
struct Places {
    /// `martlet.conf` and own themes.
    let configuration: String
    /// One directory per account.
    let data: String
    /// Logs.
    let state: String
    /// The world of the sandbox whose accounts are here, beside them; nil where no directory was named.
    let world: String?

    /// The XDG directories, or all of them under one directory.
    init(home: String?) throws(Failure) {
        if let home {
            configuration = home + "/config"
            data = home + "/data"
            state = home + "/state"
            world = home + "/sandbox.world"
            return
        }
        configuration = try Places.xdg("XDG_CONFIG_HOME", ".config") + "/martlet"
        data = try Places.xdg("XDG_DATA_HOME", ".local/share") + "/martlet"
        state = try Places.xdg("XDG_STATE_HOME", ".local/state") + "/martlet"
        world = nil
    }

    /// The directory of one account: its database and its API key.
    func account(_ name: String) -> String { "\(data)/\(name)" }
    /// The database of one account.
    func database(of name: String) -> String { account(name) + "/martlet.db" }
    /// The directories of the accounts that lie here, in order.
    var accounts: [String] {
        Files.names(in: data).filter { Files.exists(database(of: $0)) }.map(account)
    }
    /// The texts of an account that were begun and not sent.
    func drafts(of name: String) -> String { "\(account(name))/\(AccountFolder.draftsName)" }
    /// What is for its owner alone and narrowed by nobody who opens it.
    var privatePaths: [String] {
        let texts = accounts.flatMap { account in
            [account, "\(account)/\(AccountFolder.draftsName)"]
                + ["\(account)/\(AccountFolder.draftsName)\(AccountFolder.damaged)"]
                + [Account.mediaFolder(ofDatabase: "\(account)/martlet.db")]
        }
        let shown = [layout, layout + AccountFolder.damaged, codePicture]
        return [state, log + ".1", clientVersion, data] + shown + texts
    }
    /// What happened.
    var log: String { state + "/martlet.log" }
    /// The layout of the terminal client.
    var layout: String { state + "/layout.json" }
    /// The picture of the code on show in the terminal client.
    var codePicture: String { state + "/martlet-code.png" }
    /// What was learnt about versions.
    var clientVersion: String { state + "/client-version.json" }
    /// The keys and webhooks of an account's host.
    func hostRecords(of name: String) -> String { account(name) + "/" + HostStore.fileName }
    /// The key that REST clients present.
    var apiKey: String { data + "/api-key" }
    /// The settings.
    var settings: String { configuration + "/martlet.conf" }

    /// The themes that were installed with the program: it is `PREFIX/bin/martlet`, they lie in
    /// `PREFIX/share/martlet/Themes`.
    static var installedThemes: String? {
        let parts = Files.target(of: "/proc/self/exe").split(separator: "/")
        guard parts.count > 1 else { return nil }
        return "/" + (parts.dropLast(2) + ["share", "martlet", "Themes"]).joined(separator: "/")
    }

    /// A base directory from the environment; relative values are ignored, as the XDG rules say.
    private static func xdg(_ variable: String, _ fallback: String) throws(Failure) -> String {
        if let set = environment(variable), set.hasPrefix("/") { return set }
        guard let home = environment("HOME"), !home.isEmpty else {
            throw Failure(.failed, "neither \(variable) nor HOME is set; use --home DIR")
        }
        return "\(home)/\(fallback)"
    }
}
