import Settings
import System

/// Picks the theme and the depth of colour for the terminal.
struct Themes: Sendable {
    let depth: ColorDepth
    private let name: String
    private let find: @Sendable (String) -> String?

    init(
        _ configuration: Configuration,
        find: @escaping @Sendable (String) -> String?,
        colors: Int
    ) {
        name = configuration.text("ui.theme")
        self.find = find
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

    /// The theme for the first frame, before the terminal has answered anything.
    func first() -> (theme: Theme, problems: [Problem]) {
        guard name == "auto" else { return load(name) }
        return load(
            depth == .mono ? "mono" : Themes.isLightByName ? "martlet-light" : "martlet-dark"
        )
    }

    /// The theme for a light background.
    func light() -> Theme { load("martlet-light").theme }

    private func load(_ name: String) -> (theme: Theme, problems: [Problem]) {
        let find = self.find
        let text = find(name) ?? Theme.builtIn(name)
        var (theme, problems) = Theme.load(
            text ?? Theme.builtIn("martlet-dark") ?? "",
            file: "\(name).conf",
            depth: depth
        ) { find($0) ?? Theme.builtIn($0) }
        if text == nil {
            problems.append(Problem(file: "ui.theme", line: 0, text: "no theme is called \(name)"))
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
