import Hosting
import JSON
import Model
import Synchronization
import System
import TUI

/// Keeps what the terminal client shall find again: the texts that were begun beside each account's database, the
/// layout among the state of the program.
///
///     {data}/default/drafts.json   [{"chat": "100@lid", "before": "half a tho", "after": "ught"}]
///     {state}/layout.json          {"ui.chat_list": {"setting": "on", "chosen": "off"}}
final class Keeper: Sendable {
    private struct KeptDraft: Codable, Equatable {
        var chat: JID
        var before: String
        var after: String

        init(_ chat: JID, _ draft: Draft) {
            self.chat = chat
            before = draft.before
            after = draft.after
        }
    }

    private let draftsFile: @Sendable (String) -> String
    private let layoutFile: String
    /// What the files hold, as far as this program knows.
    private let written = Mutex(Kept())

    /// Takes the places.
    ///
    /// - Parameters:
    ///   - drafts: Where the texts of an account lie, by its name; only its directory has to be there.
    ///   - layout: Where the layout lies.
    init(drafts: @escaping @Sendable (String) -> String, layout: String) {
        draftsFile = drafts
        layoutFile = layout
    }

    /// The texts of an account; none where nothing can be read.
    ///
    /// What several terminals began in one chat stands in it one below the other.
    func drafts(of account: String) -> [JID: Draft] {
        let all = read(account)
        var drafts: [JID: Draft] = [:]
        for kept in all {
            let before = drafts[kept.chat].map { $0.before + $0.after + "\n" } ?? ""
            drafts[kept.chat] = Draft(before: before + kept.before, after: kept.after)
        }
        if drafts.count < all.count { try? write(drafts.map { KeptDraft($0, $1) }, of: account) }
        written.withLock { [drafts] in $0.drafts[account] = drafts }
        return drafts
    }

    /// The layout as it was left; as the settings say where nothing can be read.
    func layout() -> [String: LayoutChange] {
        let layout =
            (try? JSON.decode([String: LayoutChange].self, from: Files.read(layoutFile))) ?? [:]
        written.withLock { $0.layout = layout }
        return layout
    }

    /// Writes what is not as it was; what others keep of an account meanwhile stays.
    ///
    /// - Throws: `SystemError` or `JSONError`, after everything that can be written is.
    func keep(_ kept: Kept) throws {
        var failed: (any Error)?
        written.withLock { written in
            for (account, drafts) in kept.drafts {
                let before = written.drafts[account, default: [:]]
                guard drafts != before else { continue }
                do {
                    try write(drafts, of: account, after: before)
                    written.drafts[account] = drafts
                } catch {
                    failed = error
                }
            }
            guard kept.layout != written.layout else { return }
            do {
                try Files.write(try JSON.encode(kept.layout), to: layoutFile)
                written.layout = kept.layout
            } catch {
                failed = error
            }
        }
        if let failed { throw failed }
    }

    /// Why something is not kept, the reason first: where is long.
    static func words(_ error: any Error) -> String {
        (error as? SystemError).map { "\($0.reason) (\($0.action))" } ?? "\(error)"
    }

    private func read(_ account: String) -> [KeptDraft] {
        guard let bytes = try? Files.read(draftsFile(account)) else { return [] }
        guard let drafts = try? JSON.decode([KeptDraft].self, from: bytes) else {
            // Whoever can read it may: what is kept from now on does not replace it.
            try? Files.write(bytes, to: draftsFile(account) + AccountFolder.damaged)
            return []
        }
        return drafts
    }

    /// Another terminal may have kept texts, of the same chats too: only what was kept from here is replaced.
    private func write(
        _ drafts: [JID: Draft],
        of account: String,
        after before: [JID: Draft]
    ) throws {
        var all = read(account)
        for chat in Set(drafts.keys).union(before.keys) where drafts[chat] != before[chat] {
            let old = before[chat].map { KeptDraft(chat, $0) }
            if let place = all.firstIndex(where: { $0 == old }) { all.remove(at: place) }
            if let draft = drafts[chat] { all.append(KeptDraft(chat, draft)) }
        }
        try write(all, of: account)
    }

    private func write(_ drafts: [KeptDraft], of account: String) throws {
        let file = draftsFile(account)
        guard !drafts.isEmpty else { return try Files.remove(file) }
        let list = drafts.sorted { $0.chat.description < $1.chat.description }
        try Files.write(try JSON.encode(list), to: file)
    }
}
