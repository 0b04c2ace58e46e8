extension Schema {
    /// Version 7: what was dealt with and left no message behind, such as a reaction, by a hash of sender and id.
    static let seventh = """
        CREATE TABLE handled (
            number INTEGER PRIMARY KEY,
            key INTEGER NOT NULL UNIQUE
        ) STRICT;
        """
}
