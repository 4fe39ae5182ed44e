package dev.grafter.gotext.function;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Sprig's functions that look at the world or roll dice, and those that nobody should use on log
 * lines: these parse, as they do in Promtail, and fail when they run.
 */
final class WorldFunctions {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final List<String> UNSUPPORTED =
      List.of(
          "bcrypt",
          "htpasswd",
          "genPrivateKey",
          "derivePassword",
          "buildCustomCert",
          "genCA",
          "genCAWithKey",
          "genSelfSignedCert",
          "genSelfSignedCertWithKey",
          "genSignedCert",
          "genSignedCertWithKey",
          "encryptAES",
          "decryptAES",
          "getHostByName",
          "urlParse",
          "urlJoin",
          "semver",
          "semverCompare");

  private final RandomGenerator random;

  private WorldFunctions(RandomGenerator random) {
    this.random = random;
  }

  static FuncMap make(Environment environment) {
    FuncMap.Builder all = FuncMap.builder();
    new WorldFunctions(environment.random()).addRandom(all);
    all.add("env", Args.texts(name -> environment.variables().getOrDefault(name, "")));
    all.add("expandenv", Args.texts(text -> Variables.expand(text, environment.variables())));
    for (String name : UNSUPPORTED) {
      all.addVariadic(name, (call, args) -> unsupported(name), GoType.ANY);
    }
    return all.build();
  }

  private static Value unsupported(String name) {
    throw new FunctionError("the function " + name + " cannot be simulated");
  }

  private void addRandom(FuncMap.Builder all) {
    all.add("randAlphaNum", pick(LETTERS + DIGITS));
    all.add("randAlpha", pick(LETTERS));
    all.add("randNumeric", pick(DIGITS));
    all.add("randAscii", pick(printableAscii()));
    all.add("randBytes", this::bytes, GoType.INT);
    all.add("randInt", this::integer, GoType.INT, GoType.INT);
    all.add("shuffle", Args.texts(this::shuffle));
    all.add("uuidv4", (call, args) -> Value.of(uuid()));
  }

  private static String printableAscii() {
    StringBuilder all = new StringBuilder();
    for (char c = ' '; c < 0x7F; c++) {
      all.append(c);
    }
    return all.toString();
  }

  private GoFunction pick(String characters) {
    return GoFunction.of(
        (call, args) -> {
          int count = Math.max(0, Args.count(args[0]));
          Args.limit(call, count);
          StringBuilder out = new StringBuilder(count);
          for (int i = 0; i < count; i++) {
            out.append(characters.charAt(random.nextInt(characters.length())));
          }
          return Value.of(out.toString());
        },
        GoType.INT);
  }

  private Value bytes(GoFunction.Call call, Value[] args) {
    int count = Args.count(args[0]);
    if (count < 0) {
      throw new FunctionError("runtime error: makeslice: len out of range");
    }
    Args.limit(call, 2L * count);
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Value.of(Base64.getEncoder().encodeToString(bytes));
  }

  private Value integer(GoFunction.Call call, Value[] args) {
    long low = Args.integer(args[0]);
    long high = Args.integer(args[1]);
    if (high <= low) {
      throw new FunctionError("invalid argument to Intn");
    }
    return Value.ofInt(random.nextLong(low, high));
  }

  private String shuffle(String text) {
    List<String> characters = new ArrayList<>();
    text.codePoints().forEach(c -> characters.add(Character.toString(c)));
    for (int i = characters.size() - 1; i > 0; i--) {
      Collections.swap(characters, i, random.nextInt(i + 1));
    }
    return String.join("", characters);
  }

  private String uuid() {
    long version = (random.nextLong() & ~0xF000L) | 0x4000L;
    long variant = (random.nextLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(version, variant).toString();
  }
}
