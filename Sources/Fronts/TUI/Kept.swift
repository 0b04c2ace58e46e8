import Canvas
import Model

/// What is there again at the next start: texts that were begun, and the layout as it was changed by key.
public struct Kept: Hashable, Sendable {
    /// The texts that were begun, by account and place.
    public var drafts: [String: [DraftPlace: Draft]]
    /// What of the layout was changed, by the setting that says how it begins.
    public var layout: [String: LayoutChange]

    /// Creates it from its parts.
    public init(
        drafts: [String: [DraftPlace: Draft]] = [:],
        layout: [String: LayoutChange] = [:]
    ) {
        self.drafts = drafts
        self.layout = layout
    }
}

/// A part of the layout that was changed by key.
///
/// It holds as long as the setting says what it said then: whoever changes the setting later means it.
public struct LayoutChange: Hashable, Sendable, Codable {
    /// What the setting said.
    public var setting: String
    /// What was chosen instead, written as the setting is.
    public var chosen: String

    /// Creates a change from its parts.
    public init(setting: String, chosen: String) {
        self.setting = setting
        self.chosen = chosen
    }
}

extension State {
    /// What is to be kept as things stand.
    public var kept: Kept {
        var drafts: [String: [DraftPlace: Draft]] = [account.name: account.keptDrafts]
        for (name, other) in others { drafts[name] = other.keptDrafts }
        if account.isGone { drafts[account.name] = nil }
        return Kept(drafts: drafts, layout: look.layoutChanges)
    }

    /// How long a change may wait until it is kept, in milliseconds; longer where that failed.
    private var keepTime: Int64 { keepFault == nil ? 1000 : 10_000 }

    /// What was to be kept was not, or is again; said once, tried again until it is.
    mutating func keepingFails(_ fault: CleanText?) {
        if let fault, keepFault == nil { say(fault) }
        keepFault = fault
        if fault != nil { lastKept = nil }
    }

    /// Has what changed kept soon, and at the end at once.
    ///
    /// It is looked at once for all that happens in that time: to compare takes every text that was begun.
    mutating func keepChanges(_ effects: inout [Effect]) {
        let due = keepDue ?? Timestamp(milliseconds: now.milliseconds + keepTime)
        guard due <= now || isFinished else {
            keepDue = due
            return
        }
        keepDue = nil
        let kept = kept
        guard kept != lastKept else { return }
        lastKept = kept
        effects.append(.keep(kept))
    }
}
