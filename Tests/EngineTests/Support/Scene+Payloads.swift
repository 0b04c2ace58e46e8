import WAProto

@testable import Sandbox

extension Scene {
    /// What clients said of themselves, oldest connection first.
    func payloads() async -> [WAClientPayload] {
        await sandbox.loop.perform { world in
            world.wire.payloads.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
