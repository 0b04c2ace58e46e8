internal import Model

extension Node {
    /// The node as XML to read, on one line.
    ///
    /// Data is shown as text when it is printable ASCII, otherwise as hex, cut after 64 bytes;
    /// control characters never pass. It is not meant to be read back.
    ///
    ///     <iq id="7" type="result"><enc v="2">[33 0A2105…]</enc></iq>
    public var xml: String {
        var text = ""
        appendXML(to: &text, indent: nil)
        return text
    }

    /// The node as XML to read, a line per element.
    public var indentedXML: String {
        var text = ""
        appendXML(to: &text, indent: 0)
        return text
    }

    private func appendXML(to text: inout String, indent: Int?) {
        let margin = String(repeating: "  ", count: indent ?? 0)
        text += "\(margin)<\(Self.escaped(tag))"
        for (key, value) in attributes {
            text += " \(Self.escaped(key))=\"\(Self.escaped(value.string))\""
        }
        switch content {
        case nil:
            text += "/>"
            return
        case .nodes(let nodes):
            text += ">"
            for node in nodes {
                if indent != nil { text += "\n" }
                node.appendXML(to: &text, indent: indent.map { $0 + 1 })
            }
            if indent != nil { text += "\n\(margin)" }
        case .bytes(let bytes): text += ">\(Self.readable(bytes))"
        case .text(let inner): text += ">\(Self.escaped(inner))"
        case .jid(let jid): text += ">\(Self.escaped(jid.description))"
        }
        text += "</\(Self.escaped(tag))>"
    }

    private static func readable(_ bytes: [UInt8]) -> String {
        let isPrintable = !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if isPrintable { return escaped(String(decoding: bytes, as: UTF8.self)) }
        let digits = WireByte.hexAlphabet
        var hex: [UInt8] = []
        for byte in bytes.prefix(64) { hex += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        let cut = bytes.count > 64 ? "…" : ""
        return "[\(bytes.count) \(String(decoding: hex, as: UTF8.self))\(cut)]"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _ where scalar.properties.generalCategory == .control,
                _ where scalar.properties.generalCategory == .format:
                result += "&#x\(String(scalar.value, radix: 16));"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
