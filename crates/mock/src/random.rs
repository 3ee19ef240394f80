//! Unpredictable bytes for keys, nonces and trace ids.

use std::fmt::Write as _;

/// Returns `bytes` random bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: usize) -> Result<String, rustls::crypto::GetRandomFailed> {
    let mut buffer = vec![0; bytes];
    rustls::crypto::ring::default_provider()
        .secure_random
        .fill(&mut buffer)?;
    Ok(buffer.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
