/// A message of a business that offers things to choose from: buttons, lists, templates, cards.
public struct InteractiveContent: MessageContent {
    /// Never changes.
    public static let kind = "interactive"

    /// In which form it came.
    public enum Form: Sendable, NamedCase {
        /// Buttons under a text.
        case buttons
        /// A list that opens.
        case list
        /// A text that WhatsApp approved, with its buttons.
        case template
        /// Actions of a newer kind.
        case nativeFlow
        /// Cards side by side.
        case carousel
        /// A shop's front, or a collection of its goods.
        case shop
    }

    /// In which form it came.
    public var form: Form
    /// Its title, outside text as it came, not yet cleaned; nil when it has none.
    public var title: String?
    /// Its words.
    public var text: String
    /// The small print under it; nil when there is none.
    public var footer: String?
    /// What can be chosen, by the words that stand there.
    public var choices: [String]

    /// Creates one from its parts.
    public init(
        form: Form,
        title: String? = nil,
        text: String,
        footer: String? = nil,
        choices: [String] = []
    ) {
        self.form = form
        self.title = title
        self.text = text
        self.footer = footer
        self.choices = choices
    }

    /// Its words, else its title.
    public var preview: String { text.isEmpty ? title ?? choices.joined(separator: ", ") : text }
    /// All of its words.
    public var words: String? {
        let parts = [title, text, footer].compactMap(\.self).filter { !$0.isEmpty } + choices
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
