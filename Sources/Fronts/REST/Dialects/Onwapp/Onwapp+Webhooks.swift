import Commands
import HTTP
import JSON
import Model

extension Onwapp {
    /// Webhooks.
    static var webhooks: Section<Family> {
        Section(
            .webhook,
            [
                Endpoint(.get, path, manager, getWebhook, help: "the webhook"),
                Endpoint(
                    .post,
                    path,
                    manager,
                    setWebhook,
                    shown,
                    help: "sets it: url, and events, secret, enabled where wanted"
                ),
                Endpoint(
                    .put,
                    path,
                    manager,
                    changeWebhook,
                    shown,
                    help: "changes what of these is given"
                ),
                Endpoint(.delete, path, manager, remove, removed, help: "takes it away"),
                Endpoint(.get, "/events", .anyKey, events, help: "the names that events can have"),
            ]
        )
    }

    private static let path = "/{session}/webhook"
    private static let manager = Requirement.session(.manager)

    private static func setWebhook(_ call: Call) throws(Refusal) -> SetWebhook {
        SetWebhook(
            account: call.session,
            dialect: "onwapp",
            url: try call.input.read("url"),
            events: try call.input.readIfPresent("events"),
            isEnabled: try call.input.readIfPresent("enabled"),
            secret: try call.input.readIfPresent("secret")
        )
    }

    private static func changeWebhook(_ call: Call) throws(Refusal) -> ChangeWebhook {
        ChangeWebhook(
            account: call.session,
            dialect: "onwapp",
            url: try call.input.readIfPresent("url"),
            events: try call.input.readIfPresent("events"),
            isEnabled: try call.input.readIfPresent("enabled"),
            secret: try call.input.readIfPresent("secret")
        )
    }

    /// Where there is none, one that is off is shown.
    private static func getWebhook(_ call: Call) async throws(Refusal) -> HTTPResponse {
        do throws(Refusal) {
            let command = GetWebhook(account: call.session, dialect: "onwapp")
            return shown(try await call.perform(command))
        } catch {
            guard case .failed(let failure) = error, failure.code == .notFound else { throw error }
            return .json(["sessionId": .string(call.session), "enabled": false])
        }
    }

    private static func shown(_ webhook: Webhook) -> HTTPResponse {
        .json([
            "id": .string(webhook.id),
            "sessionId": .string(webhook.account),
            "url": .string(webhook.url),
            "events": .array(webhook.events.map(JSON.string)),
            "enabled": .bool(webhook.isEnabled),
        ])
    }

    private static func remove(_ call: Call) -> RemoveWebhook {
        RemoveWebhook(account: call.session, dialect: "onwapp")
    }

    private static func removed(_ done: Done) -> HTTPResponse {
        .json(["message": "webhook deleted"])
    }

    private static func events(_ call: Call) -> HTTPResponse {
        let categories = OnwappEvent.categories.map { name, events in
            (name, JSON.array(events.map(JSON.string)))
        }
        let all = OnwappEvent.categories.flatMap(\.1).map(JSON.string)
        return .json(["categories": .object(JSON.Object(categories)), "all": .array(all)])
    }
}
