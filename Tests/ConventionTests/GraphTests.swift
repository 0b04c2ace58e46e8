import Foundation
import Support
import Testing

@Suite struct GraphTests {
    @Test func `no target depends on one of a higher storey`() throws {
        let storeys = try Storeys()
        #expect(storeys.targets.count > 30)
        for target in storeys.targets {
            for name in target.dependencies {
                let below = try #require(storeys.target(name), "\(target.name) → \(name)")
                let isDown = storeys.depth(target.storey) <= storeys.depth(below.storey)
                #expect(isDown, "\(target.name) → \(name)")
            }
        }
    }

    @Test func `the readme draws the storeys as they are`() throws {
        let storeys = try Storeys()
        let path = "\(Program.checkout)/README.md"
        let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        let first = try #require(lines.firstIndex { $0.hasPrefix("    Programs ") })
        var drawn: [(storey: String, names: Set<String>)] = []
        for line in lines[first...].prefix(while: { $0.hasPrefix("    ") }) {
            var words = line.split(separator: " ").map(String.init)
            if !line.hasPrefix("     ") { drawn.append((words.removeFirst(), [])) }
            let names = words.filter { storeys.target($0) != nil }
            drawn[drawn.count - 1].names.formUnion(names)
        }
        #expect(drawn.map(\.storey) == storeys.folders)
        for (storey, names) in drawn where storey != "Sandbox" {
            let real = storeys.targets.filter { $0.storey == storey }.map(\.name)
            #expect(names == Set(real), "\(storey)")
        }
    }

    @Test func `only wrappers import C`() {
        let offences = SourceFile.all(under: "Sources")
            .filter { $0.storey != "Wrappers" && $0.storey != "C" }
            .flatMap {
                $0.code {
                    $0.contains(/^(public |internal )?import C[A-Z]/)
                        && !$0.contains(/import (Canvas|Commands|Crypto)/)
                }
            }
        #expect(offences == [])
    }

    @Test func `only wrappers are unsafe`() {
        let offences = SourceFile.all(under: "Sources")
            .filter { $0.storey != "Wrappers" }
            .flatMap { file in
                file.code { $0.contains(/\bunsafe\b|@unchecked Sendable|nonisolated\(unsafe\)/) }
            }
        #expect(offences == [])
    }

    @Test func `the sandbox is not written from the engine`() {
        let offences = SourceFile.all(under: "Sources/Sandbox")
            .flatMap { $0.code { $0.contains(/import (Engine|Stanzas|Store|Hosting)/) } }
        #expect(offences == [])
    }

    @Test func `dialects know neither engine nor store`() {
        let offences =
            (SourceFile.all(under: "Sources/Fronts/REST")
            + SourceFile.all(under: "Sources/Fronts/TUI"))
            .flatMap { $0.code { $0.contains(/import (Engine|Stanzas|Store|Hosting)/) } }
        #expect(offences == [])
    }

    @Test func `no source asks for a trap by try!, as! or fatalError`() {
        let offences = SourceFile.all(under: "Sources")
            .flatMap { $0.code { $0.contains(/\btry!|\bas!|\bfatalError\(/) } }
        #expect(offences == [])
    }

    /// Commands that front ends may offer already while the engine's side is still being made; a
    /// service refuses them as unsupported.
    private static let pending: Set<String> = []

    @Test func `every command is carried out`() {
        let declared = names(in: "Sources/Leaves/Commands", /public struct (\w+): Command\b/)
        let handled = names(
            in: "Sources/Core/Engine/Operations",
            /extension (?:Commands\.)?(\w+): Operation\b/
        )
        .union(names(in: "Sources/Fronts/Hosting", /extension (\w+): HostOperation\b/))
        #expect(!declared.isEmpty)
        #expect(declared.subtracting(handled) == Self.pending)
    }

    private func names(in folder: String, _ pattern: Regex<(Substring, Substring)>) -> Set<String> {
        Set(
            SourceFile.all(under: folder).flatMap(\.lines)
                .compactMap { $0.firstMatch(of: pattern).map { String($0.1) } }
        )
    }
}
