import Foundation

/// Measures martlet beside other things on the same machine, in the same run.
///
///     martlet-bench [SECTION…]     codec, store, receive, group-receive, send, group-send, latency, media, listener,
///                                  terminal; all of them without arguments
@main struct Program {
    private enum Section: String, CaseIterable {
        case codec, store, receive
        case groupReceive = "group-receive"
        case send
        case groupSend = "group-send"
        case latency, media, listener, terminal

        func run() async throws {
            switch self {
            case .codec: try CodecBench.run()
            case .store: try await StoreBench.run()
            case .receive: try await ReceiveBench.run()
            case .groupReceive: try await GroupReceiveBench.run()
            case .send: try await SendBench.run()
            case .groupSend: try await GroupSendBench.run()
            case .latency: try await LatencyBench.run()
            case .media: try await MediaBench.run()
            case .listener: try await ListenerBench.run()
            case .terminal: try await TerminalBench.run()
            }
        }
    }

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if arguments.first == "client" {
                try await Client.run(Array(arguments.dropFirst()))
                return
            }
            let names = Section.allCases.map(\.rawValue)
            guard arguments.allSatisfy(names.contains) else {
                return Report.say("martlet-bench [SECTION…]: \(names.joined(separator: ", "))")
            }
            for section in Section.allCases
            where arguments.isEmpty || arguments.contains(section.rawValue) {
                Report.say("\n\(section.rawValue)")
                try await section.run()
            }
        } catch {
            FileHandle.standardError.write(Data("martlet-bench: \(error)\n".utf8))
            exit(1)
        }
    }
}
