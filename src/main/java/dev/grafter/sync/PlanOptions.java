package dev.grafter.sync;

/**
 * What a plan may decide against others.
 *
 * @param force overwrite what somebody changed since we pushed it
 * @param adopt take over what exists and carries no mark
 * @param prune delete what is ours and no longer defined
 * @param rotate write all secrets again, whether they changed or not
 */
public record PlanOptions(boolean force, boolean adopt, boolean prune, boolean rotate) {

  /** Without writing secrets again. */
  public PlanOptions(boolean force, boolean adopt, boolean prune) {
    this(force, adopt, prune, false);
  }

  /** These options, with all secrets written again or not. */
  public PlanOptions rotating(boolean secrets) {
    return new PlanOptions(force, adopt, prune, secrets);
  }

  /** Nobody's work is touched. */
  public static final PlanOptions CAREFUL = new PlanOptions(false, false, false);
}
