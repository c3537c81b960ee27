//! Every rule of the oracle matters: without it, one of the ten thousand stories is answered otherwise.

use super::asking::{STORIES, questions, told};
use super::oracle::{Oracle, Rule};
use super::teller;

#[test]
fn without_any_rule_the_oracle_is_wrong_somewhere() {
    let matters = |rule: Rule| {
        (0..STORIES).any(|number| {
            let tale = teller::tell(number);
            let (whole, without) = (Oracle::new(), Oracle::without(Some(rule)));
            let [whole, without] = [whole, without].map(|oracle| told(oracle, &tale));
            let asks = questions(&tale, number);
            asks.iter()
                .any(|ask| whole.answer(ask) != without.answer(ask))
        })
    };
    let idle: Vec<_> = Rule::ALL.iter().filter(|rule| !matters(**rule)).collect();
    assert!(idle.is_empty(), "these change nothing: {idle:?}");
}
