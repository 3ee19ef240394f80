//! Expressions that select items, `state = "ACTIVE" AND projectId = 1,2`: the part of Google's AIP-160 that documents
//! describe, which is equality and `AND`.

/// An expression: every term must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expression {
    pub(crate) terms: Vec<Term>,
}

/// A field that has one of the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) name: String,
    pub(crate) values: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Quoted(String),
    Equals,
    Comma,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// The problem, and the expected text.
    pub(crate) fn parse<'n>(
        text: &str,
        is_name: impl Fn(&str) -> bool,
        names: impl Fn() -> Vec<&'n str>,
    ) -> Result<Self, String> {
        let tokens = tokens(text)?;
        let mut tokens = tokens.into_iter().peekable();
        let mut terms = Vec::new();
        loop {
            let name = match tokens.next() {
                Some(Token::Word(name)) => name,
                found => return Err(expected("the name of a field", found)),
            };
            if !is_name(&name) {
                let names = names().join(", ");
                return Err(format!("{name:?} cannot be compared; these can: {names}"));
            }
            match tokens.next() {
                Some(Token::Equals) => {}
                found => return Err(expected(&format!("= after {name}"), found)),
            }
            let mut values = Vec::new();
            loop {
                match tokens.next() {
                    Some(Token::Word(value) | Token::Quoted(value)) => values.push(value),
                    found => return Err(expected("a value after =", found)),
                }
                if tokens.next_if_eq(&Token::Comma).is_none() {
                    break;
                }
            }
            terms.push(Term { name, values });
            match tokens.next() {
                None => return Ok(Self { terms }),
                Some(Token::Word(and)) if and == "AND" => {}
                found => return Err(expected("AND, or the end", found)),
            }
        }
    }
}

fn expected(what: &str, found: Option<Token>) -> String {
    let found = match found {
        None => "the end".to_owned(),
        Some(Token::Word(word)) => word,
        Some(Token::Quoted(text)) => format!("{text:?}"),
        Some(Token::Equals) => "=".to_owned(),
        Some(Token::Comma) => ",".to_owned(),
    };
    format!("{what} is expected instead of {found}")
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        tokens.push(match letter {
            _ if letter.is_whitespace() => continue,
            '=' => Token::Equals,
            ',' => Token::Comma,
            '"' | '\'' => {
                let mut quoted = String::new();
                loop {
                    match letters.next() {
                        Some(end) if end == letter => break,
                        Some('\\') => quoted.extend(letters.next()),
                        Some(other) => quoted.push(other),
                        None => return Err(format!("a {letter} is not closed")),
                    }
                }
                Token::Quoted(quoted)
            }
            '(' | ')' | '<' | '>' | '!' | ':' => {
                return Err(format!("{letter} is not supported: use = and AND"));
            }
            first => {
                let mut word = String::from(first);
                let ends = |letter: &char| {
                    letter.is_whitespace()
                        || matches!(letter, '=' | ',' | '"' | '(' | ')' | '<' | '>' | '!')
                };
                while let Some(letter) = letters.next_if(|letter| !ends(letter)) {
                    word.push(letter);
                }
                Token::Word(word)
            }
        });
    }
    Ok(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Vec<(String, Vec<String>)>, String> {
        let names = || vec!["state", "region.name"];
        let is_name = |name: &str| names().contains(&name);
        let expression = Expression::parse(text, is_name, names)?;
        let terms = expression.terms.into_iter();
        Ok(terms.map(|term| (term.name, term.values)).collect())
    }

    #[test]
    fn terms_are_joined_by_and() {
        let one = |name: &str, values: &[&str]| {
            (
                name.to_owned(),
                values.iter().map(|&value| value.to_owned()).collect(),
            )
        };
        assert_eq!(parse("state=ACTIVE"), Ok(vec![one("state", &["ACTIVE"])]));
        assert_eq!(
            parse("region.name = \"regions/aws-us-east-1\" AND state=A, 'B'"),
            Ok(vec![
                one("region.name", &["regions/aws-us-east-1"]),
                one("state", &["A", "B"])
            ])
        );
    }

    #[test]
    fn slips_are_named() {
        for (text, problem) in [
            ("", "the name of a field is expected instead of the end"),
            ("state", "= after state is expected instead of the end"),
            ("state=", "a value after = is expected"),
            (
                "state=A state=B",
                "AND, or the end is expected instead of state",
            ),
            ("state=A OR state=B", "instead of OR"),
            ("state=\"A", "is not closed"),
            ("state>A", "> is not supported"),
            (
                "size=1",
                "\"size\" cannot be compared; these can: state, region.name",
            ),
        ] {
            let error = parse(text).expect_err(text);
            assert!(error.contains(problem), "{text}: {error}");
        }
    }
}
