//! How many tokens a text costs: an estimate, for no model's own table is at hand.

/// Letters that one token takes, at most; ordinary words are often one token each.
const LETTERS: usize = 5;
/// Digits that one token takes, at most.
const DIGITS: usize = 3;

/// About how many tokens a text has: one for each five letters of a word, one for each three digits of a number, one for each other
/// character but blanks. That is on the high side for English, so a budget that is kept by it is kept by most models.
pub fn tokens(text: &str) -> usize {
    let (mut count, mut letters, mut digits) = (0, 0, 0);
    for c in text.chars() {
        (letters, digits) = if c.is_ascii_alphabetic() {
            (letters + 1, 0)
        } else if c.is_ascii_digit() {
            (0, digits + 1)
        } else {
            (0, 0)
        };
        let begins = letters % LETTERS == 1 || digits % DIGITS == 1;
        let stands_alone = letters + digits == 0 && !c.is_whitespace();
        count += usize::from(begins || stands_alone);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn words_numbers_and_signs_are_counted_and_blanks_are_free() {
        assert_eq!(tokens(""), 0);
        assert_eq!(tokens("  \n"), 0);
        assert_eq!(tokens("iron is near"), 3);
        assert_eq!(tokens("cobblestone"), 3);
        assert_eq!(tokens("iron_ore is at 12 40 -7"), 9);
        assert_eq!(tokens("123456"), 2);
        assert_eq!(tokens("日本"), 2);
    }
}
