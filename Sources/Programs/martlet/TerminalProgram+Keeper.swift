import Dispatch
import Hosting
import JSON
import Model
import Settings
import Synchronization
import System
import TUI

/// Keeps what the terminal client shall find again: the texts that were begun beside each account's database, the
/// layout among the state of the program.
///
///     {data}/default/drafts.json   [{"chat": "100@lid", "before": "half a tho", "after": "ught", "by": "4711-81234",
///                                 "owner": "4200@lid"}]
///     {state}/layout.json          {"ui.chat_list": {"setting": "on", "chosen": "off"}}
///
/// A text is in the hands of one terminal at a time, `by` which it is being written: so no two can send it. A terminal
/// that opens takes those that nobody has, and makes them its own in the file before another can look. One that ends
/// lets go of its texts; those of one that was killed are free because its process runs no more.
final class Keeper: Sendable {
    private struct KeptDraft: Codable, Equatable {
        var chat: JID
        var before: String
        var after: String
        /// The process that is writing it; nil when nobody is.
        var by: String?
        /// Whose the account was.
        var owner: JID?

        var place: DraftPlace { DraftPlace(chat, owner: owner) }

        init(_ place: DraftPlace, _ draft: Draft, by writer: String?) {
            chat = place.chat
            owner = place.owner
            before = draft.before
            after = draft.after
            by = writer
        }

        /// Whether no terminal that still runs has it.
        var isFree: Bool { by.map { !RunningProcess(mark: $0).runs } ?? true }

        /// The same in other hands.
        func given(to writer: String?) -> KeptDraft {
            var draft = self
            draft.by = writer
            return draft
        }
    }

    private let draftsFile: @Sendable (String) -> String
    private let layoutFile: String
    /// This terminal, as others read it; nil where no process can be told from another.
    private let own = RunningProcess.own?.mark
    /// What the files hold, as far as this program knows.
    private let written = Mutex(Written())
    /// What was found wrong with the files, and is not told yet.
    private let faults = Mutex<[Problem]>([])

    private struct Written {
        var kept = Kept()
        /// The entries that stand for what this program shows, by account and place.
        var entries: [String: [DraftPlace: [KeptDraft]]] = [:]
        /// Whether the layout's file is not to be replaced: nobody knows what is in it.
        var leavesLayout = false
        /// Whether the texts are others' to take.
        var isOver = false
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

    /// The texts of an account that no other terminal is writing, from now on this one's; none where nothing can be
    /// read.
    ///
    /// What several terminals began in one chat stands in it one below the other.
    func drafts(of account: String) -> [DraftPlace: Draft] {
        // Where there is no lock they are shown all the same.
        let taken = (try? take(account)) ?? ((try? read(account)) ?? []).filter(\.isFree)
        let entries = Dictionary(grouping: taken, by: \.place)
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
        do {
            let layout = try content(of: layoutFile, as: [String: LayoutChange].self) ?? [:]
            written.withLock { $0.kept.layout = layout }
            return layout
        } catch {
            written.withLock { $0.leavesLayout = true }
            note(layoutFile, "\(Keeper.words(error)); the layout is not kept in this run")
            return [:]
        }
    }

    /// What was found wrong with the files since it was asked last.
    func takeFaults() -> [Problem] {
        faults.withLock { faults in
            defer { faults = [] }
            return faults
        }
    }

    /// Writes what is not as it was; what others keep of an account meanwhile stays.
    ///
    /// - Throws: `SystemError` or `JSONError`, after everything that can be written is.
    func keep(_ kept: Kept) throws {
        var failed: (any Error)?
        written.withLock { written in
            guard !written.isOver else { return }
            for (account, drafts) in kept.drafts {
                do {
                    try keep(drafts, of: account, &written)
                } catch {
                    failed = error
                }
            }
            guard !written.leavesLayout, kept.layout != written.kept.layout else { return }
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
        _ drafts: [DraftPlace: Draft],
        of account: String,
        _ written: inout Written
    ) throws {
        let before = written.kept.drafts[account, default: [:]]
        var entries = written.entries[account, default: [:]]
        var (old, new): ([KeptDraft], [KeptDraft]) = ([], [])
        for place in Set(drafts.keys).union(before.keys) where drafts[place] != before[place] {
            old += entries[place] ?? []
            entries[place] = drafts[place].map { [KeptDraft(place, $0, by: own)] }
            new += entries[place] ?? []
        }
        guard drafts != before else { return }
        try replace(old, new, of: account)
        written.entries[account] = entries
        written.kept.drafts[account] = drafts
    }

    /// Leaves the texts to whatever terminal opens next, which may be before this process has ended; nothing is kept
    /// from here after that.
    func letGo() {
        written.withLock { written in
            written.isOver = true
            for account in written.entries.keys {
                // One that stays in this hand is free as well, as soon as the process is gone.
                try? leave(account)
            }
        }
    }

    /// Takes the texts that nobody has.
    ///
    /// The first frame does not wait until it is on the disk whose they are now; whoever else wants to know does: the
    /// lock is held until then.
    private func take(_ account: String) throws -> [KeptDraft] {
        let file = draftsFile(account)
        let lock = try DirectoryLock(Files.directory(of: file))
        let all = try read(account)
        let taken = all.map { $0.isFree ? $0.given(to: own) : $0 }
        if taken != all {
            let content = try JSON.encode(taken)
            DispatchQueue.global().async {
                // Where it cannot be written, they are shown all the same: better than not to find them.
                try? Files.write(content, to: file)
                withExtendedLifetime(lock) {}
            }
        }
        return taken.filter { $0.by == own }
    }

    /// Gives the texts of an account that this program has to whoever comes.
    private func leave(_ account: String) throws {
        let file = draftsFile(account)
        try Files.withLock(ofDirectory: Files.directory(of: file)) {
            let all = try read(account)
            let left = all.map { $0.by == own ? $0.given(to: nil) : $0 }
            if left != all { try Files.write(try JSON.encode(left), to: file) }
        }
    }

    /// Why something is not kept, the reason first: where is long.
    static func words(_ error: any Error) -> String {
        (error as? SystemError).map { "\($0.reason) (\($0.action))" } ?? "\(error)"
    }

    private func read(_ account: String) throws -> [KeptDraft] {
        try content(of: draftsFile(account), as: [KeptDraft].self) ?? []
    }

    /// What a file has; nil where there is none, or none that can be understood: that one is kept beside, and told.
    private func content<T: Decodable>(of file: String, as type: T.Type) throws -> T? {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(file)
        } catch {
            guard error.isNotFound else { throw error }
            return nil
        }
        if let content = try? JSON.decode(type, from: bytes) { return content }
        // Whoever can read it may: what is kept from now on does not replace it.
        try Files.move(file, to: file + AccountFolder.damaged)
        note(file, "it is damaged, and kept as \(file)\(AccountFolder.damaged)")
        return nil
    }

    private func note(_ file: String, _ text: String) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        faults.withLock { $0.append(Problem(file: name, line: 0, text: text)) }
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
                // One that could not be written as taken stands there as it was.
                let place = all.firstIndex {
                    $0 == entry || $0.isFree && $0.given(to: entry.by) == entry
                }
                if let place { all.remove(at: place) }
            }
            all += new
            guard !all.isEmpty else { return try Files.remove(file) }
            let list = all.sorted { $0.chat.description < $1.chat.description }
            try Files.write(try JSON.encode(list), to: file)
        }
    }
}
