//! Hashes of Digest: the algorithms of RFC 7616, and the digests of fields in hexadecimal digits.

use std::fmt;

use md5::Md5;
use sha2::{Digest, Sha256, Sha512_256};

/// A hash function, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hash {
    Md5,
    Sha256,
    Sha512_256,
}

/// An algorithm: what `algorithm` names, in a challenge and in its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Algorithm {
    pub(super) hash: Hash,
    /// Whether the digest of the key pair covers the nonces too (`MD5-sess`).
    pub(super) is_session: bool,
}

impl Algorithm {
    /// Reads a name, in any case; `None` for an algorithm that RFC 7616 does not have.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_uppercase();
        let (base, is_session) = match name.strip_suffix("-SESS") {
            Some(base) => (base, true),
            None => (name.as_str(), false),
        };
        let hash = match base {
            "MD5" => Hash::Md5,
            "SHA-256" => Hash::Sha256,
            "SHA-512-256" => Hash::Sha512_256,
            _ => return None,
        };
        Some(Self { hash, is_session })
    }

    /// The digest of fields with colons between them. Each call makes two, so they are made in place.
    pub(super) fn digest(self, fields: &[&[u8]]) -> HexDigits {
        match self.hash {
            Hash::Md5 => digest::<Md5>(fields),
            Hash::Sha256 => digest::<Sha256>(fields),
            Hash::Sha512_256 => digest::<Sha512_256>(fields),
        }
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.hash {
            Hash::Md5 => "MD5",
            Hash::Sha256 => "SHA-256",
            Hash::Sha512_256 => "SHA-512-256",
        })?;
        f.write_str(if self.is_session { "-sess" } else { "" })
    }
}

fn digest<D: Digest>(fields: &[&[u8]]) -> HexDigits {
    let mut hasher = D::new();
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            hasher.update(b":");
        }
        hasher.update(field);
    }
    HexDigits::of(&hasher.finalize())
}

/// Up to 32 bytes in hexadecimal digits.
pub(super) struct HexDigits {
    digits: [u8; 64],
    length: usize,
}

impl HexDigits {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut digits = [0; 64];
        for (byte, pair) in bytes.iter().zip(digits.chunks_exact_mut(2)) {
            pair.copy_from_slice(&[byte >> 4, byte & 0xf].map(hex_digit));
        }
        Self {
            digits,
            length: digits.len().min(2 * bytes.len()),
        }
    }
}

fn hex_digit(value: u8) -> u8 {
    match value {
        0..=9 => b'0' + value,
        _ => b'a' + (value - 10),
    }
}

impl AsRef<[u8]> for HexDigits {
    fn as_ref(&self) -> &[u8] {
        &self.digits[..self.length]
    }
}

impl fmt::Display for HexDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_ref()
            .iter()
            .try_for_each(|digit| fmt::Write::write_char(f, char::from(*digit)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_any_case_and_written_as_the_rfc_does() {
        for (name, written) in [
            ("md5", Some("MD5")),
            ("Md5-Sess", Some("MD5-sess")),
            ("SHA-256", Some("SHA-256")),
            ("sha-256-sess", Some("SHA-256-sess")),
            ("SHA-512-256", Some("SHA-512-256")),
            ("SHA-512", None),
            ("-sess", None),
            ("", None),
        ] {
            let algorithm = Algorithm::of_name(name).map(|algorithm| algorithm.to_string());
            assert_eq!(algorithm.as_deref(), written, "{name}");
        }
    }

    #[test]
    fn fields_are_hashed_with_colons_between_them() {
        for (name, digest) in [
            ("MD5", "bb0bcf9744a9101d171d607fdcc05134"),
            (
                "SHA-256",
                "78f0be89237d77f7a70e94e0ce7a43935e8931af91b392a1e1917a7c7a6c00a4",
            ),
            (
                "SHA-512-256",
                "ffceec12844d527af47d65400be59384ed9eb2c7cf91b9d0ccac1dac3da2674c",
            ),
        ] {
            let algorithm = Algorithm::of_name(name).unwrap();
            assert_eq!(algorithm.digest(&[b"a", b"", b"b"]).to_string(), digest);
        }
    }
}
