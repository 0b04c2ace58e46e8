public import JSON
public import Model

/// Asks for a group to be opened again that the server closed.
///
///     → <iq xmlns="w:mex"><query query_id="25946115325088226">{"variables":{"input":
///         {"group_jid":"{number}","appeal_reason":"…","debug_info":""}}}</query></iq>
///     ← {"wa_create_group_suspension_appeal":{"response_code":"SUCCESS|APPEAL_ALREADY_EXISTS|…"}}
///
/// What is no success is refused: as 409 when somebody has asked already.
///
/// - Source: zapo `spec/mex` (`GroupSuspensionAppeal`).
public struct AppealSuspension: MexQuery {
    public typealias Reply = Void
    public static let document = "25946115325088226"
    public static let field = "wa_create_group_suspension_appeal"
    private let group: JID
    private let reason: String

    /// Asks for a group, for a reason.
    public init(_ group: JID, reason: String) {
        self.group = group
        self.reason = reason
    }

    public var variables: JSON {
        let input: JSON = [
            "group_jid": .string(group.user), "appeal_reason": .string(reason), "debug_info": "",
        ]
        return ["input": input]
    }

    public func reply(from answer: JSON) throws(StanzaError) {
        guard let code = answer["response_code"]?.string else {
            throw .missing(path: "\(Self.field)/response_code")
        }
        guard code != "SUCCESS" else { return }
        throw .refused(code: code == "APPEAL_ALREADY_EXISTS" ? 409 : 400, text: code)
    }
}
