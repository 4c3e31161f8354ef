package io.longhaul.load;

import io.longhaul.stats.Domain;

/// Load that counts for less the more there is of it: what is put before [ImpulseResponse] where
/// twice the work is not twice the effect.
///
/// Equation: `w' = κ w^γ / (δ^γ + w^γ)`.
///
/// Sources: [1] Hill 1910, J Physiol 40:iv. [2] Hellard et al. 2005, J Sports Sci 23:1155. [3]
/// Clarke and Skiba 2013, Adv Physiol Educ 37:134, figure 10.
///
/// Limits: no parameter is known for hours of work.
///
/// @param most `κ`, what load tends to, in its unit
/// @param steepness `γ`, no unit
/// @param half `δ`, the load that counts for half of the most
public record HillSaturation(double most, double steepness, double half) {
  public static final HillSaturation TEXTBOOK = new HillSaturation(400, 1.55, 200);

  public HillSaturation {
    Domain.positive("most", most);
    Domain.positive("steepness", steepness);
    Domain.positive("half", half);
  }

  public double of(double load) {
    // Written in the ratio, so that no power overflows; its logarithm is faster than a power.
    double ratio =
        StrictMath.exp(steepness * StrictMath.log(Domain.notNegative("load", load) / half));
    return Double.isInfinite(ratio) ? most : most * ratio / (1 + ratio);
  }
}
