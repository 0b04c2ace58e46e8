extension Schema {
    /// Version 8: what a group is about, what is on in it, and its place in a community.
    ///
    /// `version` is that of the member list, NULL where the server counts none. What was told before has none of
    /// this, so it is asked for again.
    static let eighth = """
        ALTER TABLE groups ADD COLUMN description TEXT;
        ALTER TABLE groups ADD COLUMN description_id TEXT;
        ALTER TABLE groups ADD COLUMN description_by INTEGER REFERENCES people (id);
        ALTER TABLE groups ADD COLUMN description_time INTEGER;
        ALTER TABLE groups ADD COLUMN settings TEXT NOT NULL DEFAULT '';
        ALTER TABLE groups ADD COLUMN kind TEXT NOT NULL DEFAULT 'group';
        ALTER TABLE groups ADD COLUMN parent TEXT;
        ALTER TABLE groups ADD COLUMN size INTEGER;
        ALTER TABLE groups ADD COLUMN version TEXT;
        ALTER TABLE groups ADD COLUMN is_outdated INTEGER NOT NULL DEFAULT 0;
        UPDATE groups SET is_outdated = 1;
        """
}
