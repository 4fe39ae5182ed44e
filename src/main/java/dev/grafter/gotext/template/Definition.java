package dev.grafter.gotext.template;

/**
 * A named template.
 *
 * @param source the text it was parsed from, together with others perhaps
 */
record Definition(String name, Source source, Body body) {}
