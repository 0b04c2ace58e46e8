/// The account of whoever never named one.
public enum StandardAccount {
    /// What it is called, unless `general.account` says otherwise.
    public static let name = "default"
}
