package dev.grafter.gotext.template;

/** Where execution goes on after a statement. */
enum Flow {
  NEXT,
  BREAK,
  CONTINUE
}
