import Foundation
import Support

/// A file of the checkout, for rules about the text of the code.
struct SourceFile: Sendable, CustomStringConvertible {
    /// Its path from the checkout.
    let path: String
    let lines: [String]

    var description: String { path }

    /// The storey it belongs to: the folder under `Sources`.
    var storey: String { folder(1) }
    /// The target it belongs to: the folder under its storey.
    var target: String { folder(2) }

    private func folder(_ depth: Int) -> String {
        path.split(separator: "/").dropFirst(depth).first.map(String.init) ?? ""
    }

    /// Every Swift file under a folder of the checkout, in order.
    static func all(under folder: String, generated: Bool = false) -> [SourceFile] {
        let root = URL(fileURLWithPath: Program.checkout).appendingPathComponent(folder).path
        let names = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
        return names.filter { $0.hasSuffix(".swift") && (generated || !$0.contains("Generated/")) }
            .sorted().compactMap { name in
                guard let text = try? String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
                else { return nil }
                return SourceFile(
                    path: "\(folder)/\(name)",
                    lines: text.split(separator: "\n", omittingEmptySubsequences: false)
                        .map(String.init)
                )
            }
    }

    /// The lines, numbered from 1, that are code and match.
    func code(where matches: (String) -> Bool) -> [String] {
        lines.enumerated().compactMap { index, line in
            let bare = line.trimmingCharacters(in: .whitespaces)
            guard !bare.hasPrefix("//"), matches(line) else { return nil }
            return "\(path):\(index + 1): \(bare)"
        }
    }
}
