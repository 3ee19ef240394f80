//! Marked parts of files that are otherwise written by hand: the lines between one that begins a part and one that ends it.

use tidbcloud_openapi::diagnostic::Diagnostic;

/// The two lines around a part.
#[derive(Clone, Debug)]
pub(crate) struct Marks {
    begin: String,
    end: String,
}

impl Marks {
    /// The lines in Markdown: `<!-- begin apis -->`.
    pub(crate) fn markdown(name: &str) -> Self {
        Self {
            begin: format!("<!-- begin {name} -->\n"),
            end: format!("<!-- end {name} -->\n"),
        }
    }

    /// The lines in TOML: `# begin apis`.
    pub(crate) fn toml(name: &str) -> Self {
        Self {
            begin: format!("# begin {name}\n"),
            end: format!("# end {name}\n"),
        }
    }

    /// Puts content between the two lines; a text without the first line stays as it is.
    ///
    /// # Errors
    ///
    /// Where the part has a beginning and no end.
    pub(crate) fn replace(&self, text: &str, content: &str) -> Result<String, Diagnostic> {
        let Self { begin, end } = self;
        let Some((before, rest)) = text.split_once(begin) else {
            return Ok(text.to_owned());
        };
        match rest.split_once(end) {
            Some((_, after)) => Ok(format!("{before}{begin}{content}{end}{after}")),
            None => Err(Diagnostic::new(
                format!("`{}` begins a part that does not end", begin.trim_end()),
                format!("write the line `{}` below the part", end.trim_end()),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_replaces_what_is_between_its_lines_and_nothing_else() {
        let text = "a\n<!-- begin apis -->\nold\n<!-- end apis -->\nz\n";
        let found = Marks::markdown("apis")
            .replace(text, "new\n")
            .expect("both lines");
        assert_eq!(found, "a\n<!-- begin apis -->\nnew\n<!-- end apis -->\nz\n");
        let other = Marks::markdown("plans").replace(text, "new\n");
        assert_eq!(other.expect("no such part"), text);
        let toml = Marks::toml("apis").replace("# begin apis\n# end apis\n", "a = []\n");
        assert_eq!(
            toml.expect("both lines"),
            "# begin apis\na = []\n# end apis\n"
        );
        let open = Marks::markdown("apis").replace("<!-- begin apis -->\nold\n", "new\n");
        let problem = open.expect_err("no end").to_string();
        assert!(
            problem.contains("write the line `<!-- end apis -->`"),
            "{problem}"
        );
    }
}
