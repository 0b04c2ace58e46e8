import Canvas
import Model
import Settings

/// A place: its name and address, and where it is.
enum LocationView: ContentView {
    static func line(_ content: LocationContent) -> CleanText {
        let name = CleanText(name: String((content.name ?? "").prefix(120)))
        return name.isEmpty ? "location" : "location: \(name)"
    }

    static func body(_ content: LocationContent, _ page: BodyPage) -> Body {
        var text = Paragraphs(page)
        text.add("Location", .messageSystem)
        text.add(words: content.name)
        text.add(words: content.address)
        text.add(
            "\(degrees(content.latitude)), \(degrees(content.longitude))",
            .messageLink
        )
        return text.body
    }

    /// Five decimals, which is about a metre; nothing odd for odd numbers.
    private static func degrees(_ value: Double) -> CleanText {
        guard value.isFinite, abs(value) <= 360 else { return "?" }
        let scaled = Int((value * 100_000).rounded())
        let fraction = String(100_000 + abs(scaled) % 100_000).dropFirst()
        let sign = scaled < 0 ? "-" : ""
        return CleanText(name: "\(sign)\(abs(scaled) / 100_000).\(fraction)")
    }
}
