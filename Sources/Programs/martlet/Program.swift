import Commands
import Dispatch
import Glibc
import System

/// The program: understands the command line and starts one of its commands.
@main
struct Program {
    /// Runs a command; the terminal client keeps the main thread, the others give it to Dispatch.
    static func main() {
        ignoreBrokenPipes()
        unblockSignals()
        do {
            let words = Array(CommandLine.arguments.dropFirst())
            if words.first == completing { return complete(Array(words.dropFirst())) }
            let arguments = try Arguments(words)
            if arguments.has("help") {
                try help(arguments)
                leave()
            }
            if arguments.has("version") {
                say("martlet \(version)")
                leave()
            }
            try Descriptors.require()
            switch arguments.verb {
            case .terminal: try runTerminal(arguments)
            case .link: try inBackground { try await runLink(arguments) }
            case .send: try inBackground { try await runSend(arguments) }
            case .do:
                try runDo(arguments)
                leave()
            case .serve: try inBackground { try await runServe(arguments) }
            case .sandbox: try inBackground { try await runSandbox(arguments) }
            }
        } catch let error as UsageError {
            complain(ofUsage: error.sentence)
            exit(Exit.usage.rawValue)
        } catch {
            end(with: error)
        }
    }

    private static func help(_ arguments: Arguments) throws {
        guard arguments.verb == .do, let name = arguments.operands.first else {
            return say(helpText(for: arguments.verb))
        }
        do throws(CommandError) {
            for line in CommandHelp.page(try Catalogue.description(of: name)) { say(line) }
        } catch {
            throw Failure(error)
        }
    }

    /// Runs asynchronous work to its end and leaves with its exit status.
    static func inBackground(_ work: @escaping @Sendable () async throws -> Void) throws {
        Task.detached {
            do {
                try await work()
                leave()
            } catch {
                end(with: error)
            }
        }
        dispatchMain()
    }

    private static func end(with error: any Error) -> Never {
        switch error {
        case let failure as Failure:
            complain(failure.sentence)
            exit(failure.exit.rawValue)
        case let usage as UsageError:
            complain(ofUsage: usage.sentence)
            exit(Exit.usage.rawValue)
        default:
            complain("\(error)")
            exit(Exit.failed.rawValue)
        }
    }
}

/// The program's version.
let version = "0.1.0"
