import Hosting
import Settings
import System

/// Picks the theme and the depth of colour for the terminal.
struct Themes: Sendable {
    let depth: ColorDepth
    /// The theme's name, or `auto`; another one is worn when this changes.
    var name: String
    private let folder: ThemeFolder

    init(_ configuration: Configuration, _ folder: ThemeFolder, colors: Int) {
        name = configuration.text("ui.theme")
        self.folder = folder
        depth =
            switch configuration.text("ui.colour_depth") {
            case "256": .palette
            case "16": .sixteen
            case "8": .eight
            case "mono": .mono
            default: Themes.depth(colors)
            }
    }

    /// Whether the terminal's background decides.
    var asksBackground: Bool { name == "auto" && depth > .mono }

    /// The theme until the terminal has said how light its background is.
    func first() -> (theme: Theme, problems: [Problem]) {
        guard name == "auto" else { return load(name) }
        return load(
            depth == .mono ? "mono" : Themes.isLightByName ? "martlet-light" : "martlet-dark"
        )
    }

    /// The theme for a light background.
    func light() -> Theme { load("martlet-light").theme }

    private func load(_ name: String) -> (theme: Theme, problems: [Problem]) {
        var unreadable: [Problem] = []
        func text(of name: String) -> String? {
            do {
                if let text = try folder.text(of: name) { return text }
            } catch {
                unreadable.append(Problem(file: "\(name).conf", line: 0, text: "\(error)"))
            }
            return Theme.builtIn(name)
        }
        let text = text(of: name)
        var (theme, problems) = Theme.load(
            text ?? Theme.builtIn("martlet-dark") ?? "",
            file: "\(name).conf",
            depth: depth,
            inherited: text(of:)
        )
        problems += unreadable
        if text == nil, unreadable.isEmpty {
            let names = folder.names.joined(separator: ", ")
            let text = "no theme is called \(name.prefix(40)); there are \(names)"
            problems.append(Problem(file: "ui.theme", line: 0, text: text))
        }
        return (theme, problems)
    }

    private static func depth(_ colors: Int) -> ColorDepth {
        if let wish = environment("NO_COLOR"), !wish.isEmpty { return .mono }
        if colors > 256 { return .rgb }
        if colors == 256 { return .palette }
        return colors >= 16 ? .sixteen : colors >= 8 ? .eight : .mono
    }

    /// rxvt and others say `foreground;background` in numbers of the palette.
    private static var isLightByName: Bool {
        guard let last = environment("COLORFGBG")?.split(separator: ";").last,
            let number = Int(last)
        else { return false }
        return number == 7 || number > 8
    }
}
