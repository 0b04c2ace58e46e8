public import Canvas
public import Commands

/// Something that the interface wants done outside; results come back as an ``UIEvent``.
public enum Effect: Equatable, Sendable {
    /// Carry out a command; its answer becomes an event.
    case command(Request)
    /// Switch the REST listener on or off; answered by `listening`, or by `notice` when it cannot.
    case listen(Bool)
    /// Write the text of the QR as a picture to a file; answered by `pictureSaved`, or by `notice` when it cannot.
    case savePicture(text: String)
    /// Take that file away again, at once.
    case removePicture
    /// Sandbox only: let the simulated phone scan this QR text.
    case simulateScan(text: String)
    /// Sandbox only: let the simulated phone type this pairing code.
    case simulateCode(String)
    /// Wear the theme of this name, or the one that `auto` picks; answered by `themed`.
    case theme(String)
    /// Take the mouse, or leave it to the terminal.
    case mouse(Bool)
    /// Put a text into the clipboard.
    case copy(CleanText)
    /// Have this there again at the next start.
    case keep(Kept)
    /// Name the terminal's window.
    case title(CleanText)
    /// Paint everything anew.
    case redraw
    /// Find what has the accounts after the process that is gone, or take them; answered by `tookOver`, or by `notice`
    /// when it cannot be.
    case takeOver
    /// Give the terminal back to the shell until the person returns.
    case suspend

    /// Asks for a command to be carried out.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - account: The name of the account that it is for.
    ///   - doing: What is said before the reason of a refusal, such as `mark as read`.
    ///   - then: What its reply changes; nil for nothing.
    ///   - refused: What a refusal changes, when more than that a sentence is said.
    /// - Returns: The effect.
    static func perform<C: Command>(
        _ command: C,
        on account: String,
        doing: CleanText = "",
        then: @escaping @Sendable (C.Reply) -> UIEvent? = { _ in nil },
        refused: (@Sendable (CommandError) -> UIEvent)? = nil
    ) -> Effect {
        let usual: @Sendable (CommandError) -> UIEvent = {
            let sentence = Words.sentence($0)
            let text = doing.isEmpty ? sentence : "\(doing): \(sentence)"
            return .answered { state, _ in state.answer(text) }
        }
        return .command(Request(command, on: account, then: then, refused: refused ?? usual))
    }
}

/// A command on its way out, with what becomes of its answer.
///
/// Two are equal when they ask the same account for the same.
public struct Request: Equatable, Sendable {
    /// The name of the account that it is for.
    public let account: String
    /// What is asked for.
    public let command: any Command
    private let carryOut: @Sendable (any Performer) async -> UIEvent?

    init<C: Command>(
        _ command: C,
        on account: String,
        then: @escaping @Sendable (C.Reply) -> UIEvent?,
        refused: @escaping @Sendable (CommandError) -> UIEvent
    ) {
        self.command = command
        self.account = account
        carryOut = { performer in
            do throws(CommandError) {
                return then(try await performer.perform(command, on: account))
            } catch {
                return refused(error)
            }
        }
    }

    /// Has the command carried out; returns what its answer changes.
    public func perform(with performer: any Performer) async -> UIEvent? {
        await carryOut(performer)
    }

    /// Whether both ask the same account for the same.
    public static func == (left: Request, right: Request) -> Bool {
        left.account == right.account && isSame(left.command, right.command)
    }

    private static func isSame<C: Command>(_ left: C, _ right: any Command) -> Bool {
        guard let right = right as? C else { return false }
        guard let left = left as? any Hashable, let right = right as? any Hashable else {
            return false
        }
        return AnyHashable(left) == AnyHashable(right)
    }
}
