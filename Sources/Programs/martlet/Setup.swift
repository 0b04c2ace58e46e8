import Commands
import Crypto
import Encodings
import Engine
import Hosting
import Log
import Model
import Settings
import System
import Transport

/// What every command needs: settings, places, a log, and how to open the account.
struct Setup: Sendable {
    /// The account's name.
    let profile: String
    /// Whether the command line names the account: then the others stay closed.
    let isAlone: Bool
    /// Where files are.
    let places: Places
    /// Where settings are changed.
    let settings: SettingsStore
    /// What the person set.
    let configuration: Configuration
    /// What was wrong with the settings; none of it is fatal.
    let problems: [Problem]
    /// Of these what keeps every account closed, since it is not known which one or as what it connects.
    ///
    /// Settings can be looked at and changed all the same.
    private let obstacle: Problem?
    /// Where log lines go.
    let log: Log
    /// The version that is claimed to the server.
    let versions: ClientVersions

    /// Reads the settings and opens the log.
    ///
    /// `home` holds everything when the command line names no other place; `profile` is the account where it is not the
    /// one that command line and settings name.
    init(_ arguments: Arguments, home: String? = nil, profile: String? = nil) throws {
        places = try Places(home: arguments.value("home") ?? home)
        let loaded = try Setup.load(places.settings, arguments)
        (configuration, settings) = (loaded.0, loaded.2)
        problems = loaded.1 + Setup.looseness(places)
        let named = arguments.value("profile")
        obstacle = problems.first { problem in
            problem.setting == "general.account" && named == nil
                || problem.setting == "network.client_version"
        }
        isAlone = named != nil
        if let named, !AccountFolder.isName(named) {
            throw UsageError("an account's name has 1 to 64 letters, digits, - and _")
        }
        let account = profile ?? named ?? configuration.text("general.account")
        self.profile = AccountFolder.isName(account) ? account : StandardAccount.name
        let level = LogLevel(configuration.text("general.log_level")) ?? .warning
        do {
            try Files.makeDirectory(places.state)
            let words = PrivateFiles.narrow(places.log)
            let file = try AppendFile(places.log, limit: 4 << 20)
            log = Log(level: level) { level, text in
                let now = LocalTime(seconds: wallClockMilliseconds() / 1000).text
                file.append("\(now) \(level) \(text)")
            }
            if let words { log.warning(words) }
            TransportLog.use(log)
        } catch {
            throw Failure(.failed, "cannot write the log: \(error)")
        }
        for path in places.privatePaths { PrivateFiles.narrow(path, log) }
        versions = ClientVersions(
            fixed: ClientVersion(configuration.text("network.client_version")),
            file: places.clientVersion,
            log: log
        )
    }

    /// What others may change of what names the server, its key and where hooks may lead.
    ///
    /// It is only told: a directory of settings may be shared on purpose, such as among machines.
    private static func looseness(_ places: Places) -> [Problem] {
        [places.configuration, places.settings].filter(Files.isChangeableByOthers).map { path in
            Problem(
                file: path,
                line: 0,
                text: "others can change it, and with it where martlet connects to; "
                    + "chmod go-w takes that from them"
            )
        }
    }

    /// Reads `martlet.conf`, the environment and the options that stand for settings.
    private static func load(
        _ path: String,
        _ arguments: Arguments
    ) throws -> (Configuration, [Problem], SettingsStore) {
        var text: String?
        do {
            text = String(decoding: try Files.read(path), as: UTF8.self)
        } catch {
            guard error.isNotFound else { throw Failure(.failed, "cannot read settings: \(error)") }
        }
        var options = arguments.values("set")
        for (option, setting) in [
            ("server", "network.server"), ("server-root-key", "network.server_root_key"),
            ("log-level", "general.log_level"),
        ] {
            if let value = arguments.value(option) { options.append("\(setting)=\(value)") }
        }
        var variables: [String: String] = [:]
        for setting in Setting.all {
            let name = Configuration.variable(setting.name)
            variables[name] = environment(name)
        }
        let loaded = Configuration.load(
            file: text,
            name: path,
            environment: variables,
            options: options
        )
        // What the command line says must hold; a mistake there is the person's to mend now.
        if let wrong = loaded.problems.first(where: { $0.file == "-o" }) {
            throw Failure(.usage, wrong.text)
        }
        let store = SettingsStore(
            path: path,
            environment: variables,
            options: options,
            themes: Places.installedThemes
        )
        return (loaded.configuration, loaded.problems, store)
    }

    /// A setting's value; nil when it is empty.
    private func setting(_ name: String) -> String? {
        let text = configuration.text(name)
        return text.isEmpty ? nil : text
    }

    /// Says on standard error what was wrong with the settings.
    func reportProblems() {
        // What is in the way is told by whoever it stops.
        for problem in problems where problem != obstacle { complain("\(problem)") }
    }

    /// Goes no further where it is not known which account is meant, or as what it connects.
    private func checkObstacle() throws(Failure) {
        guard let obstacle else { return }
        throw Failure(
            .usage,
            "\(obstacle); mend it there, or by martlet do change-setting"
        )
    }

    /// Opens the account, or finds the process that has it; does not connect.
    ///
    /// - Parameters:
    ///   - making: When an account that is not there is made.
    ///   - turn: How many seconds it waits for its turn where too many programs come at once.
    /// - Returns: The way to it.
    /// - Throws: `Failure`.
    func access(making: Making, turn: Int = 60) async throws -> AccountAccess {
        try checkObstacle()
        let makes = try makes(making)
        do {
            let access = try await AccountAccess.open(
                try accountOptions(),
                makes: makes,
                host: try hostOptions(),
                version: version,
                turn: .seconds(turn)
            )
            guard access.isOwn, let refusal = worldsRefusal else { return access }
            await access.letGo()
            throw refusal
        } catch let error as CommandError {
            if error == .linkedElsewhere(profile), let refusal = worldsRefusal { throw refusal }
            throw Failure(error)
        }
    }

    /// A process that has the account, and those that have it after that one.
    func lasting(_ host: RemoteHost) throws -> LastingGuest {
        LastingGuest(
            host,
            beside: places.database(of: profile),
            accounts: isAlone ? nil : try hostOptions().accounts,
            version: version
        )
    }

    /// Opens the account in this process and nowhere else; does not connect.
    func ownAccess(
        server: ServerEndpoint? = nil
    ) async throws -> (host: Host, account: Account) {
        // A sandbox begins with whatever account is asked for.
        try checkObstacle()
        if server == nil, let refusal = worldsRefusal { throw refusal }
        let makes = try makes(server == nil ? .atFirstStart : .always)
        do {
            return try await AccountAccess.own(
                try accountOptions(server: server),
                makes: makes,
                host: try hostOptions(server: server),
                version: version
            )
        } catch let error as CommandError {
            throw Failure(error)
        }
    }

    /// Accounts of a sandbox are nobody to WhatsApp, which would have them log out.
    private var worldsRefusal: Failure? {
        guard let world = places.world, setting("network.server") == nil || isWhatsApp,
            Files.exists(world)
        else { return nil }
        return Failure(
            .usage,
            "the accounts here are those of a sandbox: add --sandbox, or name another --home"
        )
    }

    private var isWhatsApp: Bool { setting("network.server") == ServerEndpoint.production.url }

    /// The process that has accounts, but not this one; nil when there is none.
    func processWithoutAccount() async -> Int32? {
        guard let options = try? hostOptions() else { return nil }
        let others = options.accounts?.names.filter { $0 != profile } ?? []
        let host = try? await HostAccess.running(
            options,
            among: others,
            version: version,
            turn: .zero
        )
        defer { host?.close() }
        return host?.process
    }

    /// Finds the process that has the accounts, or makes this one their host.
    ///
    /// - Parameters:
    ///   - onlySettings: Whether nothing else is asked of it: then an obstacle among them is only told.
    ///   - turn: How many seconds it waits for its turn where too many programs come at once.
    /// - Returns: The way to it.
    /// - Throws: `Failure`.
    func hostAccess(onlySettings: Bool, turn: Int) async throws -> HostAccess {
        if onlySettings {
            if let obstacle { complain("\(obstacle)") }
        } else {
            try checkObstacle()
        }
        do {
            return try await HostAccess.open(
                try hostOptions(),
                version: version,
                turn: .seconds(turn)
            )
        } catch let error as CommandError {
            throw Failure(error)
        }
    }

    /// When an account that is not there is made.
    enum Making {
        /// Never: it was linked before, or nothing can be done with it.
        case never
        /// When the command line names none, and it is the one to begin with.
        case atFirstStart
        /// Whatever the name.
        case always
    }

    /// Whether the account may be made: one that is there now is only opened, even if it goes meanwhile, as it
    /// does when it gets another name.
    ///
    /// - Throws: `Failure` for one that was removed, and for one that is not there and is not to be made.
    private func makes(_ making: Making) throws -> Bool {
        guard let folder = try hostOptions().accounts else { return false }
        if making != .always, folder.isRemoved(profile) {
            throw Failure(
                .usage,
                "the account \(profile) was removed; martlet do add-account --name \(profile) brings it back"
            )
        }
        // An account that cannot be reached is linked all the same.
        do throws(SystemError) {
            if try Files.isThere(folder.database(of: profile)) { return false }
        } catch {
            throw Failure(.failed, "\(error)")
        }
        switch making {
        case .always: return true
        case .atFirstStart where !isAlone: return true
        case .never where !isAlone: throw Failure(CommandError.notLinked(profile))
        case .never, .atFirstStart:
            throw Failure(
                .usage,
                "there is no account \(profile); martlet do list-accounts shows which there are, martlet link -p \(profile) makes it"
            )
        }
    }

    /// How the account is opened, and others like it.
    func accountOptions(server: ServerEndpoint? = nil) throws -> Account.Options {
        var options = Account.Options(
            name: profile,
            databasePath: places.database(of: profile),
            server: try server ?? endpoint(),
            proxy: try proxy(),
            versions: versions,
            presence: configuration.text("privacy.online") == "always" ? .available : .unavailable,
            rejectsCalls: configuration.text("privacy.calls") == "reject",
            log: log
        )
        options.mediaLimit = configuration.bytes("media.cache")
        return options
    }

    /// The way to the server that the settings name; nil asks the environment, as `auto` does.
    private func proxy() throws -> ProxySetting? {
        guard let text = setting("network.proxy"), text != "auto" else { return nil }
        guard text != "none" else { return ProxySetting.none }
        guard let proxy = ProxySetting(text) else {
            throw UsageError("network.proxy is auto, none, or http:// or socks5:// and an address")
        }
        return proxy
    }

    /// The file of the listener's key: the one that the settings name, below the configuration unless it begins
    /// with a slash, or the usual one.
    var apiKey: String {
        guard let path = setting("api.key_file") else { return places.apiKey }
        return path.hasPrefix("/") ? path : "\(places.configuration)/\(path)"
    }

    /// A path as people write it: below their home directory with `~`.
    func shownPath(_ path: String) -> String {
        guard let home = environment("HOME"), !home.isEmpty, path.hasPrefix(home + "/") else {
            return path
        }
        return "~" + path.dropFirst(home.count)
    }

    /// The server that the settings name; WhatsApp itself when they name none.
    private func endpoint() throws -> ServerEndpoint {
        var endpoint = ServerEndpoint.production
        if let url = setting("network.server") {
            guard url.hasPrefix("ws://") || url.hasPrefix("wss://") else {
                throw UsageError("the server's address begins with ws:// or wss://, not \(url)")
            }
            // What WhatsApp itself has besides is not that server's.
            if url != endpoint.url {
                endpoint = ServerEndpoint(url: url, rootKey: endpoint.rootKey)
            }
        }
        if let hex = setting("network.server_root_key") {
            guard let bytes = Hex.decode(hex), let key = PublicKey(bytes) else {
                throw UsageError("the server's root key has 64 hexadecimal digits")
            }
            endpoint.rootKey = key
        }
        return endpoint
    }
}
