import Canvas
import Model

extension State {
    /// Gives an input to the topmost layer, and what that passes on to the one below; returns whether one used it.
    mutating func offer(_ input: LayerInput, _ effects: inout [Effect]) -> Bool {
        for index in layers.indices.reversed() where offer(input, at: index, &effects) {
            return true
        }
        return false
    }

    private mutating func offer(
        _ input: LayerInput,
        at index: Int,
        _ effects: inout [Effect]
    ) -> Bool {
        var layer = layers[index]
        let verdict = layer.take(input, &self, &effects)
        guard layers.indices.contains(index) else { return true }
        if verdict == .closed {
            layers.remove(at: index)
        } else {
            layers[index] = layer
        }
        return verdict != .passed
    }

    /// Changes the topmost layer of a type, if there is one.
    mutating func change<L: Layer>(_ type: L.Type, _ body: (inout L) -> Void) {
        guard let index = layers.lastIndex(where: { $0 is L }), var layer = layers[index] as? L
        else { return }
        body(&layer)
        layers[index] = layer
    }

    /// Takes layers away without asking them; what was written in them is kept.
    mutating func drop(where isMeant: (any Layer) -> Bool = { _ in true }) {
        for layer in layers where isMeant(layer) { layer.keep(in: &self) }
        layers.removeAll(where: isMeant)
    }

    /// The commands of the forms in which something was written: those that are open, and those that were closed.
    var begunCommands: [String] {
        let open = layers.compactMap { ($0 as? CommandForm)?.begunCommand }
        return begunForms.keys.sorted().flatMap { begunForms[$0]?.unasked ?? [] } + open
    }

    /// Whether a layer of a type is open.
    func has<L: Layer>(_ type: L.Type) -> Bool { layers.contains { $0 is L } }

    /// Shows the codes for linking while the account needs them and the person wants to see them.
    mutating func settleLinking() {
        let isWanted = !account.isLinked && account.wantsLinking
        if isWanted, account.linking.hasNewCode {
            account.linking.hasNewCode = false
            if !has(PairingCodeBox.self) { layers.append(PairingCodeBox(self)) }
        }
        if isWanted, account.linking.hasNewNumber {
            account.linking.hasNewNumber = false
            drop { $0 is PairingCodeBox }
            if let question = NumberQuestion(self) { layers.append(question) }
        }
        if account.linking.waitsForPasskey { drop { $0 is PairingCodeBox } }
        guard isWanted != has(LinkingScreen.self) else { return }
        if isWanted {
            layers.insert(LinkingScreen(), at: 0)
        } else {
            drop { $0 is LinkingScreen || $0 is PairingCodeBox }
            if account.pane == nil || Layout.isOnePane(size) { focus = .list }
        }
    }
}
