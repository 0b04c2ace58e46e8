public import Commands
import JSON
import Model

extension Input {
    /// Reads a command from the fields of its own names, in whatever form they came.
    ///
    /// What a form or a query has only as text is read as what the command's field is: a flag, a number, an object.
    ///
    /// - Throws: ``Refusal``, such as ``Refusal/badInput(_:)``.
    public func read<C: Command>(command: C.Type = C.self) throws(Refusal) -> C {
        var members = JSON.Object()
        for field in Catalogue.description(of: command).fields {
            guard let value = value(field.name) else {
                guard field.isOptional else { throw .badInput(InputProblem(field.name, .missing)) }
                continue
            }
            do throws(InputProblem.Fault) {
                members[field.name] = try field.schema.spelled(value)
            } catch {
                throw .badInput(InputProblem(field.name, error))
            }
        }
        do throws(CommandError) {
            return try C(reading: .object(members))
        } catch {
            throw .failed(error)
        }
    }
}

extension Schema {
    /// A value as a command has it.
    fileprivate func spelled(_ value: JSON) throws(InputProblem.Fault) -> JSON {
        switch form {
        case .text(format: "jid"): return .string(try Recipient(input: value).jid.description)
        case .text, .choice, .bytes: return .string(try String(input: value))
        case .flag: return .bool(try Bool(input: value))
        case .integer: return .number(.init(try Int(input: value)))
        case .array(let element):
            var values: [JSON] = []
            for one in value.array ?? [value] { values.append(try element.spelled(one)) }
            return .array(values)
        case .object, .map, .either, .number, .anything:
            // A form has an object as text.
            guard let text = value.string, let written = try? JSON(parsing: Array(text.utf8)) else {
                return value
            }
            return written
        }
    }
}
