import Protobuf
import WAProto

extension Decoder {
    /// Every message of the schemas; the first byte chooses.
    static let protobuf = Decoder(
        name: "protobuf",
        seeds: {
            let text = WAMessage.with {
                $0.conversation = "hello"
                $0.extendedTextMessage = .with { $0.text = "hello" }
            }
            let payload = WAClientPayload.with {
                $0.username = 15_551_230_000
                $0.userAgent = .with { $0.mcc = "000" }
            }
            let wrapped = WAMessage.with {
                $0.deviceSentMessage = .with {
                    $0.destinationJID = "200@lid"
                    $0.message = text
                }
            }
            return [text.serializedBytes(), payload.serializedBytes(), wrapped.serializedBytes()]
                .flatMap { bytes in
                    AllMessages.types.indices.filter { $0 % 12 == 0 }.map { [UInt8($0)] + bytes }
                }
        },
        run: { bytes in
            guard let first = bytes.first else { return }
            let type = AllMessages.types[Int(first) % AllMessages.types.count].type
            try roundTrip(type, Array(bytes.dropFirst()))
        }
    )
}

/// What was read can be written, and reads the same again.
private func roundTrip<M: Message>(_ type: M.Type, _ bytes: [UInt8]) throws {
    let message = try M(serializedBytes: bytes)
    let written = message.serializedBytes()
    guard let again = try? M(serializedBytes: written) else {
        preconditionFailure("what was read can be written and read again")
    }
    // Equality may fail on a floating-point NaN, bytes may not.
    require(again.serializedBytes() == written, "a second writing is the same")
}
