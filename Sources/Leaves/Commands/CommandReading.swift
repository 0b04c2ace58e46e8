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
        let fields = Catalogue.description(of: Self.self).fields
        guard let object = (body.isNull ? [:] : body).object else {
            throw .invalid("expected an object with the fields of \(Self.name)")
        }
        var members = JSON.Object()
        for member in object.members {
            guard fields.contains(where: { $0.name == member.name }) else {
                throw Self.noField(member.name, fields)
            }
            members[member.name] = member.value
        }
        do throws(JSONError) {
            self = try JSON.object(try Self.spelled(members, fields)).decode()
        } catch {
            throw CommandError(reading: error)
        }
    }

    private static func spelled(
        _ members: JSON.Object,
        _ fields: [Schema.Field]
    ) throws(JSONError) -> JSON.Object {
        var members = members
        for field in fields {
            guard let value = members[field.name] else { continue }
            members[field.name] = try field.schema.spelled(value, at: [.member(field.name)])
        }
        return members
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

extension CommandError {
    /// What of a body does not fit, and where.
    fileprivate init(reading error: JSONError) {
        let sentence =
            error.reason == .missing ? "\(error.place) \(error.sentence)" : error.description
        self.init(.invalid, sentence, field: Field(error.path))
    }
}

extension CommandError.Field {
    fileprivate init?(_ path: [JSONError.Step]) {
        guard case .member(let name) = path.first else { return nil }
        if case .element(let index) = path.dropFirst().first {
            self.init(name: name, element: index)
        } else {
            self.init(name: name, element: nil)
        }
    }
}

extension Schema {
    /// The value with phone numbers as addresses, where addresses are wanted.
    fileprivate func spelled(
        _ value: JSON,
        at path: [JSONError.Step]
    ) throws(JSONError) -> JSON {
        switch (form, value) {
        case (.text(format: "jid"), .string(let text)) where !text.contains("@"):
            guard let jid = JID(recipient: text) else {
                throw JSONError(Self.noRecipient, at: path)
            }
            return .string(jid.description)
        case (.array(let element), .array(let values)):
            var spelled: [JSON] = []
            for (index, value) in values.enumerated() {
                spelled.append(try element.spelled(value, at: path + [.element(index)]))
            }
            return .array(spelled)
        default: return value
        }
    }

    private static let noRecipient = JSONError.Reason.refused(
        "expected a phone number with country code, "
            + "or an address such as 15550001111@s.whatsapp.net"
    )
}
