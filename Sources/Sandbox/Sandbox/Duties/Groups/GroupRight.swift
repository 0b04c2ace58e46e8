import BinaryNode
import Model

extension Request {
    /// Does something to the group that this request is for, or that it says, when the device's owner has the right to.
    ///
    /// 404 when there is no such group, 403 when they are not in it, 423 while it is closed, `refusal` when they may not.
    func changing(
        _ right: GroupRecord.Right,
        from device: Device,
        refusal: Int = 403,
        group jid: JID? = nil,
        _ change: (GroupRecord, Person.ID) -> Reply
    ) -> Reply {
        guard let group = world.groups.group(jid ?? node.jid("to")) else { return .error(404) }
        let person = device.id.person
        if let code = group.refusal(right, person, code: refusal) { return .error(code) }
        return change(group, person)
    }
}
