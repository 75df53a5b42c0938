//! How the numbers of the business case are read and written, and why one is not taken.

use crate::{
    base::{localised::Lang, number},
    edit::business_case::Odd,
    i18n, tr,
    ui::inline::taken::NotTaken,
};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kept as a share of 0–1, written in per cent.
    Percent,
    /// Percentage points, kept as a difference of shares.
    Points,
    Money,
    Count,
}

impl Unit {
    fn factor(self) -> f64 {
        match self {
            Self::Percent | Self::Points => 100.0,
            Self::Money | Self::Count => 1.0,
        }
    }

    /// A value as it stands in its field.
    pub fn written(self, value: f64) -> String {
        match self {
            Self::Percent => number::short_share(value, 6),
            Self::Points | Self::Money | Self::Count => number::short(value * self.factor(), 6),
        }
    }

    /// The value of a text.
    pub fn read(self, text: &str, lang: Lang) -> Result<f64, NotTaken> {
        let with_point = || number::parse(&text.replace(',', "."));
        match number::parse(text).or_else(|_| with_point()) {
            // Without the crumbs of dividing by a hundred.
            Ok(value) => Ok((value / self.factor() * 1e9).round() / 1e9),
            Err(_) => {
                let why = i18n::format(lang, "worth-odd-number", &[("text", text.into())]);
                Err(NotTaken::Because(why))
            }
        }
    }
}

/// Why a value was not taken, in words.
pub fn because(odd: Odd, unit: Unit, lang: Lang) -> NotTaken {
    let of = |key: &str, value: f64| i18n::format(lang, key, &[("value", unit.written(value).into())]);
    NotTaken::Because(match odd {
        Odd::NotAShare => tr!(lang, "worth-odd-share"),
        Odd::Negative => tr!(lang, "worth-odd-negative"),
        Odd::NotWhole => tr!(lang, "worth-odd-whole"),
        Odd::Years => tr!(lang, "worth-odd-years"),
        Odd::Missing => tr!(lang, "worth-odd-missing"),
        Odd::LowAboveBase(base) => of("worth-odd-low", base),
        Odd::HighBelowBase(base) => of("worth-odd-high", base),
        Odd::BaseBelowLow(low) => of("worth-odd-base-low", low),
        Odd::BaseAboveHigh(high) => of("worth-odd-base-high", high),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        for (unit, value, written) in [
            (Unit::Percent, 0.8042, "80.42%"),
            (Unit::Percent, 0.1, "10%"),
            (Unit::Points, 0.8042 - 0.7471, "5.71"),
            (Unit::Money, 508_000.0, "508\u{202F}000"),
            (Unit::Money, 1.25, "1.25"),
            (Unit::Count, -3.0, "−3"),
        ] {
            assert_eq!(unit.written(value), written);
            let Ok(read) = unit.read(written, Lang::En) else { panic!("{written}") };
            assert!((read - value).abs() < 1e-9, "{read}");
        }
        assert!(matches!(Unit::Percent.read("12,5 %", Lang::En), Ok(value) if (value - 0.125).abs() < 1e-12));
        assert!(Unit::Money.read("many", Lang::En).is_err());
    }
}
