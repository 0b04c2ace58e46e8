public import JSON
import Model

extension Performer {
    /// Carries out a command by its name, from JSON and to JSON: the way in for all that is not Swift.
    ///
    /// - Parameters:
    ///   - name: As in the ``Catalogue``.
    ///   - body: The command's fields; null stands for none.
    ///   - account: The account's name.
    /// - Returns: The reply.
    /// - Throws: ``CommandError``; of code ``CommandError/Code/invalid`` with the path and what was expected
    ///   when the body does not fit.
    public func perform(
        _ name: String,
        _ body: JSON,
        on account: String
    ) async throws(CommandError) -> JSON {
        try await perform(Catalogue.command(named: name), body, on: account)
    }

    private func perform<C: Command>(
        _ type: C.Type,
        _ body: JSON,
        on account: String
    ) async throws(CommandError) -> JSON {
        let reply = try await perform(C(reading: body), on: account)
        do throws(JSONError) {
            return try JSON(encoding: reply)
        } catch {
            throw .invalid("the reply cannot be written: \(error)")
        }
    }
}

extension Command {
    /// Reads a command as people and programs give it.
    ///
    /// A name that is no field is refused, since it is a mistake that would go unnoticed; an address may be a
    /// phone number with country code.
    ///
    /// - Parameter body: The fields; null stands for none.
    /// - Throws: ``CommandError`` with the path and what was expected.
    public init(reading body: JSON) throws(CommandError) {
        let fields = try Catalogue.description(of: Self.name).fields
        guard let object = (body.isNull ? [:] : body).object else {
            throw .invalid("expected an object with the fields of \(Self.name)")
        }
        var members = JSON.Object()
        for member in object.members {
            guard let field = fields.first(where: { $0.name == member.name }) else {
                throw Self.noField(member.name, fields)
            }
            members[member.name] = field.schema.spelled(member.value)
        }
        do throws(JSONError) {
            self = try JSON.object(members).decode()
        } catch {
            throw .invalid("\(error)")
        }
    }

    private static func noField(_ name: String, _ fields: [Schema.Field]) -> CommandError {
        let near = Spelling.nearest(to: name, among: fields.map(\.name))
        let all = fields.map(\.name).joined(separator: ", ")
        return CommandError(
            .invalid,
            "\(Self.name) has no field \(Spelling.shown(name))",
            advice: near.map { "did you mean \($0)?" }
                ?? (fields.isEmpty ? "it takes none" : "it takes \(all)")
        )
    }
}

extension Schema {
    /// The value with phone numbers as addresses, where addresses are wanted.
    fileprivate func spelled(_ value: JSON) -> JSON {
        switch (form, value) {
        case (.text(format: "jid"), .string(let text)) where !text.contains("@"):
            JID(recipient: text).map { .string($0.description) } ?? value
        case (.array(let element), .array(let values)): .array(values.map(element.spelled))
        default: value
        }
    }
}
