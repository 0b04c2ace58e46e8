import Canvas
import Commands
import Model
import Pictures
import QRCode
import System
import TUI
import Terminal

/// Carries out what the interface wants, away from the main thread.
struct Worker: Sendable {
    private let parts: TerminalProgram.Parts
    private let mailbox: Mailbox<UIEvent>
    private let tasks: TaskList

    init(parts: TerminalProgram.Parts, mailbox: Mailbox<UIEvent>) {
        self.parts = parts
        self.mailbox = mailbox
        tasks = TaskList()
    }

    /// Passes the account's events on, and how it stands now.
    func follow() {
        let (parts, mailbox) = (parts, mailbox)
        tasks.add(
            Task.detached {
                for await event in parts.events() { mailbox.post(.account(event)) }
            }
        )
        ask("", GetStatus()) { .status($0) }
    }

    /// Stops following; commands on their way are left to finish.
    func stop() { tasks.cancel() }

    /// Starts what an effect asks for.
    func perform(_ effect: Effect) {
        switch effect {
        case .sendText(let command, let ticket):
            ask(command, { .sendStored(ticket: ticket, $0) }) {
                .sendRefused(ticket: ticket, $0)
            }
        case .markRead(let command): ask("mark as read", command) { _ in nil }
        case .listMessages(let command):
            ask("read messages", command) {
                .messages(chat: command.chat, before: command.before, $0)
            }
        case .listChats(let command):
            ask("read chats", command) { .chats(offset: command.offset, $0) }
        case .requestPhoneCode(let command): ask(command, { _ in nil }) { .phoneCodeRefused($0) }
        case .requestNewCodes(let command): ask("ask for codes", command) { _ in nil }
        case .connect(let command): ask("connect", command) { _ in nil }
        case .listen(let on): listen(on)
        case .savePicture(let text): savePicture(text)
        case .simulateScan(let text): simulate(parts.scan, text)
        case .simulateCode(let code): simulate(parts.enterCode, code)
        case .copy, .title, .redraw, .suspend: break
        }
    }

    private func ask<C: Command>(
        _ doing: CleanText,
        _ command: C,
        _ event: @escaping @Sendable (C.Reply) -> UIEvent?
    ) {
        ask(command, event) { .failed(doing: doing, $0) }
    }

    private func ask<C: Command>(
        _ command: C,
        _ event: @escaping @Sendable (C.Reply) -> UIEvent?,
        refused: @escaping @Sendable (CommandError) -> UIEvent
    ) {
        let (parts, mailbox) = (parts, mailbox)
        Task.detached {
            do throws(CommandError) {
                let reply = try await parts.performer.perform(command, on: parts.opening.account)
                if let event = event(reply) { mailbox.post(event) }
            } catch {
                mailbox.post(refused(error))
            }
        }
    }

    /// Switches the REST listener on or off.
    func listen(_ on: Bool) {
        let (parts, mailbox) = (parts, mailbox)
        Task.detached {
            do {
                mailbox.post(.listener(port: try await parts.listen(on)))
            } catch let failure as Failure {
                mailbox.post(.notice(CleanText(name: failure.sentence)))
            } catch {
                mailbox.post(.notice(CleanText(name: "the listener: \(error)")))
            }
        }
    }

    private func savePicture(_ text: String) {
        let (parts, mailbox) = (parts, mailbox)
        Task.detached {
            do {
                let code = try QRMatrix(text)
                let bytes = try PNG.modules(side: code.side) { code[$0, $1] }
                let path = "\(parts.pictures)/martlet-code.png"
                try Files.makeDirectory(parts.pictures)
                try Files.write(bytes, to: path)
                mailbox.post(.notice(CleanText(name: "saved as \(path)")))
            } catch {
                mailbox.post(.notice(CleanText(name: "not saved: \(error)")))
            }
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
