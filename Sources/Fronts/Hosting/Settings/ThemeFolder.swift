import Settings
import System

/// The themes that can be chosen: those that are always there, and a file each the person's own and those that were
/// installed with the program.
///
///     ~/.config/martlet/Themes/mine.conf
///     /usr/local/share/martlet/Themes/martlet-dark.conf
public struct ThemeFolder: Sendable {
    /// The folders, the person's own first.
    private let paths: [String]

    /// Takes the folder `Themes` in the directory of a file of settings, and that of the installation.
    init(beside settings: String, installed: String?) {
        paths = ["\(Files.directory(of: settings))/Themes"] + (installed.map { [$0] } ?? [])
    }

    /// What `ui.theme` takes: `auto`, the themes that are always there, the own ones by name.
    public var names: [String] {
        let builtIn = ["auto"] + Theme.builtInNames
        let files = Set(paths.flatMap { Files.names(in: $0) }).filter { $0.hasSuffix(".conf") }
            .map { String($0.dropLast(5)) }
        return builtIn + files.filter { !builtIn.contains($0) && Setting.isTheme($0) }.sorted()
    }

    /// The text of a theme that has a file, the person's own first; nil when there is none of this name.
    ///
    /// - Throws: `SystemError` when its file cannot be read.
    public func text(of name: String) throws -> String? {
        guard Setting.isTheme(name) else { return nil }
        for path in paths {
            do throws(SystemError) {
                return String(decoding: try Files.read("\(path)/\(name).conf"), as: UTF8.self)
            } catch {
                guard error.isNotFound else { throw error }
            }
        }
        return nil
    }
}
