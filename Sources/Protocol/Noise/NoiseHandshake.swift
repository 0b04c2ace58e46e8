/// The Noise XX handshake that opens every connection; a machine for each role, without I/O.
///
///     → clientHello  { ephemeral }
///     ← serverHello  { ephemeral, static encrypted, certificates encrypted }
///     → clientFinish { static encrypted, payload encrypted }
///
/// Each message is one frame, a `HandshakeMessage`. The next frame either way is already transport.
///
/// - Source: The Noise Protocol Framework, pattern XX; whatsmeow `handshake.go`.
public enum NoiseHandshake {}
