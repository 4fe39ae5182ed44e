package dev.grafter.gotext.function;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Adler32;

/** Sprig's functions of encodings: JSON, base 64, base 32 and digests. */
final class EncodingFunctions {
  private EncodingFunctions() {}

  static FuncMap make() {
    FuncMap.Builder all = FuncMap.builder();
    addJson(all);
    all.add("b64enc", Args.texts(text -> Base64.getEncoder().encodeToString(GoQuote.bytes(text))));
    all.add("b64dec", Args.texts(Base64Decoder::decode));
    all.add("b32enc", Args.texts(Base32::encode));
    all.add("b32dec", Args.texts(Base32::decode));
    all.add("sha1sum", Args.texts(text -> digest("SHA-1", text)));
    all.add("sha256sum", Args.texts(text -> digest("SHA-256", text)));
    all.add("sha512sum", Args.texts(text -> digest("SHA-512", text)));
    all.add("adler32sum", Args.texts(EncodingFunctions::adler32));
    return all.build();
  }

  /** A digest as hexadecimal digits. */
  static String digest(String algorithm, String text) {
    try {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(GoQuote.bytes(text));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static String adler32(String text) {
    Adler32 sum = new Adler32();
    sum.update(GoQuote.bytes(text));
    return String.valueOf(sum.getValue());
  }

  private static void addJson(FuncMap.Builder all) {
    all.add("fromJson", (call, args) -> read(Args.text(args[0])), GoType.STRING);
    all.add("mustFromJson", (call, a) -> JsonReader.read(Args.text(a[0])), GoType.STRING);
    addWriters(all, "Json", false, true);
    addWriters(all, "PrettyJson", true, true);
    all.add("toRawJson", writer(false, false)).add("mustToRawJson", writer(false, false));
  }

  private static void addWriters(
      FuncMap.Builder all, String name, boolean pretty, boolean escapesHtml) {
    GoFunction strict = writer(pretty, escapesHtml);
    all.add("mustTo" + name, strict);
    all.add("to" + name, GoFunction.of((call, args) -> lenient(strict, call, args), GoType.ANY));
  }

  private static GoFunction writer(boolean pretty, boolean escapesHtml) {
    return Args.any(value -> Value.of(JsonWriter.write(value, pretty, escapesHtml)));
  }

  private static Value lenient(GoFunction strict, GoFunction.Call call, Value[] args) {
    try {
      return strict.body().apply(call, args);
    } catch (FunctionError e) {
      return Values.EMPTY;
    }
  }

  private static Value read(String text) {
    try {
      return JsonReader.read(text);
    } catch (FunctionError e) {
      return Values.NIL;
    }
  }
}
