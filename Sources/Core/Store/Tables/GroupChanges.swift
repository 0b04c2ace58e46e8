public import Model
public import SQLite

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
            INSERT INTO groups (
                chat, owner, created, is_lid_addressed, kind, parent, size, version, is_outdated
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT DO UPDATE SET owner = excluded.owner, created = excluded.created,
                is_lid_addressed = excluded.is_lid_addressed, kind = excluded.kind,
                parent = excluded.parent, size = excluded.size, version = excluded.version,
                is_outdated = excluded.is_outdated
            """
        ).run([
            .integer(chat), .integer(owner), .integer(group.created.milliseconds),
            .flag(group.isLIDAddressed), .text(group.kind.name), .text(group.parent?.description),
            .integer(group.size.map { Int64($0) }), .text(group.version), .flag(group.isOutdated),
        ])
        try setDescription(group.description, of: group.jid)
        try setSettings(group.settings, of: group.jid)
        try setDisappearing(group.disappearing, in: group.jid, at: now)
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

    /// Notes that the member list went from one version to another; when the one that is known was neither, the
    /// list is to be asked for again.
    ///
    /// - Source: whatsapp-rust `wacore/src/stanza/groups.rs` (`prev_v_id`).
    public func stepMembers(
        of group: JID,
        from before: String?,
        to after: String?
    ) throws(SQLiteError) {
        guard let after else { return }
        try connection.statement(
            """
            UPDATE groups SET version = ?3,
                is_outdated = is_outdated OR coalesce(version NOT IN (?2, ?3), FALSE)
            WHERE chat = ?1
            """
        ).run([.integer(try chatID(group)), .text(before), .text(after)])
    }

    /// Notes that a group is another one by now: it is asked for again before anything leaves for it.
    public func outdateGroup(_ group: JID) throws(SQLiteError) {
        try connection.statement("UPDATE groups SET is_outdated = 1 WHERE chat = ?")
            .run([.integer(try chatID(group))])
    }

    /// Keeps what a group is about; nil or no words take it away.
    ///
    /// A group that nothing is known of is left alone.
    public func setDescription(
        _ description: Group.Description?,
        of group: JID
    ) throws(SQLiteError) {
        let kept = description.flatMap { $0.text.isEmpty ? nil : $0 }
        let author = try kept?.by.map { jid throws(SQLiteError) in try personID(jid) }
        try connection.statement(
            """
            UPDATE groups SET description = ?2, description_id = ?3, description_by = ?4,
                description_time = ?5
            WHERE chat = ?1
            """
        ).run([
            .integer(try chatID(group)), .text(kept.map { OutsideText.description($0.text) }),
            .text(kept?.id), .integer(author), .integer(kept?.time?.milliseconds),
        ])
    }

    /// Turns something on or off.
    ///
    /// A group that nothing is known of is left alone.
    public func setSetting(
        _ setting: GroupSetting,
        isOn: Bool,
        of group: JID
    ) throws(SQLiteError) {
        guard var settings = try self.group(group)?.settings else { return }
        if isOn { settings.insert(setting) } else { settings.remove(setting) }
        try setSettings(settings, of: group)
    }

    /// Keeps after how many seconds messages of a group disappear since some time; 0 for never.
    ///
    /// The server alone says so, in order: unlike between two people, what it says last holds.
    public func setDisappearing(
        _ seconds: Int,
        in group: JID,
        at time: Timestamp
    ) throws(SQLiteError) {
        try connection.statement(
            """
            UPDATE chats SET expiration = ?2, expiration_set = ?3
            WHERE id = ?1 AND expiration IS NOT ?2
            """
        ).run([
            .integer(try chatID(group)), .integer(Int64(UInt32(clamping: seconds))),
            .integer(time.milliseconds),
        ])
    }

    private func setSettings(_ settings: Set<GroupSetting>, of group: JID) throws(SQLiteError) {
        try connection.statement("UPDATE groups SET settings = ? WHERE chat = ?").run([
            .text(settings.map(\.name).sorted().joined(separator: " ")),
            .integer(try chatID(group)),
        ])
    }
}
