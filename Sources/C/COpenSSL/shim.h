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

// A key of P-256 from its secret number, 32 bytes; NULL when it is none. In C, since the calls make sense only
// together and each leaves something to free.
static inline EVP_PKEY *martlet_p256_key(const unsigned char *secret) {
    EVP_PKEY *key = EVP_PKEY_new();
    EC_KEY *pair = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    BIGNUM *number = BN_bin2bn(secret, 32, NULL);
    const EC_GROUP *group = pair ? EC_KEY_get0_group(pair) : NULL;
    EC_POINT *point = group ? EC_POINT_new(group) : NULL;
    int made = key && number && point && EC_KEY_set_private_key(pair, number)
        && EC_POINT_mul(group, point, number, NULL, NULL, NULL) && EC_KEY_set_public_key(pair, point)
        && EC_KEY_check_key(pair) && EVP_PKEY_set1_EC_KEY(key, pair);
    if (!made) {
        EVP_PKEY_free(key);
        key = NULL;
        ERR_clear_error();
    }
    EC_POINT_free(point);
    BN_clear_free(number);
    EC_KEY_free(pair);
    return key;
}
