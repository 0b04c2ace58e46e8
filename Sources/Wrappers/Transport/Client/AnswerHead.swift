internal import HTTP

/// The head of an answer, line by line.
struct AnswerHead {
    private(set) var status = 0
    private(set) var headers = Headers()
    private var isComplete = false

    /// Takes in a line with its end.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - followsRedirects: Whether another head follows a redirect.
    /// - Returns: Whether it completes the head that counts.
    mutating func read(_ line: String, followsRedirects: Bool) -> Bool {
        // What follows a body is a trailer.
        guard !isComplete else { return false }
        let text = line.filter { !$0.isNewline }
        if text.hasPrefix("HTTP/") {
            headers = Headers()
            let words = text.split(separator: " ")
            status = words.count > 1 ? Int(words[1]) ?? 0 : 0
            return false
        }
        guard text.isEmpty else {
            add(text)
            return false
        }
        let isRedirect = (300..<400).contains(status) && headers["Location"] != nil
        isComplete = status >= 200 && !(followsRedirects && isRedirect)
        return isComplete
    }

    private mutating func add(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return }
        let value = text[text.index(after: colon)...]
        let first = value.firstIndex { $0 != " " && $0 != "\t" } ?? value.endIndex
        let last = value.lastIndex { $0 != " " && $0 != "\t" }
        headers.add(String(text[..<colon]), last.map { String(value[first...$0]) } ?? "")
    }

    /// Whether a body follows the answer to a method.
    func hasBody(_ method: String) -> Bool {
        method != "HEAD" && status >= 200 && status != 204 && status != 304
    }

    /// The length of the body, where it is told.
    var length: Int? {
        guard headers["Transfer-Encoding"] == nil else { return nil }
        return headers["Content-Length"].flatMap { Int($0) }
    }
}
