public import Model
public import SQLite

extension Reader {
    /// A group as last told, its members in the order of their addresses; nil when nothing was told.
    public func group(_ jid: JID) throws(SQLiteError) -> Group? {
        guard let chat = try findChat(jid) else { return nil }
        let found = try connection.statement(
            """
            SELECT name, owner, lid, phone, address, created, is_lid_addressed
            FROM groups JOIN chats ON chats.id = chat LEFT JOIN people ON people.id = owner
            WHERE chat = ?
            """
        ).first([.integer(chat)]) { row throws(SQLiteError) in
            Group(
                jid: jid.bare,
                subject: row.text(0),
                owner: row.isNull(1) ? nil : try row.address(2),
                created: Timestamp(milliseconds: row.int(5)),
                isLIDAddressed: row.flag(6)
            )
        }
        guard var group = found else { return nil }
        group.members = try members(chat)
        return group
    }

    private func members(_ chat: Int64) throws(SQLiteError) -> [Group.Member] {
        let members = try connection.statement(
            """
            SELECT lid, phone, address, role FROM members JOIN people ON id = person WHERE chat = ?
            """
        ).all([.integer(chat)]) { row throws(SQLiteError) in
            guard let role = Group.Role(name: row.text(3)) else {
                throw .unreadable("a stored role cannot be read")
            }
            return Group.Member(
                person: try row.address(0),
                phone: row.optionalText(1).map { .phone($0) },
                role: role
            )
        }
        return members.sorted { $0.person < $1.person }
    }
}

extension Transaction {
    /// Keeps a group as the server described it, in place of what was known; names its chat.
    ///
    /// Members with both addresses become one person here.
    public func setGroup(_ group: Group) throws(SQLiteError) {
        for member in group.members {
            if let phone = member.phone { try learn(phone: phone, lid: member.person) }
        }
        let known = try self.group(group.jid)
        try setChatName(group.subject, for: group.jid)
        let chat = try chatID(group.jid)
        let owner = try group.owner.map { jid throws(SQLiteError) in try personID(jid) }
        try connection.statement(
            """
            INSERT INTO groups (chat, owner, created, is_lid_addressed) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET owner = excluded.owner, created = excluded.created,
                is_lid_addressed = excluded.is_lid_addressed
            """
        ).run([
            .integer(chat), .integer(owner), .integer(group.created.milliseconds),
            .flag(group.isLIDAddressed),
        ])
        // The server may name by number whom a LID is known of.
        var present: Set<JID> = []
        for member in group.members { present.insert(try canonical(member.person)) }
        let before = known?.members.map(\.person) ?? []
        try removeMembers(before.filter { !present.contains($0) }, of: group.jid)
        try setMembers(group.members, of: group.jid, areNew: known != nil)
    }

    /// Adds members, or gives those that are there another role.
    ///
    /// - Parameters:
    ///   - members: Who they are.
    ///   - group: The group.
    ///   - areNew: Whether those who were not there came just now; otherwise they were there before anything was
    ///     sent.
    /// - Throws: `SQLiteError`.
    public func setMembers(
        _ members: [Group.Member],
        of group: JID,
        areNew: Bool = true
    ) throws(SQLiteError) {
        let chat = try chatID(group)
        for member in members {
            if let phone = member.phone { try learn(phone: phone, lid: member.person) }
            try connection.statement(
                """
                INSERT INTO members (chat, person, role, last_message, last_departed)
                VALUES (
                    ?1, ?2, ?3,
                    CASE WHEN ?4 THEN (SELECT coalesce(max(row), 0) FROM messages) ELSE 0 END,
                    CASE WHEN ?4 THEN (SELECT coalesce(max(number), 0) FROM departed) ELSE 0 END
                )
                ON CONFLICT DO UPDATE SET role = excluded.role
                """
            ).run([
                .integer(chat), .integer(try personID(member.person)), .text(member.role.name),
                .flag(areNew),
            ])
        }
    }

    /// Removes members; those who are not there are fine.
    public func removeMembers(_ people: [JID], of group: JID) throws(SQLiteError) {
        let chat = try chatID(group)
        for person in people {
            try connection.statement("DELETE FROM members WHERE chat = ? AND person = ?")
                .run([.integer(chat), .integer(try personID(person))])
        }
    }
}
