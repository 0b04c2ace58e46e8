/// Writes doubles as ECMAScript does: shortest digits that read back, an exponent from 1e21 and below 1e-6.
///
/// - Source: ECMA-262, "Number::toString".
enum NumberText {
    /// The text of a number that is finite.
    static func text(of value: Double) -> String {
        guard value != 0 else { return "0" }
        let (digits, point) = decimal(value.magnitude)
        return (value < 0 ? "-" : "") + place(digits, point: point)
    }

    /// The shortest digits that read back, without zeros at either end, and the place of the point.
    ///
    /// A place of 0 is before the first digit.
    private static func decimal(_ value: Double) -> (digits: String, point: Int) {
        let parts = value.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let all = mantissa.joined()
        let leading = all.prefix { $0 == "0" }.count
        var digits = all.dropFirst(leading)
        while digits.last == "0" { digits.removeLast() }
        return (String(digits), mantissa[0].count + exponent - leading)
    }

    private static func place(_ digits: String, point: Int) -> String {
        let count = digits.count
        switch point {
        case count...21 where count <= 21: return digits + zeros(point - count)
        case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
        case -5...0: return "0." + zeros(-point) + digits
        default:
            let exponent = point - 1
            let fraction = count > 1 ? "." + digits.dropFirst() : ""
            return "\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
        }
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
