import Encodings

/// Text as far as it is written, and which arrays and objects are open in it.
///
/// `Codable` does not say when a container ends. It has ended when something is written to one around it, or
/// when all is done; each carries a serial number, so that one that was closed is recognised.
struct OpenText {
    private struct Level {
        let serial: Int
        let closing: UInt8
        var count = 0
    }

    /// A place for one value: how many containers are around it, and a number of its own.
    struct Slot {
        let depth: Int
        let serial: Int
    }

    private var sink = Sink()
    private var open: [Level] = []
    private var serial = 0
    /// What was wrong with the order of writing; containers are asked for where nothing may be thrown, so the
    /// next writing throws it.
    private(set) var failure: JSONError?

    private static let deepest = 512

    /// How many bytes are written.
    var count: Int { sink.bytes.count }

    /// The place of the outermost value.
    static let root = Slot(depth: 0, serial: 0)

    /// Closes all that is open.
    ///
    /// - Throws: What was wrong with the order of writing, if nothing threw it before.
    mutating func finish() throws(JSONError) -> [UInt8] {
        if let failure { throw failure }
        close(to: 0)
        return sink.bytes
    }

    private mutating func close(to depth: Int) {
        while open.count > depth { sink.bytes.append(open.removeLast().closing) }
    }

    /// Opens the object at a place, or goes on with the one that is open there.
    mutating func openObject(at slot: Slot) { open(slot, UInt8(ascii: "{"), UInt8(ascii: "}")) }

    /// Opens the array at a place, or goes on with the one that is open there.
    mutating func openArray(at slot: Slot) { open(slot, UInt8(ascii: "["), UInt8(ascii: "]")) }

    private mutating func open(_ slot: Slot, _ opening: UInt8, _ closing: UInt8) {
        if open.count > slot.depth {
            guard open[slot.depth].serial == slot.serial, open[slot.depth].closing == closing else {
                return fail("written to after a container around it went on, or in two ways")
            }
            return close(to: slot.depth + 1)
        }
        guard open.count < Self.deepest else { return fail("nested over \(Self.deepest) levels") }
        sink.bytes.append(opening)
        open.append(Level(serial: slot.serial, closing: closing))
    }

    private mutating func fail(_ sentence: String) {
        failure = failure ?? JSONError(.refused(sentence))
    }

    /// Writes a name and makes place for its value.
    mutating func member(_ name: String, in slot: Slot) -> Slot {
        let place = element(in: slot)
        sink.writeQuoted(name)
        sink.bytes.append(UInt8(ascii: ":"))
        return place
    }

    /// Makes place for one more element.
    mutating func element(in slot: Slot) -> Slot {
        guard open.count > slot.depth, open[slot.depth].serial == slot.serial else {
            fail("written to after a container around it went on")
            return slot
        }
        close(to: slot.depth + 1)
        if open[slot.depth].count > 0 { sink.bytes.append(UInt8(ascii: ",")) }
        open[slot.depth].count += 1
        serial += 1
        return Slot(depth: slot.depth + 1, serial: serial)
    }

    /// How many elements were written to the container at a place.
    func count(at slot: Slot) -> Int { open.count > slot.depth ? open[slot.depth].count : 0 }

    /// Writes a number, a flag or text where a place was made for it.
    ///
    /// - Throws: What was wrong with the order of writing before, or with this value.
    mutating func write(_ value: some Primitive) throws(JSONError) {
        if let failure { throw failure }
        try value.write(to: &sink)
    }

    /// Writes bytes as base64 where a place was made for them.
    mutating func write(_ bytes: [UInt8]) {
        sink.bytes.append(UInt8(ascii: "\""))
        Base64.append(bytes, to: &sink.bytes)
        sink.bytes.append(UInt8(ascii: "\""))
    }
}
