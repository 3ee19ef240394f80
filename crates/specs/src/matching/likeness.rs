//! How much two names look alike.

/// The edit distance, with two neighbours swapped counted as two edits.
pub fn distance(a: &str, b: &str) -> usize {
    const LONGEST: usize = 40;
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(LONGEST).collect(), b.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

/// From 0, nothing alike, to 1, the same but for upper and lower case and separators.
pub fn likeness(a: &str, b: &str) -> f64 {
    const LONGEST: usize = 40;
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let (a, b) = (letters(a), letters(b));
    // The ends tell long names apart: generated prefixes are the same.
    let tail = |text: &str| -> String {
        let length = text.chars().count();
        text.chars().skip(length.saturating_sub(LONGEST)).collect()
    };
    let (a, b) = (tail(&a), tail(&b));
    let longest = a.chars().count().max(b.chars().count());
    if longest == 0 {
        return 0.0;
    }
    let distance = u32::try_from(distance(&a, &b)).unwrap_or(u32::MAX);
    let longest = u32::try_from(longest).unwrap_or(u32::MAX);
    1.0 - f64::from(distance) / f64::from(longest)
}

#[cfg(test)]
mod tests {
    use super::likeness;

    #[test]
    fn what_looks_alike_is_near_one() {
        assert!((likeness("clusterId", "cluster_id") - 1.0).abs() < f64::EPSILON);
        assert!(likeness("v1beta1Cluster", "v1beta2Cluster") > 0.9);
        assert!(likeness("displayName", "state") < 0.4);
        assert!(likeness("", "").abs() < f64::EPSILON);
    }
}
