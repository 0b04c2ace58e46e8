import Settings
import System

/// The themes that can be chosen: those that are always there, and the person's own, a file each.
///
///     ~/.config/martlet/Themes/mine.conf
public struct ThemeFolder: Sendable {
    private let path: String

    /// Takes the folder `Themes` in the directory of a file of settings.
    init(beside settings: String) {
        let slash = settings.lastIndex(of: "/")
        path = (slash.map { settings[...$0] } ?? "") + "Themes"
    }

    /// What `ui.theme` takes: `auto`, the themes that are always there, the own ones by name.
    public var names: [String] {
        let builtIn = ["auto"] + Theme.builtInNames
        let own = Files.names(in: path).filter { $0.hasSuffix(".conf") }
            .map { String($0.dropLast(5)) }
        return builtIn + own.filter { !builtIn.contains($0) && Setting.isTheme($0) }.sorted()
    }

    /// The text of a theme of the person's own; nil when there is none of this name.
    ///
    /// - Throws: `SystemError` when its file cannot be read.
    public func text(of name: String) throws -> String? {
        guard Setting.isTheme(name) else { return nil }
        do throws(SystemError) {
            return String(decoding: try Files.read("\(path)/\(name).conf"), as: UTF8.self)
        } catch {
            guard error.isNotFound else { throw error }
            return nil
        }
    }
}
