import Foundation
import Support

/// The target graph as Package.swift writes it.
struct Storeys {
    struct Target {
        let name: String
        let storey: String
        let dependencies: [String]
    }

    /// The folders of `Sources`, top to bottom.
    let folders: [String]
    let targets: [Target]

    init() throws {
        let path = "\(Program.checkout)/Package.swift"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let cases = text.matches(of: /case (\w+) = "(\w+)"/)
        folders = cases.map { String($0.2) }
        let folder = Dictionary(uniqueKeysWithValues: cases.map { (String($0.1), String($0.2)) })
        let modules = text.matches(
            of: /Storey\.(\w+)\.(?:module|program)\(\s*"([\w-]+)"(?:,\s*\[([^\]]*)\])?/
        )
        let libraries = text.matches(of: /library\("(\w+)"/)
        targets =
            modules.map { module in
                Target(
                    name: String(module.2),
                    storey: folder[String(module.1)] ?? "",
                    dependencies: (module.3 ?? "").matches(of: /"([\w-]+)"/).map { String($0.1) }
                )
            }
            + libraries.map { Target(name: String($0.1), storey: "C", dependencies: []) }
    }

    /// The target of this name.
    func target(_ name: String) -> Target? { targets.first { $0.name == name } }

    /// How many storeys lie above one.
    func depth(_ storey: String) -> Int { folders.firstIndex(of: storey) ?? -1 }
}
