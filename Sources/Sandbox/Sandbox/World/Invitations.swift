/// The invitations that people get who are not simply added to a group.
struct Invitations {
    let world: World

    /// How long one holds, in seconds.
    private static let life = 3 * 86_400

    /// Makes one, which holds for that person alone; returns its code and when it ends, Unix seconds.
    func make(
        for person: Person.ID,
        into group: GroupRecord,
        by inviter: Person.ID
    ) -> (code: String, expires: Int) {
        let code = String(Speech.id(world.random("groups")).dropFirst(16))
        let expires = world.now + Self.life
        world.database.invitations.removeExpired(world.now)
        world.database.invitations.add(
            code,
            to: group.id,
            .init(person: person, inviter: inviter, expires: expires)
        )
        return (code, expires)
    }
}
