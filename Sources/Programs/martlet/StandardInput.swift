import System

/// All of standard input, for an option or a text that is `-`.
func readStandardInput() throws(SystemError) -> [UInt8] { try Files.readStandardInput() }
