#include "CCurl.h"

#include <curl/curl.h>
#include <dirent.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// The headers check types in macros; through pointers the functions are called as they are.
#undef curl_easy_setopt
#undef curl_easy_getinfo

static struct {
  CURLcode (*global_init)(long);
  CURL *(*init)(void);
  CURLcode (*set)(CURL *, CURLoption, ...);
  CURLcode (*perform)(CURL *);
  CURLcode (*get)(CURL *, CURLINFO, ...);
  void (*cleanup)(CURL *);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_all)(struct curl_slist *);
  const char *(*explain)(CURLcode);
  curl_version_info_data *(*version)(CURLversion);
  bool is_openssl;
  bool has_folder;  // of trusted certificates, each to be found by its name
  bool is_there;
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static bool find(void *handle, void *function, const char *name) {
  void *symbol = dlsym(handle, name);
  memcpy(function, &symbol, sizeof symbol);  // C has no cast from data to function
  return symbol != NULL;
}

// Whether a folder's certificates bear the names that OpenSSL looks for, such as 5ed36f99.0.
static bool is_hashed(const char *path) {
  DIR *folder = path != NULL ? opendir(path) : NULL;
  if (folder == NULL) return false;
  bool found = false;
  for (struct dirent *entry; !found && (entry = readdir(folder)) != NULL;)
    found = strspn(entry->d_name, "0123456789abcdef") == 8 && strcmp(entry->d_name + 8, ".0") == 0;
  closedir(folder);
  return found;
}

static bool has_folder(void) {
  bool found = false;
#if LIBCURL_VERSION_NUM >= 0x075400
  CURL *curl = lib.is_openssl ? lib.init() : NULL;
  if (curl == NULL) return false;
  const char *path = NULL;
  found = lib.get(curl, CURLINFO_CAPATH, &path) == CURLE_OK && is_hashed(path);
  lib.cleanup(curl);
#endif
  return found;
}

static void load(void) {
  static const char *const names[] = {
#ifdef __APPLE__
    "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib", "libcurl.dylib",
#else
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so",
#endif
  };
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  bool found = find(handle, &lib.global_init, "curl_global_init")
    && find(handle, &lib.init, "curl_easy_init")
    && find(handle, &lib.set, "curl_easy_setopt")
    && find(handle, &lib.perform, "curl_easy_perform")
    && find(handle, &lib.get, "curl_easy_getinfo")
    && find(handle, &lib.cleanup, "curl_easy_cleanup")
    && find(handle, &lib.append, "curl_slist_append")
    && find(handle, &lib.free_all, "curl_slist_free_all")
    && find(handle, &lib.explain, "curl_easy_strerror")
    && find(handle, &lib.version, "curl_version_info");
  if (!found || lib.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return;
  curl_version_info_data *version = lib.version(CURLVERSION_NOW);
  const char *tls = version != NULL ? version->ssl_version : NULL;
  lib.is_openssl = tls != NULL
    && (strstr(tls, "OpenSSL/") != NULL || strstr(tls, "LibreSSL/") != NULL
      || strstr(tls, "BoringSSL") != NULL);
  lib.has_folder = has_folder();
  lib.is_there = true;
}

// One run, as the callbacks see it.
typedef struct {
  ccurl_answer *answer;
  size_t longest_head, longest_body;
  size_t head_room, body_room;
  struct timespec deadline;
  bool is_done;     // the answer is all that is wanted; libcurl calls what follows an error
  bool is_late;
  bool is_connected;
} run;

// Adds bytes up to the limit; false when some did not fit.
static bool keep(char **to, size_t *length, size_t *room, size_t longest, const char *bytes, size_t count) {
  bool fits = count <= longest - *length;
  if (!fits) count = longest - *length;
  if (*length + count + 1 > *room) {
    size_t wanted = (*length + count + 1) * 2;
    char *larger = realloc(*to, wanted);
    if (larger == NULL) return false;
    *to = larger;
    *room = wanted;
  }
  memcpy(*to + *length, bytes, count);
  *length += count;
  (*to)[*length] = 0;
  return fits;
}

static size_t take_head(char *bytes, size_t size, size_t count, void *context) {
  run *r = context;
  ccurl_answer *a = r->answer;
  count *= size;
  if (count >= 5 && memcmp(bytes, "HTTP/", 5) == 0) a->head_length = 0;  // an earlier one was CONNECT's or 100
  if (!keep(&a->head, &a->head_length, &r->head_room, r->longest_head, bytes, count)) a->is_cut = true;
  bool ends = (count == 2 && bytes[0] == '\r') || (count == 1 && bytes[0] == '\n');
  // What follows a 101 is another protocol, and waits for us.
  if (ends && a->head_length > 12 && memcmp(a->head + 8, " 101", 4) == 0) {
    r->is_done = true;
    return 0;
  }
  return count;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  run *r = context;
  ccurl_answer *a = r->answer;
  count *= size;
  if (keep(&a->body, &a->body_length, &r->body_room, r->longest_body, bytes, count)) return count;
  a->is_cut = true;
  r->is_done = true;
  return 0;
}

// libcurl's own limit does not hold while the system's resolver blocks; this one is asked often.
static int go_on(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  (void)a, (void)b, (void)c, (void)d;
  run *r = context;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  r->is_late = now.tv_sec > r->deadline.tv_sec
    || (now.tv_sec == r->deadline.tv_sec && now.tv_nsec > r->deadline.tv_nsec);
  return r->is_late;
}

// Versions differ in when they note the time of the connection; what is sent over it shows it.
static int watch(CURL *curl, curl_infotype kind, char *text, size_t length, void *context) {
  (void)curl;
  run *r = context;
  static const char said[] = "Connected to";
  if (kind == CURLINFO_HEADER_OUT || kind == CURLINFO_SSL_DATA_OUT
    || (kind == CURLINFO_TEXT && length >= sizeof said && memcmp(text, said, sizeof said - 1) == 0))
    r->is_connected = true;
  return 0;
}

static void set_limits(CURL *curl, const ccurl_request *q, run *r) {
  clock_gettime(CLOCK_MONOTONIC, &r->deadline);
  long total = q->total_milliseconds > 0 ? q->total_milliseconds : 1;
  long connect = q->connect_milliseconds > 0 ? q->connect_milliseconds : total;
  long late = total + 200;  // libcurl's own limit comes first and says more
  r->deadline.tv_sec += late / 1000;
  r->deadline.tv_nsec += late % 1000 * 1000000;
  if (r->deadline.tv_nsec >= 1000000000) r->deadline.tv_sec++, r->deadline.tv_nsec -= 1000000000;
  lib.set(curl, CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
  lib.set(curl, CURLOPT_QUICK_EXIT, 1L);  // or it would wait for a resolver that hangs
#endif
  lib.set(curl, CURLOPT_TIMEOUT_MS, total);
  lib.set(curl, CURLOPT_CONNECTTIMEOUT_MS, connect);
  lib.set(curl, CURLOPT_NOPROGRESS, 0L);
  lib.set(curl, CURLOPT_XFERINFOFUNCTION, go_on);
  lib.set(curl, CURLOPT_XFERINFODATA, r);
  lib.set(curl, CURLOPT_VERBOSE, 1L);
  lib.set(curl, CURLOPT_DEBUGFUNCTION, watch);
  lib.set(curl, CURLOPT_DEBUGDATA, r);
  lib.set(curl, CURLOPT_HEADERFUNCTION, take_head);
  lib.set(curl, CURLOPT_HEADERDATA, r);
  lib.set(curl, CURLOPT_WRITEFUNCTION, take_body);
  lib.set(curl, CURLOPT_WRITEDATA, r);
}

// Versions before 7.85 know the protocols as bits only, later ones may know them as text only.
static void set_protocols(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075500
  if (lib.set(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK) {
    lib.set(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    return;
  }
#endif
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
  lib.set(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  lib.set(curl, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#pragma clang diagnostic pop
}

static void set_request(CURL *curl, const ccurl_request *q) {
  set_protocols(curl);
  lib.set(curl, CURLOPT_URL, q->url);
  lib.set(curl, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  lib.set(curl, CURLOPT_FOLLOWLOCATION, 0L);
  lib.set(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  lib.set(curl, CURLOPT_USERAGENT, "Mozilla/5.0");
  if (q->body != NULL) lib.set(curl, CURLOPT_POSTFIELDS, q->body);
  if (q->method != NULL) lib.set(curl, CURLOPT_CUSTOMREQUEST, q->method);
  lib.set(curl, CURLOPT_PROXY, q->proxy != NULL ? q->proxy : "");  // "" overrules the environment
  lib.set(curl, CURLOPT_NOPROXY, "");
  lib.set(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  if (q->connects_only) {
    lib.set(curl, CURLOPT_CONNECT_ONLY, 1L);
    lib.set(curl, CURLOPT_HTTPPROXYTUNNEL, 1L);
  }
  if (q->family != 0)
    lib.set(curl, CURLOPT_IPRESOLVE, (long)(q->family == 6 ? CURL_IPRESOLVE_V6 : CURL_IPRESOLVE_V4));
}

static void set_trust(CURL *curl, const ccurl_request *q, bool by_folder) {
  if (by_folder) lib.set(curl, CURLOPT_CAINFO, NULL);
  lib.set(curl, CURLOPT_SSL_VERIFYPEER, q->trusts_anyone ? 0L : 1L);
  lib.set(curl, CURLOPT_SSL_VERIFYHOST, q->trusts_anyone || q->ignores_name ? 0L : 2L);
  lib.set(curl, CURLOPT_CERTINFO, 1L);
}

static int64_t moment(CURL *curl, CURLINFO which) {
  curl_off_t value = 0;
  lib.get(curl, which, &value);
  return value;
}

static bool is_named(const char *line, const char *name) {
  return strncmp(line, name, strlen(name)) == 0;
}

static void read_chain(CURL *curl, ccurl_answer *a) {
  struct curl_certinfo *chain = NULL;
  size_t room = 0;
  if (lib.get(curl, CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == NULL) return;
  for (int i = 0; i < chain->num_of_certs && i < 8; i++) {
    char number[3] = {(char)('0' + i), ' ', 0};
    for (struct curl_slist *line = chain->certinfo[i]; line != NULL; line = line->next) {
      if (!is_named(line->data, "Subject:") && !is_named(line->data, "Issuer:")
        && !is_named(line->data, "Start date:") && !is_named(line->data, "Expire date:")) continue;
      size_t length = strnlen(line->data, 1024);
      keep(&a->chain, &a->chain_length, &room, 16384, number, 2);
      keep(&a->chain, &a->chain_length, &room, 16384, line->data, length);
      keep(&a->chain, &a->chain_length, &room, 16384, "\n", 1);
    }
  }
}

static void read_result(CURL *curl, ccurl_answer *a) {
  long number = 0;
  if (lib.get(curl, CURLINFO_RESPONSE_CODE, &number) == CURLE_OK) a->status = (int)number;
  number = 0;
  if (lib.get(curl, CURLINFO_HTTP_CONNECTCODE, &number) == CURLE_OK) a->connect_status = (int)number;
  number = 0;
  if (lib.get(curl, CURLINFO_OS_ERRNO, &number) == CURLE_OK) a->system_error = (int)number;
  lib.get(curl, CURLINFO_SSL_VERIFYRESULT, &a->verified);
  a->is_openssl = lib.is_openssl;
  const char *peer = NULL;
  if (lib.get(curl, CURLINFO_PRIMARY_IP, &peer) == CURLE_OK && peer != NULL)
    strncpy(a->peer, peer, sizeof a->peer - 1);
  a->name_at = moment(curl, CURLINFO_NAMELOOKUP_TIME_T);
  a->connect_at = moment(curl, CURLINFO_CONNECT_TIME_T);
  a->tls_at = moment(curl, CURLINFO_APPCONNECT_TIME_T);
  a->first_byte_at = moment(curl, CURLINFO_STARTTRANSFER_TIME_T);
  a->total = moment(curl, CURLINFO_TOTAL_TIME_T);
  read_chain(curl, a);
}

static struct curl_slist *list(const char *const *lines, size_t count) {
  struct curl_slist *all = NULL;
  for (size_t i = 0; i < count; i++) {
    struct curl_slist *longer = lib.append(all, lines[i]);
    if (longer == NULL) break;
    all = longer;
  }
  return all;
}

static void run_once(const ccurl_request *q, ccurl_answer *a, bool by_folder) {
  CURL *curl = lib.init();
  if (curl == NULL) {
    a->code = CCURL_NO_MEMORY;
    return;
  }
  char message[CURL_ERROR_SIZE] = {0};
  run r = {.answer = a, .longest_head = q->longest_head, .longest_body = q->longest_body};
  struct curl_slist *headers = list(q->headers, q->header_count);
  struct curl_slist *resolve = list(&q->resolve, q->resolve != NULL);
  lib.set(curl, CURLOPT_ERRORBUFFER, message);
  set_request(curl, q);
  set_trust(curl, q, by_folder);
  set_limits(curl, q, &r);
  if (headers != NULL) lib.set(curl, CURLOPT_HTTPHEADER, headers);
  if (resolve != NULL) lib.set(curl, CURLOPT_RESOLVE, resolve);
  CURLcode code = lib.perform(curl);
  if (r.is_late) code = CURLE_OPERATION_TIMEDOUT;
  if (r.is_done) code = CURLE_OK;
  a->code = (int)code;
  if (code != CURLE_OK)
    strncpy(a->message, message[0] != 0 ? message : lib.explain(code), sizeof a->message - 1);
  read_result(curl, a);
  a->is_connected = r.is_connected || a->connect_at > 0;
  lib.cleanup(curl);  // before the lists, which it uses
  lib.free_all(headers);
  lib.free_all(resolve);
}

// OpenSSL's words for a chain that leads to nobody it knows.
static bool lacks_issuer(const ccurl_answer *a) {
  return a->code == CURLE_PEER_FAILED_VERIFICATION
    && (a->verified == 2 || (a->verified >= 18 && a->verified <= 21));
}

void ccurl_load(void) { pthread_once(&once, load); }

void ccurl_run(const ccurl_request *q, ccurl_answer *a) {
  memset(a, 0, sizeof *a);
  ccurl_load();
  if (!lib.is_there) {
    a->code = CCURL_NO_LIBRARY;
    return;
  }
  // Reading the file with all trusted certificates costs each request 40 ms; the folder beside it is
  // asked for just the one. What it does not know, the file may.
  run_once(q, a, lib.has_folder);
  if (!lib.has_folder || !lacks_issuer(a)) return;
  ccurl_free(a);
  run_once(q, a, false);
}

void ccurl_free(ccurl_answer *a) {
  free(a->head);
  free(a->body);
  free(a->chain);
  memset(a, 0, sizeof *a);
}
