import Commands
import Glibc
import Log
import Synchronization
import System

/// How the program ends, as a number for the shell.
enum Exit: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case notLinked = 3
    case timedOut = 4
    case inUse = 5
}

/// Something that ends the program; the sentence goes to standard error.
struct Failure: Error {
    let exit: Exit
    let sentence: String

    init(_ exit: Exit, _ sentence: String) {
        self.exit = exit
        self.sentence = sentence
    }
}

extension Failure: CustomStringConvertible {
    /// The sentence, where the end is shown and not carried out.
    var description: String { sentence }
}

extension Failure {
    /// A command that was not carried out.
    init(_ error: CommandError) {
        let exit: Exit =
            switch error.code {
            case .notLinked, .loggedOut: .notLinked
            case .timedOut: .timedOut
            case .inUse: .inUse
            case .invalid, .noSuchCommand, .noSuchAccount: .usage
            default: .failed
            }
        self.init(exit, error.description)
    }
}

/// Writes a line of our own to standard output at once, so that a reader behind a pipe sees it.
func say(_ line: String) {
    guard let fault = StandardStream.output.writeLine(line) else { return }
    unsaid.withLock { $0 = $0 ?? fault }
}

/// Why something that was said got nowhere, the first time that it happened.
private let unsaid = Mutex<SystemError?>(nil)

/// Ends the program with success, unless what was to be said got nowhere.
func leave() -> Never {
    guard let fault = unsaid.withLock({ $0 }) else { exit(Exit.done.rawValue) }
    complain("standard output: \(fault.reason)")
    exit(Exit.failed.rawValue)
}

/// Writes a line to standard error; whatever is in it, it is one line and moves no cursor.
func complain(_ line: String) { StandardStream.error.writeLine("martlet: \(line.printable)") }

/// Writes to standard error what is wrong with the command line, and where it is explained.
func complain(ofUsage sentence: String) {
    complain(sentence)
    let verb = CommandLine.arguments.dropFirst().lazy.compactMap(Verb.init(rawValue:)).first
    StandardStream.error.writeLine("Try \((verb ?? .terminal).title) --help.")
}
