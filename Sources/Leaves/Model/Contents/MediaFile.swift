/// The file of a message that has one; its keys stay with the stored message.
public struct MediaFile: Codable, Hashable, Sendable {
    /// What it is, as its sender says, such as `image/jpeg`; outside text.
    public var mimeType: String
    /// Its length in bytes, as its sender says; nil when they do not.
    public var size: Int64?
    /// Its SHA-256 in hexadecimal digits, as its sender says; what is downloaded has it.
    public var sha256: String?

    /// Creates a description from its parts.
    public init(mimeType: String, size: Int64? = nil, sha256: String? = nil) {
        self.mimeType = mimeType
        self.size = size
        self.sha256 = sha256
    }

    /// The size for people, such as `1.4 MB`; empty when it is not known.
    public var sizeText: String {
        guard let size, size >= 0 else { return "" }
        let units = ["B", "kB", "MB", "GB", "TB"]
        var (value, unit) = (Double(size), 0)
        while value >= 999.5, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        guard unit > 0, value < 10 else { return "\(Int(value.rounded())) \(units[unit])" }
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }
}

/// A kind of content with a file that can be downloaded.
public protocol MediaContent: MessageContent {
    /// The file.
    var file: MediaFile { get }
}

extension MediaContent {
    /// A line of a name for the kind and somebody's words.
    static func preview(_ name: String, _ words: String?) -> String {
        guard let words, !words.isEmpty else { return name }
        return "\(name): \(words)"
    }
}

extension Message.Content {
    /// The file, when it is of a kind that has one.
    public var file: MediaFile? { (value as? any MediaContent)?.file }
}
