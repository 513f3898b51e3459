// CRC-32C by the processor's own instruction: Swift has no name for it. Bytes are read in the order of the machine,
// which is little-endian on both kinds.
#include "CCastagnoli.h"

#include <string.h>

#if defined(__x86_64__)

#include <nmmintrin.h>

bool castagnoli_is_in_hardware(void) { return __builtin_cpu_supports("sse4.2"); }

#define STEP_EIGHT(rest, word) (uint32_t)_mm_crc32_u64(rest, word)
#define STEP_ONE(rest, byte) _mm_crc32_u8(rest, byte)
#define WITH_INSTRUCTION __attribute__((target("sse4.2")))

#elif defined(__aarch64__) && defined(__linux__)

#include <arm_acle.h>
#include <sys/auxv.h>

// HWCAP_CRC32 of <asm/hwcap.h>.
bool castagnoli_is_in_hardware(void) { return (getauxval(AT_HWCAP) & (1 << 7)) != 0; }

#define STEP_EIGHT(rest, word) __crc32cd(rest, word)
#define STEP_ONE(rest, byte) __crc32cb(rest, byte)
#define WITH_INSTRUCTION __attribute__((target("crc")))

#else

bool castagnoli_is_in_hardware(void) { return false; }

#define STEP_EIGHT(rest, word) 0
#define STEP_ONE(rest, byte) 0
#define WITH_INSTRUCTION

#endif

WITH_INSTRUCTION uint32_t castagnoli_checksum(const void *bytes, size_t count) {
  const uint8_t *next = bytes;
  uint32_t rest = UINT32_MAX;
  for (; count >= 8; next += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, next, sizeof word);
    rest = STEP_EIGHT(rest, word);
  }
  for (; count > 0; next += 1, count -= 1) rest = STEP_ONE(rest, *next);
  return ~rest;
}
