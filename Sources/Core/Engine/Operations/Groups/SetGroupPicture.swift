import Commands
import Stanzas
import System

extension SetGroupPicture: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        let request = SetPicture(work.group, jpeg: try jpeg())
        _ = try await work.ask(request, GroupRefusal.picture)
        return Done()
    }

    private func jpeg() throws(CommandError) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path, limit: Self.largest + 1)
        } catch {
            throw .invalid("\(path) cannot be read: \(error)")
        }
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else {
            throw .invalid("\(path) is no JPEG file; make one of it first")
        }
        return bytes
    }
}
