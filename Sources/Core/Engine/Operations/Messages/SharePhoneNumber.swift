import Commands
import Model
import Protobuf
import WAProto

extension SharePhoneNumber: Operation {
    func run(on account: Account) async throws(CommandError) -> Model.Message {
        guard to.isPerson else { throw .invalid("a number is given to a person") }
        return try await account.carryOut { () throws(EngineError) in
            try await account.outbox.send(
                ComposedMessage(
                    to: to,
                    content: Model.Message.Content(PhoneNumberSharedContent()),
                    message: WAMessage.with { $0.protocolMessage.type = .sharePhoneNumber }
                )
            )
        }
    }
}
