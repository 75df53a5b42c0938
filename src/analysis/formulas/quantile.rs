//! Quantiles of the normal and of Student's t distribution.
//!
//! The t quantile is our own: that of `statrs` is right to 1e-12 at small degrees of freedom, off in the
//! second digit at ten million (1.83 for 1.96), and does not return at a hundred million.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

use statrs::distribution::{ContinuousCDF, Normal};
use statrs::function::beta::checked_beta_reg;
use statrs::function::erf::erfc;
use statrs::function::gamma::ln_gamma;

use super::undefined::{Quantity, Undefined, open_share, positive, result};

/// From here on the expansion in 1/df is exact to the last digits of a double, and faster.
const LARGE_DF: f64 = 1000.0;

/// Probability that a standard normal variable is farther from 0 than `z`, on either side.
pub fn two_sided_p(z: f64) -> f64 {
    erfc(z.abs() * FRAC_1_SQRT_2)
}

/// Quantile of the standard normal distribution at `p`, strictly between 0 and 1.
pub fn normal(p: f64) -> Result<f64, Undefined> {
    open_share(Quantity::Probability, p)?;
    result(Normal::standard().inverse_cdf(p))
}

/// z of a two-sided interval: the normal quantile at ½ + `confidence`/2; `confidence` strictly in 0–1.
pub fn confidence_z(confidence: f64) -> Result<f64, Undefined> {
    open_share(Quantity::Confidence, confidence)?;
    normal(0.5 + confidence / 2.0)
}

/// Quantile of Student's t distribution with `df` > 0 degrees of freedom at `p`, strictly between 0 and 1.
pub fn student_t(p: f64, df: f64) -> Result<f64, Undefined> {
    open_share(Quantity::Probability, p)?;
    positive(Quantity::DegreesOfFreedom, df)?;
    // The upper tail, where 1 − p loses nothing; the distribution is symmetric.
    let tail = p.min(1.0 - p);
    let z = -normal(tail)?;
    let upper = if z == 0.0 {
        0.0
    } else if df >= LARGE_DF {
        expand(z, df)
    } else {
        refine(z, tail, df)?
    };
    result(if p < 0.5 { -upper } else { upper })
}

/// Expansion of the t quantile around the normal quantile `z` (Abramowitz & Stegun 26.7.5).
fn expand(z: f64, df: f64) -> f64 {
    let s = z * z;
    let first = z * (s + 1.0) / 4.0;
    let second = z * ((5.0 * s + 16.0) * s + 3.0) / 96.0;
    let third = z * (((3.0 * s + 19.0) * s + 17.0) * s - 15.0) / 384.0;
    let fourth = z * ((((79.0 * s + 776.0) * s + 1482.0) * s - 1920.0) * s - 945.0) / 92_160.0;
    z + (first + (second + (third + fourth / df) / df) / df) / df
}

/// Newton's method for `ln tail(t) = ln target` in ln t, which is concave for every df: one step from the
/// normal quantile passes the root, all later ones close in on it.
fn refine(start: f64, target: f64, df: f64) -> Result<f64, Undefined> {
    let ln_density_constant = ln_gamma(f64::midpoint(df, 1.0)) - ln_gamma(df / 2.0) - 0.5 * (df * PI).ln();
    let mut t = start;
    for _ in 0..100 {
        let tail = upper_tail(t, df)?;
        let density = (ln_density_constant - f64::midpoint(df, 1.0) * (t * t / df).ln_1p()).exp();
        let step = (tail / target).ln() * tail / (t * density);
        let next = t * step.clamp(-30.0, 30.0).exp();
        let done = ((next - t) / t).abs() < 1e-15;
        t = result(next)?;
        if done {
            break;
        }
    }
    Ok(t)
}

/// Probability that a t variable exceeds `t` > 0.
fn upper_tail(t: f64, df: f64) -> Result<f64, Undefined> {
    let x = df / (df + t * t);
    checked_beta_reg(df / 2.0, 0.5, x).map(|inside| inside / 2.0).map_err(|_| Undefined::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, want: f64) {
        assert!((got - want).abs() <= 1e-12 * want.abs(), "{got} instead of {want}");
    }

    #[test]
    fn one_and_two_degrees_of_freedom_have_closed_forms() {
        for p in [0.51, 0.6, 0.9, 0.975, 0.9995, 0.999_999] {
            near(student_t(p, 1.0).unwrap(), 1.0 / (PI * (1.0 - p)).tan());
            near(student_t(p, 2.0).unwrap(), (2.0 * p - 1.0) / (2.0 * p * (1.0 - p)).sqrt());
            near(student_t(1.0 - p, 2.0).unwrap(), -student_t(p, 2.0).unwrap());
        }
    }

    #[test]
    fn refinement_and_expansion_meet() {
        for p in [0.6, 0.9, 0.975, 0.995, 0.9999] {
            let z = normal(p).unwrap();
            near(refine(z, 1.0 - p, LARGE_DF).unwrap(), expand(z, LARGE_DF));
        }
    }

    #[test]
    fn probabilities_turn_quantiles_back() {
        // The tails of the error function are good to 1e-10 only, within the 1e-9 that is compared with.
        for p in [1e-12, 1e-6, 0.01, 0.4] {
            let back = two_sided_p(normal(p).unwrap()) / 2.0;
            assert!((back - p).abs() <= 1e-9 * p, "{back} instead of {p}");
        }
        near(normal(0.975).unwrap(), -normal(0.025).unwrap());
        near(normal(1e-6).unwrap(), -4.753_424_308_822_899);
        near(two_sided_p(confidence_z(0.95).unwrap()), two_sided_p(-1.959_963_984_540_054));
        assert!((two_sided_p(confidence_z(0.95).unwrap()) - 0.05).abs() <= 1e-10);
    }

    #[test]
    fn many_degrees_of_freedom_end_at_the_normal_quantile() {
        near(student_t(0.975, 1e15).unwrap(), normal(0.975).unwrap());
    }

    #[test]
    fn the_ends_are_refused() {
        for p in [0.0, 1.0, -0.1, f64::NAN] {
            assert!(normal(p).is_err());
            assert!(student_t(p, 5.0).is_err());
        }
        assert!(student_t(0.9, 0.0).is_err());
    }
}
