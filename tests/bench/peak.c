// What one core can do with 128-bit lanes of float32: fused multiply-adds, or multiplications and additions apart. Twelve
// chains that wait for nobody but themselves; nothing is loaded or stored. To be built without contraction and
// without vectorising, lest the compiler fuse or widen what is measured.
#include <stdio.h>
#include <string.h>
#include <time.h>

#if defined(__aarch64__)
#include <arm_neon.h>
typedef float32x4_t lanes;
#define ALL(number) vdupq_n_f32(number)
#define FUSED(a, x, y) vfmaq_f32(y, a, x)
#define APART(a, x, y) vaddq_f32(vmulq_f32(a, x), y)
#define FIRST(a) vgetq_lane_f32(a, 0)
#else
#include <immintrin.h>
typedef __m128 lanes;
#define ALL(number) _mm_set1_ps(number)
#define FUSED(a, x, y) _mm_fmadd_ps(a, x, y)
#define APART(a, x, y) _mm_add_ps(_mm_mul_ps(a, x), y)
#define FIRST(a) _mm_cvtss_f32(a)
#endif

enum { chains = 12, turns = 10000000, repeats = 5 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

// The best of the repeats. Every chain tends to 1, far from numbers that are slow; `end` has them computed at all.
#define MEASURE(name, STEP)                                                   \
  static double name(float *end) {                                            \
    lanes x = ALL(0.75f), y = ALL(0.25f), a[chains];                          \
    double best = 0;                                                          \
    for (int i = 0; i < chains; i++) a[i] = ALL((float)i);                    \
    for (int repeat = 0; repeat < repeats; repeat++) {                        \
      double start = now();                                                   \
      for (int turn = 0; turn < turns; turn++)                                \
        for (int i = 0; i < chains; i++) a[i] = STEP(a[i], x, y);             \
      double rate = 2.0 * 4 * chains * turns / (now() - start);               \
      if (rate > best) best = rate;                                           \
    }                                                                         \
    for (int i = 0; i < chains; i++) *end += FIRST(a[i]);                     \
    return best;                                                              \
  }

MEASURE(fused, FUSED)
MEASURE(apart, APART)

// Operations a second, of what the argument asks for.
int main(int count, char **asked) {
  float end = 0;
  double rate = count > 1 && strcmp(asked[1], "apart") == 0 ? apart(&end) : fused(&end);
  printf("%.4g\n", rate);
  return end == 0;
}
