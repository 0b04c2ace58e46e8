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
    private let written = Mutex(Written())

    private struct Written {
        var kept = Kept()
        /// The entries that stand for what this program shows, by account and chat.
        var entries: [String: [JID: [KeptDraft]]] = [:]
    }

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
    /// What several terminals began in one chat stands in it one below the other. In the file it stays apart: another
    /// terminal may still be writing its own.
    func drafts(of account: String) -> [JID: Draft] {
        let entries = Dictionary(grouping: (try? read(account)) ?? [], by: \.chat)
        let drafts = entries.compactMapValues { entries -> Draft? in
            guard let last = entries.last else { return nil }
            let above = entries.dropLast().map { $0.before + $0.after + "\n" }.joined()
            return Draft(before: above + last.before, after: last.after)
        }
        written.withLock { [drafts] written in
            written.kept.drafts[account] = drafts
            written.entries[account] = entries
        }
        return drafts
    }

    /// The layout as it was left; as the settings say where nothing can be read.
    func layout() -> [String: LayoutChange] {
        let layout =
            (try? JSON.decode([String: LayoutChange].self, from: Files.read(layoutFile))) ?? [:]
        written.withLock { $0.kept.layout = layout }
        return layout
    }

    /// Writes what is not as it was; what others keep of an account meanwhile stays.
    ///
    /// - Throws: `SystemError` or `JSONError`, after everything that can be written is.
    func keep(_ kept: Kept) throws {
        var failed: (any Error)?
        written.withLock { written in
            for (account, drafts) in kept.drafts {
                do {
                    try keep(drafts, of: account, &written)
                } catch {
                    failed = error
                }
            }
            guard kept.layout != written.kept.layout else { return }
            do {
                try Files.write(try JSON.encode(kept.layout), to: layoutFile)
                written.kept.layout = kept.layout
            } catch {
                failed = error
            }
        }
        if let failed { throw failed }
    }

    private func keep(
        _ drafts: [JID: Draft],
        of account: String,
        _ written: inout Written
    ) throws {
        let before = written.kept.drafts[account, default: [:]]
        var entries = written.entries[account, default: [:]]
        var (old, new): ([KeptDraft], [KeptDraft]) = ([], [])
        for chat in Set(drafts.keys).union(before.keys) where drafts[chat] != before[chat] {
            old += entries[chat] ?? []
            entries[chat] = drafts[chat].map { [KeptDraft(chat, $0)] }
            new += entries[chat] ?? []
        }
        guard drafts != before else { return }
        try replace(old, new, of: account)
        written.entries[account] = entries
        written.kept.drafts[account] = drafts
    }

    /// Why something is not kept, the reason first: where is long.
    static func words(_ error: any Error) -> String {
        (error as? SystemError).map { "\($0.reason) (\($0.action))" } ?? "\(error)"
    }

    private func read(_ account: String) throws -> [KeptDraft] {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(draftsFile(account))
        } catch {
            guard error.isNotFound else { throw error }
            return []
        }
        guard let drafts = try? JSON.decode([KeptDraft].self, from: bytes) else {
            // Whoever can read it may: what is kept from now on does not replace it.
            try Files.write(bytes, to: draftsFile(account) + AccountFolder.damaged)
            return []
        }
        return drafts
    }

    /// Another terminal may have kept texts, of the same chats too: only what was kept from here is replaced.
    private func replace(
        _ old: [KeptDraft],
        _ new: [KeptDraft],
        of account: String
    ) throws {
        let file = draftsFile(account)
        // None of them reads between another's reading and writing.
        try Files.withLock(ofDirectory: Files.directory(of: file)) {
            var all = try read(account)
            for entry in old {
                if let place = all.firstIndex(of: entry) { all.remove(at: place) }
            }
            all += new
            guard !all.isEmpty else { return try Files.remove(file) }
            let list = all.sorted { $0.chat.description < $1.chat.description }
            try Files.write(try JSON.encode(list), to: file)
        }
    }
}
