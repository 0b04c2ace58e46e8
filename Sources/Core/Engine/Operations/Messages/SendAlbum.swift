import Commands
import Media
import Model
import Store
import WAProto

extension SendAlbum: Operation {
    func run(on account: Account) async throws(CommandError) -> [Message] {
        try await account.carryOut { () throws(EngineError) in
            guard Self.sizes.contains(paths.count) else {
                throw .invalid("paths: an album has 2 to 30 pictures and videos")
            }
            var files: [OutgoingFile] = []
            do throws(EngineError) {
                for path in paths { files.append(try await prepare(path, on: account)) }
                return try await send(&files, on: account)
            } catch {
                for file in files { account.discard(file) }
                throw error
            }
        }
    }

    /// Puts the album and its files into the outbox; each file that is there is taken off the list.
    private func send(
        _ files: inout [OutgoingFile],
        on account: Account
    ) async throws(EngineError) -> [Message] {
        let videos = files.count { $0.format.isOf("video") }
        let content = AlbumContent(images: UInt32(files.count - videos), videos: UInt32(videos))
        let album = try await account.outbox.send(
            ComposedMessage(
                to: to,
                content: .init(content),
                message: content.message(random: account.link.random)
            )
        )
        let key = try await account.link.write { try $0.key(of: album) }
        var messages = [album]
        while let file = files.first {
            let caption = messages.count == 1 ? caption : nil
            messages.append(try await send(file, caption, key, on: account))
            files.removeFirst()
        }
        return messages
    }

    private func prepare(
        _ path: String,
        on account: Account
    ) async throws(EngineError) -> OutgoingFile {
        // By its kind it gets other keys.
        let isVideo = try OutgoingFile.format(of: path).isOf("video")
        return try await OutgoingFile.prepare(
            path,
            as: isVideo ? .video : .image,
            to: to,
            id: nil,
            on: account
        ) { format throws(EngineError) in
            guard format.isOf("image") || format.isOf("video") else {
                throw .invalid("paths: \(path) is no picture and no video, but \(format.mimeType)")
            }
        }
    }

    private func send(
        _ file: OutgoingFile,
        _ caption: String?,
        _ album: WAMessageKey,
        on account: Account
    ) async throws(EngineError) -> Message {
        guard file.format.isOf("video") else {
            let content = file.image(caption: caption)
            return try await account.send(content, file, to: to, id: nil, key: nil, album: album)
        }
        let content = file.video(caption: caption)
        return try await account.send(content, file, to: to, id: nil, key: nil, album: album)
    }
}
