package dev.grafter.sync;

/**
 * What a plan may decide against others.
 *
 * @param force overwrite what somebody changed since we pushed it
 * @param adopt take over what exists and carries no mark
 * @param prune delete what is ours and no longer defined
 */
public record PlanOptions(boolean force, boolean adopt, boolean prune) {

  /** Nobody's work is touched. */
  public static final PlanOptions CAREFUL = new PlanOptions(false, false, false);
}
