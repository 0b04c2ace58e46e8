import Commands
public import Settings
import Synchronization
import System

/// The settings of a host: a file that is changed by command, below what environment and command line say.
///
/// The file is read anew at each use, so that what a person wrote into it meanwhile is seen and kept.
public final class SettingsStore: Sendable {
    private struct State {
        var observers: [Int: AsyncStream<Configuration>.Continuation] = [:]
        var lastObserver = 0
        /// The file as the observers know it; nil while there was none.
        var seen: String?
    }

    /// The themes beside the file, and those that were installed.
    public let themes: ThemeFolder
    private let path: String
    private let environment: [String: String]
    private let options: [String]
    private let state = Mutex(State())

    /// Takes the sources.
    ///
    /// - Parameters:
    ///   - path: The file; it need not exist.
    ///   - environment: Names and values of the process.
    ///   - options: `section.key=value` texts of the command line.
    ///   - themes: The folder of the themes that were installed with the program.
    public init(
        path: String,
        environment: [String: String] = [:],
        options: [String] = [],
        themes: String? = nil
    ) {
        self.path = path
        self.themes = ThemeFolder(beside: path, installed: themes)
        self.environment = environment
        self.options = options
    }

    /// What holds after each change that is made here, or seen by ``watch(pause:)``.
    public func changes() -> AsyncStream<Configuration> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Configuration.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let now = try? text()
        let number = state.withLock { state in
            state.seen = state.seen ?? now
            state.lastObserver += 1
            state.observers[state.lastObserver] = continuation
            return state.lastObserver
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.observers.removeValue(forKey: number) }
        }
        return stream
    }

    /// Follows the file until the task is cancelled, so that what another process or a person changes in it is told
    /// as well.
    ///
    /// - Parameter pause: How long after one look the next one is where the system tells of no changes: all its
    ///   watches are taken.
    public func watch(pause: Duration = .seconds(5)) async {
        while !Task.isCancelled {
            // Before the look: nothing that happens between is missed.
            let watch = try? FileWatch(path)
            look()
            if let watch {
                await watch.change()
            } else {
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// Tells what holds, if the file is not as it was.
    private func look() {
        state.withLock { state in
            // Read under the lock, so that nobody is told what a change has replaced meanwhile.
            guard let now = try? text(), now != state.seen else { return }
            state.seen = now
            guard !state.observers.isEmpty else { return }
            let configuration = load(now)
            for observer in state.observers.values { observer.yield(configuration) }
        }
    }

    /// Whether a setting is on at this moment; where its file cannot be read, as if there were none.
    func isOn(_ name: String) -> Bool { load((try? text()) ?? "").isOn(name) }

    /// The settings with this name or of this section; all for nil.
    func entries(of name: String?) throws(CommandError) -> [SettingEntry] {
        let text = try text()
        let wanted = Setting.all.filter {
            name == nil || $0.name == name || $0.name.hasPrefix("\(name ?? "").")
        }
        guard !wanted.isEmpty else { throw noSuchSetting(name ?? "") }
        return wanted.map { entry($0, text) }
    }

    /// Changes a setting in the file.
    func change(_ name: String, to value: String?) throws(CommandError) -> SettingEntry {
        guard let setting = Setting.named(name) else { throw noSuchSetting(name) }
        if let value, let objection = objection(to: value, for: setting) {
            throw .invalid("\(name): \(value.prefix(40)) \(objection)")
        }
        // Under the lock: two changes at once must both be in the file.
        let (result, observers) = state.withLock { state in
            let result = Result { () throws(CommandError) in try write(setting, value) }
            if case .success(let text) = result { state.seen = text }
            return (result, Array(state.observers.values))
        }
        let text = try result.get()
        let configuration = load(text)
        for observer in observers { observer.yield(configuration) }
        return entry(setting, text)
    }

    private func objection(to value: String, for setting: Setting) -> String? {
        if setting.kind == .theme, !themes.names.contains(value) {
            return "is none of \(themes.names.joined(separator: ", "))"
        }
        return setting.objection(to: value)
    }

    private func write(_ setting: Setting, _ value: String?) throws(CommandError) -> String {
        let (section, key) = (setting.section, setting.key)
        guard let changed = INI.setting(section, key, to: value, in: try text()) else {
            throw .invalid("\(setting.name): a line of the file cannot hold this value")
        }
        do throws(SystemError) {
            try Files.makeDirectory(Files.directory(of: path))
            // A link, such as into a directory of settings that are shared, stays one.
            try Files.write(Array(changed.utf8), to: Files.target(of: path))
        } catch {
            throw .files(error)
        }
        return changed
    }

    private func text() throws(CommandError) -> String {
        do throws(SystemError) {
            return String(decoding: try Files.read(path), as: UTF8.self)
        } catch {
            guard error.isNotFound else { throw .storage("\(error)") }
            return ""
        }
    }

    private func load(_ text: String) -> Configuration {
        Configuration.load(file: text, environment: environment, options: options).configuration
    }

    private func entry(_ setting: Setting, _ text: String) -> SettingEntry {
        let name = setting.name
        let source: SettingEntry.Source =
            if Configuration.load(file: nil, options: options).configuration.isSet(name) {
                .commandLine
            } else if Configuration.load(file: nil, environment: environment).configuration
                .isSet(name)
            {
                .environment
            } else if Configuration.load(file: text).configuration.isSet(name) {
                .file
            } else {
                .standard
            }
        let choices = setting.kind == .theme ? themes.names : setting.choices
        return SettingEntry(
            name: name,
            help: setting.help,
            value: load(text).text(name),
            source: source,
            takes: setting.kind == .theme ? themes.names.joined(separator: ", ") : setting.takes,
            choices: choices,
            effect: setting.holdsAtOnce ? .atOnce : .nextStart
        )
    }

    private func noSuchSetting(_ name: String) -> CommandError {
        CommandError(
            .notFound,
            "there is no setting \(Spelling.shown(name))",
            advice: Spelling.nearest(to: name, among: Setting.all.map(\.name))
                .map { "did you mean \($0)?" } ?? "get-settings shows which there are"
        )
    }
}
