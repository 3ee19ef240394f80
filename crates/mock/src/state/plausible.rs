//! Texts and numbers that look random and are always the same for a seed, a resource and a field.

use tidbcloud_model::api::Alphabet;

/// Offset basis and prime of FNV-1a, which is the same on every platform and in every release.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
const CAPITALS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const HEX: &[u8] = b"0123456789abcdef";
const DIGITS: &[u8] = b"0123456789";

/// Mixes a label into a seed.
pub(super) fn seed(seed: u64, label: &str) -> u64 {
    let bytes = seed.to_le_bytes().into_iter().chain(label.bytes());
    bytes.fold(BASIS, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

/// Returns a text of this alphabet and length.
pub(super) fn text(seed: u64, alphabet: Alphabet, length: usize) -> String {
    let mut random = fastrand::Rng::with_seed(seed);
    let characters = match alphabet {
        Alphabet::Letters => LETTERS,
        Alphabet::Capitals => CAPITALS,
        Alphabet::Hex => HEX,
        Alphabet::Digits => DIGITS,
    };
    let character = |position: usize| {
        // A number does not begin with 0.
        let from = usize::from(alphabet == Alphabet::Digits && position == 0);
        char::from(characters[random.usize(from..characters.len())])
    };
    (0..length).map(character).collect()
}

/// Returns an identifier of 32 hexadecimal digits in five groups.
pub(super) fn uuid(seed: u64) -> String {
    let digits = text(seed, Alphabet::Hex, 32);
    let groups = [
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..],
    ];
    groups.join("-")
}

/// Returns a number between two, both included.
pub(super) fn number(seed: u64, least: u64, most: u64) -> u64 {
    fastrand::Rng::with_seed(seed).u64(least..=most.max(least))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_the_same_for_a_seed_and_differ_between_seeds() {
        let (one, other) = (seed(1, "clusters/1"), seed(1, "clusters/2"));
        assert_ne!(one, other);
        assert_ne!(one, seed(2, "clusters/1"));
        let name = text(one, Alphabet::Letters, 15);
        assert_eq!(name, text(one, Alphabet::Letters, 15));
        assert_ne!(name, text(other, Alphabet::Letters, 15));
        assert_eq!(name.len(), 15);
        assert_ne!(uuid(one), uuid(other));
        assert_eq!(uuid(one).len(), 36);
        for label in 0..50_u64 {
            assert!(!text(label, Alphabet::Digits, 19).starts_with('0'));
            assert!((5..=7).contains(&number(label, 5, 7)));
        }
    }
}
