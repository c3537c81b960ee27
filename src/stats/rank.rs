//! Agreement of two rankings.

/// Spearman's rank correlation of pairs, from -1 to 1; ties get the mean of their ranks. Nothing for fewer than two pairs, or if all of one
/// side are equal.
///
/// C. Spearman, "The proof and measurement of association between two things", The American Journal of Psychology 15 (1904), 72-101;
/// computed as Pearson's correlation of the ranks, which holds with ties too.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let (one, other): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (one, other) = (ranks(&one), ranks(&other));
    let middle = f64::midpoint(pairs.len() as f64, 1.0);
    let product = |a: &[f64], b: &[f64]| -> f64 {
        let pairs = a.iter().zip(b);
        pairs.map(|(a, b)| (a - middle) * (b - middle)).sum()
    };
    let scale = (product(&one, &one) * product(&other, &other)).sqrt();
    (scale > 0.0).then(|| product(&one, &other) / scale)
}

/// The rank of each number, from 1; equal ones share the mean of the ranks that they take up.
fn ranks(numbers: &[f64]) -> Vec<f64> {
    let share = |number: &f64| {
        let less = numbers.iter().filter(|it| it.total_cmp(number).is_lt());
        let equal = numbers.iter().filter(|it| it.total_cmp(number).is_eq());
        less.count() as f64 + f64::midpoint(equal.count() as f64, 1.0)
    };
    numbers.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The example of IQ and hours of television in the literature: the sum of squared differences of rank is 194, rho is -29/165.
    #[test]
    fn ten_pairs_agree_with_the_textbook() {
        let pairs = [
            (86.0, 2.0),
            (97.0, 20.0),
            (99.0, 28.0),
            (100.0, 27.0),
            (101.0, 50.0),
            (103.0, 29.0),
            (106.0, 7.0),
            (110.0, 17.0),
            (112.0, 6.0),
            (113.0, 12.0),
        ];
        assert!((spearman(&pairs).unwrap() + 29.0 / 165.0).abs() < 1e-12);
    }

    #[test]
    fn ties_share_their_rank_and_nothing_follows_from_equals() {
        assert_eq!(ranks(&[5.0, 1.0, 5.0, 9.0]), [2.5, 1.0, 2.5, 4.0]);
        assert_eq!(spearman(&[(1.0, 3.0), (1.0, 4.0)]), None);
        assert_eq!(spearman(&[(1.0, 3.0)]), None);
        assert_eq!(spearman(&[]), None);
    }

    proptest! {
        #[test]
        fn only_the_order_counts(pairs in prop::collection::vec((0.0..9.0_f64, 0.0..9.0_f64), 2..30)) {
            let stretched: Vec<_> = pairs.iter().map(|(a, b)| (a.exp(), -b)).collect();
            match (spearman(&pairs), spearman(&stretched)) {
                (Some(rho), Some(turned)) => {
                    prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&rho));
                    prop_assert!((rho + turned).abs() < 1e-9);
                }
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }
}
