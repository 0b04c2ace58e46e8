public import Canvas

/// Styles for everything on the screen, made from a theme file for one depth of colour.
public struct Theme: Hashable, Sendable {
    private var styles: [Style]
    /// Colours for people in groups, picked by name; never empty.
    public private(set) var senders: [Color]
    /// Whether the terminal shows no colours, so that states need a shape.
    public let isMono: Bool

    /// The style of an element.
    public subscript(element: Element) -> Style { styles[element.rawValue] }

    /// The colour for a person, the same each time.
    public func sender(_ seed: Int) -> Color {
        senders[Int(UInt(bitPattern: seed) % UInt(senders.count))]
    }

    /// Builds a theme from a file's text.
    ///
    /// - Parameters:
    ///   - text: The theme file.
    ///   - file: Its name in problems.
    ///   - depth: How many colours the terminal has.
    ///   - inherited: Finds the text of the theme named by `inherits`.
    /// - Returns: The theme and what was wrong with the file; wrong lines are passed over.
    public static func load(
        _ text: String,
        file: String,
        depth: ColorDepth,
        inherited: (String) -> String? = { Theme.builtIn($0) }
    ) -> (theme: Theme, problems: [Problem]) {
        var reader = ThemeReader(depth: depth)
        reader.read(text, file: file, inherited: inherited, level: 0)
        return (
            Theme(
                styles: Element.allCases.map { reader.style($0) },
                senders: reader.senders,
                isMono: depth == .mono
            ),
            reader.problems
        )
    }

    init(styles: [Style], senders: [Color], isMono: Bool) {
        self.styles = styles
        self.senders = senders.isEmpty ? [.standard] : senders
        self.isMono = isMono
    }
}
