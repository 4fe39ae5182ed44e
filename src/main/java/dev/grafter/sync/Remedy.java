package dev.grafter.sync;

/** What is wrong with an object that is left alone, and what to do. */
final class Remedy {

  private Remedy() {}

  static String managed(String manager) {
    return "It is managed by "
        + manager
        + ", which forbids changes from elsewhere: remove it there, or leave it out here.";
  }

  static String foreign() {
    return "It exists, and nothing shows that it is ours: take it over with --adopt, or give ours"
        + " another uid or name.";
  }

  static String edited(String words) {
    return "Somebody changed it "
        + words
        + ": bring the change into the definitions, or overwrite it with --force.";
  }
}
