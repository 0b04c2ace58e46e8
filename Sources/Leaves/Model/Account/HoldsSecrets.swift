/// What has something in it that only whoever manages the account may see.
public protocol HoldsSecrets {
    /// The same without that.
    var withoutSecrets: Self { get }
}
