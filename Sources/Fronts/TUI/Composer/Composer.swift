import Canvas
import Commands

/// The text being written: what stands before the cursor and after it.
///
/// All movement and deletion is by grapheme cluster. What enters has passed the gate, so that what
/// is sent is what was seen.
struct Composer: Hashable, Sendable {
    private(set) var before = ""
    private(set) var after = ""
    private var undoSteps: [Draft] = []
    private var redoSteps: [Draft] = []
    private var killed = ""
    private var cleared: Draft?
    private var sent: [String] = []
    private var recalled: Int?
    /// Whether the last change was a letter typed, which joins the undo step before it.
    private var isTyping = false

    /// The most that is taken in, in bytes: more than can be sent, so that it can be cut.
    static let limit = 4 * SendText.longestText

    var text: String { before + after }
    var isEmpty: Bool { before.isEmpty && after.isEmpty }
    var isAtStart: Bool { before.isEmpty }
    var draft: Draft? { isEmpty ? nil : Draft(before: before, after: after) }

    /// Takes a draft up again, or starts empty.
    mutating func load(_ draft: Draft?) {
        before = draft?.before ?? ""
        after = draft?.after ?? ""
        undoSteps = []
        redoSteps = []
        cleared = nil
        recalled = nil
        isTyping = false
    }

    /// Puts text in at the cursor.
    mutating func insert(_ text: String, isTyped: Bool = false) {
        let clean = CleanText(body: text).string
        guard !clean.isEmpty, before.utf8.count + after.utf8.count < Composer.limit else {
            return
        }
        if !(isTyped && isTyping) { remember() }
        isTyping = isTyped
        before += clean
        recalled = nil
    }

    /// Joins a code point to the cluster before the cursor, as keyboards send them one by one.
    mutating func type(_ character: Character) { insert(String(character), isTyped: true) }

    /// Takes the text for sending and starts empty.
    mutating func take() -> String {
        let text = self.text
        if sent.last != text { sent.append(text) }
        if sent.count > 50 { sent.removeFirst() }
        load(nil)
        return text
    }

    mutating func clear() {
        if isEmpty, let cleared {
            before = cleared.before
            after = cleared.after
            self.cleared = nil
        } else if !isEmpty {
            remember()
            cleared = draft
            before = ""
            after = ""
        }
    }

    mutating func undo() {
        guard let step = undoSteps.popLast() else { return }
        redoSteps.append(Draft(before: before, after: after))
        before = step.before
        after = step.after
        isTyping = false
    }

    mutating func redo() {
        guard let step = redoSteps.popLast() else { return }
        undoSteps.append(Draft(before: before, after: after))
        before = step.before
        after = step.after
        isTyping = false
    }

    /// Shows an earlier text that was sent; -1 is the one before, 1 the one after.
    mutating func recall(_ step: Int) {
        let next = (recalled ?? sent.count) + step
        guard next >= 0, next <= sent.count, !sent.isEmpty else { return }
        remember()
        before = next == sent.count ? "" : sent[next]
        after = ""
        recalled = next == sent.count ? nil : next
    }

    private mutating func remember() {
        undoSteps.append(Draft(before: before, after: after))
        if undoSteps.count > 100 { undoSteps.removeFirst() }
        redoSteps = []
        cleared = nil
    }
}

// MARK: - Moving and deleting

extension Composer {
    /// How far a movement or a deletion goes.
    enum Span: Hashable, Sendable {
        case cluster, word, line, all
    }

    mutating func moveLeft(_ span: Span) {
        isTyping = false
        let index = start(span)
        after = String(before[index...]) + after
        before = String(before[..<index])
    }

    mutating func moveRight(_ span: Span) {
        isTyping = false
        let index = end(span)
        before += after[..<index]
        after = String(after[index...])
    }

    mutating func deleteBack(_ span: Span) {
        guard !before.isEmpty else { return }
        remember()
        isTyping = false
        var index = start(span)
        if index == before.endIndex { index = before.index(before: index) }
        if span != .cluster { killed = String(before[index...]) }
        before = String(before[..<index])
    }

    mutating func deleteForward(_ span: Span) {
        guard !after.isEmpty else { return }
        remember()
        isTyping = false
        var index = end(span)
        if index == after.startIndex { index = after.index(after: index) }
        if span != .cluster { killed = String(after[..<index]) }
        after = String(after[index...])
    }

    mutating func yank() { insert(killed) }

    /// Puts the cursor after this many clusters.
    mutating func moveTo(_ count: Int) {
        let all = text
        let index = all.index(all.startIndex, offsetBy: count, limitedBy: all.endIndex)
        before = String(all[..<(index ?? all.endIndex)])
        after = String(all[(index ?? all.endIndex)...])
        isTyping = false
    }

    private func start(_ span: Span) -> String.Index {
        switch span {
        case .cluster:
            return before.isEmpty ? before.startIndex : before.index(before: before.endIndex)
        case .all: return before.startIndex
        case .line:
            return before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
        case .word:
            var index = before.endIndex
            while index > before.startIndex, !isWord(before[before.index(before: index)]) {
                index = before.index(before: index)
            }
            while index > before.startIndex, isWord(before[before.index(before: index)]) {
                index = before.index(before: index)
            }
            return index
        }
    }

    private func end(_ span: Span) -> String.Index {
        switch span {
        case .cluster: return after.isEmpty ? after.endIndex : after.index(after: after.startIndex)
        case .all: return after.endIndex
        case .line: return after.firstIndex(of: "\n") ?? after.endIndex
        case .word:
            var index = after.startIndex
            while index < after.endIndex, !isWord(after[index]) {
                index = after.index(after: index)
            }
            while index < after.endIndex, isWord(after[index]) { index = after.index(after: index) }
            return index
        }
    }

    private func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
