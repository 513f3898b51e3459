#ifndef CCASTAGNOLI_H
#define CCASTAGNOLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has an instruction for CRC-32C (x86-64 with SSE 4.2, or AArch64 with the CRC extension).
bool castagnoli_is_in_hardware(void);

/// The CRC-32C of some bytes by that instruction; only where `castagnoli_is_in_hardware` says so.
uint32_t castagnoli_checksum(const void *bytes, size_t count);

#endif
