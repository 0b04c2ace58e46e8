#pragma once
// The plain SHA-256 functions are deprecated for asking no provider; that is what makes them fast.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <openssl/kdf.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <openssl/err.h>
#include <openssl/ec.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>


// libcrypto has most of the relocations of all libraries together, which cost every start of the process an eighth
// of the time until the terminal's first frame. So it is not linked: the first use opens it, and finds here what it
// calls.
#define MARTLET_OPENSSL_FUNCTIONS(F) \
  F(BN_bin2bn) F(BN_clear_free) F(EC_KEY_check_key) F(EC_KEY_free) F(EC_KEY_get0_group) \
  F(EC_KEY_new_by_curve_name) F(EC_KEY_set_private_key) F(EC_KEY_set_public_key) F(EC_POINT_free) \
  F(EC_POINT_mul) F(EC_POINT_new) F(ERR_clear_error) F(EVP_CIPHER_CTX_ctrl) \
  F(EVP_CIPHER_CTX_free) F(EVP_CIPHER_CTX_new) F(EVP_CIPHER_fetch) F(EVP_CipherFinal_ex) \
  F(EVP_CipherInit_ex2) F(EVP_CipherUpdate) F(EVP_DigestFinal_ex) F(EVP_DigestInit_ex) \
  F(EVP_DigestSign) F(EVP_DigestSignInit) F(EVP_DigestUpdate) F(EVP_DigestVerify) \
  F(EVP_DigestVerifyInit) F(EVP_MD_CTX_free) F(EVP_MD_CTX_new) F(EVP_MD_fetch) F(EVP_PKEY_free) \
  F(EVP_PKEY_new) F(EVP_PKEY_set1_EC_KEY) F(PKCS5_PBKDF2_HMAC) F(SHA256_Final) F(SHA256_Init) \
  F(SHA256_Update)

#define MARTLET_FIELD(symbol) __typeof__(symbol) *_Nonnull symbol;
// Never changed once it is there, so any thread may have it.
typedef struct __attribute__((swift_attr("@Sendable"))) martlet_openssl {
  MARTLET_OPENSSL_FUNCTIONS(MARTLET_FIELD)
} martlet_openssl;
#undef MARTLET_FIELD

#define MARTLET_TEXT(number) MARTLET_TEXT_OF(number)
#define MARTLET_TEXT_OF(number) #number

// The library of these headers. Never closed. Without it the process says so and ends, by a signal: whoever has the
// terminal then gives it back.
static inline martlet_openssl martlet_openssl_open(void) {
  martlet_openssl table;
  void *library = dlopen("libcrypto.so." MARTLET_TEXT(OPENSSL_SHLIB_VERSION), RTLD_LAZY | RTLD_LOCAL);
  int found = library != NULL;
#define MARTLET_FIND(symbol) \
  found = found && (table.symbol = (__typeof__(table.symbol))dlsym(library, #symbol));
  MARTLET_OPENSSL_FUNCTIONS(MARTLET_FIND)
#undef MARTLET_FIND
#undef MARTLET_OPENSSL_FUNCTIONS
  if (!found) {
    fprintf(stderr, "martlet: error while loading shared libraries: %s\n", dlerror());
    abort();
  }
  return table;
}

// A key of P-256 from its secret number, 32 bytes; NULL when it is none. In C, since the calls make sense only
// together and each leaves something to free.
static inline EVP_PKEY *_Nullable martlet_p256_key(martlet_openssl openssl,
                                                   const unsigned char *_Nonnull secret) {
  EVP_PKEY *key = openssl.EVP_PKEY_new();
  EC_KEY *pair = openssl.EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
  BIGNUM *number = openssl.BN_bin2bn(secret, 32, NULL);
  const EC_GROUP *group = pair ? openssl.EC_KEY_get0_group(pair) : NULL;
  EC_POINT *point = group ? openssl.EC_POINT_new(group) : NULL;
  int made = key && number && point && openssl.EC_KEY_set_private_key(pair, number)
      && openssl.EC_POINT_mul(group, point, number, NULL, NULL, NULL)
      && openssl.EC_KEY_set_public_key(pair, point) && openssl.EC_KEY_check_key(pair)
      && openssl.EVP_PKEY_set1_EC_KEY(key, pair);
  if (!made) {
    openssl.EVP_PKEY_free(key);
    key = NULL;
    openssl.ERR_clear_error();
  }
  openssl.EC_POINT_free(point);
  openssl.BN_clear_free(number);
  openssl.EC_KEY_free(pair);
  return key;
}
