import Glibc

/// What libFuzzer calls. The environment chooses:
///
///     MARTLET_FUZZ_DECODER   a decoder's name
///     MARTLET_FUZZ_SEEDS     a folder that the decoder's valid input is first written to
private let chosen: Decoder = {
    let name = getenv("MARTLET_FUZZ_DECODER").map { String(cString: $0) } ?? ""
    guard let decoder = Decoder.all.first(where: { $0.name == name }) else {
        let names = Decoder.all.map(\.name).joined(separator: ", ")
        print("MARTLET_FUZZ_DECODER must be one of \(names)")
        exit(2)
    }
    return decoder
}()

/// Writes the seeds, before libFuzzer reads the corpus.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
    _ count: UnsafeMutablePointer<CInt>?,
    _ arguments: UnsafeMutableRawPointer?
) -> CInt {
    guard let folder = getenv("MARTLET_FUZZ_SEEDS").map({ String(cString: $0) }) else { return 0 }
    do {
        for (number, seed) in try chosen.seeds().enumerated() {
            guard let file = fopen("\(folder)/seed-\(number)", "w") else {
                print("cannot write to \(folder)")
                exit(2)
            }
            fwrite(seed, 1, seed.count, file)
            fclose(file)
        }
    } catch {
        print("cannot make seeds: \(error)")
        exit(2)
    }
    return 0
}

/// Gives one input to the chosen decoder.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    try? chosen.run(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}
