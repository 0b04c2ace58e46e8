import Commands
import JSON
import Model

/// The native surface as OpenAPI 3.1 describes it, from its endpoints and the catalogue alone.
enum OpenAPI {
    /// The document.
    ///
    /// - Parameter prefix: Where the dialect is mounted.
    /// - Returns: An object.
    static func document(at prefix: String) -> JSON {
        let commands = Dictionary(
            uniqueKeysWithValues: Catalogue.descriptions.map {
                ("\(Native.base)/commands/\($0.name)", $0)
            }
        )
        let endpoints = Native().sections.flatMap(\.endpoints)
        let paths = endpoints.filter { $0.path != Native.anyCommand }.map { endpoint in
            let found = commands[endpoint.path].map { operation($0) } ?? operation(endpoint)
            let method = endpoint.method.rawValue.lowercased()
            return (prefix + endpoint.path, JSON.object(JSON.Object([(method, found)])))
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
            "parameters": [account],
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

    /// An endpoint that is no command's own; what it answers is in the manual.
    private static func operation(_ endpoint: Endpoint) -> JSON {
        let isOpen = endpoint.access == .open
        let fields = endpoint.taken.fields
        var parameters = isOpen ? [] : [account]
        for part in endpoint.path.split(separator: "/") where part.hasPrefix("{") {
            let name = String(part.dropFirst().dropLast())
            parameters.append(parameter(name, "path", ["type": "string"], isRequired: true))
        }
        var operation: JSON.Object = ["summary": .string(endpoint.help)]
        if isOpen { operation["security"] = [] }
        if endpoint.method == .get {
            parameters += fields.map { field in
                parameter(field.name, "query", field.schema.json(), isRequired: !field.isOptional)
            }
        } else if !fields.isEmpty {
            operation["requestBody"] = [
                "required": .bool(!fields.allSatisfy(\.isOptional)),
                "content": content(Schema(.object(fields)).json()),
            ]
        }
        operation["parameters"] = .array(parameters)
        operation["responses"] = [
            "2XX": ["description": "done"],
            "default": [
                "description": "not done",
                "content": content(["$ref": "#/components/schemas/Error"]),
            ],
        ]
        return .object(operation)
    }

    private static let account: JSON = [
        "name": "account", "in": "query", "schema": ["type": "string"],
        "description": "the account that it is about, when there are several",
    ]

    private static func parameter(
        _ name: String,
        _ place: String,
        _ schema: JSON,
        isRequired: Bool
    ) -> JSON {
        [
            "name": .string(name), "in": .string(place), "required": .bool(isRequired),
            "schema": schema,
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
