public import Model
public import SQLite

extension Reader {
    /// A group as last told, its members in the order of their addresses; nil when nothing was told.
    public func group(_ jid: JID) throws(SQLiteError) -> Group? {
        guard let chat = try findChat(jid) else { return nil }
        let found = try connection.statement(
            """
            SELECT c.jid, c.name, o.id, o.lid, o.phone, o.address, g.created,
                g.is_lid_addressed, a.id, a.lid, a.phone, a.address, g.description_id,
                g.description, g.description_time, g.settings, g.kind, g.parent, g.size, g.version,
                c.expiration, g.is_outdated
            FROM groups g JOIN chats c ON c.id = g.chat
                LEFT JOIN people o ON o.id = g.owner
                LEFT JOIN people a ON a.id = g.description_by
            WHERE g.chat = ?
            """
        ).first([.integer(chat)]) { row throws(SQLiteError) in try Self.group(row) }
        guard var group = found else { return nil }
        group.members = try members(chat)
        return group
    }

    /// Whether people are named by LID in a group; nil when nothing was told of it.
    public func isLIDAddressed(_ group: JID) throws(SQLiteError) -> Bool? {
        guard let chat = try findChat(group) else { return nil }
        return try connection.statement("SELECT is_lid_addressed FROM groups WHERE chat = ?")
            .first([.integer(chat)]) { $0.flag(0) }
    }

    private static func group(_ row: borrowing Row) throws(SQLiteError) -> Group {
        guard let kind = Group.Kind(name: row.text(16)) else {
            throw .unreadable("a stored group is of no known kind")
        }
        return Group(
            jid: try row.jid(0),
            subject: row.text(1),
            owner: row.isNull(2) ? nil : try row.address(3),
            created: Timestamp(milliseconds: row.int(6)),
            isLIDAddressed: row.flag(7),
            description: try description(row),
            settings: try settings(row.text(15)),
            disappearing: Int(clamping: row.int(20)),
            kind: kind,
            parent: try row.optionalJID(17),
            size: row.isNull(18) ? nil : Int(clamping: row.int(18)),
            version: row.optionalText(19),
            isOutdated: row.flag(21)
        )
    }

    private static func description(_ row: borrowing Row) throws(SQLiteError) -> Group.Description?
    {
        guard let text = row.optionalText(13) else { return nil }
        return Group.Description(
            id: row.text(12),
            text: text,
            by: row.isNull(8) ? nil : try row.address(9),
            time: row.isNull(14) ? nil : Timestamp(milliseconds: row.int(14))
        )
    }

    private static func settings(_ names: String) throws(SQLiteError) -> Set<GroupSetting> {
        var settings: Set<GroupSetting> = []
        for name in names.split(separator: " ") {
            guard let setting = GroupSetting(name: String(name)) else {
                throw .unreadable("a stored group has a setting that is not known")
            }
            settings.insert(setting)
        }
        return settings
    }

    private func members(_ chat: Int64) throws(SQLiteError) -> [Group.Member] {
        let members = try connection.statement(
            """
            SELECT lid, phone, address, role, tag FROM members m JOIN people ON id = m.person
            LEFT JOIN member_tags t ON t.chat = m.chat AND t.person = m.person WHERE m.chat = ?
            """
        ).all([.integer(chat)]) { row throws(SQLiteError) in
            guard let role = Group.Role(name: row.text(3)) else {
                throw .unreadable("a stored role cannot be read")
            }
            return Group.Member(
                person: try row.address(0),
                phone: row.optionalText(1).map { .phone($0) },
                role: role,
                tag: row.optionalText(4).flatMap { $0.isEmpty ? nil : $0 }
            )
        }
        return members.sorted { $0.person < $1.person }
    }
}
