import Crypto
import Encodings
import Media
import Model
import Protobuf
import System
import WAProto

extension SandboxServer {
    /// Lets a person's phone send a file to another person or a group; returns the message id.
    @discardableResult
    public func send(
        _ sketch: MediaSketch,
        from: String,
        to: String
    ) async throws(SandboxError) -> String {
        let kind = try sketch.checked()
        let content = try sketch.bytes()
        let random = await loop.perform { world in
            world.options.seed == nil ? Randomness.system : world.random("files")
        }
        let key = random.bytes(32)
        let sealed = try await keep(content, key, kind.type)
        return try await loop.run { world throws(SandboxError) in
            let sender = try world.directory.person(named: from)
            let path = MediaDesk(world: world).address(of: sealed.sealedHash, owner: sender.id)
            let url = "https://\(world.mediaHost)\(path)"
            let file = MediaSketch.SentFile(
                sealed: sealed,
                key: key,
                mimeType: sketch.mimeType ?? kind.mimeType,
                path: path,
                url: url,
                time: world.now
            )
            let message = sketch.message(kind, file)
            let speech = Speech(
                content: message,
                type: "media",
                words: sketch.caption ?? "",
                meta: sketch.isViewOnce == true ? ["view_once": "true"] : [:]
            )
            if let group = world.groups.group(JID(to)) {
                return try world.contacts.say(speech, from: sender.id, in: group.jid)
            }
            let other = try world.directory.person(named: to)
            return try world.contacts.say(speech, from: sender.id, to: other.id)
        }
    }

    /// The file of a message that a person got or sent, downloaded and opened; what is wrong with it is said.
    public func media(_ id: String, of name: String) async throws(SandboxError) -> MediaState {
        let part = try await loop.run { world throws(SandboxError) in
            try Self.part(id, of: name, in: world)
        }
        guard let path = MediaPath(part.directPath), path.hash == part.sealedHash else {
            return MediaState(part, fault: "its address is none of this server's")
        }
        let (store, hasEnded) = await loop.perform { world in
            (world.media, MediaDesk(world: world).hasEnded(path))
        }
        guard !hasEnded else { return MediaState(part, fault: "its address has ended") }
        do {
            let opened = try store.folder() + "/opened-\(Hex.encode(Randomness.system.bytes(8)))"
            defer { try? Files.remove(opened) }
            let opening = MediaOpening(
                keys: try MediaKeys(part.key, part.kind.type),
                hash: part.hash,
                sealedHash: part.sealedHash,
                length: part.length
            )
            try await opening.open(try PartReader(try store.path(of: path.hash)), to: opened)
            let content = part.length <= 512 << 10 ? try Files.read(opened) : nil
            return MediaState(part, fault: nil, content: content)
        } catch {
            return MediaState(part, fault: "\(error)")
        }
    }

    /// What came to and went from the hosts of files, counted.
    public func mediaTally() async -> MediaTally { await loop.perform { $0.media.tally } }

    /// Lets the leaves to upload that a person's clients have hold no more.
    public func expireMedia(_ name: String) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let person = try world.directory.person(named: name)
            MediaDesk(world: world).expireTickets(of: person.id)
        }
    }

    /// Takes away the file of a message that a person got or sent, as the server does after some weeks.
    ///
    /// - Parameters:
    ///   - id: The message.
    ///   - name: Who got or sent it.
    ///   - isKept: Whether phones can upload it again: only its address ends then.
    /// - Throws: `SandboxError.missing` when there is none.
    public func dropMedia(
        _ id: String,
        of name: String,
        keepingIt isKept: Bool = false
    ) async throws(SandboxError) {
        try await loop.run { world throws(SandboxError) in
            let part = try Self.part(id, of: name, in: world)
            guard isKept else { return world.media.remove(part.sealedHash) }
            if let path = MediaPath(part.directPath) { MediaDesk(world: world).end(path) }
        }
    }

    private static func part(
        _ id: String,
        of name: String,
        in world: World
    ) throws(SandboxError) -> MediaPart {
        let person = try world.directory.person(named: name)
        guard let part = MediaDesk(world: world).part(id, of: person.id) else {
            throw .missing("\(name) has no file with the id \(id)")
        }
        return part
    }

    /// Encrypts bytes and keeps them as an upload would.
    @concurrent private func keep(
        _ content: [UInt8],
        _ key: [UInt8],
        _ type: MediaType
    ) async throws(SandboxError) -> SealedMedia {
        let store = await loop.perform { $0.media }
        do {
            let (file, sealed) = try MediaSeal.seal(content, MediaKeys(key, type), type)
            try store.add(file, as: sealed.sealedHash)
            return sealed
        } catch let error as SandboxError {
            throw error
        } catch {
            throw .failed("the file cannot be kept: \(error)")
        }
    }
}
