/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wallets.c: reads the addresses of wallets of cryptocurrencies, whose checksums it verifies.
 */

#include "readers.h"

#include <string.h>

#define MIN_BASE58 26    /* characters of an address in Base58Check */
#define MAX_BASE58 35    /* the same, at most */
#define BASE58_BYTES 25  /* version, hash and checksum */
#define CHECKSUM_BYTES 4 /* of them */
#define MIN_BECH32 26    /* characters of an address in Bech32 */
#define MAX_BECH32 90    /* the same, at most */
#define ETHEREUM_DIGITS 40
#define MONERO_LENGTH 95

static const gchar base58_digits[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
static const gchar bech32_digits[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/* Decodes a number in Base58 of @length digits to 25 bytes, the most significant first. Returns
 * whether it is such a number and fits. */
static gboolean
decode_base58 (const gchar *digits, gsize length, guint8 *bytes)
{
  memset (bytes, 0, BASE58_BYTES);
  for (gsize i = 0; i < length; i++) {
    const gchar *digit = strchr (base58_digits, digits[i]);
    guint carry;

    if (digit == NULL)
      return FALSE;
    carry = (guint)(digit - base58_digits);
    for (guint j = BASE58_BYTES; j-- > 0;) {
      carry += bytes[j] * 58u;
      bytes[j] = (guint8)carry;
      carry >>= 8;
    }
    if (carry > 0)
      return FALSE;
  }
  return TRUE;
}

static void
hash_twice (const guint8 *bytes, gsize length, guint8 *digest)
{
  gsize size = 32;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

    g_checksum_update (checksum, i == 0 ? bytes : digest, i == 0 ? (gssize)length : 32);
    g_checksum_get_digest (checksum, digest, &size);
  }
}

/* Whether @digits are an address in Base58Check, as of Bitcoin, Litecoin, Dogecoin and Tron. */
static gboolean
is_base58_address (const gchar *digits, gsize length)
{
  guint8 bytes[BASE58_BYTES], digest[32];

  if (length < MIN_BASE58 || length > MAX_BASE58 || strchr ("13LMDXT", digits[0]) == NULL ||
      !decode_base58 (digits, length, bytes))
    return FALSE;
  hash_twice (bytes, BASE58_BYTES - CHECKSUM_BYTES, digest);
  return memcmp (digest, bytes + BASE58_BYTES - CHECKSUM_BYTES, CHECKSUM_BYTES) == 0;
}

static guint32
step_bech32 (guint32 checksum, guint value)
{
  static const guint32 generators[] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
  const guint top = checksum >> 25;

  checksum = (checksum & 0x1ffffff) << 5 ^ value;
  for (guint i = 0; i < G_N_ELEMENTS (generators); i++)
    if ((top >> i & 1) != 0)
      checksum ^= generators[i];
  return checksum;
}

/* Whether @digits are an address in Bech32 or Bech32m (BIP 173 and 350), as of Bitcoin. */
static gboolean
is_bech32_address (const gchar *digits, gsize length)
{
  const gsize prefix = strncmp (digits, "ltc1", 4) == 0 ? 3 : 2;
  guint32 checksum = 1;

  if (length < MIN_BECH32 || length > MAX_BECH32 ||
      (prefix == 2 && strncmp (digits, "bc1", 3) != 0))
    return FALSE;
  for (gsize i = 0; i < prefix; i++)
    checksum = step_bech32 (checksum, (guint)digits[i] >> 5);
  checksum = step_bech32 (checksum, 0);
  for (gsize i = 0; i < prefix; i++)
    checksum = step_bech32 (checksum, (guint)digits[i] & 31);
  for (gsize i = prefix + 1; i < length; i++) {
    const gchar *digit = strchr (bech32_digits, digits[i]);

    if (digit == NULL)
      return FALSE;
    checksum = step_bech32 (checksum, (guint)(digit - bech32_digits));
  }
  return checksum == 1 || checksum == 0x2bc830a3;
}

/* Whether @digits are an address of Ethereum. Its checksum is optional. */
static gboolean
is_ethereum_address (const gchar *digits, gsize length)
{
  guint n_letters = 0;

  if (length != 2 + ETHEREUM_DIGITS || digits[0] != '0' || digits[1] != 'x')
    return FALSE;
  for (gsize i = 2; i < length; i++) {
    if (!g_ascii_isxdigit (digits[i]))
      return FALSE;
    n_letters += g_ascii_isalpha (digits[i]);
  }
  return n_letters > 0 && n_letters < ETHEREUM_DIGITS;
}

/* Whether @digits have the form of an address of Monero. */
static gboolean
is_monero_address (const gchar *digits, gsize length)
{
  if (length != MONERO_LENGTH || (digits[0] != '4' && digits[0] != '8'))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (strchr (base58_digits, digits[i]) == NULL)
      return FALSE;
  return TRUE;
}

gboolean
nlp_read_wallet (const NlpChunk *chunk, guint at, NlpIndicator *indicator)
{
  const gchar *text = chunk->refanged.text + at;
  gsize length = 0;

  if (text[0] == '\0' || strchr ("01348LMDXTbl", text[0]) == NULL)
    return FALSE;
  while (length <= MONERO_LENGTH && g_ascii_isalnum (text[length]))
    length++;
  if (length < MIN_BASE58 || length > MONERO_LENGTH ||
      (!is_bech32_address (text, length) && !is_base58_address (text, length) &&
       !is_ethereum_address (text, length) && !is_monero_address (text, length)))
    return FALSE;
  nlp_indicator_set (indicator, at + (guint)length, "WALLET", "pattern:wallet");
  return TRUE;
}
