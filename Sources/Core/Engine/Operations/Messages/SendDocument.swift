import Commands
import Media
import Model

extension SendDocument: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            if let mimeType {
                let isType = mimeType.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F }
                guard isType, mimeType.contains("/"), mimeType.utf8.count <= 200 else {
                    throw .invalid("mimeType: give a type such as application/pdf")
                }
            }
            let outgoing = try await OutgoingFile.prepare(
                path,
                as: .document,
                to: to,
                id: id,
                on: account
            ) { _ in }
            let content = DocumentContent(
                file: outgoing.file(as: mimeType),
                name: name ?? outgoing.name,
                title: name ?? outgoing.name,
                pages: outgoing.preview.pages,
                caption: caption.flatMap { $0.isEmpty ? nil : $0 }
            )
            return try await account.send(content, outgoing, to: to, id: id, key: key)
        }
    }
}
