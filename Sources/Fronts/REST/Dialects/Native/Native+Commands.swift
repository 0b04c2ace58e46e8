import Commands
import HTTP
import JSON
import Model

extension Native {
    /// Every command of the catalogue, and the catalogue itself, under `/martlet/v1`.
    ///
    /// There is no list here: what is in the catalogue is offered.
    static var catalogue: Section<Void> {
        Section(
            [
                Endpoint(
                    .get,
                    base + "/commands",
                    .anyKey,
                    listCommands,
                    help: "every command, with what it takes and answers"
                ),
                Endpoint(
                    .get,
                    base + "/openapi.json",
                    .anyKey,
                    openAPI,
                    help: "this document"
                ),
                Endpoint(
                    .get,
                    base + "/events",
                    .session(.reader),
                    tellEvents,
                    help: "what happened after an event, or as it happens",
                    taken: .fields(of: ListEvents.self)
                ),
                Endpoint(.post, anyCommand, .anyKey, refuse, taken: .anything),
            ] + Catalogue.all.map { endpoint($0) }
        )
    }

    /// What the paths begin with.
    static let base = "/martlet/v1"
    /// Where there would be a command that there is not.
    static let anyCommand = base + "/commands/{name}"

    private static func endpoint<C: Command>(_ type: C.Type) -> Endpoint {
        Endpoint(
            .post,
            "\(base)/commands/\(C.name)",
            Requirement(for: type),
            { (call) throws(Refusal) -> C in
                do throws(CommandError) {
                    return try C(reading: call.input.body ?? .null)
                } catch {
                    throw .failed(error)
                }
            },
            { (reply) throws(Refusal) in try .json(encoding: reply) },
            taken: .object
        )
    }

    /// Names the command that could have been meant.
    private static func refuse(_ call: Call) throws(Refusal) -> HTTPResponse {
        do throws(CommandError) {
            _ = try Catalogue.command(named: call.parameters["name"] ?? "")
            throw .unsupported
        } catch {
            throw .failed(error)
        }
    }

    private static func listCommands(_ call: Call) -> HTTPResponse {
        .json(
            .array(
                Catalogue.descriptions.map { command in
                    [
                        "name": .string(command.name),
                        "area": .string(command.area.name),
                        "summary": .string(command.summary),
                        "changes": .bool(command.changes),
                        "takes": Schema(.object(command.fields)).json(),
                        "answers": command.reply.json(),
                    ]
                }
            )
        )
    }

    private static func openAPI(_ call: Call) -> HTTPResponse {
        .json(OpenAPI.document(at: call.prefix))
    }
}
