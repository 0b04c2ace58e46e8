import Commands
import JSON
import Model

/// The native surface as OpenAPI 3.1 describes it, from the catalogue alone.
enum OpenAPI {
    /// The document.
    ///
    /// - Parameter prefix: Where the dialect is mounted.
    /// - Returns: An object.
    static func document(at prefix: String) -> JSON {
        let paths = Catalogue.descriptions.map { command in
            (
                "\(prefix)\(Native.base)/commands/\(command.name)",
                JSON.object(["post": operation(command)])
            )
        }
        return [
            "openapi": "3.1.0",
            "info": ["title": "martlet", "version": "1"],
            "security": [["key": []]],
            "paths": .object(JSON.Object(paths)),
            "components": [
                "securitySchemes": ["key": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Error": error],
            ],
        ]
    }

    private static func operation(_ command: CommandDescription) -> JSON {
        let isEmpty = command.fields.allSatisfy(\.isOptional)
        return [
            "operationId": .string(command.name),
            "summary": .string(command.summary),
            "tags": [.string(command.area.name)],
            "parameters": [
                [
                    "name": "account", "in": "query", "schema": ["type": "string"],
                    "description": "the account that it is about, when there are several",
                ]
            ],
            "requestBody": [
                "required": .bool(!isEmpty),
                "content": content(Schema(.object(command.fields)).json()),
            ],
            "responses": [
                "200": ["description": "done", "content": content(command.reply.json())],
                "default": [
                    "description": "not done",
                    "content": content(["$ref": "#/components/schemas/Error"]),
                ],
            ],
        ]
    }

    private static func content(_ schema: JSON) -> JSON {
        ["application/json": ["schema": schema]]
    }

    private static let error: JSON = [
        "type": "object",
        "required": ["error"],
        "properties": [
            "error": ["type": "string", "description": "what happened, for people"],
            "code": ["type": "string", "description": "what happened, for programs"],
        ],
    ]
}
