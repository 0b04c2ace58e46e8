import Canvas
import Commands
import Model

extension Action {
    /// The next size of the QR.
    static let qrSize = Action(
        place: .pairing,
        name: "qr_size",
        keys: [.character("m")],
        label: "Size",
        help: "next size of the code",
        rank: 3,
        isAvailable: { $0.account.linking.text != nil }
    ) { state, _ in
        let before = state
        var isAlone = false
        state.change(LinkingScreen.self) { isAlone = !$0.nextDrawing(before) }
        if isAlone { state.say("no other size fits this screen") }
    }

    /// Light and dark exchanged.
    static let qrInvert = Action(
        place: .pairing,
        name: "qr_invert",
        keys: [.character("i")],
        label: "Invert",
        help: "invert the colours of the code",
        rank: 4,
        isAvailable: { $0.account.linking.text != nil }
    ) { state, _ in state.change(LinkingScreen.self) { $0.isInverted.toggle() } }

    /// The code and nothing else.
    static let qrFull = Action(
        place: .pairing,
        name: "qr_full",
        keys: [.character("f")],
        label: "Full",
        help: "the code alone on the screen",
        isAvailable: { $0.account.linking.text != nil }
    ) { state, _ in state.change(LinkingScreen.self) { $0.isFull.toggle() } }

    /// The QR as a file.
    static let qrSave = Action(
        place: .pairing,
        name: "qr_save",
        keys: [.character("s")],
        label: "Save",
        help: "save the code as a picture, which goes when the code does",
        rank: 6,
        isAvailable: { $0.account.linking.text != nil }
    ) { state, effects in state.savePicture(&effects) }

    /// A code to type in place of the QR.
    static let pairingCode = Action(
        place: .pairing,
        name: "pairing_code",
        keys: [.character("p")],
        label: "Pairing code",
        help: "a code to type on the phone instead",
        rank: 5,
        command: RequestPhoneCode.self,
        isAvailable: { !$0.account.linking.waitsForPasskey }
    ) { state, _ in
        state.change(LinkingScreen.self) { $0.isFull = false }
        state.layers.append(PairingCodeBox(state))
    }

    /// A fresh set of QR codes.
    static let newCodes = Action(
        place: .pairing,
        name: "new_code",
        keys: [Key(.enter)],
        label: "New codes",
        help: "new codes when all are used up, or in place of a passkey",
        rank: 1,
        command: RequestNewCodes.self,
        isAvailable: { state in
            switch state.account.linking.step {
            case .codesUsedUp, .anotherNumber, .failed, .ended, .passkey, .passkeyCode, nil: true
            default: false
            }
        }
    ) { state, effects in
        let name = state.account.name
        if let question = NumberQuestion(state) {
            state.layers.append(question)
        } else if state.account.linking.step == nil {
            effects.append(.perform(Connect(), on: name, doing: "connect"))
        } else {
            effects.append(.perform(RequestNewCodes(), on: name, doing: "ask for codes"))
        }
    }

    /// What to enter into the browser that uses the passkey.
    static let passkeyCopy = Action(
        place: .pairing,
        name: "passkey_copy",
        keys: [.character("y")],
        label: "Copy line",
        help: "copy the line for the browser that uses the passkey",
        rank: 2,
        isAvailable: { $0.account.linking.passkeyOptions != nil }
    ) { state, effects in
        guard let options = state.account.linking.passkeyOptions else { return }
        effects.append(.copy(CleanText(body: PasskeyPage.line(options))))
        state.say("copied; martlet do status has the options too")
    }

    /// What the browser printed.
    static let passkeyAnswer = Action(
        place: .pairing,
        name: "passkey_answer",
        keys: [.character("a")],
        label: "Answer",
        help: "hand in what the browser printed",
        rank: 3,
        command: AnswerPasskey.self,
        isAvailable: {
            guard case .passkey = $0.account.linking.step else { return false }
            return true
        }
    ) { state, _ in state.layers.append(CommandForm(AnswerPasskey.self, state)) }

    /// The phone shows the same code.
    static let passkeyConfirm = Action(
        place: .pairing,
        name: "passkey_confirm",
        keys: [.character("c")],
        label: "Same code",
        help: "the phone shows the same code",
        rank: 2,
        command: ConfirmPasskey.self,
        isAvailable: {
            guard case .passkeyCode = $0.account.linking.step else { return false }
            return true
        }
    ) { state, effects in
        effects.append(.perform(ConfirmPasskey(), on: state.account.name, doing: "confirm"))
    }

    /// The sandbox's phone scans or types.
    static let simulate = Action(
        place: .pairing,
        name: "simulate",
        keys: [.character(" ")],
        label: "Phone",
        help: "sandbox: let the simulated phone scan, or type the code that waits",
        rank: 2,
        isAvailable: { state in
            let linking = state.account.linking
            return state.isSandbox && (linking.text != nil || linking.phoneCode != nil)
        },
        run: runSimulation
    )

    fileprivate static let runSimulation: Run = { state, effects in
        if let code = state.account.linking.phoneCode {
            effects.append(.simulateCode(code.code))
        } else if let text = state.account.linking.text {
            effects.append(.simulateScan(text: text))
        }
    }
}

extension Actions {
    /// Linking a device by QR.
    static let linking: [Action] = [
        .simulate, .newCodes, .passkeyCopy, .passkeyAnswer, .passkeyConfirm, .qrSize, .qrInvert,
        .qrFull, .pairingCode, .qrSave,
        Action(
            place: .pairing,
            name: "help",
            keys: [.character("?")],
            label: "Help",
            help: "this help",
            traits: .leaves,
            rank: 7,
            run: Action.help.run
        ),
        Action(
            place: .pairing,
            name: "leave",
            keys: [Key(.escape)],
            label: "Back",
            help: "from the code alone; to the chats when there are any"
        ) { state, _ in
            var wasFull = false
            state.change(LinkingScreen.self) {
                wasFull = $0.isFull
                $0.isFull = false
            }
            if !wasFull, state.account.pane != nil { state.account.wantsLinking = false }
        },
        Action(
            place: .pairing,
            name: "cancel",
            keys: [.control("c")],
            label: "Quit",
            help: "quit",
            traits: .leaves
        ) { state, _ in state.isFinished = true },
    ]

    /// Linking a device by a code that is typed on the phone.
    static let pairingCode: [Action] = [
        Action(
            place: .pairingCode,
            name: "ask",
            keys: [Key(.enter)],
            label: "Ask",
            help: "ask for a code for this number",
            isAvailable: { !hasCode($0) }
        ) { state, effects in _ = state.offer(.step(.accept), &effects) },
        Action(
            place: .pairingCode,
            name: "erase",
            keys: [Key(.backspace)],
            label: "Erase",
            help: "take back the last digit",
            traits: .movement
        ) { state, effects in _ = state.offer(.step(.erase), &effects) },
        Action(
            place: .pairingCode,
            name: "copy_code",
            keys: [.character("y")],
            label: "Copy",
            help: "copy the code",
            isAvailable: hasCode
        ) { state, effects in
            guard let code = state.account.linking.phoneCode?.code else { return }
            effects.append(.copy(CleanText(name: code)))
            state.say("copied")
        },
        Action(
            place: .pairingCode,
            name: "new_code",
            keys: [.character("n")],
            label: "New code",
            help: "another code for the same number",
            isAvailable: { hasCode($0) && knowsNumber($0) }
        ) { state, effects in
            guard let box = state.layers.last as? PairingCodeBox else { return }
            box.ask(&state, &effects)
        },
        Action(
            place: .pairingCode,
            name: "other_number",
            keys: [.character("c")],
            label: "Correct",
            help: "correct the number, and ask for a code for the right one",
            isAvailable: hasCode
        ) { state, _ in state.change(PairingCodeBox.self) { $0.correct() } },
        Action(
            place: .pairingCode,
            name: "simulate",
            keys: [.character(" ")],
            label: "Type",
            help: "sandbox: let the simulated phone type the code",
            isAvailable: { $0.isSandbox && hasCode($0) },
            run: Action.runSimulation
        ),
        Action(
            place: .pairingCode,
            name: "leave_code",
            keys: [.character("q")],
            label: "QR code",
            help: "back to the QR code",
            isAvailable: hasCode,
            run: leaveBox
        ),
        Action(
            place: .pairingCode,
            name: "leave",
            keys: [Key(.escape)],
            label: "QR code",
            help: "back to the QR code",
            run: leaveBox
        ),
    ]

    /// Whether a code is on show, and not another number being entered.
    private static let hasCode: @Sendable (State) -> Bool = { state in
        (state.layers.last as? PairingCodeBox)?.isOpen(state) == false
    }

    /// Whether the code on show was asked for here.
    private static let knowsNumber: @Sendable (State) -> Bool = { state in
        (state.layers.last as? PairingCodeBox)?.digits.isEmpty == false
    }

    private static let leaveBox: Action.Run = { state, _ in
        let before = state
        var wasCorrecting = false
        state.change(PairingCodeBox.self) { wasCorrecting = $0.leaveCorrecting(before) }
        guard !wasCorrecting else { return }
        state.drop { $0 is PairingCodeBox }
    }
}
