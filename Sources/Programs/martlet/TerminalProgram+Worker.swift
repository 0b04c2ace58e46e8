import Canvas
import Commands
import Model
import TUI
import Terminal

/// Carries out what the interface wants, away from the main thread.
struct Worker: Sendable {
    private var parts: TerminalParts
    private let mailbox: Mailbox<UIEvent>
    private let tasks = TaskList()
    /// Those that follow what serves the accounts.
    private var following = TaskList()
    /// What is said, by account: in the order in which it was entered.
    private let saying = OrderedTasks()
    /// What waits to be kept: the newest alone counts.
    private let keeping: AsyncStream<Kept>.Continuation

    init(parts: TerminalParts, mailbox: Mailbox<UIEvent>) {
        self.parts = parts
        self.mailbox = mailbox
        let (kept, keeping) = AsyncStream.makeStream(
            of: Kept.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        self.keeping = keeping
        tasks.add(Task.detached { await Worker.keep(kept, by: parts.keeper, mailbox) })
    }

    /// Keeps what comes, one after the other; says when that cannot be done, and when it can be again.
    private static func keep(
        _ all: AsyncStream<Kept>,
        by keeper: Keeper,
        _ mailbox: Mailbox<UIEvent>
    ) async {
        var fails = false
        for await kept in all {
            do {
                try keeper.keep(kept)
                if fails { mailbox.post(.keeping(nil)) }
                fails = false
            } catch {
                let text = "what is being written is not kept: \(Keeper.words(error))"
                mailbox.post(.keeping(CleanText(name: text)))
                fails = true
            }
        }
    }

    /// Passes on which accounts there are, and what happens on each.
    func follow() {
        follow(known: [parts.account])
    }

    /// Passes on the same from what serves the accounts from now on; those that are known are only read again.
    mutating func follow(_ parts: TerminalParts, known: Set<String>) {
        following.cancel()
        following = TaskList()
        self.parts = parts
        follow(known: known)
        mailbox.post(.missed(on: parts.account))
    }

    private func follow(known: Set<String>) {
        // From here on, not from when the task runs: nothing that happens between is missed.
        if let news = parts.news() { follow(parts.account, news) }
        following.add(Task.detached { [self] in await followAccounts(known) })
        let (settings, mailbox) = (parts.settings(), mailbox)
        let task = Task.detached { for await now in settings { mailbox.post(.configured(now)) } }
        following.add(task)
    }

    private func followAccounts(_ first: Set<String>) async {
        var known = first
        var followed: Set<String> = [parts.account]
        var failed: Set<String> = []
        for await names in parts.names() {
            for name in known.subtracting(names) { mailbox.post(.accountRemoved(name)) }
            known.formIntersection(names)
            followed.formIntersection(names)
            for name in names where !followed.contains(name) {
                do {
                    guard let (opening, news) = try await parts.follow(name) else { continue }
                    guard !Task.isCancelled else { return }
                    followed.insert(name)
                    failed.remove(name)
                    if known.insert(name).inserted {
                        var opening = opening
                        opening.drafts = parts.keeper.drafts(of: name)
                        mailbox.post(.accountAdded(opening))
                        tellFaults()
                    } else {
                        mailbox.post(.missed(on: name))
                    }
                    follow(name, news)
                } catch {
                    guard !Task.isCancelled else { return }
                    // Tried again when the accounts are looked at the next time.
                    guard failed.insert(name).inserted else { continue }
                    mailbox.post(.notice(CleanText(name: "\(name): \(error)")))
                }
            }
        }
    }

    /// Tells what was wrong with the texts that were begun.
    private func tellFaults() {
        let faults = parts.keeper.takeFaults()
        guard !faults.isEmpty else { return }
        mailbox.post(.problems(faults.map { CleanText(name: "\($0)") }))
    }

    private func follow(_ account: String, _ news: TerminalParts.News) {
        let (parts, mailbox) = (parts, mailbox)
        let task = Task.detached {
            do {
                for try await news in news {
                    for event in news.events(on: account) { mailbox.post(event) }
                }
            } catch {
                guard !Task.isCancelled else { return }
                mailbox.post(.notice(CleanText(name: "\(account): \(error)")))
            }
            await parts.look()
        }
        following.add(task)
    }

    /// Stops following; commands on their way are left to finish.
    func stop() {
        following.cancel()
        tasks.cancel()
    }

    /// Starts what an effect asks for.
    func perform(_ effect: Effect) {
        switch effect {
        case .command(let request): perform(request)
        case .listen(let on): listen(on)
        case .savePicture(let text): savePicture(text)
        case .removePicture: removePicture()
        case .simulateScan(let text): simulate(parts.scan, text)
        case .simulateCode(let code): simulate(parts.enterCode, code)
        case .keep(let kept): keeping.yield(kept)
        case .copy, .title, .redraw, .mouse, .theme, .suspend, .takeOver: break
        }
    }

    private func perform(_ request: Request) {
        let (performer, look, mailbox) = (parts.performer, parts.look, mailbox)
        let kind = type(of: request.command)
        guard kind.area != .message || !kind.changes else {
            return saying.add(request.account) {
                if let event = await request.perform(with: performer) { mailbox.post(event) }
            }
        }
        Task.detached {
            if let event = await request.perform(with: performer) { mailbox.post(event) }
            if kind.area == .host { await look() }
        }
    }

    /// Switches the REST listener on or off.
    func listen(_ on: Bool) {
        let mailbox = mailbox
        guard let listen = parts.listen else { return }
        Task.detached {
            do {
                mailbox.post(.listening(try await listen(on)))
            } catch let failure as Failure {
                mailbox.post(.notice(CleanText(name: failure.sentence)))
            } catch {
                mailbox.post(.notice(CleanText(name: "the listener: \(error)")))
            }
        }
    }

    private func savePicture(_ text: String) {
        let (picture, mailbox, number) = (parts.picture, mailbox, parts.picture.want())
        Task.detached {
            do {
                guard let path = try picture.write(text, number) else { return }
                mailbox.post(.pictureSaved(of: text, at: CleanText(name: path)))
            } catch {
                mailbox.post(.notice(CleanText(name: "not saved: \(error)")))
            }
        }
    }

    /// At once: the program may be about to end.
    private func removePicture() {
        do {
            try parts.picture.remove()
        } catch {
            mailbox.post(.notice(CleanText(name: "the code's picture is still there: \(error)")))
        }
    }

    private func simulate(_ action: (@Sendable (String) async -> String?)?, _ text: String) {
        guard let action else { return }
        let mailbox = mailbox
        Task.detached {
            if let problem = await action(text) {
                mailbox.post(.notice(CleanText(name: "the simulated phone: \(problem)")))
            }
        }
    }
}
