#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One request over HTTP, bounded in time and size. libcurl is loaded at the first one, so that a
// start of the program does not pay for it. Texts are UTF-8 and end with NUL; NULL means "none".

typedef struct {
  const char *url;            // http or https, nothing else
  const char *method;         // NULL for GET
  const char *body;           // sent as it is, with POST and the like
  const char *const *headers; // "Name: value"
  size_t header_count;
  const char *proxy;          // "http://host:port", "socks5h://…"; NULL goes straight, whatever is set
  const char *resolve;        // "host:port:address": the address to take for a name
  int family;                 // 4, 6, or 0 for either
  bool trusts_anyone;         // takes every certificate, to read whose it is
  bool ignores_name;          // takes a trusted certificate of another name
  bool connects_only;         // stops after TCP, proxy and TLS: no request is sent
  int connect_milliseconds;   // for name, TCP, proxy and TLS together
  int total_milliseconds;
  size_t longest_head;        // what is longer is cut
  size_t longest_body;
} ccurl_request;

enum {
  CCURL_NO_LIBRARY = -1,      // libcurl is not on this computer
  CCURL_NO_MEMORY = -2,
};

typedef struct {
  int code;                   // libcurl's own number, 0 for an answer, or one of those above
  char message[256];          // what libcurl says about the code, in English
  bool is_connected;          // over TCP: to the server, or to the proxy
  int system_error;           // errno of the connection that failed, or 0
  long verified;              // OpenSSL's verdict on the chain (X509_V_ERR_…), or 0
  bool is_openssl;            // whether that verdict means anything
  int status;                 // of the last answer that came whole; 0 for none
  int connect_status;         // the proxy's answer to CONNECT; 0 for none
  char *head;                 // the last answer's header lines, the first line included
  size_t head_length;
  char *body;
  size_t body_length;
  bool is_cut;                // more came than was wanted
  char peer[64];              // the address that answered (the proxy's, if there is one)
  int64_t name_at, connect_at, tls_at, first_byte_at, total;  // microseconds from the start
  char *chain;                // "n Name:value" lines, n = 0 for the server's own certificate
  size_t chain_length;
} ccurl_answer;

/// Loads libcurl now, so that the first request need not.
void ccurl_load(void);

/// Runs the request to its end. The answer's memory is the caller's: `ccurl_free`.
void ccurl_run(const ccurl_request *request, ccurl_answer *answer);

void ccurl_free(ccurl_answer *answer);

#endif
