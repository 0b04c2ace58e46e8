import Canvas
import JSON
import Model
import QRCode

/// Linking this device, as the engine reports it.
struct Linking: Sendable {
    /// The newest step; nil before the first.
    private(set) var step: PairingState?
    /// The code on show; nil when there is none.
    private(set) var matrix: QRMatrix?
    /// The pairing code that the phone may type; QR codes change beside it.
    private(set) var phoneCode: (code: String, expires: Timestamp)?
    /// The one that stays good unless another comes for the same number.
    private var former: (code: String, expires: Timestamp)?
    /// Whether a pairing code has come that the person has not seen yet.
    var hasNewCode = false
    /// Whether a pairing code was asked for and has not come.
    var isAsking = false
    /// The phone number for which a code is wanted, as far as it was entered.
    var number = Composer()
    /// Whether the phone has another number than the account had, and nobody was asked about it.
    var hasNewNumber = false
    /// Why no pairing code came.
    var refusal: CleanText?

    /// Takes over a step.
    mutating func take(_ step: PairingState?) {
        if case .code(let text, _, _, _) = step, text != self.text {
            matrix = try? QRMatrix(text)
        }
        switch step {
        case .phoneCode(let code, let expires):
            hasNewCode = hasNewCode || phoneCode?.code != code
            phoneCode = (code, expires)
            isAsking = false
            refusal = nil
            former = nil
        case .passkey, .passkeyCode:
            matrix = nil
            (phoneCode, former) = (nil, nil)
        case .code, .finishing: break
        // A code that leads nowhere would hide why.
        case .codesUsedUp, .anotherNumber, .failed, .ended:
            matrix = nil
            (phoneCode, former) = (nil, nil)
        case .linked, nil: (phoneCode, former) = (nil, nil)
        }
        if case .anotherNumber = step, step != self.step { hasNewNumber = true }
        self.step = step
    }

    /// A code is asked for; the one before is for another number, or is to be replaced.
    mutating func ask(for number: Composer) {
        former = number.text == self.number.text ? phoneCode : nil
        self.number = number
        phoneCode = nil
        isAsking = true
        refusal = nil
    }

    /// No code was given; the one before is good still.
    mutating func refuse(_ why: CleanText) {
        isAsking = false
        refusal = why
        phoneCode = former
        former = nil
    }

    /// Whether the account's passkey or its code is awaited.
    var waitsForPasskey: Bool {
        switch step {
        case .passkey, .passkeyCode: true
        default: false
        }
    }

    /// What the passkey is to sign, while it is asked for and known here.
    var passkeyOptions: JSON? {
        guard case .passkey(let options, _) = step, !options.isNull else { return nil }
        return options
    }

    /// The text of the QR on show.
    var text: String? {
        if case .code(let text, _, _, _) = step { return text }
        return nil
    }
}
