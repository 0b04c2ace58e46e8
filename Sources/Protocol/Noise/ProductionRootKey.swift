public import Crypto
import Encodings

/// The key that WhatsApp's servers' certificates lead to.
public let productionRootKey: PublicKey = {
    let digits = "142375574d0a587166aae71ebe516437c4a28b73e3695c6ce1f7f9545da8ee6b"
    guard let key = PublicKey(Hex.decode(digits) ?? []) else {
        preconditionFailure("the production root key is not 32 bytes")
    }
    return key
}()
