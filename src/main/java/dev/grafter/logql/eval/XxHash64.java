package dev.grafter.logql.eval;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The 64-bit hash by Yann Collet that Prometheus and Loki use for label sets, with seed 0. */
final class XxHash64 {

  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private XxHash64() {}

  static long of(byte[] data) {
    int at = 0;
    long hash = P5;
    if (data.length >= 32) {
      long a = 0x60EA27EEADC0B5D6L; // the sum of the first two primes, modulo 2^64
      long b = P2;
      long c = 0;
      long d = -P1;
      for (; at + 32 <= data.length; at += 32) {
        a = round(a, longAt(data, at));
        b = round(b, longAt(data, at + 8));
        c = round(c, longAt(data, at + 16));
        d = round(d, longAt(data, at + 24));
      }
      hash =
          Long.rotateLeft(a, 1)
              + Long.rotateLeft(b, 7)
              + Long.rotateLeft(c, 12)
              + Long.rotateLeft(d, 18);
      hash = merge(merge(merge(merge(hash, a), b), c), d);
    }
    return avalanche(tail(data, at, hash + data.length));
  }

  private static long tail(byte[] data, int from, long start) {
    int at = from;
    long hash = start;
    for (; at + 8 <= data.length; at += 8) {
      hash = Long.rotateLeft(hash ^ round(0, longAt(data, at)), 27) * P1 + P4;
    }
    if (at + 4 <= data.length) {
      hash = Long.rotateLeft(hash ^ (((int) INTS.get(data, at) & 0xffffffffL) * P1), 23) * P2 + P3;
      at += 4;
    }
    for (; at < data.length; at++) {
      hash = Long.rotateLeft(hash ^ ((data[at] & 0xff) * P5), 11) * P1;
    }
    return hash;
  }

  private static long longAt(byte[] data, int at) {
    return (long) LONGS.get(data, at);
  }

  private static long round(long accumulator, long input) {
    return Long.rotateLeft(accumulator + input * P2, 31) * P1;
  }

  private static long merge(long hash, long accumulator) {
    return (hash ^ round(0, accumulator)) * P1 + P4;
  }

  private static long avalanche(long hash) {
    long a = (hash ^ (hash >>> 33)) * P2;
    long b = (a ^ (a >>> 29)) * P3;
    return b ^ (b >>> 32);
  }
}
