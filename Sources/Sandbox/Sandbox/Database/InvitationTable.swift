import SQLite

/// The invitations into groups that people got who could not be added.
struct InvitationTable {
    /// What a code stands for.
    struct Invitation {
        let person: Person.ID
        let inviter: Person.ID
        let expires: Int
    }

    private let file: WorldFile

    init(_ file: WorldFile) { self.file = file }

    /// Remembers an invitation.
    func add(_ code: String, to group: String, _ invitation: Invitation) {
        file.run(
            """
            INSERT OR REPLACE INTO invitations (chat, code, person, inviter, expires)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .text(group), .text(code), .int(invitation.person), .int(invitation.inviter),
                .int(invitation.expires),
            ]
        )
    }

    /// What a code stands for.
    func find(_ code: String, to group: String) -> Invitation? {
        file.first(
            "SELECT person, inviter, expires FROM invitations WHERE chat = ? AND code = ?",
            [.text(group), .text(code)]
        ) {
            Invitation(
                person: Int($0.int(0)),
                inviter: Int($0.int(1)),
                expires: Int($0.int(2))
            )
        }
    }

    /// Forgets those that ended before a time, Unix seconds.
    func removeExpired(_ now: Int) {
        file.run("DELETE FROM invitations WHERE expires < ?", [.int(now)])
    }

    /// Forgets somebody's invitations into a group; false when there are none.
    func remove(of person: Person.ID, to group: String) -> Bool {
        file.run(
            "DELETE FROM invitations WHERE chat = ? AND person = ?",
            [.text(group), .int(person)]
        ) > 0
    }
}
