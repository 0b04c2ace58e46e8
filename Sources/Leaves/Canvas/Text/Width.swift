/// Columns by code point.
enum CodePoint {
    /// 0, 1 or 2 columns, from ``WidthTable``.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if isIn(WidthTable.zero, value) { return 0 }
        if value >= 0x1100, isIn(WidthTable.wide, value) { return 2 }
        return 1
    }

    /// Whether a value lies in a sorted list of (first, last) pairs.
    private static func isIn(_ pairs: [UInt32], _ value: UInt32) -> Bool {
        var low = 0
        var high = pairs.count / 2
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle * 2 + 1] < value {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < pairs.count / 2 && pairs[low * 2] <= value
    }
}
