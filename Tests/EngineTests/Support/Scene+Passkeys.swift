import JSON
import Model

@testable import Sandbox

extension Scene {
    /// What the browser of the account's person makes of options.
    func browse(_ options: JSON) async throws -> PasskeyAssertion {
        try await sandbox.usePasskey(options).decode(PasskeyAssertion.self)
    }

    /// The bytes of the code that the phone shows, to be compared; nil when it shows none.
    func phoneCode() async -> [UInt8]? {
        await sandbox.loop.perform { world in
            world.wire.all.lazy.compactMap { $0.registration?.gate?.code }.first
        }
    }
}
