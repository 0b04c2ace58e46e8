extension Schema {
    /// Version 4: which companions people's phones have signed for.
    ///
    /// `list` is as it came, and `account` the phone's key that it was checked with, none as long as that is not
    /// known; `key_indexes` has the place in such a list under which a companion's key was proven.
    static let fourth = """
        CREATE TABLE key_lists (
            person INTEGER PRIMARY KEY REFERENCES people (id),
            list BLOB NOT NULL,
            account BLOB
        ) STRICT;

        CREATE TABLE key_indexes (
            person INTEGER NOT NULL REFERENCES people (id),
            device INTEGER NOT NULL,
            key_index INTEGER NOT NULL,
            PRIMARY KEY (person, device)
        ) STRICT, WITHOUT ROWID;
        """
}
